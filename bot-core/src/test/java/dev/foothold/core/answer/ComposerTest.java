package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.When;
import dev.foothold.core.testing.Entries;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposerTest {

  private static final Asker PROGRAMMER = new Asker(Set.of(Audience.PROGRAMMER), Set.of());

  @Test
  void leadsWithTheDirectAnswerOfTheFirstEntry() {
    Entry entry = Entries.entry("door", "The door").answer("Get near the work first.").build();

    Composed composed = compose(List.of(entry), List.of(), Asker.UNKNOWN);

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly("Get near the work first.");
  }

  @Test
  void ordersStepsByWhenTheyCanBeDone() {
    Entry entry =
        Entries.entry("door", "The door")
            .step(When.LATER, "Contribute one fix to an open-source record system.")
            .step(When.THIS_WEEK, "Ask the volunteer office for a shift.")
            .build();
    Entry support =
        Entries.entry("more", "More")
            .step(When.THIS_MONTH, "Visit a chapter evening and listen.")
            .build();

    Composed composed = compose(List.of(entry), List.of(support), Asker.UNKNOWN);

    assertThat(composed.shown().steps())
        .extracting(Composed.Todo::when)
        .containsExactly(When.THIS_WEEK, When.THIS_MONTH, When.LATER);
  }

  @Test
  void mergesStepsThatSayTheSameAndKeepsTheFirstWithItsOwnSources() {
    Entry entry =
        Entries.entry("one", "One")
            .step(When.THIS_MONTH, "Ask the volunteer office of a nearby hospital for a shift.")
            .build();
    Entry other =
        Entries.entry("two", "Two")
            .step(When.THIS_WEEK, "Ask a nearby hospital's volunteer office about a shift.")
            .build();

    Composed composed = compose(List.of(entry), List.of(other), Asker.UNKNOWN);

    assertThat(composed.shown().steps())
        .extracting(Composed.Todo::when)
        .containsExactly(When.THIS_WEEK);
    assertThat(composed.shown().steps().getFirst().line().citations()).containsExactly(1);
  }

  @Test
  void keepsStepsApartThatShareOnlyTheirForm() {
    Entry entry =
        Entries.entry("one", "One")
            .step(When.THIS_WEEK, "Open the OpenEMR demo and check in one made-up patient.")
            .step(When.THIS_WEEK, "Open the OpenMRS demo and chart vital signs for a visit.")
            .build();

    Composed composed = compose(List.of(entry), List.of(), Asker.UNKNOWN);

    assertThat(composed.shown().steps()).hasSize(2);
  }

  @Test
  void leavesOutStepsForPeopleThatTheAskerIsNot() {
    Entry entry =
        Entries.entry("door", "The door")
            .step(When.LATER, "Contribute code to a project.", Audience.PROGRAMMER)
            .step(When.LATER, "Improve one page of documentation.", Audience.NON_PROGRAMMER)
            .build();

    Composed composed = compose(List.of(entry), List.of(), PROGRAMMER);

    assertThat(composed.shown().steps())
        .extracting(step -> step.line().text())
        .containsExactly("Contribute code to a project.");
  }

  @Test
  void putsFirstTheStepsThatAreWrittenForTheAsker() {
    Entry entry =
        Entries.entry("door", "The door")
            .step(When.THIS_WEEK, "Ask your manager about the next upgrade.")
            .step(When.THIS_WEEK, "Request a rotation in the lab.", Audience.STUDENT)
            .build();
    Asker student = new Asker(Set.of(Audience.STUDENT), Set.of());

    Composed composed = compose(List.of(entry), List.of(), student);

    assertThat(composed.shown().steps())
        .extracting(step -> step.line().text())
        .containsExactly(
            "Request a rotation in the lab.", "Ask your manager about the next upgrade.");
  }

  @Test
  void showsNoMoreThanAScreenAndKeepsTheRest() {
    Entry entry = longEntry();

    Composed composed = compose(List.of(entry), List.of(), Asker.UNKNOWN);

    assertThat(Markdown.readingLength(composed)).isLessThanOrEqualTo(Composer.SHOWN_CHARACTERS);
    assertThat(composed.shown().steps()).hasSizeLessThanOrEqualTo(Composer.SHOWN_STEPS);
    assertThat(composed.shown().steps().size() + composed.more().steps().size())
        .isEqualTo(entry.body().steps().size());
  }

  @Test
  void citesEveryLine() {
    Composed composed = compose(List.of(longEntry()), List.of(), Asker.UNKNOWN);

    assertThat(composed.shown().lines())
        .allSatisfy(line -> assertThat(line.citations()).isNotEmpty());
    assertThat(composed.more().lines())
        .allSatisfy(line -> assertThat(line.citations()).isNotEmpty());
  }

  @Test
  void givesOneNumberToOneAddress() {
    Entry entry =
        Entries.entry("door", "The door").step(When.LATER, "Do it.").change("It changed.").build();

    Composed composed = compose(List.of(entry), List.of(), Asker.UNKNOWN);

    assertThat(composed.citations()).extracting(Composed.Citation::number).containsExactly(1);
  }

  @Test
  void answersBothPartsOfATwoPartQuestion() {
    Entry one = Entries.entry("one", "One").answer("First answer.").build();
    Entry two = Entries.entry("two", "Two").answer("Second answer.").build();

    Composed composed = compose(List.of(one, two), List.of(), Asker.UNKNOWN);

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly("First answer.", "Second answer.");
    assertThat(composed.entries()).containsExactly(new EntryId("one"), new EntryId("two"));
  }

  @Test
  void showsTheDetailThatIsNearestToTheQuestionWithWhatItRefersTo() {
    Entries.Draft draft = Entries.entry("lead", "Lead");
    IntStream.range(0, 8).forEach(i -> draft.detail("Place " + i + " " + "more ".repeat(60)));
    Entry lead = draft.detail("Nights pay more.").detail("So ask for nights.").build();

    Composed composed =
        Composer.compose(
            new Composer.Brief(
                List.of(new Composer.Lead(lead, List.of(9), false)),
                Optional.empty(),
                List.of(),
                List.of(),
                Asker.UNKNOWN,
                List.of()));

    assertThat(composed.shown().details())
        .extracting(Composed.Line::text)
        .contains("Nights pay more.", "So ask for nights.");
    assertThat(composed.more().details()).isNotEmpty();
  }

  @Test
  void showsWhatIsPutForwardBestFirst() {
    Entry lead =
        Entries.entry("lead", "Lead")
            .detail("Days are long.")
            .detail("Nights pay more.")
            .detail("Weekends are short.")
            .build();

    Composed forward = compose(new Composer.Lead(lead, List.of(2, 1), false), Optional.empty());
    Composed opened = compose(new Composer.Lead(lead, List.of(2, 1), true), Optional.empty());

    assertThat(forward.shown().details())
        .extracting(Composed.Line::text)
        .containsExactly("Weekends are short.", "Nights pay more.", "Days are long.");
    assertThat(opened.shown().details())
        .extracting(Composed.Line::text)
        .containsExactly("Direct answer of lead.", "Nights pay more.", "Days are long.");
  }

  @Test
  void takesADetailWithoutWordsAsItIs() {
    Entry lead = Entries.entry("lead", "Lead").detail("First.").detail("…").build();

    Composed composed =
        Composer.compose(
            new Composer.Brief(
                List.of(new Composer.Lead(lead, List.of(1), false)),
                Optional.empty(),
                List.of(),
                List.of(),
                Asker.UNKNOWN,
                List.of()));

    assertThat(composed.shown().details()).extracting(Composed.Line::text).contains("…");
  }

  @Test
  void opensWithADetailWhereItAnswersBetterAndLeavesTheDirectAnswerOnTheScreen() {
    Entry lead =
        Entries.entry("lead", "Lead")
            .answer("Get near the work first.")
            .detail("Days are long.")
            .detail("Weekends? Nights and weekends are paid by a third more. Ask for the rate.")
            .build();

    Composed composed = compose(new Composer.Lead(lead, List.of(1), true), Optional.empty());

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly(
            "Weekends? Nights and weekends are paid by a third more.", "Ask for the rate.");
    assertThat(composed.shown().lead()).allMatch(line -> line.citations().equals(List.of(1)));
    assertThat(composed.shown().details())
        .extracting(Composed.Line::text)
        .containsExactly("Get near the work first.", "Days are long.");
  }

  @Test
  void opensWithMoreThanASentenceThatSaysLittleAndCutsNoLink() {
    Entry lead =
        Entries.entry("lead", "Lead")
            .detail(
                "Prices vary. Read [the office's page. It is short](https://example.org) first.")
            .build();

    Composed composed = compose(new Composer.Lead(lead, List.of(0), true), Optional.empty());

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly(
            "Prices vary. Read [the office's page. It is short](https://example.org) first.");
  }

  @Test
  void doesNotOpenWithADetailThatRefersBack() {
    Entry lead =
        Entries.entry("lead", "Lead")
            .answer("Get near the work first.")
            .detail("Nights are paid more.")
            .detail("So ask for nights if the family can bear it.")
            .build();

    Composed composed = compose(new Composer.Lead(lead, List.of(1), true), Optional.empty());

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly("Get near the work first.");
  }

  @Test
  void showsNoRestOfAParagraphWithoutItsBeginning() {
    Entry lead = Entries.entry("lead", "Lead").build();
    Entry.Paragraph tooLong =
        new Entry.Paragraph(
            List.of(
                new Cited("word ".repeat(400).strip(), List.of(1)),
                new Cited("The short end of it.", List.of(1), false)));

    Composed composed =
        compose(
            new Composer.Lead(lead, List.of(), false),
            Optional.of(new Composer.Beside(lead, tooLong)));

    assertThat(composed.shown().details()).isEmpty();
    assertThat(composed.more().details()).hasSize(2);
  }

  @Test
  void doesNotTakeTheFieldForAPronoun() {
    Entry lead =
        Entries.entry("lead", "Lead").detail("IT managers hire in spring, as a rule.").build();

    Composed composed = compose(new Composer.Lead(lead, List.of(0), true), Optional.empty());

    assertThat(composed.shown().lead())
        .extracting(Composed.Line::text)
        .containsExactly("IT managers hire in spring, as a rule.");
  }

  @Test
  void showsWhatAnotherEntrySaysWithItsOwnSource() {
    Entry lead = Entries.entry("lead", "Lead").detail("Days are long.").build();
    Entry other = Entries.entry("other", "Other").answer("Nights are paid more.").build();

    Composed composed =
        compose(
            new Composer.Lead(lead, List.of(), false),
            Optional.of(new Composer.Beside(other, other.body().paragraphs().getFirst())));

    assertThat(composed.shown().details())
        .extracting(Composed.Line::text)
        .containsExactly("Days are long.", "Nights are paid more.");
    assertThat(composed.entries()).containsExactly(lead.id(), other.id());
  }

  @Test
  void offersFollowUpsFromRelatedEntriesThatSuitTheAsker() {
    Entry lead = Entries.entry("lead", "Lead").build();
    Entry forOthers =
        Entries.entry("docs", "Docs")
            .question("How do I write docs?")
            .audience(Audience.NON_PROGRAMMER)
            .build();
    Entry forAll = Entries.entry("resume", "Resume").question("What should my resume say?").build();

    Composed composed =
        Composer.compose(
            new Composer.Brief(
                List.of(new Composer.Lead(lead, List.of(), false)),
                Optional.empty(),
                List.of(),
                List.of(lead, forOthers, forAll),
                PROGRAMMER,
                List.of()));

    assertThat(composed.followUps()).containsExactly("What should my resume say?");
  }

  private static Entry longEntry() {
    Entries.Draft draft = Entries.entry("long", "Long");
    List<String> places =
        List.of("clinic", "library", "college", "registry", "laboratory", "pharmacy", "hospice");
    IntStream.range(0, places.size())
        .forEach(
            i ->
                draft
                    .step(When.THIS_MONTH, places.get(i) + " " + ("word" + i + " ").repeat(30))
                    .resource("resource-" + i)
                    .change("Change " + i + " " + "since ".repeat(20) + "."));
    return draft.build();
  }

  private static Composed compose(Composer.Lead lead, Optional<Composer.Beside> beside) {
    return Composer.compose(
        new Composer.Brief(List.of(lead), beside, List.of(), List.of(), Asker.UNKNOWN, List.of()));
  }

  private static Composed compose(List<Entry> leads, List<Entry> support, Asker asker) {
    return Composer.compose(
        new Composer.Brief(
            leads.stream().map(entry -> new Composer.Lead(entry, List.of(), false)).toList(),
            Optional.empty(),
            support,
            List.of(),
            asker,
            List.of()));
  }
}
