package dev.foothold.core.suggest;

import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.port.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells members what became of their suggestions, once each; who was told is not known any more.
/// All have their turn: who cannot be told now is passed over until everybody behind them was
/// tried. Safe for many threads.
public final class Tellings {

  private static final int PORTION = 50;

  private final Suggestions suggestions;
  private final Map<String, Notifier> notifiers;
  private final AtomicReference<Optional<Suggestions.Place>> reached =
      new AtomicReference<>(Optional.empty());

  /// Tellings.
  ///
  /// @param suggestions reviewed ones
  /// @param notifiers of the platforms that this process serves, one each
  public Tellings(Suggestions suggestions, List<Notifier> notifiers) {
    this.suggestions = suggestions;
    this.notifiers =
        notifiers.stream().collect(Collectors.toMap(Notifier::platform, Function.identity()));
  }

  /// Tells those who are still to be told.
  ///
  /// @return how many know now
  public int run() {
    int told = 0;
    List<Suggestion> portion = suggestions.untold(notifiers.keySet(), reached.get(), PORTION);
    for (Suggestion suggestion : portion) {
      // Before they are told: where that breaks, those behind them come next all the same.
      reached.set(Optional.of(Suggestions.Place.of(suggestion)));
      UserId person = suggestion.from().tell().orElseThrow();
      Notifier notifier = notifiers.get(person.platform());
      if (notifier == null) {
        continue;
      }
      switch (notifier.tell(person, "suggestion-" + suggestion.id(), text(suggestion))) {
        case TOLD, UNREACHABLE -> {
          suggestions.told(suggestion.community(), suggestion.id());
          told++;
        }
        case LATER -> {}
      }
    }
    if (portion.size() < PORTION) {
      reached.set(Optional.empty());
    }
    return told;
  }

  /// What a person is told.
  ///
  /// @param suggestion reviewed
  /// @return Markdown, without a mention
  public static String text(Suggestion suggestion) {
    Suggestion.Review review = suggestion.review().orElseThrow();
    String title = TextCheck.inert(suggestion.content().title());
    return review.approved()
        ? "Thank you! Your suggestion \""
            + title
            + "\" was approved, and I answer with it from now on."
        : "Thank you for suggesting \""
            + title
            + "\". The moderators did not take it this time: "
            + TextCheck.inert(review.reason());
  }
}
