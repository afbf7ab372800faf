package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;

/// A question that the bot could not answer, without its asker.
///
/// @param community where it was asked
/// @param question masked
/// @param nearest what came closest, best first
/// @param at when
public record Gap(CommunityId community, String question, List<EntryId> nearest, Instant at) {

  /// Copies the list.
  public Gap {
    nearest = List.copyOf(nearest);
  }

  /// Says where it was and what came closest, not what was asked.
  @Override
  public String toString() {
    return "Gap[" + community + ", " + question.length() + " characters, " + nearest + "]";
  }
}
