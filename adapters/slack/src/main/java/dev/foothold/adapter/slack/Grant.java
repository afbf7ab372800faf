package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a workspace granted when the bot was installed, as it is kept, encrypted.
///
/// @param name what its people call it
/// @param bot the bot's own id there
/// @param token what the bot calls Slack with
/// @param refresh renews the token; empty where tokens do not run out
/// @param expires when the token runs out, in seconds of the epoch; 0 if it does not
record Grant(String name, String bot, String token, String refresh, long expires) {

  private static final Gson GSON = new Gson();

  Grant {
    if (name == null || bot == null || token == null || refresh == null) {
      throw new IllegalArgumentException("something is missing in a grant");
    }
  }

  boolean expiresBy(Instant time) {
    return expires > 0 && expires <= time.getEpochSecond();
  }

  Workspace workspace(String team) {
    return new Workspace(team, name, token, bot);
  }

  String json() {
    return GSON.toJson(this);
  }

  static Optional<Grant> read(String json) {
    try {
      @Nullable Grant read = GSON.fromJson(json, Grant.class);
      return Optional.ofNullable(read);
    } catch (JsonSyntaxException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /// Without the tokens.
  @Override
  public String toString() {
    return "Grant[]";
  }
}
