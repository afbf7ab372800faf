package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack by a [WebSocket](https://docs.slack.dev/apis/events-api/using-socket-mode) that the bot
/// opens. The SDK's client reconnects by itself, also where Slack announces it. Safe for many
/// threads.
final class SocketFront implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketFront.class);

  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int OK = 200;

  /// How long Slack's hello is waited for. What takes longer is waited for by others.
  private static final Duration HELLO = Duration.ofSeconds(10);

  private final SocketModeClient client;
  private final App app;
  private final SocketModeRequestParser parser;
  private final CountDownLatch greeted = new CountDownLatch(1);

  private SocketFront(SocketModeClient client, App app) {
    this.client = client;
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /// Connects, and waits for Slack's hello for a while.
  ///
  /// @throws IOException if Slack gives no address
  static SocketFront open(com.slack.api.Slack sdk, String appToken, App app, Crew crew)
      throws IOException {
    SocketModeClient client = sdk.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
    SocketFront front = new SocketFront(client, app);
    client.setAutoReconnectEnabled(true);
    client.addWebSocketMessageListener(
        message -> crew.run("a message of Slack's", () -> front.received(message)));
    client.addWebSocketErrorListener(
        failure -> LOG.warn("the connection to Slack broke: {}", failure.getClass().getName()));
    client.connect();
    front.awaitHello();
    return front;
  }

  private void awaitHello() {
    try {
      if (!greeted.await(HELLO.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Slack has not said hello yet");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void received(String message) {
    greeted.countDown();
    SocketModeRequest request = parser.parse(message);
    if (request == null || request.getEnvelope() == null) {
      // Slack's hello, and the like.
      return;
    }
    Response response = HttpFront.run(app, request.getBoltRequest());
    if (response.getStatusCode() != OK) {
      LOG.warn("a message of Slack's was not served: status {}", response.getStatusCode());
      return;
    }
    acknowledge(request.getEnvelope().getEnvelopeId(), response);
  }

  private void acknowledge(String envelope, Response response) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("envelope_id", envelope);
    if (response.getBody() != null && response.getContentType().startsWith("application/json")) {
      answer.put("payload", GSON.fromJson(response.getBody(), JsonElement.class));
    }
    try {
      client.sendWebSocketMessage(GSON.toJson(answer));
    } catch (RuntimeException gone) {
      // Slack sends it again on the next connection, and it is known again.
      LOG.warn("an acknowledgement was lost: {}", gone.getClass().getSimpleName());
    }
  }

  boolean isConnected() {
    return client.verifyConnection();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
