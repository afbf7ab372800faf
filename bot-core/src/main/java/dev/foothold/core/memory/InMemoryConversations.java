package dev.foothold.core.memory;

import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.Conversations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;

/// Conversations in this process's memory. Those too old are dropped when anybody writes. Safe for
/// many threads.
final class InMemoryConversations implements Conversations {

  /// Conversations kept at once; the one not written to for longest goes first. At about 2 kB each
  /// they stay below 10 MB.
  static final int MAX_CONVERSATIONS = 5_000;

  /// Its conversations stand with the one not written to for longest first, so that what is too old
  /// stands at the start.
  private final Tables tables;

  private final InstantSource clock;
  private final int maxTurns;
  private final Duration maxAge;

  InMemoryConversations(Tables tables, InstantSource clock, int maxTurns, Duration maxAge) {
    if (maxTurns < 1) {
      throw new IllegalArgumentException("maxTurns " + maxTurns + " is not 1 or more");
    }
    this.tables = tables;
    this.clock = clock;
    this.maxTurns = maxTurns;
    this.maxAge = maxAge;
  }

  @Override
  public List<Turn> turns(Talk talk) {
    synchronized (tables) {
      ArrayDeque<Turn> turns = tables.talks.get(talk);
      if (turns == null) {
        return List.of();
      }
      Instant oldest = oldest();
      turns.removeIf(turn -> turn.at().isBefore(oldest));
      return List.copyOf(turns);
    }
  }

  @Override
  public void append(Talk talk, Turn turn) {
    synchronized (tables) {
      ArrayDeque<Turn> known = tables.talks.get(talk);
      ArrayDeque<Turn> turns = known == null ? new ArrayDeque<>() : known;
      turns.addLast(turn);
      tables.talks.putLast(talk, turns);
      while (turns.size() > maxTurns) {
        turns.removeFirst();
      }
      Instant oldest = oldest();
      while (!tables.talks.isEmpty()
          && (tables.talks.size() > MAX_CONVERSATIONS
              || endedBefore(oldest, tables.talks.firstEntry().getValue()))) {
        tables.talks.pollFirstEntry();
      }
    }
  }

  private static boolean endedBefore(Instant time, ArrayDeque<Turn> turns) {
    return turns.isEmpty() || turns.getLast().at().isBefore(time);
  }

  private Instant oldest() {
    return clock.instant().minus(maxAge);
  }

  @Override
  public void forget(PersonKey person) {
    synchronized (tables) {
      tables.talks.keySet().removeIf(talk -> talk.person().equals(person));
    }
  }
}
