package dev.foothold.knowledge.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One YAML mapping, read key by key; whatever does not fit becomes a problem. One thread at a
/// time.
final class Fields {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Spot> keys = new LinkedHashMap<>();
  private final Spot spot;
  private final int linesBefore;
  private final Problems problems;

  private Fields(Spot spot, int linesBefore, Problems problems) {
    this.spot = spot;
    this.linesBefore = linesBefore;
    this.problems = problems;
  }

  /// Takes a mapping apart.
  ///
  /// @param known keys that may be there
  /// @param required keys that must be there
  /// @param linesBefore how many lines of the file come before the YAML
  static Fields of(
      MappingNode mapping,
      List<String> known,
      List<String> required,
      int linesBefore,
      Problems problems) {
    Fields fields = new Fields(spot(mapping, linesBefore), linesBefore, problems);
    for (NodeTuple tuple : mapping.getValue()) {
      fields.add(tuple, known);
    }
    for (String key : required) {
      if (!fields.values.containsKey(key)) {
        problems.error(fields.spot, "\"" + key + "\" is missing. Add a line \"" + key + ": ...\".");
      }
    }
    return fields;
  }

  private void add(NodeTuple tuple, List<String> known) {
    Spot at = spot(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.error(at, "A key must be a plain word. Use one of: " + String.join(", ", known));
    } else if (!known.contains(key.getValue())) {
      problems.error(
          at,
          "\"" + key.getValue() + "\" is not a known key." + Likeness.hint(key.getValue(), known));
    } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
      problems.error(at, "\"" + key.getValue() + "\" is there twice. Keep one of the two.");
    } else {
      keys.put(key.getValue(), at);
    }
  }

  Spot spot() {
    return spot;
  }

  /// Where the key is, or where the mapping begins if it is missing.
  Spot spot(String key) {
    return keys.getOrDefault(key, spot);
  }

  Spot valueSpot(String key) {
    Node value = values.get(key);
    return value == null ? spot : spot(value);
  }

  Optional<Located<String>> text(String key) {
    Node value = values.get(key);
    return value == null ? Optional.empty() : text("\"" + key + "\"", value);
  }

  /// A value that is one of a few words.
  <T> Optional<Located<T>> choice(String key, List<T> choices, Function<T, String> label) {
    return text(key).flatMap(typed -> choice(key, typed, choices, label));
  }

  <T> List<Located<T>> choices(String key, List<T> choices, Function<T, String> label) {
    return texts(key).stream()
        .flatMap(typed -> choice(key, typed, choices, label).stream())
        .toList();
  }

  Optional<Located<LocalDate>> date(String key) {
    return text(key)
        .flatMap(
            typed -> {
              Optional<LocalDate> day =
                  typed.value().length() == 10
                      ? Period.of(typed.value()).map(Period::first)
                      : Optional.empty();
              if (day.isEmpty()) {
                problems.error(
                    typed.spot(),
                    "\"%s\" must be a day like 2026-11-23, not \"%s\"."
                        .formatted(key, typed.value()));
              }
              return day.map(value -> new Located<>(value, typed.spot()));
            });
  }

  /// A date that may lack its day, or also its month.
  Optional<String> period(String key, boolean yearIsEnough) {
    return text(key)
        .flatMap(
            typed -> {
              boolean tooShort = !yearIsEnough && Period.yearOnly(typed.value());
              if (tooShort || Period.of(typed.value()).isEmpty()) {
                problems.error(
                    typed.spot(),
                    "\"%s\" must be %s2026-11 or 2026-11-23, not \"%s\"."
                        .formatted(key, yearIsEnough ? "like 2026, " : "like ", typed.value()));
                return Optional.empty();
              }
              return Optional.of(typed.value());
            });
  }

  Optional<URI> address(String key) {
    return text(key).flatMap(typed -> address(typed, problems));
  }

  static Optional<URI> address(Located<String> typed, Problems problems) {
    String advice = " Copy it from the browser, with https:// in front.";
    try {
      URI address = new URI(typed.value());
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return Optional.of(address);
      }
      problems.error(typed.spot(), "\"" + typed.value() + "\" is not a full web address." + advice);
    } catch (URISyntaxException malformed) {
      problems.error(
          typed.spot(),
          "\"%s\" is not a web address (%s at character %d).%s"
              .formatted(typed.value(), malformed.getReason(), malformed.getIndex() + 1, advice));
    }
    return Optional.empty();
  }

  List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (Node item : items(key)) {
      text("Each of \"" + key + "\"", item).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  List<Node> items(String key) {
    Node value = values.get(key);
    if (value == null || value instanceof SequenceNode) {
      return value instanceof SequenceNode list ? list.getValue() : List.of();
    }
    if (!isNull(value)) {
      problems.error(
          spot(value),
          "\"%s\" must be a list: [one, two], or one to a line with \"- \" in front."
              .formatted(key));
    }
    return List.of();
  }

  /// A mapping within a list.
  Optional<Fields> nested(String key, Node item, List<String> known, List<String> required) {
    if (item instanceof MappingNode mapping) {
      return Optional.of(of(mapping, known, required, linesBefore, problems));
    }
    problems.error(
        spot(item),
        "Each of \"%s\" needs keys of its own: %s.".formatted(key, String.join(", ", known)));
    return Optional.empty();
  }

  private <T> Optional<Located<T>> choice(
      String key, Located<String> typed, List<T> choices, Function<T, String> label) {
    Optional<T> chosen =
        choices.stream().filter(one -> label.apply(one).equals(typed.value())).findFirst();
    if (chosen.isEmpty()) {
      problems.error(
          typed.spot(),
          "\"%s\" is not a known %s.%s"
              .formatted(
                  typed.value(),
                  key,
                  Likeness.hint(typed.value(), choices.stream().map(label).toList())));
    }
    return chosen.map(value -> new Located<>(value, typed.spot()));
  }

  private Optional<Located<String>> text(String what, Node value) {
    if (isNull(value)) {
      problems.error(spot(value), what + " has no value. Write one, or remove the line.");
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      if (scalar.getValue().isBlank()) {
        problems.error(spot(value), what + " is blank. Write a value, or remove the line.");
        return Optional.empty();
      }
      return Optional.of(
          new Located<>(BLANKS.matcher(scalar.getValue().strip()).replaceAll(" "), spot(value)));
    }
    problems.error(
        spot(value),
        what
            + " must be text. If it has a colon, a bracket or a brace in it, put it in"
            + " \"quotes\".");
    return Optional.empty();
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode && Tag.NULL.equals(node.getTag());
  }

  Spot spot(Node node) {
    return spot(node, linesBefore);
  }

  private static Spot spot(Node node, int linesBefore) {
    return node.getStartMark().map(mark -> spot(mark, linesBefore)).orElse(Spot.START);
  }

  static Spot spot(Mark mark, int linesBefore) {
    return new Spot(mark.getLine() + linesBefore + 1, mark.getColumn() + 1);
  }
}
