package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceLintTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

  @TempDir private Path entries;

  private final Map<String, String> threads = new HashMap<>();
  private String order = AdviceSample.ID + "\n";

  @Test
  void findsNothingInAGoodThread() throws IOException {
    assertThat(check(AdviceSample.TEXT)).isEmpty();
  }

  @Test
  void passesOnWhatTheReaderFound() throws IOException {
    assertThat(check(AdviceSample.with("tags: [basics]", "tags: basics")))
        .containsExactly(
            "5:7: error: \"tags\" must be a list: [one, two], or one to a line with \"- \" in"
                + " front.");
  }

  @Test
  void findsAQuoteOfAnUnknownEntry() throws IOException {
    assertThat(check(AdviceSample.with("{entry:volunteer-or-intern}", "{entry:volunteer-intern}")))
        .containsExactly(
            "12:1: error: There is no entry \"volunteer-intern\". Did you mean"
                + " \"volunteer-or-intern\"?");
    assertThat(check(AdviceSample.with("{entry:volunteer-or-intern}", "{entry:telehealth}")))
        .containsExactly(
            "12:1: error: There is no entry \"telehealth\". Quote another, or write that entry.");
  }

  @Test
  void findsAnUnknownEntryThatAThreadRestsOn() throws IOException {
    assertThat(check(AdviceSample.with("[volunteer-or-intern]", "[volunteer]")))
        .containsExactly(
            "8:11: error: There is no entry \"volunteer\". Quote another, or write that entry.");
  }

  @Test
  void findsAQuoteWithinALine() throws IOException {
    assertThat(
            check(AdviceSample.with("Tell us how it went.", "As in {entry:volunteer-or-intern}.")))
        .containsExactly("23:7: error: A quote stands on a line of its own. Put it there.");
  }

  @Test
  void findsAnUnknownPlaceholder() throws IOException {
    assertThat(check(AdviceSample.with("{member}", "{members}")))
        .containsExactly("10:25: error: {members} is not a placeholder. Did you mean \"member\"?");
  }

  @Test
  void findsALongPost() throws IOException {
    String justFits = "Go and see. ".repeat(124) + "Ask anybody.";

    assertThat(check(AdviceSample.with("Tell us how it went.", justFits))).isEmpty();
    assertThat(check(AdviceSample.with("Tell us how it went.", justFits + "!")))
        .containsExactly(
            "23:1: error: This post has 1501 characters; at most 1500 are read in a chat. Make two"
                + " of it.");
  }

  @Test
  void findsAPostThatIsLongWithItsQuotes() throws IOException {
    String quotes = "{entry:volunteer-or-intern}\n\n".repeat(12);

    assertThat(check(AdviceSample.with("Tell us how it went.", quotes)))
        .singleElement()
        .asString()
        .startsWith("23:1: error: With its quotes this post has ");
  }

  @Test
  void findsALongSentence() throws IOException {
    String thirtyOneWords = "- Go there " + "and ask ".repeat(14) + "once.";

    assertThat(check(AdviceSample.with("- Sleep well.", thirtyOneWords)))
        .containsExactly(
            "19:3: error: This sentence has 31 words; at most 30 are easy to read. Make two of it:"
                + " \"Go there and ask and ...\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"It costs $20.", "It began in 2011."})
  void findsWhatGoesOutOfDate(String sentence) throws IOException {
    assertThat(check(AdviceSample.with("Sleep well.", sentence)))
        .singleElement()
        .asString()
        .startsWith("19:3: error: Amounts and years go out of date.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## A heading",
        "> A quotation",
        "<b>bold</b>",
        "![picture](https://www.open-emr.org/demo)",
        "    code",
        "`code`",
        "---"
      })
  void findsWhatNotEveryChatShows(String markdown) throws IOException {
    assertThat(check(AdviceSample.with("Tell us how it went.", "First.\n\n" + markdown)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).contains("Not every chat shows this."));
  }

  @Test
  void findsALinkThatNoEntryNames() throws IOException {
    assertThat(check(AdviceSample.with("https://www.open-emr.org/demo", "https://example.org/")))
        .containsExactly(
            "18:12: error: No entry names https://example.org/. Link what one names, or quote an"
                + " entry.");
  }

  @Test
  void findsANumberedSource() throws IOException {
    assertThat(check(AdviceSample.with("Sleep well.", "Sleep well. [1]")))
        .containsExactly(
            "19:15: error: A post has no numbered sources. Quote the entry that has them.");
  }

  @Test
  void findsTooFewPostsAndAliases() throws IOException {
    assertThat(check(AdviceSample.with("***\n\nTell us", "Tell us")))
        .containsExactly("16:1: error: There are 2 posts; 3 to 6 make a thread that people read.");
    assertThat(check(AdviceSample.with("first day, ", "")))
        .containsExactly(
            "4:1: error: There are 2 aliases. Write 3 to 6, the words by which moderators look for"
                + " it.");
  }

  @Test
  void findsDatesThatCannotBe() throws IOException {
    assertThat(check(AdviceSample.with("reviewed: 2026-06-02", "reviewed: 2026-06-03")))
        .containsExactly(
            "7:11: error: \"reviewed\" is 2026-06-03, but today is 2026-06-02. Correct the date.");
  }

  @Test
  void findsAnEntryThatWasReviewedSince() throws IOException {
    assertThat(check(AdviceSample.with("reviewed: 2026-06-02", "reviewed: 2026-06-01")))
        .containsExactly(
            "8:11: warning: The entry was reviewed on 2026-06-02, the thread on 2026-06-01. Read"
                + " the thread against it again.");
  }

  @Test
  void findsAScheduleThatCannotBeRead() throws IOException {
    assertThat(check(AdviceSample.with("America/New_York", "America/New_Yorck")))
        .singleElement()
        .asString()
        .startsWith("6:11: error: \"America/New_Yorck\" is no time zone that I know.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello, @everyone.", "Hello, \u200byou.", "\u202eHello."})
  void findsWhatPingsOrDeceives(String post) throws IOException {
    assertThat(check(AdviceSample.with("Tell us how it went.", post)))
        .singleElement()
        .asString()
        .startsWith("23:1: error: It ");
  }

  @Test
  void findsNamesThatTwoThreadsGoBy() throws IOException {
    order = "first-shift\nsecond-shift\n";
    threads.put(
        "second-shift.md",
        AdviceSample.with("id: first-shift", "id: second-shift")
            .replace("[first day, shift, new volunteer]", "[First-Day!, first shift, third day]"));

    assertThat(check(AdviceSample.TEXT))
        .containsExactly(
            "3:8: error: first-shift (line 3) has the same title. Change one of them.",
            "4:11: error: first-shift (line 4) goes by \"First-Day!\" already. Keep it where people"
                + " would look for it.",
            "4:23: error: first-shift (line 1) goes by \"first shift\" already. Keep it where"
                + " people would look for it.");
  }

  @Test
  void findsAnOrderThatDoesNotFit() throws IOException {
    order = "# all of them\nfirst-shifts\n";

    assertThat(check(AdviceSample.TEXT))
        .containsExactly(
            "1:1: error: \"first-shift\" is not in order.txt, so it is not shipped. Add a line.",
            "2:1: error: There is no thread \"first-shifts\". Did you mean \"first-shift\"?");
  }

  @Test
  void findsAThreadThatIsOrderedTwice() throws IOException {
    order = "first-shift\nfirst-shift\n";

    assertThat(check(AdviceSample.TEXT))
        .containsExactly("2:1: error: \"first-shift\" is there twice. Remove one.");
  }

  /// Without files' names, which each test knows.
  private List<String> check(String text) throws IOException {
    Files.writeString(entries.resolve(Sample.ID + ".md"), Sample.TEXT);
    threads.put(AdviceSample.ID + ".md", text);
    AdviceFolder advice = AdviceFolder.of(order, threads);
    return AdviceLint.check(advice, EntryFolder.read(entries), TODAY).stream()
        .map(problem -> problem.toString().substring(problem.file().length() + 1))
        .toList();
  }
}
