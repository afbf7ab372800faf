package dev.foothold.core.memory;

import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Conversations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Conversations in this process's memory. Safe for many threads.
public final class InMemoryConversations implements Conversations {

  /// Conversations kept at once; the one untouched for longest goes first. At about 2 kB each they
  /// stay below 10 MB.
  static final int MAX_CONVERSATIONS = 5_000;

  private record Key(ThreadId thread, UserId asker) {}

  private final InstantSource clock;
  private final int maxTurns;
  private final Duration maxAge;
  private final Map<Key, ArrayDeque<Turn>> kept = new LinkedHashMap<>(16, 0.75f, true);

  /// An empty store.
  ///
  /// @param clock tells when a turn is too old
  /// @param maxTurns turns kept of one conversation, 1 or more
  /// @param maxAge how long a turn is kept
  public InMemoryConversations(InstantSource clock, int maxTurns, Duration maxAge) {
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
    Instant oldest = clock.instant().minus(maxAge);
    turns.removeIf(turn -> turn.at().isBefore(oldest));
    return List.copyOf(turns);
  }

  @Override
  public synchronized void append(ThreadId thread, UserId asker, Turn turn) {
    ArrayDeque<Turn> turns = kept.computeIfAbsent(new Key(thread, asker), _ -> new ArrayDeque<>());
    turns.addLast(turn);
    while (turns.size() > maxTurns) {
      turns.removeFirst();
    }
    Iterator<Key> longestUntouched = kept.keySet().iterator();
    while (kept.size() > MAX_CONVERSATIONS) {
      longestUntouched.next();
      longestUntouched.remove();
    }
  }

  @Override
  public synchronized void forget(UserId asker) {
    kept.keySet().removeIf(key -> key.asker().equals(asker));
  }
}
