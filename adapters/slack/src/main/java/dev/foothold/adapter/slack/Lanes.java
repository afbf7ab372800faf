package dev.foothold.adapter.slack;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Lets a bounded number of calls out at once. Others wait, each workspace in its own line, and the
/// lines take turns: a busy workspace does not hold up the others. Safe for many threads.
final class Lanes {

  private final int places;
  private final int waiting;
  private final Map<String, ArrayDeque<CountDownLatch>> lines = new LinkedHashMap<>();
  private int out;

  /// Lanes.
  ///
  /// @param places how many calls are out at once
  /// @param waiting how many wait in one line at most
  Lanes(int places, int waiting) {
    this.places = places;
    this.waiting = waiting;
  }

  /// Waits for a place.
  ///
  /// @param line the workspace
  /// @return false at once if its line is full; else the caller has a place and must [#leave]
  boolean enter(String line) {
    CountDownLatch turn = new CountDownLatch(1);
    synchronized (this) {
      if (out < places) {
        out++;
        return true;
      }
      ArrayDeque<CountDownLatch> queue = lines.computeIfAbsent(line, _ -> new ArrayDeque<>());
      if (queue.size() >= waiting) {
        return false;
      }
      queue.add(turn);
    }
    try {
      turn.await();
      return true;
    } catch (InterruptedException interrupted) {
      giveUp(line, turn);
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void giveUp(String line, CountDownLatch turn) {
    ArrayDeque<CountDownLatch> queue = lines.get(line);
    if (queue == null || !queue.remove(turn)) {
      // Its turn came just now, and is somebody else's.
      leave();
    } else if (queue.isEmpty()) {
      lines.remove(line);
    }
  }

  /// Gives a place to the next line's first.
  synchronized void leave() {
    if (lines.isEmpty()) {
      out--;
      return;
    }
    Map.Entry<String, ArrayDeque<CountDownLatch>> next = lines.entrySet().iterator().next();
    lines.remove(next.getKey());
    CountDownLatch turn = next.getValue().remove();
    if (!next.getValue().isEmpty()) {
      lines.put(next.getKey(), next.getValue());
    }
    turn.countDown();
  }
}
