package dev.foothold.core.memory;

import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Conversations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;

/// Conversations in this process's memory. Those too old are dropped when anybody writes. Safe for
/// many threads.
public final class InMemoryConversations implements Conversations {

  /// Conversations kept at once; the one not written to for longest goes first. At about 2 kB each
  /// they stay below 10 MB.
  static final int MAX_CONVERSATIONS = 5_000;

  private record Key(ThreadId thread, UserId asker) {}

  private final InstantSource clock;
  private final int maxTurns;
  private final Duration maxAge;

  /// The one not written to for longest first, so that what is too old stands at the start.
  private final LinkedHashMap<Key, ArrayDeque<Turn>> kept = new LinkedHashMap<>();

  /// An empty store.
  ///
  /// @param clock tells when a turn is too old
  /// @param maxTurns turns kept of one conversation, 1 or more
  /// @param maxAge how long a turn is kept
  public InMemoryConversations(InstantSource clock, int maxTurns, Duration maxAge) {
    if (maxTurns < 1) {
      throw new IllegalArgumentException("maxTurns " + maxTurns + " is not 1 or more");
    }
    this.clock = clock;
    this.maxTurns = maxTurns;
    this.maxAge = maxAge;
  }

  @Override
  public synchronized List<Turn> turns(ThreadId thread, UserId asker) {
    ArrayDeque<Turn> turns = kept.get(new Key(thread, asker));
    if (turns == null) {
      return List.of();
    }
    Instant oldest = oldest();
    turns.removeIf(turn -> turn.at().isBefore(oldest));
    return List.copyOf(turns);
  }

  @Override
  public synchronized void append(ThreadId thread, UserId asker, Turn turn) {
    Key key = new Key(thread, asker);
    ArrayDeque<Turn> known = kept.get(key);
    ArrayDeque<Turn> turns = known == null ? new ArrayDeque<>() : known;
    turns.addLast(turn);
    kept.putLast(key, turns);
    while (turns.size() > maxTurns) {
      turns.removeFirst();
    }
    Instant oldest = oldest();
    while (!kept.isEmpty()
        && (kept.size() > MAX_CONVERSATIONS || endedBefore(oldest, kept.firstEntry().getValue()))) {
      kept.pollFirstEntry();
    }
  }

  private static boolean endedBefore(Instant time, ArrayDeque<Turn> turns) {
    return turns.isEmpty() || turns.getLast().at().isBefore(time);
  }

  private Instant oldest() {
    return clock.instant().minus(maxAge);
  }

  @Override
  public synchronized void forget(UserId asker) {
    kept.keySet().removeIf(key -> key.asker().equals(asker));
  }
}
