package dev.foothold.core.model;

import java.time.Instant;

/// Something that a moderator or operator did.
///
/// @param community where
/// @param at when
/// @param by who
/// @param action what: `advice.edit`, `review.approve`, `pause`
/// @param subject to what, with what changed; no words of members'
public record AuditEvent(
    CommunityId community, Instant at, PersonKey by, String action, String subject) {

  /// Longest subject, in UTF-16 units.
  public static final int MAX_SUBJECT = 500;

  /// Checks the lengths.
  public AuditEvent {
    Identifier.checked("action", action);
    if (subject.length() > MAX_SUBJECT) {
      throw new IllegalArgumentException("a subject of " + subject.length() + " characters");
    }
  }
}
