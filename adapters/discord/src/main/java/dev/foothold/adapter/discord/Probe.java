package dev.foothold.adapter.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Asks Discord a few things without logging in: a second gateway session beside a running bot
/// would get the same questions. Safe for many threads.
final class Probe {

  private static final URI API = URI.create("https://discord.com/api/v10/");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Discord asks for this form
  /// ([reference](https://discord.com/developers/docs/reference#user-agent)).
  private static final String AGENT = "DiscordBot (https://github.com/foothold/foothold, 1)";

  private final DiscordSettings settings;

  Probe(DiscordSettings settings) {
    this.settings = settings;
  }

  /// What Discord said.
  sealed interface Said {

    /// This.
    ///
    /// @param body an object, or a [Rest#LIST]
    record Yes(DataObject body) implements Said {}

    /// Nothing, for a reason.
    ///
    /// @param status HTTP's
    record No(int status) implements Said {}

    /// It cannot be reached.
    record Nothing() implements Said {}
  }

  Said self() {
    return get("users/@me");
  }

  Said application() {
    return get("applications/@me");
  }

  Said gateway() {
    return get("gateway/bot");
  }

  Said guilds(String after) {
    return get("users/@me/guilds?limit=200&after=" + after);
  }

  private Said get(String path) {
    URI base = settings.urls().map(DiscordSettings.Urls::api).orElse(API);
    URI whole = URI.create((base + "/").replaceFirst("/+$", "/") + path);
    HttpRequest request =
        HttpRequest.newBuilder(whole)
            .timeout(PATIENCE)
            .header("Authorization", "Bot " + settings.token())
            .header("User-Agent", AGENT)
            .build();
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? new Said.Yes(body(response.body()))
          : new Said.No(response.statusCode());
    } catch (IOException | ParsingException unreachable) {
      return new Said.Nothing();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Said.Nothing();
    }
  }

  private static DataObject body(String text) {
    return text.startsWith("[")
        ? DataObject.empty().put(Rest.LIST, DataArray.fromJson(text))
        : DataObject.fromJson(text);
  }
}
