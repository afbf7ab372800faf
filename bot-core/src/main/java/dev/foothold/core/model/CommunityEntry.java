package dev.foothold.core.model;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An entry that a community has added for itself.
///
/// @param community whose; nobody else finds it
/// @param id its name within the community; the same as a shipped entry's takes that one's place
/// @param text what it says
/// @param contribution where it comes from
public record CommunityEntry(
    CommunityId community, EntryId id, Text text, Contribution contribution) {

  /// What has a meaning in Markdown
  /// ([escapes](https://spec.commonmark.org/0.31.2/#backslash-escapes)).
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\](){}<>#~|]");

  /// What it says.
  ///
  /// @param title its heading
  /// @param answer one paragraph on one line, inline Markdown
  /// @param questions ways in which people ask for it; at least one
  /// @param link what to open and what the answer rests on
  public record Text(String title, String answer, List<String> questions, Optional<Link> link) {

    /// Copies the list and checks that nothing is missing.
    public Text {
      questions = List.copyOf(questions);
      if (title.isBlank() || answer.isBlank() || questions.isEmpty()) {
        throw new IllegalArgumentException("an entry needs a title, an answer and a question");
      }
      if (answer.lines().count() > 1) {
        throw new IllegalArgumentException("an answer is one line");
      }
    }
  }

  /// What to open.
  ///
  /// @param name link text
  /// @param url absolute, http or https
  public record Link(String name, URI url) {}

  /// Where it comes from.
  ///
  /// @param person who proposed it
  /// @param credit the name under which they want to be thanked; empty: none
  /// @param from the suggestion that it was
  /// @param at when it was approved
  public record Contribution(
      PersonKey person, Optional<String> credit, Optional<SuggestionId> from, Instant at) {

    /// Says when, not who.
    @Override
    public String toString() {
      return "Contribution[" + at + "]";
    }
  }

  /// The entry that search and answers work with, marked as a member's.
  ///
  /// @return with the link as its source and resource
  public Entry toEntry() {
    List<Integer> cites = text.link().isPresent() ? List.of(1) : List.of();
    LocalDate day = LocalDate.ofInstant(contribution.at(), ZoneOffset.UTC);
    String thanks =
        "Contributed by "
            + contribution.credit().map(name -> asMarkdown(name) + ", ").orElse("")
            + "a member of this community.";
    return new Entry(
        id,
        new Entry.Card(
            text.title(),
            Kind.GUIDANCE,
            Set.of(),
            Set.of(),
            text.questions(),
            List.of(),
            List.of()),
        new Entry.Body(
            List.of(new Cited(text.answer(), cites)),
            List.of(new Cited(thanks, List.of())),
            List.of(),
            text.link().stream()
                .map(
                    link ->
                        new Resource(
                            link.name(), link.url(), new Cited(asMarkdown(text.title()), cites)))
                .toList(),
            List.of()),
        text.link().stream()
            .map(
                link ->
                    new Source(
                        link.name(),
                        link.url(),
                        Optional.empty(),
                        day.toString(),
                        Optional.empty()))
            .toList(),
        new Entry.Provenance(Entry.Origin.MEMBER, day, List.of()));
  }

  /// Names and titles are plain text, and what entries say is Markdown.
  private static String asMarkdown(String plain) {
    return MARKS.matcher(plain).replaceAll("\\\\$0");
  }
}
