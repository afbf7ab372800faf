package dev.foothold.adapter.storage;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.CommunityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Counts of used allowances, held by one transaction that takes several. One thread at a time.
final class AllowanceCounts {

  /// Stands in no name that people or platforms give.
  private static final String SEPARATOR = "\u001f";

  private final Dialect dialect;
  private final Map<String, Integer> used;
  private final TreeMap<String, Integer> changed = new TreeMap<>();

  private AllowanceCounts(Dialect dialect, Map<String, Integer> used) {
    this.dialect = dialect;
    this.used = used;
  }

  /// One community's share of something.
  ///
  /// @param id the name of its count; an allowance's limit is no part of it
  /// @param allowance of what, and when
  record Share(String id, Allowance allowance) {

    static Share of(CommunityId community, Allowance allowance) {
      return new Share(
          String.join(
              SEPARATOR,
              community.value(),
              allowance.scope().name(),
              allowance.key(),
              Long.toString(Column.of(allowance.from())),
              Long.toString(Column.of(allowance.until()))),
          allowance);
    }
  }

  /// Reads counts and keeps others from changing them until the transaction ends. All do so in the
  /// order of the counts' names, so that two never wait for each other.
  ///
  /// @param handle in a transaction
  /// @param dialect of the database
  /// @param shares what is to be taken
  /// @return their counts
  static AllowanceCounts hold(Handle handle, Dialect dialect, List<Share> shares) {
    TreeMap<String, Allowance> wanted = new TreeMap<>();
    shares.forEach(share -> wanted.put(share.id(), share.allowance()));
    Map<String, Integer> used = new HashMap<>();
    if (!wanted.isEmpty()) {
      Bulk hold =
          new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER, Bulk.Kind.NUMBER);
      wanted.forEach(
          (id, allowance) -> hold.add(id, allowance.key(), Column.of(allowance.until()), 0));
      hold.insert(
          handle,
          "allowance",
          "id, name, ends, used",
          "ON CONFLICT (id) DO UPDATE SET used = allowance.used");
      handle
          .select(
              "SELECT id, used FROM allowance WHERE " + Bulk.among(dialect, "id"),
              Column.of(wanted.keySet()))
          .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
          .forEach(count -> used.put(count.getKey(), count.getValue()));
    }
    return new AllowanceCounts(dialect, used);
  }

  /// Deletes all counts of a community.
  ///
  /// @param handle in a transaction
  /// @param community whose
  /// @return how many there were
  static int remove(Handle handle, CommunityId community) {
    String prefix = community.value() + SEPARATOR;
    return handle.execute(
        "DELETE FROM allowance WHERE substr(id, 1, length(?)) = ?", prefix, prefix);
  }

  /// Takes one of each, if all have one left.
  ///
  /// @param shares among those that are held
  /// @return empty if they were taken; else the first that is used up
  Optional<Allowance> take(List<Share> shares) {
    Optional<Allowance> usedUp =
        shares.stream()
            .filter(share -> used.getOrDefault(share.id(), 0) >= share.allowance().limit())
            .map(Share::allowance)
            .findFirst();
    if (usedUp.isEmpty()) {
      for (Share share : shares) {
        changed.put(share.id(), used.merge(share.id(), 1, Integer::sum));
      }
    }
    return usedUp;
  }

  /// Writes down what was taken.
  ///
  /// @param handle of the same transaction
  void write(Handle handle) {
    Bulk update = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.NUMBER);
    changed.forEach(update::add);
    update.run(
        handle,
        "UPDATE allowance SET used = ?2 WHERE id = ?1",
        "UPDATE allowance a SET used = r.used FROM %s AS r (id, used, number)"
            + " WHERE a.id = r.id RETURNING r.number");
  }
}
