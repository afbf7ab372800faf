package dev.foothold.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackHttpTest {

  private final AtomicInteger effects = new AtomicInteger();
  private LoopbackHttp http;
  private HttpClient client;

  @BeforeEach
  void open() throws IOException {
    http =
        LoopbackHttp.start(
            request -> {
              effects.incrementAndGet();
              return Response.text(200, "you said " + request.text());
            });
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void close() {
    client.close();
    http.close();
  }

  @Test
  void answersAndRecords() throws IOException, InterruptedException {
    HttpResponse<String> response = post("/a%20b?c=d%26e", "¿qué?");

    assertThat(response.body()).isEqualTo("you said ¿qué?");
    Request recorded = http.requests().getFirst();
    assertThat(recorded.toString()).isEqualTo("POST /a b");
    assertThat(recorded.parameter("c")).contains("d&e");
    assertThat(recorded.header("X-Made-Up")).contains("yes");
  }

  @Test
  void anOrderedAnswerHasNoEffect() throws IOException, InterruptedException {
    http.fault(request -> request.path().equals("/a"), 1, new Fault.Answer(Response.empty(503)));

    assertThat(post("/b", "").statusCode()).isEqualTo(200);
    assertThat(post("/a", "").statusCode()).isEqualTo(503);
    assertThat(post("/a", "").statusCode()).isEqualTo(200);
    assertThat(effects).hasValue(2);
  }

  @Test
  void aDroppedRequestHasNoEffect() {
    http.fault(_ -> true, 1, new Fault.Drop());

    assertThatThrownBy(() -> post("/", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(0);
  }

  @Test
  void aLostResponseHasTakenEffect() {
    http.fault(_ -> true, 1, new Fault.LoseResponse());

    assertThatThrownBy(() -> post("/", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(1);
  }

  @Test
  void aRequestIsHeldUntilTheGateOpens() {
    Gate gate = new Gate();
    http.fault(_ -> true, 1, new Fault.HoldRequest(gate));

    CompletableFuture<HttpResponse<String>> held =
        client.sendAsync(request("/", "late"), HttpResponse.BodyHandlers.ofString());
    Eventually.until("the request to come", () -> gate.arrivals() == 1);
    int before = effects.get();
    gate.open();

    assertThat(held.join().body()).isEqualTo("you said late");
    assertThat(before).isZero();
  }

  @Test
  void clearedFaultsDoNoHarm() throws IOException, InterruptedException {
    http.fault(_ -> true, Integer.MAX_VALUE, new Fault.Drop());

    http.clearFaults();

    assertThat(post("/", "").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(request(path, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(http.uri() + path))
        .header("X-Made-Up", "yes")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
