package dev.foothold.core.chat.member;

import dev.foothold.core.Recollection;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Remainder;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What becomes of a question after its answer: it is passed on to the community, settled, or
/// forgotten. Safe for many threads.
final class QuestionCounter implements Counter {

  private final FeedbackDesk feedback;
  private final Recollection recollection;
  private final Map<Verb, BiFunction<Visitor, QuestionId, List<Response>>> pressed;

  QuestionCounter(Members.Desks desks) {
    this.feedback = desks.feedback();
    this.recollection = desks.recollection();
    this.pressed =
        Map.of(
            Verb.ASK_COMMUNITY, this::askCommunity,
            Verb.SOLVED, this::solved,
            Verb.FORGET, this::forget,
            Verb.REMOVE_ANSWER, this::removeAnswer);
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of();
  }

  @Override
  public Set<Verb> verbs() {
    return pressed.keySet();
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Press(var action, _) ->
          AnswerCounter.question(action)
              .flatMap(
                  id ->
                      Optional.ofNullable(pressed.get(action.verb()))
                          .map(way -> way.apply(visitor, id)))
              .orElseGet(() -> AnswerCounter.gone(visitor));
      case Deed.Submit _, Deed.Command _, Deed.Pick _ -> AnswerCounter.gone(visitor);
    };
  }

  private List<Response> askCommunity(Visitor visitor, QuestionId id) {
    Words words = Words.of(visitor);
    if (visitor.place().isDirect()) {
      return Words.tell(visitor, words.of("community.nobody"));
    }
    String text =
        switch (feedback.askCommunity(visitor.actor(), id, visitor.place().channel())) {
          case FeedbackDesk.PassedOn.Posted _ -> words.of("community.asked");
          case FeedbackDesk.PassedOn.Refused(var why, var after) ->
              after
                  .map(wait -> words.of("community.later", words.in(wait)))
                  .orElseGet(() -> words.of("community.refused", Inline.text(why)));
          case FeedbackDesk.PassedOn.NotThere() -> words.of("community.not-there");
          case FeedbackDesk.PassedOn.NotAllowed() -> words.of("community.not-allowed");
        };
    return Words.tell(visitor, text);
  }

  private List<Response> solved(Visitor visitor, QuestionId id) {
    Words words = Words.of(visitor);
    return switch (feedback.solved(visitor.actor(), id)) {
      case DONE -> Words.tell(visitor, words.of("solved.done"));
      case NOT_ALLOWED -> Words.tell(visitor, words.of("solved.not-allowed"));
      case NOT_THERE -> AnswerCounter.gone(visitor);
    };
  }

  private List<Response> forget(Visitor visitor, QuestionId id) {
    Words words = Words.of(visitor);
    return switch (feedback.delete(visitor.actor(), id)) {
      case FeedbackDesk.Deleted.Gone(var answer) -> {
        recollection.forget(id);
        yield answer.isPresent()
            ? Words.tell(
                visitor,
                words.of("forget.answer-stands"),
                words.button("press.remove-answer", Verb.REMOVE_ANSWER, id.value()))
            : Words.tell(visitor, words.of("forget.done"));
      }
      case FeedbackDesk.Deleted.NotThere() -> Words.tell(visitor, words.of("forget.not-there"));
      case FeedbackDesk.Deleted.NotAllowed() -> Words.tell(visitor, words.of("forget.not-allowed"));
    };
  }

  private List<Response> removeAnswer(Visitor visitor, QuestionId id) {
    Words words = Words.of(visitor);
    if (!feedback.removeAnswer(visitor.actor(), id)) {
      return Words.tell(visitor, words.of("remove.not-possible"));
    }
    // The offer goes with what it was about.
    List<Response> responses = new ArrayList<>(List.of(new Response.Remove()));
    responses.addAll(Words.tell(visitor, words.of("remove.done")));
    return responses;
  }

  @Override
  public Optional<Remainder> withdrawn(CommunityId community, DeliveryKey asked, Locale locale) {
    Optional<AskedQuestion> question = feedback.withdraw(community, asked);
    question.map(AskedQuestion::id).ifPresent(recollection::forget);
    return question.flatMap(
        one -> one.after().post().map(answer -> new Remainder(answer, offer(one.id(), locale))));
  }

  private static View offer(QuestionId id, Locale locale) {
    Words words = new Words(locale);
    return View.of(
        new Block.Note(words.of("withdrawn.answer-stands")),
        new Block.Buttons(
            List.of(words.button("press.remove-answer", Verb.REMOVE_ANSWER, id.value()))));
  }
}
