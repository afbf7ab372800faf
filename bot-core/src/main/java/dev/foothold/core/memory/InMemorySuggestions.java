package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.port.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Suggestions in this process's memory. Safe for many threads.
final class InMemorySuggestions implements Suggestions {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::reviewed)
          .thenComparing(place -> place.community().value())
          .thenComparing(place -> place.id().value());

  private final Tables tables;

  InMemorySuggestions(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(Suggestion suggestion) {
    synchronized (tables) {
      Tables.Of<SuggestionId> key = key(suggestion.community(), suggestion.id());
      if (tables.suggestions.putIfAbsent(key, suggestion) != null) {
        throw new IllegalArgumentException("suggestion " + suggestion.id() + " is there already");
      }
    }
  }

  private static Tables.Of<SuggestionId> key(CommunityId community, SuggestionId id) {
    return new Tables.Of<>(community, id);
  }

  @Override
  public Optional<Suggestion> find(CommunityId community, SuggestionId id) {
    synchronized (tables) {
      return Optional.ofNullable(tables.suggestions.get(key(community, id)));
    }
  }

  @Override
  public List<Suggestion> waiting(CommunityId community, int limit) {
    synchronized (tables) {
      return waiting(community)
          .sorted(Comparator.comparing(one -> one.from().at()))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public int countWaiting(CommunityId community) {
    synchronized (tables) {
      return (int) waiting(community).count();
    }
  }

  private Stream<Suggestion> waiting(CommunityId community) {
    return tables.suggestions.values().stream()
        .filter(one -> one.community().equals(community) && one.review().isEmpty());
  }

  @Override
  public List<Suggestion> by(CommunityId community, PersonKey person, int limit) {
    synchronized (tables) {
      return tables.suggestions.values().stream()
          .filter(one -> one.community().equals(community) && one.from().person().equals(person))
          .sorted(Comparator.comparing((Suggestion one) -> one.from().at()).reversed())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public boolean edit(CommunityId community, SuggestionId id, Suggestion.Content content) {
    return changeWaiting(
        community,
        id,
        one -> new Suggestion(one.id(), one.community(), content, one.from(), one.review()));
  }

  @Override
  public boolean decide(CommunityId community, SuggestionId id, Suggestion.Review review) {
    return changeWaiting(
        community,
        id,
        one ->
            new Suggestion(
                one.id(), one.community(), one.content(), one.from(), Optional.of(review)));
  }

  private boolean changeWaiting(
      CommunityId community, SuggestionId id, UnaryOperator<Suggestion> how) {
    synchronized (tables) {
      Optional<Suggestion> waiting =
          find(community, id).filter(suggestion -> suggestion.review().isEmpty());
      waiting.ifPresent(one -> tables.suggestions.put(key(community, id), how.apply(one)));
      return waiting.isPresent();
    }
  }

  @Override
  public List<Suggestion> untold(Set<String> platforms, Optional<Place> after, int limit) {
    synchronized (tables) {
      return tables.suggestions.values().stream()
          .filter(one -> one.review().isPresent())
          .filter(
              one -> one.from().tell().filter(to -> platforms.contains(to.platform())).isPresent())
          .filter(one -> after.filter(place -> ORDER.compare(Place.of(one), place) <= 0).isEmpty())
          .sorted(Comparator.comparing(Place::of, ORDER))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public void told(CommunityId community, SuggestionId id) {
    synchronized (tables) {
      tables.suggestions.computeIfPresent(
          key(community, id),
          (_, one) -> {
            Suggestion.From from = one.from();
            return new Suggestion(
                one.id(),
                one.community(),
                one.content(),
                new Suggestion.From(from.person(), Optional.empty(), from.credit(), from.at()),
                one.review());
          });
    }
  }
}
