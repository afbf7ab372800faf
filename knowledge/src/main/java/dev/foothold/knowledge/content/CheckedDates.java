package dev.foothold.knowledge.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Writes into an entry when its sources were last reached, and leaves every other character as it
/// is: the file is its curator's.
public final class CheckedDates {

  private CheckedDates() {}

  /// Sets `checked` in some sources.
  ///
  /// @param file the whole text of an entry file
  /// @param reached whether the source with this address is meant
  /// @param day the date to set
  /// @return the text with the date in these sources; the same text if there are none, or if the
  ///   front matter cannot be read
  public static String set(String file, Predicate<URI> reached, LocalDate day) {
    boolean marked = !file.isEmpty() && file.charAt(0) == HeadedText.BYTE_ORDER_MARK;
    Matcher opening = HeadedText.OPENING.matcher(file).region(marked ? 1 : 0, file.length());
    if (!opening.lookingAt()) {
      return file;
    }
    Matcher closing = HeadedText.CLOSING.matcher(file);
    if (!closing.find(opening.end())) {
      return file;
    }
    String yaml = file.substring(opening.end(), closing.start());
    return file.substring(0, opening.end())
        + edited(yaml, reached, day)
        + file.substring(closing.start());
  }

  private static String edited(String yaml, Predicate<URI> reached, LocalDate day) {
    StringBuilder text = new StringBuilder(yaml);
    sources(yaml).stream()
        .flatMap(source -> edit(yaml, source, reached, day).stream())
        // From the end, so that places before stay where they are.
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> text.replace(edit.start(), edit.end(), edit.by()));
    return text.toString();
  }

  /// Puts one text in the place of another.
  ///
  /// @param start offset in the YAML
  /// @param end likewise; the same as `start` where something is put in between
  private record Edit(int start, int end, String by) {}

  private static Optional<Edit> edit(
      String yaml, MappingNode source, Predicate<URI> reached, LocalDate day) {
    Optional<NodeTuple> asOf = key(source, "asOf");
    boolean meant = key(source, "url").flatMap(CheckedDates::address).filter(reached).isPresent();
    if (!meant || asOf.isEmpty()) {
      return Optional.empty();
    }
    Optional<NodeTuple> checked = key(source, "checked");
    if (checked.isPresent()) {
      Node value = checked.get().getValueNode();
      return Optional.of(
          new Edit(
              offset(yaml, value.getStartMark()),
              offset(yaml, value.getEndMark()),
              day.toString()));
    }
    int end = offset(yaml, asOf.get().getValueNode().getEndMark());
    if (source.getFlowStyle() == FlowStyle.FLOW) {
      return Optional.of(new Edit(end, end, ", checked: " + day));
    }
    int column = asOf.get().getKeyNode().getStartMark().map(Mark::getColumn).orElseThrow();
    int line = yaml.indexOf('\n', end) + 1;
    String ending = yaml.startsWith("\r\n", line - 2) ? "\r\n" : "\n";
    return Optional.of(new Edit(line, line, " ".repeat(column) + "checked: " + day + ending));
  }

  private static Optional<URI> address(NodeTuple url) {
    return url.getValueNode() instanceof ScalarNode scalar
        ? Fields.address(new Located<>(scalar.getValue(), Spot.START), new Problems(""))
        : Optional.empty();
  }

  private static List<MappingNode> sources(String yaml) {
    try {
      return Yaml.tree(yaml).stream()
          .flatMap(root -> only(MappingNode.class, root))
          .flatMap(root -> key(root, "sources").stream())
          .flatMap(sources -> only(SequenceNode.class, sources.getValueNode()))
          .flatMap(list -> list.getValue().stream())
          .flatMap(item -> only(MappingNode.class, item))
          .toList();
    } catch (YamlEngineException malformed) {
      // Lint tells what is wrong with it.
      return List.of();
    }
  }

  private static <T extends Node> Stream<T> only(Class<T> kind, Node node) {
    return Stream.of(node).filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<NodeTuple> key(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .findFirst();
  }

  /// The parser counts code points.
  private static int offset(String yaml, Optional<Mark> mark) {
    return yaml.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }
}
