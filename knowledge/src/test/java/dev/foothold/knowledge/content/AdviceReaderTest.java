package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceReaderTest {

  private static final AdviceThread THREAD =
      new AdviceThread(
          new Advice(
              new AdviceId("first-shift"),
              "Your first volunteer shift",
              List.of(
                  "Welcome to {community}, {member}.\n\n{entry:volunteer-or-intern}",
                  """
                  **Before you go:**

                  - Read the [demo page](https://www.open-emr.org/demo).
                  - Sleep well.\
                  """,
                  "Tell us how it went."),
              List.of("first day", "shift", "new volunteer"),
              List.of("basics")),
          Optional.of("every Monday 09:00 America/New_York"));

  @Test
  void readsAThread() {
    assertThat(AdviceReader.draft("first-shift.md", AdviceSample.TEXT).thread()).contains(THREAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "  \n", "\t\n"})
  void readsWhatEditorsMakeOfLines(String end) {
    String text = AdviceSample.TEXT.replace("***\n", "***" + end);

    assertThat(AdviceReader.draft("first-shift.md", text).thread()).contains(THREAD);
  }

  @Test
  void readsFilesOfWindows() {
    String text = "\ufeff" + AdviceSample.TEXT.replace("\n", "\r\n");

    assertThat(AdviceReader.draft("first-shift.md", text).thread()).contains(THREAD);
  }

  @Test
  void aScheduleIsOptional() {
    String text = AdviceSample.with("schedule: every Monday 09:00 America/New_York\n", "");

    assertThat(AdviceReader.draft("first-shift.md", text).thread())
        .map(AdviceThread::schedule)
        .contains(Optional.empty());
  }

  @Test
  void starsWithinALineAreText() {
    String text = AdviceSample.with("Sleep well.", "Sleep ***well***.");

    assertThat(AdviceReader.draft("first-shift.md", text).posts()).hasSize(3);
  }

  @Test
  void wantsFrontMatter() {
    assertThat(AdviceSample.problems("Welcome."))
        .containsExactly(
            "1:1 The front matter is missing. Begin the file with a line of three hyphens (---),"
                + " then \"id: ...\".");
    assertThat(AdviceSample.problems("---\nid: first-shift\n"))
        .containsExactly(
            "1:1 The front matter has no end. Write a line of three hyphens (---) above the first"
                + " post.");
  }

  @Test
  void wantsTheFilesNameAsId() {
    assertThat(AdviceSample.problems(AdviceSample.with("id: first-shift", "id: shift")))
        .containsExactly(
            "2:5 The id is \"shift\" but the file is called \"first-shift.md\". Make them the"
                + " same.");
    assertThat(AdviceSample.problems(AdviceSample.with("id: first-shift", "id: First Shift")))
        .containsExactly(
            "2:5 \"First Shift\" is not an id. Use at most 60 lower-case letters, digits and single"
                + " hyphens, like start-here.");
  }

  @Test
  void wantsATitleThatFitsIntoLists() {
    String title = "A shift ".repeat(13);

    assertThat(AdviceSample.problems(AdviceSample.with("Your first volunteer shift", title)))
        .containsExactly(
            "3:8 The title has 103 characters; at most 100 fit into lists. Shorten it.");
  }

  @Test
  void namesAMistypedKey() {
    assertThat(AdviceSample.problems(AdviceSample.with("aliases:", "alises:")))
        .containsExactly(
            "2:1 \"aliases\" is missing. Add a line \"aliases: ...\".",
            "4:1 \"alises\" is not a known key. Did you mean \"aliases\"?");
  }

  @Test
  void findsAPostWithoutText() {
    assertThat(AdviceSample.problems(AdviceSample.with("Tell us how it went.\n", "")))
        .containsExactly(
            "21:4 This post has no text. Write it, or remove the line of stars beside it.");
  }

  @Test
  void findsTooMuchOfEverything() {
    String posts = "\n***\n\nMore.\n".repeat(18);
    String names = "[" + "a, ".repeat(21) + "b]";

    assertThat(AdviceSample.problems(AdviceSample.TEXT + posts))
        .containsExactly("95:1 There are 21 posts; at most 20 make a thread.");
    assertThat(AdviceSample.problems(AdviceSample.with("[basics]", names)))
        .containsExactly("5:68 There are 22 tags; at most 20 fit. Remove some.");
    assertThat(AdviceSample.problems(AdviceSample.with("basics", "b".repeat(101))))
        .containsExactly("5:8 This has 101 characters; at most 100 fit. Shorten it.");
    assertThat(AdviceSample.problems(AdviceSample.with("Sleep well.", "z".repeat(12_000))))
        .containsExactly("16:1 This post has 12077 characters; at most 12000 can be kept.");
  }
}
