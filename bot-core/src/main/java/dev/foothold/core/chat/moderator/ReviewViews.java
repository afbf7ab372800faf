package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What suggestions look like to moderators.
final class ReviewViews {

  /// Where a suggestion's buttons are: on a card of its own.
  static final String ON_CARD = "c";

  /// Or on a page of the queue, whose number follows.
  static final String IN_QUEUE = "q";

  private ReviewViews() {}

  /// A suggestion that waits, with what can be done about it.
  ///
  /// @param origin where the buttons are
  static Sheet card(Words words, SuggestionDesk.Reviewable reviewable, String origin) {
    Suggestion suggestion = reviewable.suggestion();
    String id = suggestion.id().value();
    Sheet sheet = content(words, suggestion);
    if (!reviewable.remarks().isEmpty()) {
      sheet.text(words.of("review.remarks") + "\n\n" + Words.list(reviewable.remarks()));
    }
    return sheet.buttons(
        words.button("review.approve", Verb.REVIEW_APPROVE, id, origin).as(Button.Look.MAIN),
        words.button("edit", Verb.REVIEW_EDIT, id, origin),
        words.button("review.decline", Verb.REVIEW_DECLINE, id, origin).as(Button.Look.DANGER));
  }

  private static Sheet content(Words words, Suggestion suggestion) {
    Suggestion.Content content = suggestion.content();
    List<String> about = new ArrayList<>();
    about.add(words.of("review.kind." + content.kind().name().toLowerCase(Locale.ROOT)));
    content.about().map(EntryId::value).map(Inline::text).ifPresent(about::add);
    suggestion
        .from()
        .credit()
        .map(name -> words.of("review.credit", Inline.text(name)))
        .ifPresent(about::add);
    about.add(Words.day(suggestion.from().at()));
    Sheet sheet =
        new Sheet().heading(Inline.text(content.title())).text(Inline.text(content.text()));
    if (!content.link().isEmpty()) {
      sheet.text(link(content.link()));
    }
    return sheet.note(String.join(" \u00b7 ", about));
  }

  /// Something to open where it is an address; moderators see all of it before they do.
  private static String link(String typed) {
    return Optional.of(typed)
        .filter(link -> link.matches("https?://[!-~]+"))
        .flatMap(ReviewViews::address)
        .map(page -> Inline.link(typed, page))
        .orElseGet(() -> Inline.text(typed));
  }

  private static Optional<URI> address(String typed) {
    try {
      return Optional.of(URI.create(typed));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// A suggestion that was decided on: what, and not by whom.
  static Sheet decided(Words words, Suggestion suggestion) {
    Suggestion.Review review = suggestion.review().orElseThrow();
    String what =
        review.approved()
            ? words.of("review.approved", review.entry().map(EntryId::value).orElse(""))
            : words.of("review.declined", Inline.text(review.reason()));
    return content(words, suggestion).text(what);
  }

  /// A suggestion that its author has deleted.
  static Sheet gone(Words words) {
    return new Sheet().text(words.of("review.gone"));
  }
}
