package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends what JDA would not.
final class RawClient {

  record Answer(int status, JsonNode body) {}

  private RawClient() {}

  static Answer post(LoopbackDiscord discord, String path, String body)
      throws IOException, InterruptedException {
    return send(discord, "POST", path, body);
  }

  static Answer send(LoopbackDiscord discord, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .header("Authorization", "Bot " + discord.token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.parse(response.body()).orElseGet(Json::object));
    }
  }
}
