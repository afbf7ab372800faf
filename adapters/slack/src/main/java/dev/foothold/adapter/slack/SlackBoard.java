package dev.foothold.adapter.slack;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts up cards. What a channel refuses to have changed is tried again after a while and not
/// before, since cards are looked at every few seconds. Safe for many threads.
final class SlackBoard implements Board {

  private static final Logger LOG = LoggerFactory.getLogger(SlackBoard.class);

  private static final int MOST_REMEMBERED = 1_000;

  /// How long a card is left alone that may not be changed.
  static final Duration PAUSE = Duration.ofMinutes(10);

  /// Where no card stands any more
  /// ([chat.update](https://docs.slack.dev/reference/methods/chat.update#errors)).
  private static final Set<String> NOT_THERE =
      Set.of("message_not_found", "cant_update_message", "channel_not_found");

  private final Workspaces workspaces;
  private final Mail mail;
  private final InstantSource clock;
  private final Recent<PostRef> put = new Recent<>(MOST_REMEMBERED);
  private final Recent<Instant> refused = new Recent<>(MOST_REMEMBERED);

  SlackBoard(Workspaces workspaces, Mail mail, InstantSource clock) {
    this.workspaces = workspaces;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public String platform() {
    return Names.PLATFORM;
  }

  @Override
  public Publisher.Posting put(String key, Spot spot, View view) {
    Optional<PostRef> before = put.find(key);
    if (before.isPresent()) {
      return new Publisher.Posting.Posted(before.get());
    }
    Optional<Workspace> workspace = Postings.workspace(workspaces, spot.community());
    if (workspace.isEmpty()) {
      return Postings.gone();
    }
    Optional<String> channel = Names.channel(spot.community(), spot.channel());
    if (channel.isEmpty()) {
      return Postings.elsewhere();
    }
    Optional<String> thread = spot.answers().flatMap(Names::stand).map(Names.Stand::ts);
    Publisher.Posting posting =
        Postings.of(
            mail.post(
                workspace.get(),
                new Web.Place(channel.get(), thread),
                mail.render(workspace.get(), view, Locale.ENGLISH),
                new Mail.Once(key, thread.orElse("0"), true)));
    if (posting instanceof Publisher.Posting.Posted(var ref)) {
      put.put(key, ref);
    }
    return posting;
  }

  @Override
  public Change change(CommunityId community, PostRef post, View view) {
    Optional<Workspace> workspace = Postings.workspace(workspaces, community);
    Optional<Names.Stand> stand = Names.stand(post);
    if (workspace.isEmpty() || stand.isEmpty()) {
      return Change.GONE;
    }
    Instant now = clock.instant();
    if (refused.find(post.value()).filter(at -> at.plus(PAUSE).isAfter(now)).isPresent()) {
      return Change.LATER;
    }
    Web.Place place = new Web.Place(stand.get().channel(), Optional.empty());
    Called<Names.Stand> changed =
        mail.replace(
            workspace.get(),
            place,
            stand.get(),
            mail.render(workspace.get(), view, Locale.ENGLISH),
            new Mail.Once(post.value(), stand.get().ts(), true));
    if (changed.got().isEmpty()) {
      LOG.warn("a card in {} was not changed: {}", workspace.get(), Trouble.of(changed));
    }
    return switch (changed) {
      case Called.Done<Names.Stand> _ -> Change.CHANGED;
      case Called.Refused<Names.Stand>(var error, _) -> {
        if (NOT_THERE.contains(error)) {
          yield Change.GONE;
        }
        refused.put(post.value(), now);
        yield Change.LATER;
      }
      case Called.Later<Names.Stand> _, Called.Unknown<Names.Stand> _ -> Change.LATER;
    };
  }
}
