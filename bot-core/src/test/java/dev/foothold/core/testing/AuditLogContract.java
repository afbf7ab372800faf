package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ANA;
import static dev.foothold.core.testing.Rows.BEN;
import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.port.AuditLog;
import org.junit.jupiter.api.Test;

/// What every audit log promises.
public interface AuditLogContract extends StorageContract {

  /// Newest first, as many as asked for, and each community its own.
  @Test
  default void listsTheNewestFirst() {
    AuditLog audit = storage().audit();
    audit.write(event(HERE, ANA, 1, "first"));
    audit.write(event(HERE, BEN, 3, "third"));
    audit.write(event(HERE, ANA, 2, "second"));
    audit.write(event(ELSEWHERE, ANA, 4, "theirs"));

    assertThat(audit.newest(HERE, 2))
        .containsExactly(event(HERE, BEN, 3, "third"), event(HERE, ANA, 2, "second"));
  }

  /// Of two at the same moment the later written is newer.
  @Test
  default void listsTheLaterWrittenFirstOfTwoAtOneMoment() {
    AuditLog audit = storage().audit();
    audit.write(event(HERE, ANA, 1, "first"));
    audit.write(event(HERE, ANA, 1, "second"));

    assertThat(audit.newest(HERE, 10))
        .extracting(AuditEvent::action)
        .containsExactly("second", "first");
  }
}
