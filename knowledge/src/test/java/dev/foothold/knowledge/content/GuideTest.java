package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideTest {

  @Test
  void theGuidesExampleHasTheFormThatItTeaches() throws IOException {
    Reading reading = EntryReader.read("volunteer-or-intern", example(0));

    assertThat(reading).isInstanceOf(Reading.Read.class);
  }

  @Test
  void soHasItsThread() throws IOException {
    AdviceFolder advice = AdviceFolder.of("first-shift", Map.of("first-shift.md", example(1)));
    EntryFolder entries = EntryFolder.read(Path.of("content"));

    assertThat(AdviceLint.check(advice, entries, LocalDate.MAX))
        .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
        .isEmpty();
  }

  private static String example(int number) throws IOException {
    String opening = "```markdown\n";
    String example = Files.readString(Path.of("README.md")).split(opening, -1)[number + 1];
    return example.substring(0, example.indexOf("```"));
  }
}
