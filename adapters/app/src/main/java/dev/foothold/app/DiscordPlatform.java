package dev.foothold.app;

import dev.foothold.adapter.discord.Discord;
import dev.foothold.adapter.discord.DiscordInvite;
import dev.foothold.adapter.discord.DiscordRefusal;
import dev.foothold.adapter.discord.DiscordSettings;
import dev.foothold.adapter.discord.ShortNames;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.PersonalData;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Storage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Discord, as the program sees it.
///
/// @param discord the adapter
/// @param data what is removed with a server
record DiscordPlatform(Discord discord, PersonalData data) implements Platform {

  static final String NAME = "discord";

  /// What "Copy Message Link" gives.
  private static final Pattern LINK =
      Pattern.compile("https://(?:[a-z]+\\.)?discord(?:app)?\\.com/channels/(\\d+)/(\\d+)/(\\d+)");

  /// @throws Trouble if there is no token
  static DiscordPlatform of(Chats.Discord set, Storage storage, InstantSource clock)
      throws Trouble {
    return new DiscordPlatform(new Discord(settings(set), clock), storage.personalData());
  }

  /// The link that puts the bot into a server. Discord tells whose token it is; where it cannot be
  /// reached, the token's first part does, which is the application's id.
  ///
  /// @throws Trouble if there is no token, or Discord does not know it
  static URI invite(Chats.Discord set, InstantSource clock) throws Trouble {
    DiscordSettings settings = settings(set);
    Optional<URI> told;
    try (Discord discord = new Discord(settings, clock)) {
      told = discord.invite();
    } catch (DiscordRefusal refusal) {
      throw Trouble.error(String.valueOf(refusal.getMessage()));
    }
    if (told.isPresent()) {
      return told.get();
    }
    return application(settings.token())
        .map(DiscordInvite::link)
        .orElseThrow(
            () -> Trouble.error("Discord cannot be reached to ask whose token it is. Try again."));
  }

  private static Optional<String> application(String token) {
    try {
      String first = token.split("\\.", 2)[0];
      String id = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.US_ASCII);
      return Optional.of(id).filter(number -> number.matches("\\d{15,20}"));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static DiscordSettings settings(Chats.Discord set) throws Trouble {
    if (set.token().isEmpty()) {
      throw Trouble.setting(
          new Settings.Wrong(
              Chats.DISCORD_TOKEN
                  + " is not set. Create an application at"
                  + " https://discord.com/developers/applications and copy the token from its page"
                  + " \"Bot\" (\"Reset Token\")."));
    }
    try {
      return new DiscordSettings(
          set.token().get(),
          set.urls().map(urls -> new DiscordSettings.Urls(urls.api(), urls.gateway())),
          new DiscordSettings.Scope(
              set.guilds().stream().map(Long::toUnsignedString).sorted().toList()),
          set.shards()
              .map(
                  shards -> new DiscordSettings.Shards(shards.from(), shards.to(), shards.total())),
          names(set.commands()),
          set.messageContent());
    } catch (IllegalArgumentException _) {
      throw Trouble.setting(
          new Settings.Wrong(
              Chats.DISCORD_TOKEN
                  + " has spaces in it, and a token has none. Copy it again from the page"
                  + " \"Bot\"."));
    }
  }

  private static ShortNames names(Chats.Names set) {
    Map<String, String> others = new LinkedHashMap<>(set.named());
    return new ShortNames(set.all(), others);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Publisher publisher() {
    return discord.publisher();
  }

  @Override
  public Board board() {
    return discord.board();
  }

  @Override
  public Notifier notifier() {
    return discord.notifier();
  }

  @Override
  public Redelivery redelivery() {
    return discord.redelivery();
  }

  @Override
  public List<Finding> check() {
    return discord.check();
  }

  @Override
  public List<Finding> findings(CommunityId community) {
    return discord.findings(community);
  }

  @Override
  public Optional<PostRef> linked(CommunityId community, String link) {
    Matcher parts = LINK.matcher(link.strip());
    return parts.matches() && community.value().equals(NAME + ":" + parts.group(1))
        ? Optional.of(new PostRef(NAME + ":" + parts.group(2) + "/" + parts.group(3)))
        : Optional.empty();
  }

  @Override
  public String open(Services services) throws Trouble {
    try {
      discord.open(services, data);
    } catch (DiscordRefusal refusal) {
      throw Trouble.error("Discord: " + refusal.getMessage());
    }
    return "Discord: ready.";
  }

  @Override
  public void close() {
    discord.close();
  }
}
