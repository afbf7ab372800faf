package dev.foothold.core.testing;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.KnowledgeOverlay;
import dev.foothold.core.port.KnowledgeSearch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A search by shared words over a few entries, for tests. One thread at a time.
public final class WordSearch implements KnowledgeSearch, KnowledgeOverlay {

  private record Key(CommunityId community, EntryId id) {}

  private final Map<EntryId, Entry> shipped = new LinkedHashMap<>();
  private final Map<Key, Entry> added = new LinkedHashMap<>();
  private final Set<Key> hidden = new HashSet<>();
  private boolean broken;

  /// A search over these entries.
  ///
  /// @param entries what everyone gets
  public WordSearch(List<Entry> entries) {
    entries.forEach(entry -> shipped.put(entry.id(), entry));
  }

  /// Makes every further search fail.
  public void breakDown() {
    broken = true;
  }

  @Override
  public Retrieval search(Query query) {
    if (broken) {
      throw new IllegalStateException("the index is gone");
    }
    Set<String> wanted = words(query.text());
    List<Retrieval.Hit> hits =
        visible(query.community()).values().stream()
            .map(entry -> new Retrieval.Hit(entry, share(wanted, entry)))
            .filter(hit -> hit.score() > 0)
            .sorted(Comparator.comparingDouble(Retrieval.Hit::score).reversed())
            .limit(query.limit())
            .toList();
    return new Retrieval(hits, hits.isEmpty() ? 0 : hits.getFirst().score());
  }

  @Override
  public Optional<Entry> entry(CommunityId community, EntryId id) {
    return Optional.ofNullable(visible(community).get(id));
  }

  @Override
  public void put(CommunityId community, Entry entry) {
    hidden.remove(new Key(community, entry.id()));
    added.put(new Key(community, entry.id()), entry);
  }

  @Override
  public void hide(CommunityId community, EntryId id) {
    hidden.add(new Key(community, id));
  }

  @Override
  public void reset(CommunityId community, EntryId id) {
    hidden.remove(new Key(community, id));
    added.remove(new Key(community, id));
  }

  @Override
  public void replace(CommunityId community, List<Entry> entries, Set<EntryId> hide) {
    hidden.removeIf(key -> key.community().equals(community));
    added.keySet().removeIf(key -> key.community().equals(community));
    entries.forEach(entry -> put(community, entry));
    hide.forEach(id -> hide(community, id));
  }

  private Map<EntryId, Entry> visible(CommunityId community) {
    Map<EntryId, Entry> visible = new LinkedHashMap<>(shipped);
    added.forEach(
        (key, entry) -> {
          if (key.community().equals(community)) {
            visible.put(key.id(), entry);
          }
        });
    visible.keySet().removeIf(id -> hidden.contains(new Key(community, id)));
    return visible;
  }

  private static double share(Set<String> wanted, Entry entry) {
    Set<String> has = words(entry.title() + " " + entry.card().questions());
    has.addAll(words(entry.card().aliases() + " " + entry.body().answer().getFirst().text()));
    return (double) wanted.stream().filter(has::contains).count() / Math.max(1, wanted.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
    words.removeIf(word -> word.length() < 3);
    return words;
  }
}
