package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

  @TempDir private Path folder;

  @BeforeEach
  void writeTheEntriesThatTheSampleNames() throws IOException {
    write("fhir", other("fhir"));
    write("openemr", other("openemr"));
  }

  @Test
  void findsNothingInAGoodEntry() throws IOException {
    assertThat(check(Sample.TEXT)).isEmpty();
  }

  @Test
  void passesOnWhatTheReaderFound() throws IOException {
    assertThat(check(Sample.with("kind: guidance", "kind: guidence")))
        .containsExactly(
            "4:7: error: \"guidence\" is not a known kind. Did you mean \"guidance\"?");
  }

  @Test
  void findsALongDirectAnswer() throws IOException {
    String fiftyFourWords = "Ask the people there. ".repeat(13) + "Ask them. [1]";

    assertThat(check(Sample.with("Get near the work first. [1]", fiftyFourWords)))
        .containsExactly(
            "23:1: error: The direct answer has 61 words; at most 60 are read at a glance. Move the"
                + " rest to a paragraph below it.");
  }

  @Test
  void findsALongSentence() throws IOException {
    String thirtyOneWords = "Go there " + "and ask ".repeat(14) + "once. [2]";

    assertThat(check(Sample.with("A second", "First. [2] " + thirtyOneWords + " A second")))
        .containsExactly(
            "26:12: error: This sentence has 31 words; at most 30 are easy to read. Make two of it:"
                + " \"Go there and ask and ...\"");
  }

  @Test
  void doesNotCountAddressesAndMarksAsWords() throws IOException {
    String thirtyWords =
        "Go there " + "and ask ".repeat(13) + "[at last](https://example.org/a-b). [1] [2]";

    assertThat(check(Sample.with("A second", thirtyWords + " A second"))).isEmpty();
  }

  @Test
  void findsTooFewAndTooManyQuestions() throws IOException {
    write("fewer", other("fewer").replace("  - fewer how?\n", ""));
    write(
        "many",
        other("many")
            .replace(
                "  - many how?\n",
                """
                  - Many a?
                  - Many b?
                  - Many c?
                  - Many d?
                  - Many e?
                  - Many f?
                  - Many g?
                """));

    assertThat(check(Sample.TEXT))
        .containsExactly(
            "5:1: error: There are 2 questions. Write 3 to 8, the way different people would ask.",
            "12:1: warning: No other entry names this one in \"see\". Name it where people would go"
                + " on to it.",
            "5:1: error: There are 9 questions. Write 3 to 8, the way different people would ask.",
            "19:1: warning: No other entry names this one in \"see\". Name it where people would go"
                + " on to it.");
  }

  @Test
  void findsAnEntryWithoutSteps() throws IOException {
    assertThat(check(Sample.withBody("Do it. [1][2]\n")))
        .containsExactly(
            "23:1: error: There are no steps. Below the answer, write \"## Steps\" with 3 to 6 of"
                + " them.");
  }

  @Test
  void doesNotWantStepsInAGlossary() throws IOException {
    String text = Sample.withBody("Do it. [1][2]\n").replace("kind: guidance", "kind: glossary");

    assertThat(check(text)).isEmpty();
  }

  @Test
  void findsTooManySteps() throws IOException {
    assertThat(check(Sample.with("1. Ask the IT", "1. Go. [1]\n".repeat(4) + "1. Ask the IT")))
        .containsExactly(
            "39:4: error: There are 7 steps; nobody takes more than 6. Join or remove some.");
  }

  @Test
  void warnsOfFewSteps() throws IOException {
    assertThat(check(Sample.with("1. Ask a hospital for a volunteer shift. [1]\n", "")))
        .containsExactly("31:4: warning: There are 2 steps; 3 to 6 serve best.");
  }

  @Test
  void findsWhatRestsOnNoSource() throws IOException {
    String text =
        Sample.TEXT
            .replace("says more. [2]", "says more.")
            .replace("shift. [1]", "shift.")
            .replace("to try. [2]", "to try.")
            .replace("few are. [1]", "few are.");

    assertThat(check(text))
        .containsExactly(
            "26:1: error: This rests on no source. End it with the number of one, like [1].",
            "31:4: error: This rests on no source. End it with the number of one, like [1].",
            "38:50: error: This rests on no source. End it with the number of one, like [1].",
            "41:3: error: This rests on no source. End it with the number of one, like [1].");
  }

  @Test
  void findsASourceThatIsNeverCited() throws IOException {
    assertThat(check(Sample.TEXT.replace("[2]", "[1]")))
        .containsExactly(
            "16:5: error: Source 2 is never cited. Write [2] where it is used, or remove it.");
  }

  @Test
  void findsRelatedEntriesThatAreNotThere() throws IOException {
    assertThat(check(Sample.with("[fhir, openemr]", "[openmr, volunteer-or-intern, fhir, fhir]")))
        .containsExactly(
            "21:7: error: There is no entry \"openmr\". Did you mean \"openemr\"?",
            "21:15: error: \"see\" names this entry itself. Remove it.",
            "21:42: error: \"see\" names \"fhir\" twice. Remove one.");
  }

  @Test
  void findsAnEntryWithoutRelatedOnes() throws IOException {
    assertThat(check(Sample.with("see: [fhir, openemr]", "see: []")))
        .containsExactly("21:1: error: \"see\" names no entry. Name two to five related ones.");
  }

  @Test
  void knowsABrokenEntryByItsFileName() throws IOException {
    write("fhir", "---\nid: [\n---\nIt is. [1]\n");

    assertThat(check(Sample.TEXT)).noneMatch(problem -> problem.contains("There is no entry"));
  }

  @Test
  void findsTheSameQuestionInTwoEntries() throws IOException {
    assertThat(check(Sample.with("- Do hospitals take IT interns?", "- FHIR  what")))
        .containsExactly(
            "9:5: error: fhir (line 6) asks the same question. Keep it where it is answered best.");
  }

  @Test
  void findsTheSameTitleInTwoEntries() throws IOException {
    assertThat(
            check(Sample.with("title: Volunteer or intern where care is given", "title: Openemr!")))
        .containsExactly("3:8: error: openemr (line 3) has the same title. Change one of them.");
  }

  @Test
  void warnsOfTheSameAliasInTwoEntries() throws IOException {
    assertThat(check(Sample.with("[hospital volunteer,", "[Alias of FHIR,")))
        .containsExactly(
            "10:11: warning: fhir (line 9) has the alias \"Alias of FHIR\" too. Keep it where"
                + " people would look for it.");
  }

  @Test
  void findsDatesInTheFuture() throws IOException {
    String text =
        Sample.TEXT
            .replace("published: 2011-08-07", "published: 2026-07")
            .replace("asOf: 2026-06-01", "asOf: 2026-08")
            .replace("asOf: 2026-05\n", "asOf: 2026-05\n    checked: 2026-06-03\n")
            .replace("reviewed: 2026-06-02", "reviewed: 2026-06-03");

    assertThat(check(text))
        .containsExactly(
            "12:5: error: \"published\" is 2026-07, but today is 2026-06-02. Correct the date.",
            "15:11: error: \"asOf\" is 2026-08, but today is 2026-06-02. Correct the date.",
            "16:5: error: \"checked\" is 2026-06-03, but today is 2026-06-02. Correct the date.",
            "21:11: error: \"reviewed\" is 2026-06-03, but today is 2026-06-02. Correct the date.");
  }

  @Test
  void findsACopyOlderThanThePage() throws IOException {
    assertThat(check(Sample.with("published: 2011-08-07", "published: 2026-06-02")))
        .containsExactly(
            "15:11: error: The copy was read on 2026-06-01, before the page was published on"
                + " 2026-06-02. Correct one of the dates.");
  }

  @Test
  void acceptsACopyOfTheSameMonth() throws IOException {
    assertThat(check(Sample.with("published: 2011-08-07", "published: 2026-06"))).isEmpty();
  }

  @Test
  void findsAmountsWithoutDate() throws IOException {
    String text =
        Sample.with(
            "A second paragraph says more. [2]",
            "It paid $60,000 in 2025. [2] The exam costs $2010, or less. [2]");

    assertThat(check(text))
        .containsExactly(
            "26:30: error: This sentence names an amount without its date. Add the year, like \"(as"
                + " of July 2026)\": \"The exam costs $2010, or ...\"");
  }

  @Test
  void findsForbiddenHosts() throws IOException {
    String text =
        Sample.TEXT
            .replace("url: https://www.open-emr.org/demo", "url: https://grokipedia.com/page")
            .replace("the [demo](https://www.open-emr.org/", "the [demo](http://www.ambci.org/")
            .replace("R demo](https://www.open-emr.org/", "R demo](https://visualfoodie.com/");

    assertThat(check(text))
        .containsExactly(
            "16:5: error: grokipedia.com is not to be relied on (see forbidden-hosts.txt). Find a"
                + " better source.",
            "24:18: error: ambci.org is not to be relied on (see forbidden-hosts.txt). Find a"
                + " better source.",
            "38:3: error: visualfoodie.com is not to be relied on (see forbidden-hosts.txt). Find a"
                + " better source.");
  }

  @Test
  void doesNotMistakeAHostForAForbiddenOne() throws IOException {
    assertThat(
            check(Sample.with("the [demo](https://www.open-emr.org/", "a [b](https://xambci.org/")))
        .isEmpty();
  }

  /// What is wrong with the text among the others, without file names.
  @Test
  void findsAQuestionThatIsNearlyAnothers() throws IOException {
    write(
        "takes",
        other("takes").replace("takes how?", "How do I get a clinic to take me as a volunteer?"));

    assertThat(check(Sample.TEXT))
        .contains(
            "7:5: warning: takes (line 8) asks nearly the same: \"How do I get a clinic to take me"
                + " as a volunteer?\" Keep it where it is answered best.");
  }

  @Test
  void findsAnEntryThatNobodyComesBy() throws IOException {
    write("lonely", other("lonely"));

    assertThat(check(Sample.TEXT))
        .containsExactly(
            "13:1: warning: No other entry names this one in \"see\". Name it where people would go"
                + " on to it.");
  }

  @Test
  void findsOnePageOfTwoDates() throws IOException {
    write("fhir", other("fhir").replace("asOf: 2026-05", "published: 2020-03, asOf: 2026-05"));
    write(
        "openemr", other("openemr").replace("asOf: 2026-05", "published: 2021-04, asOf: 2026-05"));

    assertThat(check(Sample.TEXT))
        .containsExactly(
            "10:11: warning: fhir (line 10) says that this page was published on 2020-03, here it"
                + " is 2021-04. One of them is wrong.");
  }

  @Test
  void aYearDoesNotContradictItsMonth() throws IOException {
    write("fhir", other("fhir").replace("asOf: 2026-05", "published: 2020-03, asOf: 2026-05"));
    write("openemr", other("openemr").replace("asOf: 2026-05", "published: 2020, asOf: 2026-05"));

    assertThat(check(Sample.TEXT)).isEmpty();
  }

  @Test
  void findsAReviewOfMoreThanAYearAgo() throws IOException {
    assertThat(check(Sample.with("reviewed: 2026-06-02", "reviewed: 2025-06-01")))
        .containsExactly(
            "20:11: warning: It was reviewed on 2025-06-01, more than a year ago. Read it against"
                + " its sources again.");
    assertThat(check(Sample.with("reviewed: 2026-06-02", "reviewed: 2025-06-02"))).isEmpty();
  }

  @Test
  void findsATimeAfterTheCopyWasRead() throws IOException {
    assertThat(check(Sample.with("now few are.", "few are as of June 2026."))).isEmpty();
    assertThat(check(Sample.with("now few are. [1]", "few are as of June 2026. [2] [1]")))
        .isEmpty();
    assertThat(
            check(Sample.with("A second paragraph says more.", "It costs less as of June 2026.")))
        .containsExactly(
            "26:1: warning: It speaks of 2026-06-01, but its sources were read until 2026-05-31."
                + " Correct one of the dates.");
  }

  private List<String> check(String text) throws IOException {
    write(Sample.ID, text);
    return Lint.check(EntryFolder.read(folder), TODAY).stream()
        .map(problem -> problem.toString().substring(problem.file().length() + 1))
        .toList();
  }

  private void write(String id, String text) throws IOException {
    Files.writeString(folder.resolve(id + ".md"), text);
  }

  private static String other(String id) {
    return """
    ---
    id: ID
    title: ID
    kind: glossary
    questions:
      - ID what?
      - ID why?
      - ID how?
    aliases: [alias of ID]
    sources: [{title: A page, url: "https://example.org/", asOf: 2026-05}]
    origin: curated
    reviewed: 2026-06-01
    see: [volunteer-or-intern, SEE]
    ---
    It is a word. [1]
    """
        .replace("SEE", id.equals("fhir") ? "openemr" : "fhir")
        .replace("ID", id);
  }
}
