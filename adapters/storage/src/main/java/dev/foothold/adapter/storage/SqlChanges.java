package dev.foothold.adapter.storage;

import dev.foothold.core.model.Change;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.port.Changes;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What changed, in the database. Safe for many threads.
final class SqlChanges implements Changes {

  /// Any number, the same in all processes.
  private static final long LOCK = 5_317_802_265_118_001L;

  private final Engine engine;

  SqlChanges(Engine engine) {
    this.engine = engine;
  }

  /// Adds a change. On PostgreSQL, where transactions run side by side, they do so one after
  /// another from here to their end: numbers are given in the order in which they become visible,
  /// and who follows misses none.
  ///
  /// @param handle in the transaction that makes the change
  /// @param dialect its SQL
  /// @param community whose
  /// @param entry which
  /// @return 1
  static int add(Handle handle, Dialect dialect, String community, String entry) {
    switch (dialect) {
      case SQLITE -> {}
      case POSTGRES -> handle.execute("SELECT pg_advisory_xact_lock(?)", LOCK);
    }
    return handle.execute(
        "INSERT INTO entry_change (community, entry) VALUES (?, ?)", community, entry);
  }

  @Override
  public long latest() {
    return engine.read(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(sequence), 0) FROM entry_change")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<Change> after(long sequence, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM entry_change WHERE sequence > ? ORDER BY sequence LIMIT ?",
                    sequence,
                    limit)
                .map(
                    (row, _) ->
                        new Change(
                            row.getLong("sequence"),
                            new CommunityId(row.getString("community")),
                            new EntryId(row.getString("entry"))))
                .list());
  }
}
