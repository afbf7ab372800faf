package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GuideTest {

  @Test
  void theGuidesExampleHasTheFormThatItTeaches() throws IOException {
    String guide = Files.readString(Path.of("README.md"));
    String opening = "```markdown\n";
    int start = guide.indexOf(opening) + opening.length();
    String example = guide.substring(start, guide.indexOf("```", start));

    Reading reading = EntryReader.read("volunteer-or-intern", example);

    assertThat(reading).isInstanceOf(Reading.Read.class);
  }
}
