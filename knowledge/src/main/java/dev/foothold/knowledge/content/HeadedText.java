package dev.foothold.knowledge.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file in two parts: YAML between two lines of hyphens, and Markdown below.
///
/// @param page the whole text
/// @param yaml what stands between the hyphens
/// @param body where in the page the Markdown begins
record HeadedText(Page page, String yaml, int body) {

  static final Pattern OPENING = Pattern.compile("---[ \\t]*\\r?\\n");
  static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*\\r?$\\n?");
  static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char UNDECODABLE = '\ufffd';

  /// Divides a file.
  ///
  /// @param below what the Markdown begins with, as people call it
  /// @return empty if the front matter has no beginning or no end
  static Optional<HeadedText> of(String text, String below, Problems problems) {
    String marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    Page page = new Page(marked);
    int undecodable = marked.indexOf(UNDECODABLE);
    if (undecodable >= 0) {
      problems.error(page.spot(undecodable), "This is not UTF-8 text. Save the file as UTF-8.");
    }
    Matcher opening = OPENING.matcher(marked);
    if (!opening.lookingAt()) {
      problems.error(
          Spot.START,
          "The front matter is missing. Begin the file with a line of three hyphens (---), then"
              + " \"id: ...\".");
      return Optional.empty();
    }
    Matcher closing = CLOSING.matcher(marked);
    if (!closing.find(opening.end())) {
      problems.error(
          Spot.START,
          "The front matter has no end. Write a line of three hyphens (---) above " + below + ".");
      return Optional.empty();
    }
    String yaml = marked.substring(opening.end(), closing.start());
    return Optional.of(new HeadedText(page, yaml, closing.end()));
  }
}
