package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Resource;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.Step;
import dev.foothold.core.model.When;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

  @Test
  void readsTheCard() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.id()).isEqualTo(new EntryId("volunteer-or-intern"));
    assertThat(entry.card())
        .isEqualTo(
            new Entry.Card(
                "Volunteer or intern where care is given",
                Kind.GUIDANCE,
                Set.of(Audience.STUDENT, Audience.CAREER_CHANGER),
                Set.of(),
                List.of(
                    "How do I get a hospital to take me as a volunteer?",
                    "shadowing: is it worth it",
                    "Do hospitals take IT interns?"),
                List.of("hospital volunteer", "shadowing"),
                List.of()));
  }

  @Test
  void readsSourcesInTheirOrder() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.sources())
        .containsExactly(
            new Source(
                "How to get a job in healthcare IT",
                URI.create("https://www.healthcareguy.com/2011/08/07/how-to/"),
                Optional.of("2011-08-07"),
                "2026-06-01",
                Optional.empty()),
            new Source(
                "OpenEMR demo",
                URI.create("https://www.open-emr.org/demo"),
                Optional.empty(),
                "2026-05",
                Optional.empty()));
  }

  @Test
  void readsWhereItComesFrom() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.provenance())
        .isEqualTo(
            new Entry.Provenance(
                Entry.Origin.ARTICLE_2011,
                LocalDate.of(2026, 6, 2),
                List.of(new EntryId("fhir"), new EntryId("openemr"))));
  }

  @Test
  void readsTheDateThatTheLinkCheckWrote() {
    Entry entry = read(Sample.with("asOf: 2026-05\n", "asOf: 2026-05\n    checked: 2026-06-03\n"));

    assertThat(entry.sources().get(1).checked()).contains(LocalDate.of(2026, 6, 3));
  }

  @Test
  void splitsTheDirectAnswerAtItsCitations() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.body().answer())
        .containsExactly(
            new Cited("Get near the work first.", List.of(1)),
            new Cited(
                "Then show your own, in the [demo](https://www.open-emr.org/demo).",
                List.of(1, 2),
                false));
  }

  @Test
  void keepsFurtherParagraphsAsDetails() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.body().details())
        .containsExactly(new Cited("A second paragraph says more.", List.of(2)));
  }

  @Test
  void readsStepsWithTheirTimeAndAudience() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.body().steps())
        .containsExactly(
            new Step(
                When.THIS_WEEK,
                new Cited("Ask a hospital for a volunteer shift.", List.of(1)),
                Set.of()),
            new Step(
                When.THIS_WEEK,
                new Cited("Open the demo and take one patient from check-in to bill.", List.of(2)),
                Set.of(Audience.NON_PROGRAMMER)),
            new Step(
                When.LATER,
                new Cited("Ask the IT team for an hour beside them.", List.of(1, 2)),
                Set.of()));
  }

  @Test
  void readsResourcesAndChanges() {
    Entry entry = read(Sample.TEXT);

    assertThat(entry.body().resources())
        .containsExactly(
            new Resource(
                "OpenEMR demo",
                URI.create("https://www.open-emr.org/demo"),
                new Cited("a system to try.", List.of(2))));
    assertThat(entry.body().changes())
        .containsExactly(new Cited("In 2011 charts were often paper; now few are.", List.of(1)));
  }

  @Test
  void givesALastPieceWithoutMarksThoseOfThePieceBefore() {
    assertThat(answer("Learn the work. [2] Nobody expects more."))
        .containsExactly(
            new Cited("Learn the work.", List.of(2)),
            new Cited("Nobody expects more.", List.of(2), false));
  }

  @Test
  void takesMarksBeforeTheFullStopForTheSentence() {
    assertThat(answer("Learn the work [1]. Show it [2]."))
        .containsExactly(
            new Cited("Learn the work.", List.of(1)), new Cited("Show it.", List.of(2), false));
  }

  @Test
  void countsMarksWithinASentenceForAllOfIt() {
    assertThat(answer("Learn the work [1] and show it. [2] Ask. [1]"))
        .containsExactly(
            new Cited("Learn the work and show it.", List.of(1, 2)),
            new Cited("Ask.", List.of(1), false));
  }

  @Test
  void tellsCitationsFromLinksCodeAndOrdinaryBrackets() {
    String text = "See [1](https://example.org/1), `a[1]`, \\[1\\], [sic] and [2011]. [2]";

    assertThat(answer(text))
        .containsExactly(
            new Cited(
                "See [1](https://example.org/1), `a[1]`, \\[1\\], [sic] and [2011].", List.of(2)));
  }

  @Test
  void takesAMarkRightAfterALinkForACitation() {
    assertThat(answer("See [the demo](https://example.org)[2]."))
        .containsExactly(new Cited("See [the demo](https://example.org).", List.of(2)));
  }

  @Test
  void putsLinesOfAParagraphOnOne() {
    assertThat(answer("One  \ntwo\\\nthree\n  *four*. [1]"))
        .containsExactly(new Cited("One two three *four*.", List.of(1)));
  }

  @Test
  void readsWindowsLinesAndAByteOrderMark() {
    Reading reading = EntryReader.read(Sample.ID, '\ufeff' + Sample.TEXT.replace("\n", "\r\n"));

    assertThat(reading).isEqualTo(new Reading.Read(read(Sample.TEXT)));
  }

  @Test
  void readsAnEntryWithoutOptionalParts() {
    String text =
        """
        ---
        id: volunteer-or-intern
        title: Words
        kind: glossary
        questions: [What is it?]
        sources: [{title: A page, url: "https://example.org/", asOf: 2026-05}]
        origin: curated
        reviewed: 2026-06-02
        ---
        It is a word. [1]
        """;

    assertThat(read(text).body().steps()).isEmpty();
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("volunteer-or-intern.md"), Sample.TEXT);

    assertThat(EntryReader.read(file)).isEqualTo(new Reading.Read(read(Sample.TEXT)));
  }

  @Test
  void failsIfThereIsNoFile(@TempDir Path folder) {
    Path file = folder.resolve("missing.md");

    assertThatThrownBy(() -> EntryReader.read(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.md");
  }

  @Test
  void pointsAtBytesThatAreNoUtf8(@TempDir Path folder) throws IOException {
    byte[] latin1 =
        Sample.with("aliases: [", "aliases: [caf\u00e9, ").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("volunteer-or-intern.md"), latin1);

    assertThat(EntryReader.read(file))
        .isEqualTo(
            new Reading.Broken(
                List.of(
                    new Problem(
                        file.toString(),
                        10,
                        14,
                        Problem.Severity.ERROR,
                        "This is not UTF-8 text. Save the file as UTF-8."))));
  }

  @Test
  void reportsAllProblemsInTheOrderOfTheFile() {
    String text =
        Sample.TEXT
            .replace("kind: guidance", "knd: guidance")
            .replace("reviewed: 2026-06-02", "reviewed: June")
            .replace("bill. [2]", "bill. [3]")
            .replace("## Resources", "## Ressources");

    assertThat(Sample.problems(text))
        .containsExactly(
            "2:1 \"kind\" is missing. Add a line \"kind: ...\".",
            "4:1 \"knd\" is not a known key. Did you mean \"kind\"?",
            "20:11 \"reviewed\" must be a day like 2026-11-23, not \"June\".",
            "32:62 [3] leads to no source: the entry has 2. Correct the number, or add the source.",
            "37:1 \"Ressources\" is not a known section. Did you mean \"Resources\"?");
  }

  @Test
  void wantsFrontMatter() {
    assertThat(Sample.problems("Get near the work first. [1]"))
        .containsExactly(
            "1:1 The front matter is missing. Begin the file with a line of three hyphens (---),"
                + " then \"id: ...\".");
  }

  @Test
  void wantsAnEndOfTheFrontMatter() {
    assertThat(Sample.problems("---\nid: volunteer-or-intern\n"))
        .containsExactly(
            "1:1 The front matter has no end. Write a line of three hyphens (---) above the direct"
                + " answer.");
  }

  @Test
  void explainsAColonInAText() {
    assertThat(Sample.problems(Sample.with("title: Volunteer", "title: Care: volunteer")))
        .containsExactly(
            "3:12 There is a colon inside a text here. Put the whole text in \"quotes\".");
  }

  @Test
  void explainsAQuestionWithAColon() {
    assertThat(Sample.problems(Sample.with("- Do hospitals", "- IT: do hospitals")))
        .containsExactly(
            "9:5 Each of \"questions\" must be text. If it has a colon, a bracket or a brace in it,"
                + " put it in \"quotes\".");
  }

  @Test
  void explainsTabs() {
    assertThat(Sample.problems(Sample.with("  - Do hospitals", "\t- Do hospitals")))
        .containsExactly("9:1 There is a tab here. Indent with spaces.");
  }

  @Test
  void explainsAListThatIsNotClosed() {
    assertThat(Sample.problems(Sample.with("career-changer]", "career-changer")))
        .singleElement()
        .asString()
        .contains("A list in [brackets] is not closed");
  }

  @Test
  void explainsAQuotationThatIsNotClosed() {
    assertThat(Sample.problems(Sample.with("worth it\"", "worth it")))
        .containsExactly("8:5 The quotation mark that opens here is never closed. Close it.");
  }

  @Test
  void explainsATextThatBeginsWithASign() {
    assertThat(Sample.problems(Sample.with("- Do hospitals", "- @hospitals: do you")))
        .containsExactly(
            "9:5 A text cannot begin with this character. Put the whole text in \"quotes\".");
  }

  @Test
  void readsTheBodyOfAnEntryWhoseYamlIsBroken() {
    String text = Sample.with("title: Volunteer", "title: Care: volunteer");

    assertThat(Sample.problems(text.replace("### Later", "### Latr")))
        .contains("34:1 \"Latr\" is not a time for steps. Did you mean \"Later\"?");
  }

  @Test
  void findsAKeyThatIsThereTwice() {
    assertThat(Sample.problems(Sample.with("kind: guidance", "kind: guidance\nkind: role")))
        .containsExactly("5:1 \"kind\" is there twice. Keep one of the two.");
  }

  @Test
  void findsAnUnknownKeyOfASource() {
    assertThat(Sample.problems(Sample.with("published:", "date:")))
        .containsExactly(
            "14:5 \"date\" is not a known key. Use one of: title, url, published, asOf, checked.");
  }

  @Test
  void findsAKeyWithoutValue() {
    assertThat(
            Sample.problems(
                Sample.with("title: Volunteer or intern where care is given", "title:")))
        .containsExactly("3:7 \"title\" has no value. Write one, or remove the line.");
  }

  @Test
  void findsTextWhereAListBelongs() {
    assertThat(Sample.problems(Sample.with("[hospital volunteer, shadowing]", "shadowing")))
        .containsExactly(
            "10:10 \"aliases\" must be a list: [one, two], or one to a line with \"- \" in front.");
  }

  @Test
  void findsAListWhereTextBelongs() {
    assertThat(Sample.problems(Sample.with("kind: guidance", "kind: [guidance]")))
        .containsExactly(
            "4:7 \"kind\" must be text. If it has a colon, a bracket or a brace in it, put it in"
                + " \"quotes\".");
  }

  @Test
  void findsUnknownKindsAudiencesAndOrigins() {
    String text =
        Sample.TEXT
            .replace("kind: guidance", "kind: guidence")
            .replace("[student,", "[students,")
            .replace("origin: article-2011", "origin: wiki");

    assertThat(Sample.problems(text))
        .containsExactly(
            "4:7 \"guidence\" is not a known kind. Did you mean \"guidance\"?",
            "5:12 \"students\" is not a known audience. Did you mean \"student\"?",
            "19:9 \"wiki\" is not a known origin. Use one of: article-2011, curated.");
  }

  @Test
  void wantsTheIdToBeTheFileName() {
    assertThat(Sample.problems(Sample.with("id: volunteer-or-intern", "id: volunteer")))
        .containsExactly(
            "2:5 The id is \"volunteer\" but the file is called \"volunteer-or-intern.md\". Make"
                + " them the same.");
  }

  @Test
  void wantsIdsInKebabCase() {
    assertThat(Sample.problems(Sample.with("[fhir, openemr]", "[FHIR, openemr]")))
        .containsExactly(
            "21:7 \"FHIR\" is not an id. Use at most 80 lower-case letters, digits and single"
                + " hyphens, like volunteer-or-intern.");
  }

  @Test
  void wantsFullWebAddresses() {
    String text =
        Sample.TEXT
            .replace("url: https://www.open-emr.org/demo", "url: www.open-emr.org/demo")
            .replace("the [demo](https://www.open-emr.org/demo)", "the [demo](demo.html)");

    assertThat(Sample.problems(text))
        .containsExactly(
            "17:10 \"www.open-emr.org/demo\" is not a full web address. Copy it from the browser,"
                + " with https:// in front.",
            "24:18 \"demo.html\" is not a full web address. Copy it from the browser, with https://"
                + " in front.");
  }

  @Test
  void wantsRealDates() {
    String text =
        Sample.TEXT
            .replace("published: 2011-08-07", "published: 2011-02-30")
            .replace("asOf: 2026-05", "asOf: 2026");

    assertThat(Sample.problems(text))
        .containsExactly(
            "14:16 \"published\" must be like 2026, 2026-11 or 2026-11-23, not \"2011-02-30\".",
            "18:11 \"asOf\" must be like 2026-11 or 2026-11-23, not \"2026\".");
  }

  @Test
  void wantsADirectAnswer() {
    assertThat(Sample.problems(Sample.withBody("## Steps\n\n### Later\n1. Ask. [1]\n")))
        .containsExactly(
            "23:1 The direct answer is missing. Write a first paragraph that answers the title on"
                + " its own.");
  }

  @Test
  void doesNotTakeMarksForAnAnswer() {
    assertThat(Sample.problems(Sample.withBody("[1][2]\n")))
        .singleElement()
        .asString()
        .startsWith("23:1 The direct answer is missing.");
  }

  @Test
  void wantsSectionsInOrder() {
    String body =
        """
        Do it. [1]

        ## Resources
        - [A](https://a.org): good. [1]

        ## Steps
        ### Later
        1. Ask. [2]
        ### This week
        1. Look. [2]
        ### Later
        1. Read. [1]
        """;

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly(
            "28:1 \"Steps\" must come before \"Resources\". Move it up.",
            "31:1 \"This week\" must come before \"Later\". Move it up.");
  }

  @Test
  void findsASectionThatIsThereTwice() {
    String body = "Do it. [1]\n\n## Steps\n### Later\n1. Ask. [2]\n### Later\n1. Look. [2]\n";

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly("28:1 \"Later\" is there twice. Join the two.");
  }

  @Test
  void findsHeadingsWithNothingBelow() {
    String body = "Do it. [1]\n\n## Steps\n### Later\n## Resources\n## What changed\n- Much. [2]\n";

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly(
            "26:1 Nothing stands under this heading. Fill it, or remove it.",
            "27:1 Nothing stands under this heading. Fill it, or remove it.");
  }

  @Test
  void findsHeadingsOfOtherLevels() {
    assertThat(Sample.problems(Sample.with("A second paragraph", "# More\n\nA second paragraph")))
        .singleElement()
        .asString()
        .startsWith("26:1 Headings are \"## Steps\"");
  }

  @Test
  void findsStepsWithoutTime() {
    assertThat(Sample.problems(Sample.withBody("Do it. [1]\n\n## Steps\n1. Ask. [2]\n")))
        .containsExactly(
            "26:1 Steps stand under \"### This week\", \"### This month\" or \"### Later\". Put"
                + " such a heading above this.");
  }

  @Test
  void findsStepsWithoutTextOrNumber() {
    String body =
        """
        Do it. [1]

        ## Steps
        ### This week
        1. [2]
        2.
        ### This month
        - Ask. [2]
        ### Later
        Look. [1]
        """;

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly(
            "27:4 This step has no text. Say what to do, or remove it.",
            "28:1 This step has no text. Write it, or remove it.",
            "30:1 Number the steps: begin each with \"1. \".",
            "32:1 Only steps stand here. Begin the line with \"1. \".");
  }

  @Test
  void findsAStepOfSeveralBlocks() {
    assertThat(Sample.problems(Sample.with("shift. [1]\n", "shift. [1]\n\n   And more. [1]\n")))
        .containsExactly(
            "33:4 A step is one paragraph. Join this to it, or make it a step of its own.");
  }

  @Test
  void findsUnknownAudienceTags() {
    assertThat(Sample.problems(Sample.with("{non-programmer}", "{nonprogramer} {nurse}")))
        .containsExactly(
            "32:66 {nonprogramer} is not a known audience. Did you mean \"non-programmer\"?",
            "32:81 {nurse} is not a known audience. Use one of: student, career-changer, clinician,"
                + " programmer, non-programmer, veteran, international.");
  }

  @Test
  void wantsAudienceTagsAtTheEnd() {
    assertThat(Sample.problems(Sample.with("[2] {non-programmer}", "{non-programmer} [2]")))
        .containsExactly("32:62 Move {non-programmer} to the very end of the step, after its [n].");
  }

  @Test
  void findsResourcesOfAnotherForm() {
    String body =
        """
        Do it. [1][2]

        ## Resources
        - OpenEMR, good. [1]
        - [B](https://b.org) good. [1]
        - [C](https://c.org): [1]
        """;

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly(
            "26:3 A resource begins with a link: - [Name](https://address): what it is good for."
                + " [1]",
            "27:21 After the link comes a colon, then what it is good for.",
            "28:21 Say in a few words what \"C\" is good for.");
  }

  @Test
  void findsCitationsOfAnotherForm() {
    assertThat(Sample.problems(Sample.with("more. [2]", "more. [1, 2] [^1]")))
        .containsExactly(
            "26:31 [1, 2] is not a citation. Give each number brackets of its own: [1][2].",
            "26:38 [^1] is not a citation. Give each number brackets of its own: [1][2].");
  }

  @Test
  void findsReferenceLinks() {
    assertThat(Sample.problems(Sample.TEXT + "\n[1]: https://example.org\n"))
        .contains(
            "43:1 Write the address into the link itself, [like this](https://address), and remove"
                + " this line.");
  }

  @Test
  void readsWaysOfAskingUnderWhatAnswersThem() {
    String body =
        """
        Do it. [1][2]
        > do i do it

        Or that. [1]

        > - that, <b>or</b> *what*
        >is it # that?

        More. [1]
        """;
    String also = "also: [or what]\nsources:";

    Entry entry = read(Sample.withBody(body).replaceFirst("sources:", also));

    assertThat(entry.card().also())
        .containsExactly(
            new Entry.Way("or what", 0),
            new Entry.Way("do i do it", 0),
            new Entry.Way("- that, <b>or</b> *what*", 1),
            new Entry.Way("is it # that?", 1));
    assertThat(entry.body().paragraphs().stream().map(Entry.Paragraph::text))
        .containsExactly("Do it.", "Or that.", "More.");
  }

  @Test
  void findsWaysOfAskingThatNothingAnswers() {
    assertThat(Sample.problems(Sample.withBody("> how?\n\nDo it. [1][2]\n")))
        .containsExactly("23:1 Quote ways of asking below the paragraph that answers them.");
  }

  @Test
  void findsLinesOfAQuotationThatAreNoWayOfAsking() {
    String body =
        """
        Do it. [1][2]

        > how?
        why?
        >
        > when?
        """;
    String message =
        " In a quotation each line is a way of asking. Begin it with \"> \", and leave a line empty"
            + " after the last.";

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly("26:1" + message, "27:1" + message);
  }

  @Test
  void findsWhatAnEntryMayNotHave() {
    String body =
        """
        Do <b>it</b>. [1][2]

        <!-- later -->

        ![A picture](https://example.org/a.png) [1]

        | a | b |
        | --- | --- |
        | c | d |

        > Quoted. [1]

        ***

        ```
        code
        ```
        """;

    assertThat(Sample.problems(Sample.withBody(body)))
        .containsExactly(
            "23:4 HTML is not shown, comments included. Write plain Markdown.",
            "23:9 HTML is not shown, comments included. Write plain Markdown.",
            "25:1 HTML is not shown, comments included. Write plain Markdown.",
            "27:1 Images are not shown. Describe it in words, or link it.",
            "29:1 Tables are not shown everywhere. Write this as sentences.",
            "33:1 A quotation holds ways of asking, and they rest on nothing. Remove the [n].",
            "35:1 Only paragraphs, headings and lists stand in an entry. Write this as one of"
                + " them.",
            "37:1 Only paragraphs, headings and lists stand in an entry. Write this as one of"
                + " them.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void readsCharactersOfTwoUnitsWhereverTheyStand(int before) {
    String alias = "x".repeat(before) + "\uD83D\uDE00".repeat(1_500);

    Entry entry = read(Sample.with("shadowing]", "\"" + alias + "\"]"));

    assertThat(entry.card().aliases()).contains(alias);
  }

  private static Entry read(String text) {
    return EntryReader.draft(Sample.ID, text).entry().orElseThrow();
  }

  private static List<Cited> answer(String paragraph) {
    return read(Sample.withBody(paragraph + "\n")).body().answer();
  }
}
