package dev.foothold.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.testing.LoopbackSocket.Connection;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackSocketTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private LoopbackSocket server;
  private HttpClient client;
  private WebSocket socket;

  @BeforeEach
  void open() throws InterruptedException {
    server =
        LoopbackSocket.start(
            new LoopbackSocket.Listener() {
              @Override
              public void opened(Connection connection) {
                seen.add("opened " + connection.resource());
              }

              @Override
              public void received(Connection connection, String text) {
                seen.add(text);
                connection.send("you said " + text);
              }

              @Override
              public void closed(Connection connection, int code) {
                seen.add("closed " + code);
              }
            });
    client = HttpClient.newHttpClient();
    socket =
        client.newWebSocketBuilder().buildAsync(server.uri().resolve("/?v=10"), new Ear()).join();
  }

  @AfterEach
  void close() {
    socket.abort();
    client.shutdownNow();
    server.close();
  }

  @Test
  void carriesTextBothWays() {
    CompletableFuture<WebSocket> sent = socket.sendText("hello", true);

    Eventually.passes(() -> assertThat(heard).containsExactly("you said hello"));
    assertThat(sent).isCompleted();
    assertThat(seen).containsExactly("opened /?v=10", "hello");
  }

  @Test
  void closesWithACode() {
    Eventually.until("the connection", () -> !server.connections().isEmpty());

    server.connections().getFirst().close(4000, "on order");

    Eventually.passes(() -> assertThat(heard).containsExactly("closed 4000"));
    Eventually.until("its end", () -> server.connections().isEmpty());
  }

  @Test
  void dropsWithoutAWord() {
    Eventually.until("the connection", () -> !server.connections().isEmpty());
    Connection connection = server.connections().getFirst();

    connection.drop();
    connection.send("to nobody");

    Eventually.passes(() -> assertThat(heard).containsExactly("lost"));
    Eventually.passes(() -> assertThat(seen).contains("closed 1006"));
    assertThat(server.failures()).isEmpty();
  }

  private final class Ear implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      heard.add(text.toString());
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      // The JDK's client tells of a line that was cut as of a close with 1006.
      heard.add(code == 1006 ? "lost" : "closed " + code);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      heard.add("lost");
    }
  }
}
