package dev.foothold.adapter.slack.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bot tokens ever issued, and what became of them. Guarded by the world's lock.
final class Tokens {

  /// [Token rotation](https://docs.slack.dev/authentication/using-token-rotation): 12 hours.
  static final Duration LIFE = Duration.ofHours(12);

  private final Map<String, Token> issued = new HashMap<>();
  private final Map<String, String> refreshes = new HashMap<>();

  enum State {
    LIVE,
    REVOKED,
    UNINSTALLED
  }

  /// @param expires [Instant#MAX] if never
  record Token(String value, Team team, List<String> scopes, Instant expires, State state) {}

  void issue(Token token, String refreshToken) {
    issued.put(token.value(), token);
    if (!refreshToken.isEmpty()) {
      refreshes.put(refreshToken, token.value());
    }
  }

  /// Slack's checks of a token, in its words.
  Token checked(String value, Instant now) {
    Token token = issued.get(value);
    if (token == null) {
      throw Refusal.complaint("invalid_auth");
    }
    return switch (token.state()) {
      case REVOKED -> throw Refusal.of("token_revoked");
      case UNINSTALLED -> throw Refusal.of("account_inactive");
      case LIVE -> {
        if (!now.isBefore(token.expires())) {
          throw Refusal.of("token_expired");
        }
        yield token;
      }
    };
  }

  /// The token that a refresh token renews, if both are still good. Each refreshes once.
  Optional<Token> refreshed(String refreshToken) {
    return Optional.ofNullable(refreshes.remove(refreshToken))
        .map(issued::get)
        .filter(token -> token.state() == State.LIVE);
  }

  void endAll(Team team, State state) {
    issued.replaceAll(
        (_, token) ->
            token.team().equals(team) && token.state() == State.LIVE
                ? new Token(token.value(), team, token.scopes(), token.expires(), state)
                : token);
  }
}
