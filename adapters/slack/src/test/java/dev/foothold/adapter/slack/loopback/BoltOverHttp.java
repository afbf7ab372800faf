package dev.foothold.adapter.slack.loopback;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.foothold.testing.LoopbackHttp;
import dev.foothold.testing.Request;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Bolt's own way through a request, behind a plain HTTP server.
final class BoltOverHttp implements AutoCloseable {

  private final App app;
  private final SlackRequestParser parser;
  private final LoopbackHttp server;

  BoltOverHttp(App app) throws IOException {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.server = LoopbackHttp.start(this::answer);
  }

  URI uri() {
    return server.uri().resolve("/slack/events");
  }

  LoopbackHttp server() {
    return server;
  }

  private dev.foothold.testing.Response answer(Request request) {
    try {
      Response response =
          app.run(
              parser.parse(
                  SlackRequestParser.HttpRequest.builder()
                      .requestUri(request.path())
                      .queryString(Map.of())
                      .requestBody(request.text())
                      .headers(new RequestHeaders(new HashMap<>(request.headers())))
                      .remoteAddress("127.0.0.1")
                      .build()));
      String body = Objects.requireNonNullElse(response.getBody(), "");
      return new dev.foothold.testing.Response(
          response.getStatusCode(), Map.of("Content-Type", response.getContentType()), body);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
