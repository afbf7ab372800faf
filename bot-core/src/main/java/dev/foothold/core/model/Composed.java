package dev.foothold.core.model;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An answer in parts, so that each platform can show it in its own way.
///
/// @param shown what is shown at first
/// @param more what is shown on request; may be empty
/// @param citations what the numbers in the lines lead to, numbered from 1
/// @param followUps questions that the bot can answer next, up to three
/// @param notes remarks of the bot's own before the answer (something was set aside, a premise is
///   wrong); they carry no advice
public record Composed(
    Part shown, Part more, List<Citation> citations, List<String> followUps, List<String> notes) {

  /// Copies the lists.
  public Composed {
    citations = List.copyOf(citations);
    followUps = List.copyOf(followUps);
    notes = List.copyOf(notes);
  }

  /// Says what the answer rests on and not what it says: a note may quote the asker.
  @Override
  public String toString() {
    return "Composed[" + entries() + ", " + notes.size() + " notes]";
  }

  /// All of it as one: what is shown and what would be on request, steps by time.
  ///
  /// @return in reading order, with the same numbers
  public Part whole() {
    return new Part(
        joined(shown.lead(), more.lead()),
        joined(shown.details(), more.details()),
        joined(shown.steps(), more.steps()).stream()
            .sorted(Comparator.comparing(Todo::when))
            .toList(),
        joined(shown.resources(), more.resources()),
        joined(shown.changes(), more.changes()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /// The entries that what is shown rests on.
  ///
  /// @return in the order in which they are first used
  public List<EntryId> entries() {
    return shown.lines().stream().map(Line::entry).distinct().toList();
  }

  /// Pieces of an answer, in reading order.
  ///
  /// @param lead the direct answer
  /// @param details what else there is to know
  /// @param steps what to do, by time
  /// @param resources what to open
  /// @param changes what is different since 2011
  public record Part(
      List<Line> lead,
      List<Line> details,
      List<Todo> steps,
      List<Link> resources,
      List<Line> changes) {

    /// Nothing.
    public static final Part EMPTY =
        new Part(List.of(), List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    public Part {
      lead = List.copyOf(lead);
      details = List.copyOf(details);
      steps = List.copyOf(steps);
      resources = List.copyOf(resources);
      changes = List.copyOf(changes);
    }

    /// Whether there is nothing in it.
    ///
    /// @return true if all lists are empty
    public boolean isEmpty() {
      return lead.isEmpty()
          && details.isEmpty()
          && steps.isEmpty()
          && resources.isEmpty()
          && changes.isEmpty();
    }

    /// All text lines.
    ///
    /// @return lead, details, steps, resources, changes
    public List<Line> lines() {
      return Stream.of(
              lead.stream(),
              details.stream(),
              steps.stream().map(Todo::line),
              resources.stream().map(Link::line),
              changes.stream())
          .flatMap(part -> part)
          .toList();
    }
  }

  /// Text taken from an entry.
  ///
  /// @param text inline Markdown
  /// @param citations numbers of [Citation]s, ascending; none only where the entry itself names
  ///   none, as an entry that a community added may
  /// @param entry where the text stands
  /// @param begins whether a paragraph begins with it; if not, it goes on with the line before it
  public record Line(String text, List<Integer> citations, EntryId entry, boolean begins) {

    /// A line that is a paragraph, or begins one.
    ///
    /// @param text inline Markdown
    /// @param citations numbers of [Citation]s, ascending
    /// @param entry where the text stands
    public Line(String text, List<Integer> citations, EntryId entry) {
      this(text, citations, entry, true);
    }

    /// Copies the list.
    public Line {
      citations = List.copyOf(citations);
    }
  }

  /// A step with its time.
  ///
  /// @param when the earliest time
  /// @param line what to do
  public record Todo(When when, Line line) {}

  /// Something to open.
  ///
  /// @param name link text
  /// @param url address
  /// @param line what it is good for
  public record Link(String name, URI url, Line line) {}

  /// What a number leads to.
  ///
  /// @param number from 1
  /// @param entry the first entry that cites it here
  /// @param source what to open
  public record Citation(int number, EntryId entry, Source source) {}
}
