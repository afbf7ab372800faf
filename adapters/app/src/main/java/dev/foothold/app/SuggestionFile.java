package dev.foothold.app;

import dev.foothold.core.model.Suggestion;
import dev.foothold.core.suggest.SuggestionDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A suggestion as a file for a moderator to edit: `title` and `link` between two lines of hyphens,
/// and below them what the bot is to say.
final class SuggestionFile {

  private static final String HYPHENS = "---";
  private static final String TITLE = "title: ";
  private static final String LINK = "link:";

  private SuggestionFile() {}

  static String of(Suggestion suggestion) {
    Suggestion.Content content = suggestion.content();
    return String.join(
        "\n",
        HYPHENS,
        TITLE + content.title(),
        (LINK + " " + content.link()).strip(),
        HYPHENS,
        content.text(),
        "");
  }

  /// Reads a file.
  ///
  /// @param before what the rest is taken from: its kind and what it corrects
  /// @throws Trouble if it has another form
  static SuggestionDesk.Draft read(Path file, Suggestion before) throws Trouble, IOException {
    Iterator<String> lines = AdviceFile.text(file).lines().iterator();
    if (!lines.hasNext() || !lines.next().strip().equals(HYPHENS)) {
      throw malformed(file);
    }
    Optional<String> title = Optional.empty();
    String link = "";
    boolean below = false;
    List<String> text = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      if (below) {
        text.add(line);
      } else if (line.strip().equals(HYPHENS)) {
        below = true;
      } else if (line.startsWith(TITLE)) {
        title = Optional.of(line.substring(TITLE.length()).strip());
      } else if (line.startsWith(LINK)) {
        link = line.substring(LINK.length()).strip();
      } else {
        throw malformed(file);
      }
    }
    if (!below || title.isEmpty()) {
      throw malformed(file);
    }
    return new SuggestionDesk.Draft(
        before.content().kind(),
        title.get(),
        String.join("\n", text),
        link,
        before.content().about());
  }

  private static Trouble malformed(Path file) {
    return Trouble.error(
        """
        %s has another form than a suggestion, which is:
        ---
        title: What it is called
        link: https://example.org
        ---
        What the bot is to say.
        "foothold review show ID" writes one.\
        """
            .formatted(file));
  }
}
