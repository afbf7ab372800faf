package dev.foothold.core.port;

import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import java.util.List;

/// What moderators and operators did. Lines are added, and removed by retention alone. Safe for
/// many threads.
public interface AuditLog {

  /// Adds a line.
  ///
  /// @param event what was done
  void write(AuditEvent event);

  /// Lines of a community; others' are not there.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @return newest first
  List<AuditEvent> newest(CommunityId community, int limit);
}
