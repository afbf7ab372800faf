package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;

/// One exchange of a conversation, as far as it is kept to complete a follow-up.
///
/// @param question masked, and completed if it was a follow-up
/// @param asker what was known of the asker after it
/// @param entries what the answer rested on, best first
/// @param at when
public record Turn(String question, Asker asker, List<EntryId> entries, Instant at) {

  /// Copies the list.
  public Turn {
    entries = List.copyOf(entries);
  }

  /// Says when it was and what it led to, not what was said.
  @Override
  public String toString() {
    return "Turn[" + at + ", " + question.length() + " characters, " + entries + "]";
  }
}
