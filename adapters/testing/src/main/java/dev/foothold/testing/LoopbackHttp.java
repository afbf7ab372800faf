package dev.foothold.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An HTTP server on this machine's loopback address alone. It records every request and does to
/// some what a test has ordered. Requests are answered side by side, each in a virtual thread.
///
/// Safe for many threads.
public final class LoopbackHttp implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;
  private final Function<Request, Response> answers;
  private final List<Request> requests = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  /// A fault for the next requests of a kind.
  private static final class Order {
    private final Predicate<Request> which;
    private final Fault fault;
    private int left;

    private Order(Predicate<Request> which, int times, Fault fault) {
      this.which = which;
      this.left = times;
      this.fault = fault;
    }
  }

  private LoopbackHttp(
      HttpServer server, ExecutorService threads, Function<Request, Response> answers) {
    this.server = server;
    this.threads = threads;
    this.answers = answers;
  }

  /// Starts a server on a free port.
  ///
  /// @param answers called for each request, from many threads at once. What it throws is answered
  ///   with a 500 and kept in [#failures]
  /// @return the server, running
  /// @throws IOException if no port can be had
  public static LoopbackHttp start(Function<Request, Response> answers) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    LoopbackHttp http = new LoopbackHttp(server, threads, answers);
    server.setExecutor(threads);
    server.createContext("/", http::serve);
    server.start();
    return http;
  }

  /// Where the server is.
  ///
  /// @return `http://127.0.0.1:PORT`, without a slash at the end
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Every request so far, those that a fault befell too.
  ///
  /// @return in the order of their arrival
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /// What the answering function threw.
  ///
  /// @return in order; empty if all went well
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /// Orders a fault. A request suffers at most one: the earliest ordered that fits it.
  ///
  /// @param which the requests that it may befall
  /// @param times how many of them, those that come first
  /// @param fault what goes wrong
  public void fault(Predicate<Request> which, int times, Fault fault) {
    synchronized (orders) {
      orders.add(new Order(which, times, fault));
    }
  }

  /// Takes back all faults not yet used up. Requests that are held stay held.
  public void clearFaults() {
    synchronized (orders) {
      orders.clear();
    }
  }

  /// Stops at once; requests under way are cut off.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
    synchronized (requests) {
      requests.add(request);
    }
    try {
      switch (faultFor(request)) {
        case null -> send(exchange, answer(request));
        case Fault.Answer(Response response) -> send(exchange, response);
        case Fault.Drop() -> exchange.close();
        case Fault.LoseResponse() -> {
          answer(request);
          exchange.close();
        }
        case Fault.HoldRequest(Gate gate) -> {
          gate.pass();
          send(exchange, answer(request));
        }
        case Fault.HoldResponse(Gate gate) -> {
          Response response = answer(request);
          gate.pass();
          send(exchange, response);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private Response answer(Request request) {
    try {
      return answers.apply(request);
    } catch (RuntimeException | AssertionError failure) {
      failures.add(failure);
      return Response.text(500, failure.toString());
    }
  }

  private @Nullable Fault faultFor(Request request) {
    synchronized (orders) {
      for (Order order : orders) {
        if (order.left > 0 && order.which.test(request)) {
          order.left--;
          return order.fault;
        }
      }
      return null;
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body().getBytes(UTF_8);
    response.headers().forEach(exchange.getResponseHeaders()::set);
    // The JDK's server takes -1 for "no body" and 0 for "a body of unknown length".
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
