package dev.foothold.core.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Reason;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.When;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.View;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerViewTest {

  private static final QuestionId ID = new QuestionId("q-0123456789abcdef");
  private static final EntryId ENTRY = new EntryId("volunteering");
  private static final Visitor.Place CHANNEL = place(false, false);
  private static final Visitor.Place THREAD = place(false, true);
  private static final Visitor.Place DIRECT = place(true, false);
  private static final Outcome.Answered ANSWERED = answered(more());

  @Test
  void showsNotesThenTheAnswerThenStepsByTimeThenTheRest() {
    View view = AnswerView.of(answer(ANSWERED), showing(Response.Audience.ONE, CHANNEL));

    assertThat(view.reading())
        .isEqualTo(
            """
            A member contributed to this.

            **Get near the work.**\u00a0[1](https://example.org/a) It helps.

            Hospitals train you.\u00a0[1](https://example.org/a) [2](https://example.org/b%28c%29)

            **This week**

            1. Call them.\u00a0[2](https://example.org/b%28c%29)

            **Later**

            2. Go there.

            **Resources**

            - [Open \\[demo\\]](https://example.org/demo): For practice.\u00a0[1](https://example.org/a)

            *Since 2011:* Names changed.\u00a0[2](https://example.org/b%28c%29)\
            """);
    assertThat(view.blocks().getFirst()).isInstanceOf(Block.Note.class);
  }

  @Test
  void offersSharingBelowAPrivateAnswer() {
    View view = AnswerView.of(answer(ANSWERED), showing(Response.Audience.ONE, CHANNEL));

    assertThat(labels(view))
        .containsExactly(
            "More, Sources, Helpful, Not helpful",
            "And for nurses?, Is it paid?",
            "Ask a follow-up, Share");
  }

  @Test
  void offersAThreadBelowAPublicAnswer() {
    View view = AnswerView.of(answer(ANSWERED), showing(Response.Audience.ALL, CHANNEL));

    assertThat(labels(view).getLast()).isEqualTo("Ask a follow-up, Open a thread, Solved, Dismiss");
  }

  @Test
  void offersNoThreadInAThread() {
    View view = AnswerView.of(answer(ANSWERED), showing(Response.Audience.ALL, THREAD));

    assertThat(labels(view).getLast()).isEqualTo("Ask a follow-up, Solved, Dismiss");
  }

  @Test
  void offersNothingThatNeedsOthersWhereThereAreNone() {
    View view = AnswerView.of(answer(ANSWERED), showing(Response.Audience.ALL, DIRECT));

    assertThat(labels(view).getLast()).isEqualTo("Ask a follow-up");
  }

  @Test
  void offersNoMoreWhereThereIsNone() {
    View view =
        AnswerView.of(
            answer(answered(Composed.Part.EMPTY)), showing(Response.Audience.ONE, CHANNEL));

    assertThat(labels(view).getFirst()).isEqualTo("Sources, Helpful, Not helpful");
  }

  @Test
  void givesOptionsToPickWhereItAsksBack() {
    Outcome clarify = new Outcome.Clarify("Which *one*?", List.of("This?", "That?"));

    View view = AnswerView.of(answer(clarify), showing(Response.Audience.ONE, CHANNEL));

    assertThat(view.reading()).isEqualTo("Which *one*?");
    assertThat(labels(view)).containsExactly("This?, That?");
  }

  @Test
  void givesNearestTopicsAndTheCommunityWhereItDoesNotKnow() {
    Outcome abstained =
        new Outcome.Abstained("I do not know.", List.of(new Outcome.Nearest(ENTRY, "Volunteer")));

    View inChannel = AnswerView.of(answer(abstained), showing(Response.Audience.ALL, CHANNEL));
    View direct = AnswerView.of(answer(abstained), showing(Response.Audience.ALL, DIRECT));

    assertThat(labels(inChannel)).containsExactly("Volunteer", "Ask the community, Dismiss");
    assertThat(labels(direct)).containsExactly("Volunteer");
  }

  @Test
  void showsRefusalsAndPointersPlainly() {
    Outcome urgent = new Outcome.Refused(Reason.URGENT, "**Call 911 now.**");

    View hidden = AnswerView.of(answer(urgent), showing(Response.Audience.ONE, CHANNEL));
    View seen = AnswerView.of(answer(urgent), showing(Response.Audience.ALL, CHANNEL));

    assertThat(hidden.blocks()).containsExactly(new Block.Text("**Call 911 now.**"));
    assertThat(labels(seen)).containsExactly("Dismiss");
  }

  @Test
  void offersNothingBelowWhatCouldNotBeWrittenDown() {
    Answer answer = answer(QuestionId.UNRECORDED, new Outcome.Failed("Try again."));

    View view = AnswerView.of(answer, showing(Response.Audience.ALL, CHANNEL));

    assertThat(view.blocks()).containsExactly(new Block.Text("Try again."));
  }

  @Test
  void showsWhatWasAnsweredBeforeAboveAnAnswer() {
    AnswerView.Showing showing = showing(Response.Audience.ALL, THREAD);
    List<AnswerView.Earlier> earlier =
        List.of(new AnswerView.Earlier("A [way] in", URI.create("https://example.org/1"), true));

    View view = AnswerView.of(answer(ANSWERED), showing, earlier);

    assertThat(view.reading())
        .startsWith(
            "**Answered here before**\n\n- [A \\[way\\] in](https://example.org/1) (solved)");
    assertThat(AnswerView.of(answer(ANSWERED), showing, List.of()))
        .isEqualTo(AnswerView.of(answer(ANSWERED), showing));
  }

  @Test
  void numbersTheStepsOfTheRestOn() {
    assertThat(AnswerView.more(answer(ANSWERED), Locale.ENGLISH).orElseThrow().reading())
        .isEqualTo("**This month**\n\n3. Ask again.\u00a0[1](https://example.org/a)");
    assertThat(AnswerView.more(answer(answered(Composed.Part.EMPTY)), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void listsSourcesWithTheirDates() {
    assertThat(AnswerView.sources(answer(ANSWERED), Locale.ENGLISH).orElseThrow().reading())
        .isEqualTo(
            """
            **Sources**

            1. [Page \\*a\\*](https://example.org/a) (published 2024, read as of 2026-07, last reached 2026-08-01)
            2. [Page b](https://example.org/b%28c%29) (read as of 2026-07)\
            """);
    assertThat(AnswerView.sources(answer(new Outcome.Failed("No.")), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void speaksTheReadersLanguageAroundAnAnswer() {
    AnswerView.Showing spanish =
        new AnswerView.Showing(Locale.of("es", "MX"), Response.Audience.ONE, CHANNEL);

    View view = AnswerView.of(answer(ANSWERED), spanish);

    assertThat(view.reading()).contains("**Esta semana**", "*Desde 2011:*", "Call them.");
    assertThat(labels(view).getFirst()).isEqualTo("Más, Fuentes, Útil, No es útil");
  }

  private static Visitor.Place place(boolean direct, boolean inThread) {
    return new Visitor.Place(
        "Here", new ChannelId("test:channel"), new ThreadId("test:talk"), direct, inThread);
  }

  private static AnswerView.Showing showing(Response.Audience audience, Visitor.Place place) {
    return new AnswerView.Showing(Locale.US, audience, place);
  }

  private static Answer answer(Outcome outcome) {
    return answer(ID, outcome);
  }

  private static Answer answer(QuestionId id, Outcome outcome) {
    return new Answer(id, "How?", outcome, List.of(ENTRY), 0.9, "extractive", Duration.ZERO);
  }

  private static Outcome.Answered answered(Composed.Part more) {
    Composed.Part shown =
        new Composed.Part(
            List.of(
                line("Get near the work.", 1),
                new Composed.Line("It helps.", List.of(), ENTRY, false)),
            List.of(line("Hospitals train you.", 1, 2)),
            List.of(
                new Composed.Todo(When.LATER, line("Go there.")),
                new Composed.Todo(When.THIS_WEEK, line("Call them.", 2))),
            List.of(
                new Composed.Link(
                    "Open [demo]",
                    URI.create("https://example.org/demo"),
                    line("For practice.", 1))),
            List.of(line("Names changed.", 2)));
    return new Outcome.Answered(
        new Composed(
            shown,
            more,
            List.of(
                new Composed.Citation(
                    1,
                    ENTRY,
                    new Source(
                        "Page *a*",
                        URI.create("https://example.org/a"),
                        Optional.of("2024"),
                        "2026-07",
                        Optional.of(LocalDate.of(2026, 8, 1)))),
                new Composed.Citation(
                    2,
                    ENTRY,
                    new Source(
                        "Page b",
                        URI.create("https://example.org/b(c)"),
                        Optional.empty(),
                        "2026-07",
                        Optional.empty()))),
            List.of("And for nurses?", "Is it paid?"),
            List.of("A member contributed to this.")));
  }

  private static Composed.Part more() {
    return new Composed.Part(
        List.of(),
        List.of(),
        List.of(new Composed.Todo(When.THIS_MONTH, line("Ask again.", 1))),
        List.of(),
        List.of());
  }

  private static Composed.Line line(String text, Integer... citations) {
    return new Composed.Line(text, List.of(citations), ENTRY);
  }

  /// Labels of each row.
  private static List<String> labels(View view) {
    return view.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .map(row -> ((Block.Buttons) row).buttons().stream().map(Button::label).toList())
        .map(row -> String.join(", ", row))
        .toList();
  }
}
