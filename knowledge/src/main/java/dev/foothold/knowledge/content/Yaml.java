package dev.foothold.knowledge.content;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Parses front matter, and says in a curator's words where it is no YAML.
final class Yaml {

  /// The opening line of hyphens.
  private static final int LINES_BEFORE = 1;

  /// What the parser says at the end of a text whose quotation mark it has passed long before.
  private static final String UNCLOSED = "found unexpected end of stream";

  private Yaml() {}

  /// Reads what can be read.
  ///
  /// @param yaml the lines between the two lines of hyphens
  /// @param known keys that may be there
  /// @param required keys that must be there
  /// @return empty if it is no YAML mapping at all
  static Optional<Fields> fields(
      String yaml, List<String> known, List<String> required, Problems problems) {
    return compose(yaml, problems)
        .map(root -> Fields.of(root, known, required, LINES_BEFORE, problems));
  }

  /// The syntax tree of a text.
  ///
  /// @throws YamlEngineException if it is no YAML
  static Optional<Node> tree(String yaml) {
    // One buffer for all of it: snakeyaml-engine 3.0.1 fails where its buffer ends within a
    // character of two UTF-16 units, as an emoji is.
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setBufferSize(yaml.length() + 1).build();
    return new Compose(settings).composeString(yaml);
  }

  private static Optional<MappingNode> compose(String yaml, Problems problems) {
    try {
      Optional<Node> root = tree(yaml);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return Optional.of(mapping);
      }
      problems.error(
          new Spot(LINES_BEFORE + 1, 1),
          "The front matter must be lines of \"key: value\", beginning with \"id: ...\".");
    } catch (MarkedYamlEngineException malformed) {
      Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
      if (malformed.getProblem().contains(UNCLOSED)) {
        mark = malformed.getContextMark().or(malformed::getProblemMark);
      }
      Spot spot = mark.map(at -> Fields.spot(at, LINES_BEFORE)).orElse(Spot.START);
      problems.error(spot, explain(malformed));
    } catch (ReaderException unprintable) {
      problems.error(
          new Page(yaml).spot(yaml.offsetByCodePoints(0, unprintable.getPosition())).below(1),
          "There is a character that cannot be printed (code %d). Delete it."
              .formatted(unprintable.getCodePoint()));
    } catch (YamlEngineException malformed) {
      problems.error(Spot.START, "The front matter is not YAML: " + malformed.getMessage());
    }
    return Optional.empty();
  }

  /// In a curator's words; the parser's own words only where no cure is known.
  private static String explain(MarkedYamlEngineException malformed) {
    String cause = malformed.getProblem();
    if (cause.contains("mapping values are not allowed")) {
      return "There is a colon inside a text here. Put the whole text in \"quotes\".";
    }
    if (cause.contains("TAB") || cause.contains("'\\t'")) {
      return "There is a tab here. Indent with spaces.";
    }
    if (cause.contains("cannot start any token")) {
      return "A text cannot begin with this character. Put the whole text in \"quotes\".";
    }
    if (cause.contains(UNCLOSED)) {
      return "The quotation mark that opens here is never closed. Close it.";
    }
    if (cause.contains("could not find expected ':'")) {
      return "A key is followed by a colon and a space: write \"key: value\".";
    }
    if (cause.contains("expected ',' or")) {
      return "A list in [brackets] is not closed, or lacks a comma before here. If a bracket or a"
          + " comma belongs to the text, put the text in \"quotes\".";
    }
    if (cause.contains("expected <block end>")) {
      return "This line does not fit the ones above. Give lines of one list the same indent, and"
          + " put a text that has quotation marks in it in \"quotes\" of the other kind as a"
          + " whole.";
    }
    return "This is not valid YAML (" + cause + "). Mend the line, or put the text in \"quotes\".";
  }
}
