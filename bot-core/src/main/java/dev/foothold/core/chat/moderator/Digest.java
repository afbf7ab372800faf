package dev.foothold.core.chat.moderator;

import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Storage;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells moderators once a week what was asked, where a community has chosen a channel for it: in
/// numbers, and with nobody's words but those that the gap report shows. Run again and again, in
/// every process: each time of a schedule gets one digest. Safe for many threads.
public final class Digest {

  private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

  /// What a digest looks back on.
  private static final Duration WEEK = Duration.ofDays(7);

  /// How late a digest may be that was missed while nothing ran: it is read within days.
  static final Duration GRACE = Duration.ofDays(1);

  /// Gaps and answers that are shown.
  private static final int SHOWN = 3;

  private final Storage storage;
  private final GapDesk gaps;
  private final KnowledgeSearch knowledge;
  private final Office office;
  private final Boards boards;

  /// What a digest looks at.
  ///
  /// @param storage what was asked, and what was put up before
  /// @param gaps what was asked in vain
  /// @param knowledge what entries are called
  public record Sources(Storage storage, GapDesk gaps, KnowledgeSearch knowledge) {}

  /// A digest.
  ///
  /// @param sources what it looks at
  /// @param office what communities have set, and the time
  /// @param boards of the platforms that this process serves, one each
  public Digest(Sources sources, Office office, List<Board> boards) {
    this.storage = sources.storage();
    this.gaps = sources.gaps();
    this.knowledge = sources.knowledge();
    this.office = office;
    this.boards = new Boards(boards);
  }

  /// Posts what is due.
  ///
  /// @return how many digests were posted
  public int run() {
    int count = 0;
    for (CommunityId community : storage.settings().communities()) {
      try {
        count += run(community) ? 1 : 0;
      } catch (RuntimeException failure) {
        // One community's trouble keeps no other waiting.
        LOG.error("the digest of {} could not be posted", community, failure);
      }
    }
    return count;
  }

  private boolean run(CommunityId community) {
    CommunitySettings settings = office.communities().of(community);
    Optional<ChannelId> channel = settings.digestChannel();
    Optional<Board> board = channel.flatMap(boards::of);
    if (board.isEmpty() || settings.paused()) {
      return false;
    }
    Instant now = office.now();
    Optional<Instant> due =
        settings.digestWhen().nextAfter(now.minus(GRACE)).filter(time -> !time.isAfter(now));
    // Times of a schedule are a day apart, so that within the grace there is one.
    return due.isPresent() && post(community, channel.get(), board.get(), due.get());
  }

  private boolean post(CommunityId community, ChannelId channel, Board board, Instant due) {
    String name = String.valueOf(due.getEpochSecond());
    List<PostedCard> before = storage.cards().all(community, PostedCard.Kind.DIGEST);
    if (before.stream().anyMatch(card -> card.name().equals(name))) {
      return false;
    }
    Board.Spot spot = new Board.Spot(community, channel, Optional.empty());
    String key = "digest/" + community + "/" + name;
    return switch (board.put(key, spot, sheet(community, due).view())) {
      case Publisher.Posting.Posted(var post) -> {
        storage
            .cards()
            .put(new PostedCard(community, PostedCard.Kind.DIGEST, name, post, Optional.empty()));
        before.forEach(
            card -> storage.cards().remove(community, PostedCard.Kind.DIGEST, card.name()));
        yield true;
      }
      case Publisher.Posting.Refused(var why) -> {
        LOG.warn("no digest can be posted in {}: {}", channel, why);
        yield false;
      }
      case Publisher.Posting.Later _ -> false;
    };
  }

  private Sheet sheet(CommunityId community, Instant due) {
    Words words = Words.SHARED;
    Instant since = due.minus(WEEK);
    Sheet sheet = new Sheet().heading(words.of("digest.heading", Words.day(since), Words.day(due)));
    sheet.text(counts(words, storage.log().counts(community, since)));
    List<GapDesk.Line> top = gaps.top(community, SHOWN);
    if (!top.isEmpty()) {
      sheet.divider().heading(words.of("gaps.heading"));
      top.forEach(
          line ->
              sheet.all(GapViews.line(words, line, top.size() > 1, GapCounter.SHARED).blocks()));
    }
    List<AskedQuestion> worst = storage.log().worst(community, since, SHOWN);
    if (!worst.isEmpty()) {
      sheet.divider().heading(words.of("digest.worst"));
      worst.forEach(question -> worst(words, sheet, question));
    }
    int waiting = storage.suggestions().countWaiting(community);
    Button all = words.button("gaps.open", Verb.GAPS, GapCounter.SHARED);
    sheet.divider().text(words.of("review.waiting", waiting));
    return waiting == 0
        ? sheet.buttons(all)
        : sheet.buttons(all, words.button("review.open", Verb.REVIEW_QUEUE, GapCounter.SHARED));
  }

  private static String counts(Words words, Map<Ending.Kind, Long> counts) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    if (total == 0) {
      return words.of("digest.nothing");
    }
    return words.of("digest.total", total) + "\n\n" + endings(words, counts);
  }

  /// How many questions ended how, one line each.
  static String endings(Words words, Map<Ending.Kind, Long> counts) {
    return Stream.of(Ending.Kind.values())
        .filter(counts::containsKey)
        .map(
            kind ->
                "- "
                    + words.of(
                        "ending." + kind.name().toLowerCase(Locale.ROOT),
                        counts.getOrDefault(kind, 0L)))
        .collect(Collectors.joining("\n"));
  }

  /// An answer by what it rested on: what was asked is in nobody's list.
  private void worst(Words words, Sheet sheet, AskedQuestion question) {
    String entries =
        question.ending().map(Ending::entries).orElse(List.of()).stream()
            .limit(2)
            .map(id -> title(question.asked().community(), id))
            .collect(Collectors.joining(", "));
    String line =
        words.of(
            "digest.rated",
            entries.isEmpty() ? words.of("digest.no.entry") : Inline.text(entries),
            question.after().unhelpful(),
            question.after().helpful());
    if (question.after().post().isPresent()) {
      String id = question.id().value();
      sheet.item(line, words.button("retract", Verb.RETRACT, id).as(Button.Look.DANGER));
    } else {
      sheet.text(line);
    }
  }

  private String title(CommunityId community, EntryId id) {
    return knowledge.entry(community, id).map(Entry::title).orElse(id.value());
  }
}
