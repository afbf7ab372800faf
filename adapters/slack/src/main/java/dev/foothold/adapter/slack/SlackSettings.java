package dev.foothold.adapter.slack;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// How to be on Slack.
///
/// @param connection how Slack and the bot reach each other
/// @param api where Slack's Web API is, if not at Slack: `http://127.0.0.1:8080/api/`
/// @param commands what people type for a command that has a name of its own: `ask` for `/ask`; a
///   command that is not there is a part of `/foothold` alone
/// @param features what else is granted
public record SlackSettings(
    Connection connection, Optional<URI> api, Map<String, String> commands, Features features) {

  /// The bot's own command.
  public static final String ROOT = "foothold";

  /// Names of commands as they come.
  public static final Map<String, String> USUAL_COMMANDS =
      Map.of("ask", "ask", "advice", "advice", "suggest", "suggest", "privacy", "privacy");

  /// Copies the map.
  public SlackSettings {
    commands = Map.copyOf(commands);
  }

  /// What is switched on besides the standard.
  ///
  /// @param agent whether the app is an agent, which needs a paid plan
  /// @param hearsChannels whether `channels:history` and `groups:history` are granted: then threads
  ///   go on without mentions
  public record Features(boolean agent, boolean hearsChannels) {

    /// What works in every workspace.
    public static final Features STANDARD = new Features(false, false);
  }

  /// How Slack and the bot reach each other.
  public sealed interface Connection {

    /// Over a WebSocket that the bot opens, for one workspace.
    ///
    /// @param botToken begins with `xoxb-`
    /// @param appToken begins with `xapp-`
    record Socket(String botToken, String appToken) implements Connection {

      /// Checks the beginnings.
      public Socket {
        expect(botToken, "xoxb-", "bot token");
        expect(appToken, "xapp-", "app token");
      }

      @Override
      public String toString() {
        return "Socket[]";
      }
    }

    /// Slack calls the bot.
    ///
    /// @param signingSecret what Slack signs its calls with
    /// @param bind where the bot listens
    /// @param tenancy for whom
    record Http(String signingSecret, InetSocketAddress bind, Tenancy tenancy)
        implements Connection {

      /// Checks that there is a secret.
      public Http {
        if (signingSecret.isBlank()) {
          throw new IllegalArgumentException("a signing secret is missing");
        }
      }

      @Override
      public String toString() {
        return "Http[" + bind + ", " + tenancy + "]";
      }
    }

    private static void expect(String token, String beginning, String what) {
      if (!token.startsWith(beginning)) {
        throw new IllegalArgumentException("a " + what + " begins with " + beginning);
      }
    }
  }

  /// For whom the bot works where Slack calls it.
  public sealed interface Tenancy {

    /// One workspace.
    ///
    /// @param botToken begins with `xoxb-`
    record One(String botToken) implements Tenancy {

      /// Checks the beginning.
      public One {
        Connection.expect(botToken, "xoxb-", "bot token");
      }

      @Override
      public String toString() {
        return "One[]";
      }
    }

    /// Every workspace that installs it.
    ///
    /// @param clientId of the app
    /// @param clientSecret of the app
    /// @param key encrypts workspaces' tokens in the database; at least [#LEAST_KEY] characters
    /// @param url where Slack and people reach the bot: `https://bot.example.org`
    record Many(String clientId, String clientSecret, String key, URI url) implements Tenancy {

      /// Least characters of a key: what `openssl rand -hex 16` prints.
      public static final int LEAST_KEY = 32;

      /// Checks the key's length.
      public Many {
        if (key.length() < LEAST_KEY) {
          throw new IllegalArgumentException(
              "a key of %d characters: at least %d".formatted(key.length(), LEAST_KEY));
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
          throw new IllegalArgumentException("client id or client secret is missing");
        }
      }

      @Override
      public String toString() {
        return "Many[" + url + "]";
      }
    }
  }

  /// Without tokens and secrets.
  @Override
  public String toString() {
    return "SlackSettings[" + connection + ", " + features + "]";
  }
}
