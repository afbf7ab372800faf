package dev.foothold.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One answerable subject: what it is called and asked, what it says, and on what that rests.
///
/// @param id its name
/// @param card how it is found
/// @param body what it says
/// @param sources what it rests on; position plus one is the number that [Cited] uses
/// @param provenance where it comes from
public record Entry(EntryId id, Card card, Body body, List<Source> sources, Provenance provenance) {

  /// Copies the list and checks that every citation leads to a source.
  public Entry {
    sources = List.copyOf(sources);
    for (Cited cited : body.all()) {
      for (int number : cited.sources()) {
        if (number < 1 || number > sources.size()) {
          throw new IllegalArgumentException(
              "entry " + id + " cites source " + number + " of " + sources.size());
        }
      }
    }
    int paragraphs = body.paragraphs().size();
    for (Way way : card.also()) {
      if (way.paragraph() >= paragraphs) {
        throw new IllegalArgumentException(
            "entry " + id + " is asked for its paragraph " + way.paragraph() + " of " + paragraphs);
      }
    }
  }

  /// The heading under which people find it.
  ///
  /// @return the title
  public String title() {
    return card.title();
  }

  /// How an entry is found.
  ///
  /// @param title its heading
  /// @param kind what it is about
  /// @param audience whom it suits; empty: everyone
  /// @param backgrounds whom it is written for; empty: nobody in particular
  /// @param questions ways in which people ask for it
  /// @param aliases names, abbreviations and synonyms
  /// @param also further ways in which people ask for it, for the search alone
  public record Card(
      String title,
      Kind kind,
      Set<Audience> audience,
      Set<Background> backgrounds,
      List<String> questions,
      List<String> aliases,
      List<Way> also) {

    /// Copies the collections.
    public Card {
      if (title.isBlank()) {
        throw new IllegalArgumentException("title is blank");
      }
      audience = Set.copyOf(audience);
      backgrounds = Set.copyOf(backgrounds);
      questions = List.copyOf(questions);
      aliases = List.copyOf(aliases);
      also = List.copyOf(also);
    }
  }

  /// A way of asking for an entry.
  ///
  /// @param text in somebody's voice
  /// @param paragraph what of it is asked for: 0 for the direct answer, 1 for the first paragraph
  ///   after it
  public record Way(String text, int paragraph) {

    /// Checks the position.
    public Way {
      if (paragraph < 0) {
        throw new IllegalArgumentException("paragraph " + paragraph + " is before the first");
      }
    }
  }

  /// What an entry says.
  ///
  /// @param answer the direct answer (the first paragraph), in pieces that are cited together
  /// @param details the paragraphs after it, in such pieces; may be empty
  /// @param steps in the order of the file: by time, then by importance
  /// @param resources most useful first
  /// @param changes what is different since the 2011 article; empty where nothing is
  public record Body(
      List<Cited> answer,
      List<Cited> details,
      List<Step> steps,
      List<Resource> resources,
      List<Cited> changes) {

    /// Copies the lists.
    public Body {
      if (answer.isEmpty()) {
        throw new IllegalArgumentException("an entry needs a direct answer");
      }
      answer = List.copyOf(answer);
      details = List.copyOf(details);
      steps = List.copyOf(steps);
      resources = List.copyOf(resources);
      changes = List.copyOf(changes);
    }

    /// What it says, in paragraphs.
    ///
    /// @return the direct answer first; no paragraph is empty
    public List<Paragraph> paragraphs() {
      List<Paragraph> paragraphs = new ArrayList<>();
      paragraphs.add(new Paragraph(answer));
      List<Cited> pieces = new ArrayList<>();
      for (Cited detail : details) {
        if (detail.begins() && !pieces.isEmpty()) {
          paragraphs.add(new Paragraph(pieces));
          pieces.clear();
        }
        pieces.add(detail);
      }
      if (!pieces.isEmpty()) {
        paragraphs.add(new Paragraph(pieces));
      }
      return List.copyOf(paragraphs);
    }

    /// Every piece of text with its citations, in reading order.
    ///
    /// @return answer, details, steps, resources, changes
    public List<Cited> all() {
      return Stream.of(
              answer.stream(),
              details.stream(),
              steps.stream().map(Step::advice),
              resources.stream().map(Resource::purpose),
              changes.stream())
          .flatMap(part -> part)
          .toList();
    }
  }

  /// Sentences that stand together.
  ///
  /// @param pieces in the order in which they are read; at least one
  public record Paragraph(List<Cited> pieces) {

    /// Copies the list.
    public Paragraph {
      pieces = List.copyOf(pieces);
    }

    /// All that it says.
    ///
    /// @return inline Markdown without citation marks
    public String text() {
      return pieces.stream().map(Cited::text).collect(Collectors.joining(" "));
    }
  }

  /// Where an entry comes from.
  ///
  /// @param origin the article, our own research, or a member of a community
  /// @param reviewed when a person last read it against its sources
  /// @param see related entries, closest first
  public record Provenance(Origin origin, LocalDate reviewed, List<EntryId> see) {

    /// Copies the list.
    public Provenance {
      see = List.copyOf(see);
    }
  }

  /// What an entry grew from.
  public enum Origin {
    /// Shahid N. Shah's article of 2011.
    ARTICLE_2011("article-2011"),
    /// Researched for the project.
    CURATED("curated"),
    /// Proposed by a member of a community and approved there; never shipped.
    MEMBER("member");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    /// The form used in front matter.
    ///
    /// @return for example `article-2011`
    public String label() {
      return label;
    }
  }
}
