package dev.foothold.adapter.storage;

import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.port.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What moderators did, in the database. Safe for many threads.
final class SqlAudit implements AuditLog {

  private final Engine engine;

  SqlAudit(Engine engine) {
    this.engine = engine;
  }

  static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        new CommunityId(row.getString("community")),
        Column.instant(row, "done"),
        new PersonKey(row.getString("person")),
        row.getString("action"),
        row.getString("subject"));
  }

  @Override
  public void write(AuditEvent event) {
    engine.write(
        handle ->
            handle.execute(
                "INSERT INTO audit (community, person, action, subject, done)"
                    + " VALUES (?, ?, ?, ?, ?)",
                event.community().value(),
                event.by().value(),
                event.action(),
                event.subject(),
                Column.of(event.at())));
  }

  @Override
  public List<AuditEvent> newest(CommunityId community, int limit) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM audit WHERE community = ? ORDER BY done DESC, id DESC LIMIT ?",
                    community.value(),
                    limit)
                .map((row, _) -> event(row))
                .list());
  }
}
