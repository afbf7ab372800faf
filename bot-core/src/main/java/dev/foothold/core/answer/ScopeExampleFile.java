package dev.foothold.core.answer;

import dev.foothold.core.model.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The labeled messages that ship with the core, in `scope-examples.tsv`: a label (a reason's, or
/// `ours`), a tab, a message.
public final class ScopeExampleFile {

  private static final String NAME = "scope-examples.tsv";

  private ScopeExampleFile() {}

  /// Reads them all.
  ///
  /// @return in the order of the file
  /// @throws IllegalArgumentException if a line has no tab, or a label that is none
  public static List<ScopeExample> read() {
    try (InputStream in =
            Objects.requireNonNull(ScopeExampleFile.class.getResourceAsStream(NAME), NAME);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).map(ScopeExampleFile::example).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(NAME + " cannot be read", e);
    }
  }

  private static ScopeExample example(String line) {
    int tab = line.indexOf('\t');
    if (tab < 1 || tab == line.length() - 1) {
      throw new IllegalArgumentException("not label, tab, message: " + line);
    }
    return new ScopeExample(reason(line.substring(0, tab)), line.substring(tab + 1).strip());
  }

  private static Optional<Reason> reason(String label) {
    if (label.equals("ours")) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Reason.values())
            .filter(reason -> reason.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no label: " + label)));
  }
}
