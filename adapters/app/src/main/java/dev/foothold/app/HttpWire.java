package dev.foothold.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// The real web. Safe for many threads.
final class HttpWire implements Wire {

  /// Slow hosts of universities and agencies answer within some seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client;
  private final Duration patience;

  private HttpWire(HttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  static HttpWire open() {
    return open(PATIENCE);
  }

  /// @param patience longest wait for a connection, and again for an answer
  static HttpWire open(Duration patience) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
    return new HttpWire(client, patience);
  }

  @Override
  public Said ask(Method method, URI address) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(method.name(), HttpRequest.BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", "Foothold/" + version() + " (link check)")
            .header("Accept", "text/html, */*;q=0.8");
    if ("http".equals(address.getScheme())) {
      // The client would offer an upgrade to HTTP/2, which some old servers answer with an error.
      request.version(HttpClient.Version.HTTP_1_1);
    }
    HttpResponse<InputStream> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    // Closed unread: the rest of the page is never asked for.
    try (InputStream _ = response.body()) {
      return new Said(
          response.statusCode(),
          response.headers().firstValue("Location"),
          response.headers().firstValue("Retry-After"));
    }
  }

  private static String version() {
    return Optional.ofNullable(Foothold.class.getPackage().getImplementationVersion()).orElse("0");
  }

  /// Does not wait for answers that nobody wants any more.
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
