package dev.foothold.knowledge.eval;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import dev.foothold.knowledge.eval.JudgedAnswers.Conversation;
import dev.foothold.knowledge.eval.JudgedAnswers.Judgment;
import dev.foothold.knowledge.eval.JudgedAnswers.Message;
import dev.foothold.knowledge.eval.JudgedAnswers.Question;
import dev.foothold.knowledge.eval.JudgedAnswers.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks a bot all that is judged, and judges what it says.
public final class AnswerEvaluation {

  /// Depth in which an entry that answers should be.
  static final int NEAR = 3;

  private AnswerEvaluation() {}

  /// A bot.
  public interface Bot {

    /// Has a conversation of its own.
    ///
    /// @param turns what one person says, in order
    /// @return what is answered to the last
    Answer ask(List<String> turns);
  }

  /// A question with its answer.
  ///
  /// @param question what was asked
  /// @param answer what was said
  /// @param judgment what would be right; empty: nobody has judged it, or no entry answers it
  public record Asked(Question question, Answer answer, Optional<Judgment> judgment) {

    /// Whether the answer leads with an entry that answers.
    boolean right() {
      return lead(answer).filter(this::answers).isPresent();
    }

    /// Whether the first that was found answers, said or not.
    boolean hit() {
      return answer.found().stream()
          .findFirst()
          .map(EntryId::value)
          .filter(this::answers)
          .isPresent();
    }

    /// Whether such an entry is among the first that were found, said or not.
    boolean near() {
      return answer.found().stream().limit(NEAR).map(EntryId::value).anyMatch(this::answers);
    }

    /// Whether each part of the question is answered by one of the leads.
    boolean complete() {
      return answer.outcome() instanceof Outcome.Answered(Composed said)
          && judgment.stream()
              .flatMap(one -> one.parts().stream())
              .allMatch(
                  part -> said.entries().stream().map(EntryId::value).anyMatch(part::containsKey));
    }

    private boolean answers(String entry) {
      return judgment.filter(one -> one.isAnsweredBy(entry)).isPresent();
    }
  }

  /// A message with its answer.
  ///
  /// @param message what was written
  /// @param answer what was said
  public record Told(Message message, Answer answer) {

    boolean isOurs() {
      return message.kind().isEmpty();
    }

    /// Whether it was turned away with the right words.
    boolean rightKind() {
      return switch (answer.outcome()) {
        case Outcome.Refused(Reason reason, _) ->
            message.kind().filter(reason.label()::equals).isPresent();
        // Nothing readable: to ask what was meant is as good.
        case Outcome.Clarify _ -> message.kind().filter(Reason.EMPTY.label()::equals).isPresent();
        case Outcome.Answered _, Outcome.Abstained _, Outcome.Failed _ -> false;
      };
    }
  }

  /// A conversation with its last answer.
  ///
  /// @param thread what was said
  /// @param inThread the answer to its last message
  /// @param alone the answer to the same, asked whole
  /// @param judgment what would be right
  public record Continued(
      Conversation thread, Answer inThread, Answer alone, Optional<Judgment> judgment) {

    boolean right(Answer answer) {
      return lead(answer)
          .filter(entry -> judgment.filter(one -> one.isAnsweredBy(entry)).isPresent())
          .isPresent();
    }
  }

  /// All of it.
  ///
  /// @param questions in the order of the file
  /// @param messages likewise
  /// @param threads likewise
  public record Report(List<Asked> questions, List<Told> messages, List<Continued> threads) {

    /// Copies the lists.
    public Report {
      questions = List.copyOf(questions);
      messages = List.copyOf(messages);
      threads = List.copyOf(threads);
    }

    /// What belongs to one split.
    Report of(Split split) {
      return new Report(
          questions.stream().filter(one -> one.question().split() == split).toList(),
          messages.stream().filter(one -> one.message().split() == split).toList(),
          threads.stream().filter(one -> one.thread().split() == split).toList());
    }
  }

  /// Asks everything.
  ///
  /// @param judged what to ask
  /// @param bot whom to ask
  /// @param progress told how far it is
  /// @return the answers
  public static Report run(JudgedAnswers judged, Bot bot, Evaluation.Progress progress) {
    int total = judged.questions().size() + judged.messages().size() + judged.threads().size();
    int done = 0;
    List<Asked> questions = new ArrayList<>();
    for (Question question : judged.questions()) {
      questions.add(
          new Asked(
              question,
              bot.ask(List.of(question.text())),
              Optional.ofNullable(judged.judgments().get(question.id()))));
      progress.at("answering", ++done, total);
    }
    List<Told> messages = new ArrayList<>();
    for (Message message : judged.messages()) {
      messages.add(new Told(message, bot.ask(List.of(message.text()))));
      progress.at("answering", ++done, total);
    }
    List<Continued> threads = new ArrayList<>();
    for (Conversation thread : judged.threads()) {
      threads.add(
          new Continued(
              thread,
              bot.ask(thread.turns()),
              bot.ask(List.of(thread.whole())),
              Optional.ofNullable(judged.judgments().get(thread.id()))));
      progress.at("answering", ++done, total);
    }
    return new Report(questions, messages, threads);
  }

  /// The entry that an answer leads with.
  static Optional<String> lead(Answer answer) {
    return answer.outcome() instanceof Outcome.Answered(Composed said)
        ? said.entries().stream().findFirst().map(EntryId::value)
        : Optional.empty();
  }

  /// Whether advice was given.
  static boolean advised(Answer answer) {
    return answer.outcome() instanceof Outcome.Answered;
  }
}
