package dev.foothold.knowledge.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Remembers where each text was met first. One thread at a time.
final class Seen {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private final Map<String, Where> met = new HashMap<>();

  /// Where something was met first.
  ///
  /// @param name of the file, without folder and ending
  record Where(String name, Spot spot) {
    @Override
    public String toString() {
      return name + " (line " + spot.line() + ")";
    }
  }

  /// Remembers a text.
  ///
  /// @return where an equal one was met before
  Optional<Where> earlier(String file, Located<String> text) {
    Where here = new Where(Draft.baseName(file), text.spot());
    return Optional.ofNullable(met.putIfAbsent(normalised(text.value()), here));
  }

  /// Equal for texts that differ only in letter case, punctuation and blanks.
  private static String normalised(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(plain).replaceAll(" ").strip();
  }
}
