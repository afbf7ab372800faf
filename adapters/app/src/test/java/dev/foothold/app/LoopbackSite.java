package dev.foothold.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A site whose pages say what their paths are called.
final class LoopbackSite implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> agents = new CopyOnWriteArrayList<>();

  private LoopbackSite(HttpServer server) {
    this.server = server;
  }

  static LoopbackSite open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackSite site = new LoopbackSite(server);
    server.setExecutor(site.threads);
    server.createContext("/", site::serve);
    server.start();
    return site;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// Method and path of each request, in order.
  List<String> asked() {
    return asked;
  }

  /// What visitors call themselves.
  List<String> agents() {
    return agents;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    boolean head = exchange.getRequestMethod().equals("HEAD");
    switch (path) {
      case "/fine" -> answer(exchange, 200);
      case "/no-head" -> answer(exchange, head ? 405 : 200);
      case "/no-head-page" -> answer(exchange, head ? 404 : 200);
      case "/moved" -> redirect(exchange, 301, "/fine");
      case "/moved-twice" -> redirect(exchange, 308, "/moved");
      case "/away" -> redirect(exchange, 302, "/moved");
      case "/moved-to-nothing" -> redirect(exchange, 301, "/gone");
      case "/circle" -> redirect(exchange, 302, "/circle");
      case "/nonsense" -> redirect(exchange, 301, "mailto:nobody");
      case "/gone" -> answer(exchange, 410);
      case "/private" -> answer(exchange, 403);
      case "/slow" -> keepWaiting();
      case "/busy-for-seven" -> busy(exchange, "7");
      case "/busy-until" -> busy(exchange, "Tue, 14 Jul 2026 12:00:30 GMT");
      case "/busy-for-an-hour" -> busy(exchange, "3600");
      case "/busy" -> answer(exchange, isFirst(exchange) ? 503 : 200);
      case "/always-busy" -> answer(exchange, 500);
      default -> answer(exchange, 404);
    }
  }

  private boolean isFirst(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return asked.stream().filter(one -> one.endsWith(" " + path)).count() == 1;
  }

  private void busy(HttpExchange exchange, String retryAfter) throws IOException {
    if (isFirst(exchange)) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
      answer(exchange, 429);
    } else {
      answer(exchange, 200);
    }
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    answer(exchange, status);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void keepWaiting() {
    try {
      closing.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
