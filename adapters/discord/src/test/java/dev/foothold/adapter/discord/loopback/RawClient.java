package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends what JDA would not.
final class RawClient {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  record Answer(int status, JsonNode body) {}

  private RawClient() {}

  static Answer post(LoopbackDiscord discord, String path, String body) {
    return send(discord, "POST", path, body);
  }

  static Answer send(LoopbackDiscord discord, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .header("Authorization", "Bot " + discord.token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.parse(response.body()).orElseGet(Json::object));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
