package dev.foothold.core.feedback;

import dev.foothold.core.gaps.GapFinder;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.privacy.Mask;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Where people say what they think of an answer, pass a question on to the community, delete it,
/// and moderators take answers back. Safe for many threads.
public final class FeedbackDesk {

  private final QuestionLog log;
  private final GapFinder gaps;
  private final Map<String, Publisher> publishers;
  private final Office office;
  private final LinkedHashSet<Offer> offers = new LinkedHashSet<>();

  /// Offers remembered; the oldest go first.
  private static final int MAX_OFFERS = 1_000;

  /// An answer that somebody may remove.
  private record Offer(
      CommunityId community, PersonKey person, QuestionId question, PostRef answer) {}

  /// A desk.
  ///
  /// @param log what was asked
  /// @param gaps where a bad answer counts
  /// @param publishers of the platforms that this process serves, one each
  /// @param office who may, and the audit log
  public FeedbackDesk(QuestionLog log, GapFinder gaps, List<Publisher> publishers, Office office) {
    this.log = log;
    this.gaps = gaps;
    this.publishers =
        publishers.stream().collect(Collectors.toMap(Publisher::platform, Function.identity()));
    this.office = office;
  }

  /// What became of a wish.
  public enum Result {
    /// It is done.
    DONE,
    /// There is no such question here.
    NOT_THERE,
    /// Only who asked may, or a moderator where that makes sense.
    NOT_ALLOWED
  }

  /// What became of a deletion.
  public sealed interface Deleted {

    /// The record is gone.
    ///
    /// @param answer where the answer still stands, to be offered for removal with
    ///   [FeedbackDesk#removeAnswer]
    record Gone(Optional<PostRef> answer) implements Deleted {}

    /// There is no such question here.
    record NotThere() implements Deleted {}

    /// Only who asked may.
    record NotAllowed() implements Deleted {}
  }

  /// What became of a question that is passed on.
  public sealed interface PassedOn {

    /// The community sees it.
    ///
    /// @param post where
    record Posted(PostRef post) implements PassedOn {}

    /// The platform does not take it, now or ever.
    ///
    /// @param why for the asker to read
    /// @param after how long to wait; empty: it makes no sense to wait
    record Refused(String why, Optional<Duration> after) implements PassedOn {}

    /// The bot had an answer, or there is no such question here.
    record NotThere() implements PassedOn {}

    /// Only who asked may: it is their consent.
    record NotAllowed() implements PassedOn {}
  }

  /// Says whether an answer was helpful. Everybody may, once; a second time replaces the first.
  ///
  /// @param actor anybody in the question's community
  /// @param id which question
  /// @param helpful yes or no
  /// @param reason in their words; may be empty; masked and cut before it is kept
  /// @return what became of it
  public Result rate(Actor actor, QuestionId id, boolean helpful, String reason) {
    Optional<AskedQuestion> found = log.find(actor.community(), id);
    String masked = Mask.mask(cut(reason.strip())).text();
    Rating rating = new Rating(id, office.person(actor), helpful, cut(masked), office.now());
    if (found.isEmpty() || !log.rate(actor.community(), rating)) {
      return Result.NOT_THERE;
    }
    if (!helpful) {
      AskedQuestion question = found.get();
      List<EntryId> used = question.ending().map(Ending::entries).orElse(List.of());
      gaps.record(
          new Gap(actor.community(), question.asked().text(), used, office.now()),
          id,
          FoundGap.Cause.BADLY_RATED);
    }
    return Result.DONE;
  }

  private static String cut(String reason) {
    if (reason.length() <= Rating.MAX_REASON) {
      return reason;
    }
    int end = Rating.MAX_REASON;
    return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end);
  }

  /// Why people found an answer not helpful, in their words and without their names.
  ///
  /// @param actor a moderator
  /// @param id of its question
  /// @return oldest first; empty if nobody has said why, or the actor may not see it
  public List<String> reasons(Actor actor, QuestionId id) {
    if (!office.moderates(actor)) {
      return List.of();
    }
    return log.ratings(actor.community(), id).stream()
        .filter(rating -> !rating.helpful())
        .map(Rating::reason)
        .filter(reason -> !reason.isBlank())
        .toList();
  }

  /// Marks a question as solved.
  ///
  /// @param actor who asked, or a moderator
  /// @param id which question
  /// @return what became of it
  public Result solved(Actor actor, QuestionId id) {
    Optional<AskedQuestion> found = log.find(actor.community(), id);
    if (found.isEmpty()) {
      return Result.NOT_THERE;
    }
    boolean asker = asked(actor, found.get());
    if (!asker && !office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    log.solve(actor.community(), id);
    if (!asker) {
      office.log(actor, "question.solved", id.value());
    }
    return Result.DONE;
  }

  private boolean asked(Actor actor, AskedQuestion question) {
    return question.asked().person().equals(office.person(actor));
  }

  /// Deletes the record of a question: its text, its ratings, its place among the gaps.
  ///
  /// @param actor who asked
  /// @param id which question
  /// @return what became of it
  public Deleted delete(Actor actor, QuestionId id) {
    Optional<AskedQuestion> found = log.find(actor.community(), id);
    if (found.isEmpty()) {
      return new Deleted.NotThere();
    }
    if (!asked(actor, found.get())) {
      return new Deleted.NotAllowed();
    }
    return new Deleted.Gone(delete(found.get()));
  }

  /// Deletes the record of a question whose message was deleted where it was asked: by who asked,
  /// or by whoever may delete it there.
  ///
  /// @param community where
  /// @param asked the key of the message
  /// @return what was deleted; its asker may have the answer removed, as after [#delete]. Empty if
  ///   the message asked nothing that is known
  public Optional<AskedQuestion> withdraw(CommunityId community, DeliveryKey asked) {
    Optional<AskedQuestion> found = log.asked(community, asked);
    found.ifPresent(this::delete);
    return found;
  }

  private Optional<PostRef> delete(AskedQuestion question) {
    CommunityId community = question.asked().community();
    log.delete(community, question.id());
    Optional<PostRef> answer = question.after().post();
    answer.ifPresent(
        post -> offer(new Offer(community, question.asked().person(), question.id(), post)));
    return answer;
  }

  private void offer(Offer offer) {
    synchronized (offers) {
      offers.add(offer);
      if (offers.size() > MAX_OFFERS) {
        offers.removeFirst();
      }
    }
  }

  /// Removes an answer whose question was deleted, as [Deleted.Gone] offers. The offer holds for as
  /// long as this process runs; after it a moderator can remove the message.
  ///
  /// @param actor who got the offer
  /// @param answer where it stands
  /// @return false if nobody offered that to them, or the platform does not allow it
  public boolean removeAnswer(Actor actor, PostRef answer) {
    return removeOffered(actor, offer -> offer.answer().equals(answer));
  }

  /// Removes an answer whose question was deleted, likewise.
  ///
  /// @param actor who got the offer
  /// @param id of the deleted question
  /// @return false if nobody offered that to them, or the platform does not allow it
  public boolean removeAnswer(Actor actor, QuestionId id) {
    return removeOffered(actor, offer -> offer.question().equals(id));
  }

  private boolean removeOffered(Actor actor, Predicate<Offer> which) {
    PersonKey person = office.person(actor);
    Optional<Offer> found;
    synchronized (offers) {
      found =
          offers.stream()
              .filter(offer -> offer.community().equals(actor.community()))
              .filter(offer -> offer.person().equals(person))
              .filter(which)
              .findFirst();
      found.ifPresent(offers::remove);
    }
    Publisher publisher = publishers.get(actor.user().platform());
    return found.isPresent()
        && publisher != null
        && publisher.remove(actor.community(), found.get().answer());
  }

  /// Asks the community what the bot could not answer: posts the masked question, by the asker's
  /// consent, without their name.
  ///
  /// @param actor who asked, which is their consent
  /// @param id which question; one that was not answered
  /// @param channel where
  /// @return what became of it
  public PassedOn askCommunity(Actor actor, QuestionId id, ChannelId channel) {
    Optional<AskedQuestion> found =
        log.find(actor.community(), id)
            .filter(
                question ->
                    question
                        .ending()
                        .filter(ending -> ending.kind() == Ending.Kind.ABSTAINED)
                        .isPresent());
    if (found.isEmpty()) {
      return new PassedOn.NotThere();
    }
    if (!asked(actor, found.get())) {
      return new PassedOn.NotAllowed();
    }
    Publisher publisher = publishers.get(channel.platform());
    if (publisher == null) {
      return new PassedOn.Refused("I cannot post there.", Optional.empty());
    }
    Publisher.Post post =
        new Publisher.Post(
            "community-" + id,
            actor.community(),
            channel,
            Optional.empty(),
            "A member asks, and I do not know:\n\n> " + quoted(found.get().asked().text()));
    return switch (publisher.post(post)) {
      case Publisher.Posting.Posted(var where) -> new PassedOn.Posted(where);
      case Publisher.Posting.Refused(var why) -> new PassedOn.Refused(why, Optional.empty());
      case Publisher.Posting.Later(var after) ->
          new PassedOn.Refused("The platform is busy.", Optional.of(after));
    };
  }

  /// A thousand characters leave every platform room for the rest.
  private static final int MAX_QUOTE = 1_000;

  private static String quoted(String question) {
    String inert = TextCheck.inert(question).strip().replaceAll("\\s*\\R\\s*", "\n> ");
    return inert.length() <= MAX_QUOTE ? inert : inert.substring(0, MAX_QUOTE) + "...";
  }

  /// Takes a posted answer back.
  ///
  /// @param actor a moderator
  /// @param id which question's
  /// @return what became of it; NOT_THERE also where the answer does not stand any more, or the
  ///   platform does not let it be removed
  public Result retract(Actor actor, QuestionId id) {
    if (!office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    return log.find(actor.community(), id)
        .map(question -> retract(actor, question))
        .orElse(Result.NOT_THERE);
  }

  /// Takes a posted answer back.
  ///
  /// @param actor a moderator
  /// @param answer where it stands
  /// @return likewise
  public Result retract(Actor actor, PostRef answer) {
    if (!office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    return log.at(actor.community(), answer)
        .map(question -> retract(actor, question))
        .orElse(Result.NOT_THERE);
  }

  private Result retract(Actor actor, AskedQuestion question) {
    CommunityId community = actor.community();
    Publisher publisher = publishers.get(question.asked().channel().platform());
    Optional<PostRef> post = question.after().post();
    if (publisher == null || post.isEmpty() || !publisher.remove(community, post.get())) {
      return Result.NOT_THERE;
    }
    log.retracted(community, question.id());
    office.log(actor, "answer.retract", question.id().value());
    return Result.DONE;
  }

  /// Which answers used an entry.
  ///
  /// @param actor a moderator
  /// @param entry which
  /// @param limit how many at most, 1 or more
  /// @return newest first; empty if the actor may not see them
  public Optional<List<AskedQuestion>> uses(Actor actor, EntryId entry, int limit) {
    return office.moderates(actor)
        ? Optional.of(log.using(actor.community(), entry, limit))
        : Optional.empty();
  }

  /// What was asked in the actor's community.
  ///
  /// @param actor a moderator
  /// @param limit how many at most, 1 or more
  /// @return newest first; empty if the actor may not see it
  public Optional<List<AskedQuestion>> history(Actor actor, int limit) {
    return office.moderates(actor)
        ? Optional.of(log.newest(actor.community(), limit))
        : Optional.empty();
  }

  /// How a community's questions ended.
  ///
  /// @param actor a moderator
  /// @return counts, without people; empty if the actor may not see them
  public Optional<Map<Ending.Kind, Long>> counts(Actor actor) {
    return office.moderates(actor) ? Optional.of(log.counts(actor.community())) : Optional.empty();
  }
}
