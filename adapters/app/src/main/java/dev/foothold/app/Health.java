package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// Tells whoever watches over processes whether this one lives (`/health`) and whether it can
/// answer (`/ready`). It is for them alone, so it keeps to the address that was set. Safe for many
/// threads.
interface Health extends AutoCloseable {

  /// Nobody asks.
  Health NONE = () -> {};

  /// Begins to tell.
  ///
  /// @param address where
  /// @param ready whether it can answer
  /// @throws Trouble if the port is taken
  static Health at(InetSocketAddress address, BooleanSupplier ready) throws Trouble {
    try {
      HttpServer server =
          HttpServer.create(
              new InetSocketAddress(address.getHostString(), address.getPort()), BACKLOG);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> answer(exchange, 404, "There is nothing here."));
      server.createContext("/health", exchange -> answer(exchange, 200, "alive"));
      server.createContext(
          "/ready",
          exchange -> {
            boolean well = ready.getAsBoolean();
            answer(exchange, well ? 200 : 503, well ? "ready" : "the database does not answer");
          });
      server.start();
      return () -> server.stop(0);
    } catch (IOException | IllegalArgumentException taken) {
      throw Trouble.error(
          "%s cannot be used for %s: %s. Set another, or none."
              .formatted(address, Chats.HEALTH, taken.getMessage()));
    }
  }

  /// Watchers ask one at a time.
  int BACKLOG = 8;

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] body = (text + "\n").getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  void close();
}
