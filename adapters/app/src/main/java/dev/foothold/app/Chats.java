package dev.foothold.app;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is set for chats. Tokens are looked at when a platform is wanted, since their names are the
/// platforms' own, and another program may have set them.
///
/// @param discord for Discord
/// @param slack for Slack
/// @param health where it is told whether the bot is well; empty: nowhere
record Chats(Discord discord, Slack slack, Optional<InetSocketAddress> health) {

  static final String DISCORD_TOKEN = "DISCORD_TOKEN";
  static final String DISCORD_API = "FOOTHOLD_DISCORD_API_URL";
  static final String DISCORD_GATEWAY = "FOOTHOLD_DISCORD_GATEWAY_URL";
  static final String DISCORD_GUILDS = "FOOTHOLD_DISCORD_GUILDS";
  static final String DISCORD_SHARDS = "FOOTHOLD_DISCORD_SHARDS";
  static final String DISCORD_CONTENT = "FOOTHOLD_DISCORD_MESSAGE_CONTENT";
  static final String DISCORD_COMMANDS = "FOOTHOLD_DISCORD_COMMANDS";
  static final String SLACK_BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String SLACK_APP_TOKEN = "SLACK_APP_TOKEN";
  static final String SLACK_SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  static final String SLACK_CLIENT_ID = "SLACK_CLIENT_ID";
  static final String SLACK_CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  static final String SLACK_API = "FOOTHOLD_SLACK_API_URL";
  static final String SLACK_PUBLIC = "FOOTHOLD_SLACK_PUBLIC_URL";
  static final String SLACK_LISTEN = "FOOTHOLD_SLACK_LISTEN";
  static final String SLACK_TOKEN_KEY = "FOOTHOLD_SLACK_TOKEN_KEY";
  static final String SLACK_HISTORY = "FOOTHOLD_SLACK_HISTORY";
  static final String SLACK_AGENT = "FOOTHOLD_SLACK_AGENT";
  static final String HEALTH = "FOOTHOLD_HEALTH";

  /// All of them.
  static final List<String> KNOWN =
      List.of(
          DISCORD_TOKEN,
          DISCORD_API,
          DISCORD_GATEWAY,
          DISCORD_GUILDS,
          DISCORD_SHARDS,
          DISCORD_CONTENT,
          DISCORD_COMMANDS,
          SLACK_BOT_TOKEN,
          SLACK_APP_TOKEN,
          SLACK_SIGNING_SECRET,
          SLACK_CLIENT_ID,
          SLACK_CLIENT_SECRET,
          SLACK_API,
          SLACK_PUBLIC,
          SLACK_LISTEN,
          SLACK_TOKEN_KEY,
          SLACK_HISTORY,
          SLACK_AGENT,
          HEALTH);

  /// A port that no common program takes, on this machine alone.
  private static final InetSocketAddress STANDARD_LISTEN =
      InetSocketAddress.createUnresolved("127.0.0.1", 3000);

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?/(\\d{1,5})");

  /// As Discord has it
  /// ([naming](https://docs.discord.com/developers/interactions/application-commands)), without
  /// scripts other than Latin.
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_-]{1,32}");

  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");

  /// For Discord.
  ///
  /// @param token secret
  /// @param urls of another server than Discord's
  /// @param guilds where commands are registered, in place of everywhere
  /// @param shards which part of all shards this process serves; empty: all of them
  /// @param messageContent whether the privileged intent was granted
  /// @param commands what commands are called by themselves
  record Discord(
      Optional<String> token,
      Optional<Urls> urls,
      Set<Long> guilds,
      Optional<Shards> shards,
      boolean messageContent,
      Names commands) {

    Discord {
      guilds = Set.copyOf(guilds);
    }

    /// Repeats no secret.
    @Override
    public String toString() {
      return "Discord[" + (token.isPresent() ? "a token" : "no token") + "]";
    }
  }

  /// Where Discord is.
  record Urls(URI api, URI gateway) {}

  /// Shards from one to another, both included, of a number of them.
  record Shards(int from, int to, int total) {}

  /// What commands are called by themselves, besides as parts of `/foothold`.
  ///
  /// @param all whether those that are not named are called by their own names
  /// @param named what the others are called, by their own names
  record Names(boolean all, Map<String, String> named) {

    static final Names STANDARD = new Names(true, Map.of());

    Names {
      named = Map.copyOf(named);
    }
  }

  /// For Slack.
  ///
  /// @param tokens secret
  /// @param api of another server than Slack's
  /// @param web where Slack and people reach this program; used without an app token
  /// @param history whether it reads along in threads that it takes part in
  /// @param agent whether the app has Slack's agent view
  record Slack(Tokens tokens, Optional<URI> api, Web web, boolean history, boolean agent) {

    /// Whether anything that opens it is set.
    boolean named() {
      return tokens.bot().isPresent()
          || tokens.app().isPresent()
          || tokens.signingSecret().isPresent()
          || tokens.client().isPresent();
    }
  }

  /// Slack's secrets.
  ///
  /// @param bot of one workspace
  /// @param app opens sockets
  /// @param signingSecret Slack signs what it sends with it
  /// @param client for installations into many workspaces
  /// @param key their tokens are encrypted with it
  record Tokens(
      Optional<String> bot,
      Optional<String> app,
      Optional<String> signingSecret,
      Optional<Client> client,
      Optional<String> key) {

    /// Repeats no secret.
    @Override
    public String toString() {
      return "Tokens[]";
    }
  }

  /// Who the app is where it is installed.
  record Client(String id, String secret) {

    /// Repeats no secret.
    @Override
    public String toString() {
      return "Client[" + id + "]";
    }
  }

  /// Where requests come in.
  ///
  /// @param listen on this machine
  /// @param address what it is called from outside
  record Web(InetSocketAddress listen, Optional<URI> address) {}

  /// Reads them.
  static Chats read(Map<String, String> values) throws Settings.Wrong {
    Reader reader = new Reader(values);
    return new Chats(
        new Discord(
            reader.secret(DISCORD_TOKEN).map(Chats::bare),
            reader.urls(),
            reader.guilds(),
            reader.shards(),
            Settings.flag(values, DISCORD_CONTENT),
            reader.names(DISCORD_COMMANDS)),
        new Slack(
            new Tokens(
                reader.secret(SLACK_BOT_TOKEN),
                reader.secret(SLACK_APP_TOKEN),
                reader.secret(SLACK_SIGNING_SECRET),
                reader.client(),
                reader.key()),
            reader.url(SLACK_API, "http", "https"),
            new Web(
                reader.address(SLACK_LISTEN).orElse(STANDARD_LISTEN),
                reader.url(SLACK_PUBLIC, "http", "https")),
            Settings.flag(values, SLACK_HISTORY),
            Settings.flag(values, SLACK_AGENT)),
        reader.address(HEALTH));
  }

  /// As some guides have it in their own settings.
  private static String bare(String token) {
    return token.startsWith("Bot ") ? token.substring("Bot ".length()).strip() : token;
  }

  /// Reads single values.
  private record Reader(Map<String, String> values) {

    Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    /// Not looked at here: whose secret it is, is found when it is used.
    Optional<String> secret(String key) {
      return value(key);
    }

    Optional<Client> client() {
      return value(SLACK_CLIENT_ID)
          .flatMap(id -> value(SLACK_CLIENT_SECRET).map(secret -> new Client(id, secret)));
    }

    /// Never repeated in a message.
    Optional<String> key() throws Settings.Wrong {
      Optional<String> key = value(SLACK_TOKEN_KEY);
      if (key.isPresent() && key.get().length() < MIN_KEY) {
        throw new Settings.Wrong(
            "%s has %d characters, and a key has %d or more. Make one with \"openssl rand -base64 32\" and keep it."
                .formatted(SLACK_TOKEN_KEY, key.get().length(), MIN_KEY));
      }
      return key;
    }

    Optional<Urls> urls() throws Settings.Wrong {
      Optional<URI> api = url(DISCORD_API, "http", "https");
      Optional<URI> gateway = url(DISCORD_GATEWAY, "ws", "wss");
      if (api.isPresent() != gateway.isPresent()) {
        String missing = api.isPresent() ? DISCORD_GATEWAY : DISCORD_API;
        String present = api.isPresent() ? DISCORD_API : DISCORD_GATEWAY;
        // With one of them the token would go to two servers.
        throw new Settings.Wrong(
            "%s is set and %s is not. Set both, or neither for Discord's own."
                .formatted(present, missing));
      }
      return api.map(both -> new Urls(both, gateway.orElseThrow()));
    }

    Optional<URI> url(String key, String scheme, String other) throws Settings.Wrong {
      Optional<String> value = value(key);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      try {
        URI url = new URI(value.get());
        String has = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (url.getHost() != null
            && url.getUserInfo() == null
            && (has.equals(scheme) || has.equals(other))) {
          return Optional.of(url);
        }
      } catch (URISyntaxException malformed) {
        // Told below; its own message would repeat what was typed.
      }
      throw new Settings.Wrong(
          "%s is no address that begins with %s:// or %s://.".formatted(key, scheme, other));
    }

    Optional<InetSocketAddress> address(String key) throws Settings.Wrong {
      Optional<String> value = value(key);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      int colon = value.get().lastIndexOf(':');
      String host = value.get().substring(0, Math.max(0, colon));
      String port = value.get().substring(colon + 1);
      if (host.isEmpty() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
        throw new Settings.Wrong(
            "%s is no host and port with a colon between, as in 127.0.0.1:3000.".formatted(key));
      }
      return Optional.of(InetSocketAddress.createUnresolved(host, Integer.parseInt(port)));
    }

    Set<Long> guilds() throws Settings.Wrong {
      Set<Long> guilds = new LinkedHashSet<>();
      for (String guild : words(DISCORD_GUILDS)) {
        if (!SNOWFLAKE.matcher(guild).matches()) {
          throw new Settings.Wrong(
              DISCORD_GUILDS
                  + " takes numbers of servers with commas between. To see one, switch on Discord's"
                  + " developer mode, right-click the server and choose \"Copy Server ID\".");
        }
        guilds.add(Long.parseUnsignedLong(guild));
      }
      return guilds;
    }

    Optional<Shards> shards() throws Settings.Wrong {
      Optional<String> value = value(DISCORD_SHARDS);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      Matcher range = RANGE.matcher(value.get());
      if (range.matches()) {
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
        int total = Integer.parseInt(range.group(3));
        if (from <= to && to < total) {
          return Optional.of(new Shards(from, to, total));
        }
      }
      throw new Settings.Wrong(
          DISCORD_SHARDS
              + " is no range of shards, counted from 0: 0-3/16 is the first four of sixteen.");
    }

    Names names(String key) throws Settings.Wrong {
      List<String> words = words(key);
      if (words.isEmpty()) {
        return Names.STANDARD;
      }
      if (words.equals(List.of("none"))) {
        return new Names(false, Map.of());
      }
      Map<String, String> named = new LinkedHashMap<>();
      for (String word : words) {
        String[] parts = word.split("=", 2);
        String own = parts[0];
        String name = parts.length == 2 ? parts[1] : own;
        if (!COMMAND.matcher(own).matches()
            || !COMMAND.matcher(name).matches()
            || name.equals("foothold")
            || named.containsValue(name)) {
          throw new Settings.Wrong(
              key
                  + " takes \"none\", or the commands that are typed without /foothold, with commas"
                  + " between and, if you like, other names: ask, advice=tips.");
        }
        named.put(own, name);
      }
      return new Names(false, named);
    }

    private List<String> words(String key) {
      return value(key).stream()
          .flatMap(value -> Pattern.compile("[,\\s]+").splitAsStream(value))
          .filter(word -> !word.isEmpty())
          .toList();
    }
  }

  /// Shorter ones can be guessed.
  private static final int MIN_KEY = 32;
}
