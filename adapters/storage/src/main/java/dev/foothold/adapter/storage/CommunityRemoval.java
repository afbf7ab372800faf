package dev.foothold.adapter.storage;

import dev.foothold.core.model.CommunityId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Deletes everything of a community, some at a time.
final class CommunityRemoval {

  /// Tables with many rows of a community that no question takes with it.
  private static final List<String> LARGE = List.of("gap", "turn", "audit");

  private static final List<String> SMALL =
      List.of(
          "used_entry",
          "ending_count",
          "gap_cluster",
          "advice_version",
          "advice_use",
          "publication",
          "schedule",
          "suggestion",
          "setting",
          "card");

  private final Dialect dialect;
  private final CommunityId community;

  CommunityRemoval(Dialect dialect, CommunityId community) {
    this.dialect = dialect;
    this.community = community;
  }

  /// Deletes some of what is left: first what gives the right to speak there.
  ///
  /// @param handle in a transaction
  /// @return how many rows, 0 if nothing is left
  int part(Handle handle) {
    int installed = remove(handle, "installation");
    if (installed > 0) {
      return installed;
    }
    int questions =
        SqlQuestionLog.delete(
            handle,
            dialect,
            handle
                .select(
                    "SELECT id FROM question WHERE community = ? LIMIT ?",
                    community.value(),
                    SqlQuestionLog.AT_ONCE)
                .mapTo(String.class)
                .list());
    if (questions > 0) {
      return questions;
    }
    for (String table : LARGE) {
      int some =
          handle.execute(
              "DELETE FROM %1$s WHERE id IN (SELECT id FROM %1$s WHERE community = ? LIMIT ?)"
                  .formatted(table),
              community.value(),
              SqlQuestionLog.AT_ONCE);
      if (some > 0) {
        return some;
      }
    }
    int rest = AllowanceCounts.remove(handle, community) + entries(handle);
    for (String table : SMALL) {
      rest += remove(handle, table);
    }
    return rest;
  }

  private int remove(Handle handle, String table) {
    return handle.execute("DELETE FROM " + table + " WHERE community = ?", community.value());
  }

  private int entries(Handle handle) {
    List<String> changed =
        handle
            .select(
                "SELECT id FROM community_entry WHERE community = ?"
                    + " UNION SELECT id FROM hidden_entry WHERE community = ?",
                community.value(),
                community.value())
            .mapTo(String.class)
            .list();
    changed.forEach(entry -> SqlChanges.add(handle, dialect, community.value(), entry));
    return remove(handle, "community_entry") + remove(handle, "hidden_entry");
  }
}
