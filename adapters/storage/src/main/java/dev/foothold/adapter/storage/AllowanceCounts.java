package dev.foothold.adapter.storage;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.CommunityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Counts of used allowances, held by one transaction that takes several. One thread at a time.
final class AllowanceCounts {

  /// Stands in no name that people or platforms give.
  private static final String SEPARATOR = "\u001f";

  private final Map<String, Integer> used;
  private final TreeMap<String, Integer> changed = new TreeMap<>();

  private AllowanceCounts(Map<String, Integer> used) {
    this.used = used;
  }

  /// One community's share of something.
  ///
  /// @param community whose
  /// @param allowance of what, and when
  record Share(CommunityId community, Allowance allowance) {

    /// The name of its count; an allowance's limit is no part of it.
    String id() {
      return String.join(
          SEPARATOR,
          community.value(),
          allowance.scope().name(),
          allowance.key(),
          "" + Column.of(allowance.from()),
          "" + Column.of(allowance.until()));
    }
  }

  /// Reads counts and keeps others from changing them until the transaction ends. All do so in the
  /// order of the counts' names, so that two never wait for each other.
  ///
  /// @param handle in a transaction
  /// @param shares what is to be taken
  /// @return their counts
  static AllowanceCounts hold(Handle handle, List<Share> shares) {
    TreeMap<String, Allowance> wanted = new TreeMap<>();
    shares.forEach(share -> wanted.put(share.id(), share.allowance()));
    Map<String, Integer> used = new HashMap<>();
    if (!wanted.isEmpty()) {
      PreparedBatch hold =
          handle.prepareBatch(
              "INSERT INTO allowance (id, name, ends, used) VALUES (?, ?, ?, 0)"
                  + " ON CONFLICT (id) DO UPDATE SET used = allowance.used");
      wanted.forEach(
          (id, allowance) -> hold.add(id, allowance.key(), Column.of(allowance.until())));
      hold.execute();
      handle
          .createQuery("SELECT id, used FROM allowance WHERE id IN (<ids>)")
          .bindList("ids", List.copyOf(wanted.keySet()))
          .map((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
          .forEach(count -> used.put(count.getKey(), count.getValue()));
    }
    return new AllowanceCounts(used);
  }

  /// Takes one of each, if all have one left.
  ///
  /// @param community whose
  /// @param allowances among those that are held
  /// @return empty if they were taken; else the first that is used up
  Optional<Allowance> take(CommunityId community, List<Allowance> allowances) {
    Optional<Allowance> usedUp =
        allowances.stream()
            .filter(
                allowance ->
                    used.getOrDefault(new Share(community, allowance).id(), 0) >= allowance.limit())
            .findFirst();
    if (usedUp.isEmpty()) {
      for (Allowance allowance : allowances) {
        String id = new Share(community, allowance).id();
        changed.put(id, used.merge(id, 1, Integer::sum));
      }
    }
    return usedUp;
  }

  /// Writes down what was taken.
  ///
  /// @param handle of the same transaction
  void write(Handle handle) {
    if (!changed.isEmpty()) {
      PreparedBatch update = handle.prepareBatch("UPDATE allowance SET used = ? WHERE id = ?");
      changed.forEach((id, count) -> update.add(count, id));
      update.execute();
    }
  }
}
