package dev.foothold.core;

import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Injection;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.Mask;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers given before, for what people press below them. The newest are kept in memory; older
/// ones, and those of a process before, are made again from what was written down of their
/// question, and are the same or not there. Nobody gets an answer that they were not shown. Safe
/// for many threads.
public final class Recollection {

  /// Answers kept: at some 10 kB each they stay below 10 MB.
  private static final int MOST = 1_000;

  private final Answering answering;
  private final Storage storage;
  private final LinkedHashMap<QuestionId, Kept> newest = new LinkedHashMap<>();

  private record Kept(Answer answer, CommunityId community, PersonKey asker) {}

  /// A recollection of nothing yet.
  ///
  /// @param answering makes answers again
  /// @param storage what was written down
  Recollection(Answering answering, Storage storage) {
    this.answering = answering;
    this.storage = storage;
  }

  /// Who wants an answer again.
  ///
  /// @param community where they are
  /// @param person who they are
  /// @param thread the conversation at the place where the answer stands
  public record Reader(CommunityId community, PersonKey person, ThreadId thread) {}

  /// What is left of an answer.
  public sealed interface Recalled {

    /// All of it.
    ///
    /// @param answer as it was given
    /// @param question as it is remembered
    record Found(Answer answer, AskedQuestion question) implements Recalled {}

    /// Its question is known, and the same answer would not be given any more.
    ///
    /// @param question as it is remembered
    record Changed(AskedQuestion question) implements Recalled {}

    /// It was shown to somebody else alone.
    record OfAnother() implements Recalled {}

    /// Nothing: its question was deleted or is too old, or there never was one here.
    record NotThere() implements Recalled {}
  }

  /// Keeps an answer.
  void keep(Answer answer, CommunityId community, PersonKey asker) {
    if (answer.id().equals(QuestionId.UNRECORDED)) {
      return;
    }
    synchronized (newest) {
      newest.putLast(answer.id(), new Kept(answer, community, asker));
      if (newest.size() > MOST) {
        newest.pollFirstEntry();
      }
    }
  }

  /// Recalls an answer. May take as long as answering does.
  ///
  /// @param reader who wants it
  /// @param id of its question
  /// @return what is left of it
  public Recalled recall(Reader reader, QuestionId id) {
    Optional<AskedQuestion> found = storage.log().find(reader.community(), id);
    if (found.isEmpty()) {
      forget(id);
      return new Recalled.NotThere();
    }
    AskedQuestion question = found.get();
    if (!isFor(reader, question)) {
      return new Recalled.OfAnother();
    }
    return kept(id)
        .or(() -> again(reader, question))
        .<Recalled>map(answer -> new Recalled.Found(answer, question))
        .orElseGet(() -> new Recalled.Changed(question));
  }

  /// What stands somewhere, and what was overheard, is no secret.
  private static boolean isFor(Reader reader, AskedQuestion question) {
    boolean overheard =
        question.ending().filter(end -> end.kind() == Ending.Kind.SUGGESTED).isPresent();
    return overheard
        || question.after().post().isPresent()
        || question.asked().person().equals(reader.person());
  }

  private Optional<Answer> kept(QuestionId id) {
    synchronized (newest) {
      return Optional.ofNullable(newest.get(id)).map(Kept::answer);
    }
  }

  /// Forgets one answer.
  ///
  /// @param id of its question, whose record was deleted
  public void forget(QuestionId id) {
    synchronized (newest) {
      newest.remove(id);
    }
  }

  /// Forgets all answers to one person.
  ///
  /// @param person whose data were deleted
  public void forget(PersonKey person) {
    synchronized (newest) {
      newest.values().removeIf(kept -> kept.asker().equals(person));
    }
  }

  /// Forgets all answers whose questions are not stored any more, wherever and why ever they were
  /// deleted: nobody gets them, and they are not to stay in memory either.
  public void tidy() {
    Map<QuestionId, Kept> kept;
    synchronized (newest) {
      kept = Map.copyOf(newest);
    }
    kept.forEach(
        (id, one) -> {
          if (storage.log().find(one.community(), id).isEmpty()) {
            forget(id);
          }
        });
  }

  /// How many answers are in memory.
  int size() {
    synchronized (newest) {
      return newest.size();
    }
  }

  private Optional<Answer> again(Reader reader, AskedQuestion question) {
    if (question.ending().isEmpty()) {
      return Optional.empty();
    }
    Ending ending = question.ending().get();
    // With what was said before it, if it was asked in this conversation; else by itself.
    Optional<Answer> again =
        Stream.of(before(reader, question), List.<Turn>of())
            .distinct()
            .map(turns -> answer(question, turns))
            .filter(answer -> isSame(Ending.of(answer, ending.at()), ending))
            .findFirst();
    again.ifPresent(
        answer -> keep(answer, question.asked().community(), question.asked().person()));
    return again;
  }

  private static boolean isSame(Ending now, Ending then) {
    boolean sameKind =
        now.kind() == then.kind()
            || (now.kind() == Ending.Kind.ANSWERED && then.kind() == Ending.Kind.SUGGESTED);
    return sameKind && now.reason().equals(then.reason()) && now.entries().equals(then.entries());
  }

  private List<Turn> before(Reader reader, AskedQuestion question) {
    Talk talk = new Talk(reader.community(), reader.thread(), question.asked().person());
    return storage.conversations().turns(talk).stream()
        .filter(turn -> turn.at().isBefore(question.asked().at()))
        .toList();
  }

  private Answer answer(AskedQuestion question, List<Turn> turns) {
    Mask.Masked masked = Mask.again(question.asked().text());
    Answering.Result result =
        answering.answer(
            new Answering.Question(
                Injection.setAside(masked.text()),
                masked.kinds(),
                question.asked().community(),
                turns));
    return new Answer(
        question.id(),
        masked.text(),
        result.outcome(),
        result.found(),
        result.confidence(),
        Answering.EXTRACTIVE,
        Duration.ZERO);
  }
}
