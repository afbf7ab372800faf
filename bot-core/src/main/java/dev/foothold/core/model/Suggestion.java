package dev.foothold.core.model;

import java.time.Instant;
import java.util.Optional;

/// What a member proposes for the bot to know.
///
/// @param id its name
/// @param community where; nobody else sees it
/// @param content what it says
/// @param from who proposed it
/// @param review what moderators made of it; empty while it waits
public record Suggestion(
    SuggestionId id, CommunityId community, Content content, From from, Optional<Review> review) {

  /// What a suggestion says.
  ///
  /// @param kind what it is
  /// @param title what it would be called
  /// @param text what it would say, masked, on one line
  /// @param link what to open, as typed; empty where there is none
  /// @param about the entry that it corrects
  public record Content(
      Kind kind, String title, String text, String link, Optional<EntryId> about) {

    /// Longest title, in UTF-16 units.
    public static final int MAX_TITLE = 120;

    /// Longest text, in UTF-16 units: an answer's first paragraph has at most 60 words.
    public static final int MAX_TEXT = 1_000;

    /// Longest link, in UTF-16 units.
    public static final int MAX_LINK = 500;

    /// Checks the lengths.
    public Content {
      if (title.isBlank() || title.length() > MAX_TITLE) {
        throw new IllegalArgumentException(
            "a title has 1 to " + MAX_TITLE + " characters, not " + title.length());
      }
      if (text.isBlank() || text.length() > MAX_TEXT) {
        throw new IllegalArgumentException(
            "a text has 1 to " + MAX_TEXT + " characters, not " + text.length());
      }
      if (link.length() > MAX_LINK) {
        throw new IllegalArgumentException(
            "a link has at most " + MAX_LINK + " characters, not " + link.length());
      }
    }

    /// Says what kind it is and how long, not what it says.
    @Override
    public String toString() {
      return "Content[" + kind + ", " + text.length() + " characters]";
    }
  }

  /// What a suggestion is.
  public enum Kind {
    /// Something to open or to know.
    RESOURCE,
    /// Something that an answer gets wrong.
    CORRECTION,
    /// What a moderator drafts from an open gap.
    GAP
  }

  /// Who proposed it.
  ///
  /// @param person who
  /// @param tell whom to tell the outcome; removed once they are told
  /// @param credit the name under which they want to be thanked; empty: none
  /// @param at when
  public record From(PersonKey person, Optional<UserId> tell, Optional<String> credit, Instant at) {

    /// Longest name, in UTF-16 units.
    public static final int MAX_CREDIT = 80;

    /// Checks the length.
    public From {
      if (credit.isPresent() && (credit.get().isBlank() || credit.get().length() > MAX_CREDIT)) {
        throw new IllegalArgumentException("a name has 1 to " + MAX_CREDIT + " characters");
      }
    }

    /// Says when, not who.
    @Override
    public String toString() {
      return "From[" + at + "]";
    }
  }

  /// What moderators made of it.
  ///
  /// @param approved yes or no
  /// @param by who decided
  /// @param at when
  /// @param reason what the member is told; may be empty for an approval
  /// @param entry what it became; present if approved
  public record Review(
      boolean approved, PersonKey by, Instant at, String reason, Optional<EntryId> entry) {

    /// Checks that an approval led to something.
    public Review {
      if (approved != entry.isPresent()) {
        throw new IllegalArgumentException("an approval has an entry, a decline has none");
      }
    }
  }
}
