package dev.foothold.knowledge.content;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.When;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An entry file as far as it could be understood, with the place of each part.
///
/// @param file as the reader was told it
/// @param front empty where the YAML cannot be read
/// @param body empty where the front matter has no end
/// @param entry present if there are no problems
/// @param problems in the order of the file
record Draft(
    String file,
    Optional<Front> front,
    Optional<Body> body,
    Optional<Entry> entry,
    List<Problem> problems) {

  /// The file's name without folder and ending, which is to be the entry's id.
  static String baseName(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }

  /// The front matter. Lists hold what could be read; what could not is a problem.
  record Front(
      Optional<Located<EntryId>> id,
      Card card,
      Located<List<Citable>> sources,
      Provenance provenance) {}

  /// How the entry is found.
  record Card(
      Optional<Located<String>> title,
      Optional<Located<Kind>> kind,
      Set<Audience> audience,
      Set<Background> backgrounds,
      Located<List<Located<String>>> questions,
      List<Located<String>> aliases,
      Located<List<Located<String>>> also) {}

  /// Where the entry comes from.
  record Provenance(
      Optional<Located<Entry.Origin>> origin,
      Optional<Located<LocalDate>> reviewed,
      Located<List<Located<EntryId>>> see) {}

  /// One source; it keeps its number even where it could not be read.
  ///
  /// @param spot of the source
  /// @param address of the line that tells where it is
  /// @param dates of the line that tells when the copy was read
  record Citable(Optional<Source> source, Spot spot, Spot address, Spot dates) {}

  /// The text below the front matter.
  ///
  /// @param start where the direct answer is, or should be
  /// @param ways which are quoted under paragraphs
  record Body(
      Spot start,
      List<Prose> answer,
      List<Quoted> ways,
      List<Todo> steps,
      List<Link> resources,
      List<Prose> changes) {

    /// The first paragraph.
    Optional<Prose> directAnswer() {
      return answer.stream().findFirst();
    }

    /// All paragraphs but the first.
    List<Prose> details() {
      return answer.stream().skip(1).toList();
    }
  }

  /// A way of asking that is quoted under what answers it.
  ///
  /// @param paragraph 0 for the direct answer
  record Quoted(Located<String> text, int paragraph) {}

  /// One step.
  record Todo(When when, Prose advice, Set<Audience> audience) {}

  /// One line of the resources.
  record Link(String name, URI url, Prose purpose) {}
}
