package dev.foothold.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where Slack calls: the JDK's HTTP server on virtual threads. Safe for many threads.
final class HttpFront implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);

  /// Calls at once. Slack sends 30,000 events in an hour from one workspace at most ([rate
  /// limiting](https://docs.slack.dev/apis/events-api#rate-limiting)), about eight in a second.
  private static final int AT_ONCE = 1_000;

  /// How long calls under way may take when the server stops, in seconds.
  private static final int GRACE = 3;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-http-", 0).factory());
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Guard guard;
  private final App app;
  private final SlackRequestParser parser;
  private final Optional<OAuth> oauth;
  private final BooleanSupplier ready;

  private HttpFront(
      HttpServer server, Guard guard, App app, Optional<OAuth> oauth, BooleanSupplier ready) {
    this.server = server;
    this.guard = guard;
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.oauth = oauth;
    this.ready = ready;
  }

  /// A page's answer.
  ///
  /// @param status of HTTP
  /// @param type of the content
  /// @param body text
  /// @param headers besides the type
  record Page(int status, String type, String body, Map<String, String> headers) {

    static Page text(int status, String body) {
      return new Page(status, "text/plain; charset=utf-8", body, Map.of());
    }
  }

  /// Begins to listen.
  ///
  /// @param ready whether calls can be served
  static HttpFront open(
      InetSocketAddress bind, Guard guard, App app, Optional<OAuth> oauth, BooleanSupplier ready)
      throws IOException {
    limits();
    HttpServer server = HttpServer.create(bind, 0);
    HttpFront front = new HttpFront(server, guard, app, oauth, ready);
    server.setExecutor(front.threads);
    server.createContext("/", front::serve);
    server.start();
    return front;
  }

  /// The JDK's server takes its limits from the system's properties, once, and has none on time and
  /// connections otherwise ([HttpServer's implementation
  /// note](https://docs.oracle.com/en/java/javase/25/docs/api/jdk.httpserver/module-summary.html)).
  private static void limits() {
    Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "20",
            "sun.net.httpserver.idleInterval", "60",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "jdk.httpserver.maxConnections", "2000")
        .forEach(
            (key, value) -> {
              if (System.getProperty(key) == null) {
                System.setProperty(key, value);
              }
            });
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Page page;
      if (places.tryAcquire()) {
        try {
          page = page(exchange);
        } catch (RuntimeException failure) {
          LOG.error("a call could not be served", failure);
          page = Page.text(UNAVAILABLE, "try again");
        } finally {
          places.release();
        }
      } else {
        page = Page.text(UNAVAILABLE, "busy");
      }
      send(exchange, page);
    }
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    byte[] body = page.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.type());
    page.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private Page page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    return switch (path) {
      case "/slack/events" ->
          method.equals("POST") ? events(exchange) : Page.text(NOT_ALLOWED, "POST alone");
      case "/health" -> Page.text(OK, "ok");
      case "/ready" ->
          ready.getAsBoolean() ? Page.text(OK, "ready") : Page.text(UNAVAILABLE, "not ready");
      case "/slack/install", "/slack/oauth_redirect" -> install(exchange, method, path);
      default -> Page.text(NOT_FOUND, "not here");
    };
  }

  private Page install(HttpExchange exchange, String method, String path) {
    if (oauth.isEmpty()) {
      return Page.text(NOT_FOUND, "not here");
    }
    if (!method.equals("GET")) {
      return Page.text(NOT_ALLOWED, "GET alone");
    }
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String cookies =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie")).orElse("");
    return path.equals("/slack/install")
        ? oauth.get().begin()
        : oauth.get().end(Guard.fields(query), cookies);
  }

  private Page events(HttpExchange exchange) throws IOException {
    if (!ready.getAsBoolean()) {
      return Page.text(UNAVAILABLE, "not ready");
    }
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(Guard.MOST_BYTES + 1);
    }
    if (body.length > Guard.MOST_BYTES) {
      return Page.text(TOO_LARGE, "too large");
    }
    Guard.Verdict verdict =
        guard.look(
            header(exchange, "X-Slack-Request-Timestamp"),
            header(exchange, "X-Slack-Signature"),
            header(exchange, "Content-Type"),
            body);
    return switch (verdict) {
      case GOOD -> bolt(exchange, new String(body, UTF_8));
      case PING, IRRELEVANT -> Page.text(OK, "");
      case FORGED -> {
        LOG.warn("a call was not signed by Slack, or too long ago");
        yield Page.text(UNAUTHORIZED, "not signed");
      }
      case MALFORMED -> {
        LOG.warn("a call had no form that is known");
        yield Page.text(BAD_REQUEST, "malformed");
      }
    };
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private Page bolt(HttpExchange exchange, String body) {
    Request<?> request;
    try {
      request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(exchange.getRequestURI().getPath())
                  .queryString(Map.of())
                  .requestBody(body)
                  .headers(new RequestHeaders(new HashMap<>(exchange.getRequestHeaders())))
                  .remoteAddress("")
                  .build());
    } catch (RuntimeException unreadable) {
      // What is in it is somebody's words.
      LOG.warn("a call could not be read: {}", unreadable.getClass().getSimpleName());
      return Page.text(BAD_REQUEST, "malformed");
    }
    Response response = run(app, request);
    String text = Optional.ofNullable(response.getBody()).orElse("");
    return new Page(response.getStatusCode(), response.getContentType(), text, Map.of());
  }

  /// Runs Bolt, which declares all exceptions.
  static Response run(App app, Request<?> request) {
    try {
      return app.run(request);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Stops listening, having answered what is under way.
  @Override
  public void close() {
    server.stop(GRACE);
    threads.shutdown();
  }
}
