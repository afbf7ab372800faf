package dev.foothold.adapter.discord;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts up cards as messages. Where the bot may not, it is tried again after a while and not
/// before: cards are looked at every few seconds, and Discord shuts out who is refused too often
/// ([invalid
/// requests](https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans)).
final class DiscordBoard implements Board {

  /// How long a channel is left alone that refused something which an admin can grant.
  static final Duration PAUSE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(DiscordBoard.class);

  private final Mail mail;
  private final InstantSource clock;

  /// Channels that refused something, and until when they are left alone.
  private final Map<String, Instant> closed = new ConcurrentHashMap<>();

  DiscordBoard(Rest rest, InstantSource clock) {
    this.mail = new Mail(rest);
    this.clock = clock;
  }

  @Override
  public String platform() {
    return Names.DISCORD;
  }

  @Override
  public Publisher.Posting put(String key, Spot spot, View view) {
    OptionalLong id = Names.snowflake(spot.channel().value());
    if (id.isEmpty()) {
      return new Publisher.Posting.Refused(
          Troubles.words(Troubles.UNKNOWN_CHANNEL, Locale.ENGLISH));
    }
    Mail.Letter letter = new Mail.Letter(key, Renderer.render(view), answered(spot));
    String where =
        spot.answers()
            .flatMap(Names::post)
            .map(Names.Post::channel)
            .orElseGet(() -> Long.toUnsignedString(id.getAsLong()));
    Optional<Duration> pause = pause(where);
    if (pause.isPresent()) {
      return new Publisher.Posting.Later(pause.get());
    }
    Mail.Sending sending = mail.sendAgain(where, letter);
    if (sending instanceof Mail.Sending.Refused(var code) && Troubles.canBeGranted(code)) {
      close(where);
    }
    return posting(sending);
  }

  private static Optional<String> answered(Spot spot) {
    return spot.answers().flatMap(Names::post).map(post -> post.messages().getFirst());
  }

  static Publisher.Posting posting(Mail.Sending sending) {
    return switch (sending) {
      case Mail.Sending.Stands(var post) -> new Publisher.Posting.Posted(post.ref());
      case Mail.Sending.Refused(var code) ->
          new Publisher.Posting.Refused(Troubles.words(code, Locale.ENGLISH));
      case Mail.Sending.Later(var after) -> new Publisher.Posting.Later(after);
    };
  }

  @Override
  public Change change(CommunityId community, PostRef post, View view) {
    return Names.post(post).map(standing -> change(standing, post, view)).orElse(Change.GONE);
  }

  private Change change(Names.Post standing, PostRef post, View view) {
    if (pause(standing.channel()).isPresent()) {
      return Change.LATER;
    }
    Mail.Letter letter = new Mail.Letter(post.value(), Renderer.render(view), Optional.empty());
    return switch (mail.change(standing, letter)) {
      case Mail.Sending.Stands _ -> Change.CHANGED;
      case Mail.Sending.Later _ -> Change.LATER;
      case Mail.Sending.Refused(var code) -> {
        if (!Troubles.canBeGranted(code)) {
          yield Change.GONE;
        }
        LOG.warn("a card keeps what it shows until Discord lets it be changed: it says {}", code);
        close(standing.channel());
        yield Change.LATER;
      }
    };
  }

  private Optional<Duration> pause(String channel) {
    Instant now = clock.instant();
    closed.values().removeIf(until -> !until.isAfter(now));
    return Optional.ofNullable(closed.get(channel)).map(until -> Duration.between(now, until));
  }

  private void close(String channel) {
    closed.put(channel, clock.instant().plus(PAUSE));
  }
}
