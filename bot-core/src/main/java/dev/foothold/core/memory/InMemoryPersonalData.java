package dev.foothold.core.memory;

import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.port.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What this process's memory holds of people. Safe for many threads.
final class InMemoryPersonalData implements PersonalData {

  private final Tables tables;

  InMemoryPersonalData(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<PersonalItem> of(PersonKey person) {
    synchronized (tables) {
      List<PersonalItem> items = new ArrayList<>();
      for (Tables.Question question : tables.questions.values()) {
        if (question.asked.person().equals(person)) {
          items.add(PersonalItem.of(question.remembered()));
        }
        Rating rating = question.ratings.get(person);
        if (rating != null) {
          items.add(PersonalItem.of(question.asked.community(), rating));
        }
      }
      tables.talks.forEach(
          (talk, turns) -> {
            if (talk.person().equals(person)) {
              turns.forEach(turn -> items.add(PersonalItem.of(talk.community(), turn)));
            }
          });
      tables.suggestions.values().stream()
          .filter(one -> one.from().person().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      tables.entries.values().stream()
          .filter(one -> one.contribution().person().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      tables.advice.values().stream()
          .flatMap(List::stream)
          .filter(one -> one.change().by().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      tables.publications.values().stream()
          .map(running -> running.publication)
          .filter(one -> one.order().by().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      tables.schedules.values().stream()
          .filter(one -> one.by().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      tables.audit.stream()
          .filter(one -> one.by().equals(person))
          .map(PersonalItem::of)
          .forEach(items::add);
      items.sort(Comparator.comparing(PersonalItem::at));
      return items;
    }
  }

  @Override
  public Map<String, Integer> delete(PersonKey person) {
    synchronized (tables) {
      Map<String, Integer> found = new LinkedHashMap<>();
      of(person).forEach(item -> found.merge(item.kind(), 1, Integer::sum));
      Set<QuestionId> asked = new HashSet<>();
      for (Tables.Question question : tables.questions.values()) {
        question.ratings.remove(person);
        if (question.asked.person().equals(person)) {
          asked.add(question.id);
        }
      }
      tables.questions.keySet().removeAll(asked);
      tables.gaps.removeIf(gap -> asked.contains(gap.question()));
      tables.talks.keySet().removeIf(talk -> talk.person().equals(person));
      tables.usage.keySet().removeIf(window -> window.key().equals(person.value()));
      tables
          .suggestions
          .values()
          .removeIf(
              one ->
                  one.from().person().equals(person)
                      && !one.review().map(Suggestion.Review::approved).orElse(false));
      tables.suggestions.replaceAll((_, one) -> freed(one, person));
      free(person);
      return found;
    }
  }

  private void free(PersonKey person) {
    List<CommunityEntry> named =
        tables.entries.values().stream()
            .filter(one -> one.contribution().person().equals(person))
            .toList();
    for (CommunityEntry entry : named) {
      CommunityEntry.Contribution before = entry.contribution();
      tables.entries.put(
          new Tables.Of<>(entry.community(), entry.id()),
          new CommunityEntry(
              entry.community(),
              entry.id(),
              entry.text(),
              new CommunityEntry.Contribution(
                  PersonKey.DELETED, Optional.empty(), before.from(), before.at())));
      tables.changed(entry.community(), entry.id());
    }
    tables
        .advice
        .values()
        .forEach(versions -> versions.replaceAll(version -> freed(version, person)));
    tables
        .publications
        .values()
        .forEach(running -> running.publication = freed(running.publication, person));
    tables.schedules.replaceAll(
        (_, one) ->
            one.by().equals(person)
                ? new ScheduledAdvice(
                    one.id(), one.community(), one.target(), one.timing(), PersonKey.DELETED)
                : one);
    tables.audit.replaceAll(
        one ->
            one.by().equals(person)
                ? new AuditEvent(
                    one.community(), one.at(), PersonKey.DELETED, one.action(), one.subject())
                : one);
  }

  private static AdviceVersion freed(AdviceVersion version, PersonKey person) {
    AdviceVersion.Change change = version.change();
    return change.by().equals(person)
        ? new AdviceVersion(
            version.community(),
            version.number(),
            version.advice(),
            version.retired(),
            new AdviceVersion.Change(PersonKey.DELETED, change.at(), change.note()))
        : version;
  }

  private static Publication freed(Publication publication, PersonKey person) {
    Publication.Order order = publication.order();
    return order.by().equals(person)
        ? new Publication(
            publication.id(),
            new Publication.Order(
                order.community(),
                order.channel(),
                order.advice(),
                order.version(),
                PersonKey.DELETED,
                order.at()),
            publication.posts(),
            publication.posted(),
            publication.state())
        : publication;
  }

  private static Suggestion freed(Suggestion one, PersonKey person) {
    Suggestion.From from = one.from();
    Suggestion.From freed =
        from.person().equals(person)
            ? new Suggestion.From(PersonKey.DELETED, Optional.empty(), Optional.empty(), from.at())
            : from;
    Optional<Suggestion.Review> review =
        one.review()
            .map(
                old ->
                    old.by().equals(person)
                        ? new Suggestion.Review(
                            old.approved(), PersonKey.DELETED, old.at(), old.reason(), old.entry())
                        : old);
    return new Suggestion(one.id(), one.community(), one.content(), freed, review);
  }

  @Override
  public int expire(CommunityId community, Instant before, int limit) {
    synchronized (tables) {
      List<QuestionId> old =
          tables.questions.values().stream()
              .filter(question -> question.asked.community().equals(community))
              .filter(question -> question.ending.isPresent())
              .filter(question -> question.asked.at().isBefore(before))
              .sorted(Comparator.comparing(question -> question.asked.at()))
              .map(question -> question.id)
              .limit(limit)
              .toList();
      tables.questions.keySet().removeAll(Set.copyOf(old));
      List<FoundGap> gaps =
          tables.gaps.stream()
              .filter(gap -> gap.gap().community().equals(community))
              .filter(gap -> gap.gap().at().isBefore(before))
              .sorted(Comparator.comparing(gap -> gap.gap().at()))
              .limit(limit)
              .toList();
      tables.gaps.removeAll(Set.copyOf(gaps));
      List<Suggestion> reviewed =
          tables.suggestions.values().stream()
              .filter(one -> one.community().equals(community))
              .filter(one -> reviewed(one).isBefore(before))
              .sorted(Comparator.comparing(InMemoryPersonalData::reviewed))
              .limit(limit)
              .toList();
      tables.suggestions.values().removeAll(Set.copyOf(reviewed));
      tables.talks.forEach(
          (talk, turns) -> {
            if (talk.community().equals(community)) {
              turns.removeIf(turn -> turn.at().isBefore(before));
            }
          });
      return old.size() + gaps.size() + reviewed.size();
    }
  }

  /// What waits for review never gets too old.
  private static Instant reviewed(Suggestion suggestion) {
    return suggestion.review().map(Suggestion.Review::at).orElse(Instant.MAX);
  }

  @Override
  public int expireAudit(CommunityId community, Instant before) {
    synchronized (tables) {
      int size = tables.audit.size();
      tables.audit.removeIf(
          event -> event.community().equals(community) && event.at().isBefore(before));
      return size - tables.audit.size();
    }
  }

  @Override
  public void removeCommunity(CommunityId community) {
    synchronized (tables) {
      tables.installations.remove(community);
      tables.cards.keySet().removeIf(of -> of.community().equals(community));
      tables.questions.values().removeIf(one -> one.asked.community().equals(community));
      tables.endings.keySet().removeIf(key -> key.community().equals(community));
      tables.talks.keySet().removeIf(talk -> talk.community().equals(community));
      tables.gaps.removeIf(gap -> gap.gap().community().equals(community));
      tables.clusters.keySet().removeIf(key -> key.community().equals(community));
      tables.advice.keySet().removeIf(key -> key.community().equals(community));
      tables.adviceUses.keySet().removeIf(key -> key.community().equals(community));
      tables
          .publications
          .values()
          .removeIf(one -> one.publication.order().community().equals(community));
      tables.schedules.values().removeIf(one -> one.community().equals(community));
      tables.suggestions.keySet().removeIf(key -> key.community().equals(community));
      tables.settings.remove(community);
      tables.usage.keySet().removeIf(window -> window.community().equals(community));
      tables.audit.removeIf(event -> event.community().equals(community));
      Set<Tables.Of<EntryId>> changed = new LinkedHashSet<>(tables.entries.keySet());
      changed.addAll(tables.hidden);
      changed.removeIf(key -> !key.community().equals(community));
      tables.entries.keySet().removeAll(changed);
      tables.hidden.removeAll(changed);
      changed.forEach(key -> tables.changed(community, key.id()));
    }
  }

  @Override
  public int tidy(Instant before) {
    synchronized (tables) {
      int size = tables.deliveries.size() + tables.usage.size() + tables.tokens.size();
      tables.deliveries.values().removeIf(seen -> seen.received().isBefore(before));
      tables.usage.keySet().removeIf(window -> window.until().isBefore(before));
      tables.tokens.values().removeIf(until -> until.isBefore(before));
      return size - tables.deliveries.size() - tables.usage.size() - tables.tokens.size();
    }
  }

  @Override
  public Set<CommunityId> ageing() {
    synchronized (tables) {
      Set<CommunityId> communities = new HashSet<>();
      tables.questions.values().forEach(one -> communities.add(one.asked.community()));
      tables.talks.keySet().forEach(talk -> communities.add(talk.community()));
      tables.gaps.forEach(gap -> communities.add(gap.gap().community()));
      tables.suggestions.keySet().forEach(key -> communities.add(key.community()));
      tables.audit.forEach(event -> communities.add(event.community()));
      return communities;
    }
  }
}
