package dev.foothold.knowledge.content;

import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// A place where an entry leads people out of it.
///
/// @param file as the reader was told it, a path or a name
/// @param line from 1
/// @param column from 1, in characters
/// @param address absolute, http or https
public record Mention(String file, int line, int column, URI address)
    implements Comparable<Mention> {

  private static final Comparator<Mention> ORDER =
      Comparator.comparing(Mention::file)
          .thenComparingInt(Mention::line)
          .thenComparingInt(Mention::column)
          .thenComparing(Mention::address);

  /// Orders by file, then by place in the file.
  @Override
  public int compareTo(Mention other) {
    return ORDER.compare(this, other);
  }

  /// Says what is to be known of the address here.
  ///
  /// @param severity how bad it is
  /// @param message what is wrong and what to do
  /// @return at this place
  public Problem problem(Problem.Severity severity, String message) {
    return new Problem(file, line, column, severity, message);
  }

  static Stream<Mention> in(Draft draft) {
    Stream<Mention> sources =
        draft.front().stream()
            .flatMap(front -> front.sources().value().stream())
            .flatMap(
                citable ->
                    citable.source().stream()
                        .map(source -> at(draft, citable.address(), source.url())));
    Stream<Mention> links =
        draft.body().stream()
            .flatMap(Lint::prose)
            .flatMap(prose -> prose.addresses().stream())
            .flatMap(
                link -> web(link.value()).map(address -> at(draft, link.spot(), address)).stream())
            // A text in several pieces names its links with each of them.
            .distinct();
    return Stream.concat(sources, links);
  }

  private static Mention at(Draft draft, Spot spot, URI address) {
    return new Mention(draft.file(), spot.line(), spot.column(), address);
  }

  /// What cannot be opened is [Lint]'s to tell.
  private static Optional<URI> web(String link) {
    return Fields.address(new Located<>(link, Spot.START), new Problems(""));
  }
}
