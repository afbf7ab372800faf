package dev.foothold.adapter.slack.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Brings things to the app by [signed
/// requests](https://docs.slack.dev/authentication/verifying-requests-from-slack), to several
/// replicas in turn.
final class HttpCarrier implements Carrier, AutoCloseable {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  private final SlackApp app;
  private final TurnableClock clock;
  private final List<URI> replicas;
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();

  HttpCarrier(SlackApp app, TurnableClock clock, List<URI> replicas) {
    this.app = app;
    this.clock = clock;
    this.replicas = List.copyOf(replicas);
  }

  @Override
  public String timeoutReason() {
    return "http_timeout";
  }

  @Override
  public void carry(
      Delivery delivery, int attempt, String reason, Consumer<Delivery.Answer> answered) {
    URI replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
    HttpRequest.Builder request =
        switch (delivery.kind()) {
          case EVENT -> signed(replica, JSON, delivery.payload().toString());
          case COMMAND -> signed(replica, FORM, form(delivery.payload()));
          case INTERACTION ->
              signed(
                  replica,
                  FORM,
                  "payload=" + URLEncoder.encode(delivery.payload().toString(), UTF_8));
        };
    if (attempt > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(attempt));
      request.header("X-Slack-Retry-Reason", reason);
    }
    HttpRequest ready = request.build();
    if (!threads.isShutdown()) {
      threads.execute(() -> answered.accept(answer(ready)));
    }
  }

  private Delivery.Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      boolean noRetry =
          response.headers().firstValue("X-Slack-No-Retry").filter("1"::equals).isPresent();
      String failure = response.statusCode() == 200 ? "" : "http_error";
      return new Delivery.Answer(failure, body(response), noRetry, response.statusCode());
    } catch (IOException unreachable) {
      return Delivery.Answer.none("connection_failed");
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return Delivery.Answer.none("connection_failed");
    }
  }

  private static JsonNode body(HttpResponse<String> response) {
    if (response.body().isEmpty()) {
      return MissingNode.getInstance();
    }
    boolean json =
        response.headers().firstValue("Content-Type").filter(t -> t.startsWith(JSON)).isPresent();
    JsonNode text = TextNode.valueOf(response.body());
    return json ? Json.parse(response.body()).orElse(text) : text;
  }

  private HttpRequest.Builder signed(URI to, String contentType, String body) {
    Instant now = clock.instant();
    return request(to, contentType, body, now, signature(app.signingSecret(), now, body));
  }

  /// Sends something by hand to the first replica and waits for the answer.
  ///
  /// @return the HTTP status; 0 if there was no answer
  int post(String contentType, String body, Instant signedAt, String secret) {
    return answerTo(contentType, body, signedAt, secret).status();
  }

  Delivery.Answer answerTo(String contentType, String body, Instant signedAt, String secret) {
    String signature = signature(secret, signedAt, body);
    return answer(request(replicas.getFirst(), contentType, body, signedAt, signature).build());
  }

  /// The same without a signature.
  int postUnsigned(String contentType, String body) {
    return answer(
            HttpRequest.newBuilder(replicas.getFirst())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build())
        .status();
  }

  private static HttpRequest.Builder request(
      URI to, String contentType, String body, Instant signedAt, String signature) {
    return HttpRequest.newBuilder(to)
        .header("Content-Type", contentType)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", Long.toString(signedAt.getEpochSecond()))
        .header("X-Slack-Signature", signature)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String signature(String secret, Instant at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(("v0:" + at.getEpochSecond() + ":" + body).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String form(JsonNode payload) {
    return payload.properties().stream().map(HttpCarrier::pair).collect(Collectors.joining("&"));
  }

  private static String pair(Map.Entry<String, JsonNode> field) {
    return field.getKey() + "=" + URLEncoder.encode(field.getValue().asText(), UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
