package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every Java file of the checkout has the one form. To give it to them: `./mvnw test
/// -Dfoothold.format=fix -Dtest=FormatTest -Dsurefire.failIfNoSpecifiedTests=false`.
class FormatTest {

  private static final boolean FIX = "fix".equals(System.getProperty("foothold.format"));

  @Test
  void everyFileHasTheForm() throws IOException {
    Path checkout = Path.of("..", "..").toRealPath();
    List<Path> files;
    try (Stream<Path> all = Files.walk(checkout)) {
      files = all.filter(FormatTest::isOurs).sorted().toList();
    }

    List<Path> otherwise = files.stream().filter(FormatTest::isFormedOtherwise).toList();

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(otherwise)
        .as("files that want -Dfoothold.format=fix")
        .map(checkout::relativize)
        .isEmpty();
  }

  private static boolean isOurs(Path file) {
    return file.toString().endsWith(".java") && !file.toString().contains("/target/");
  }

  private static boolean isFormedOtherwise(Path file) {
    try {
      String text = Files.readString(file);
      Formatter formatter = new Formatter();
      // What the tool itself does, in its order.
      String formed = StringWrapper.wrap(formatter.formatSourceAndFixImports(text), formatter);
      if (FIX && !formed.equals(text)) {
        Files.writeString(file, formed);
      }
      return !FIX && !formed.equals(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FormatterException notJava) {
      throw new IllegalStateException(file + ": " + notJava.getMessage(), notJava);
    }
  }
}
