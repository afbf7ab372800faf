package dev.foothold.core.memory;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Gap;
import dev.foothold.core.port.Gaps;
import java.util.ArrayDeque;
import java.util.List;

/// Gaps in this process's memory, which ends with it; their age does not matter. Safe for many
/// threads.
public final class InMemoryGaps implements Gaps {

  /// Gaps kept over all communities; the oldest go first.
  static final int MAX_GAPS = 10_000;

  private final ArrayDeque<Gap> newestFirst = new ArrayDeque<>();

  /// An empty store.
  public InMemoryGaps() {}

  @Override
  public synchronized void record(Gap gap) {
    newestFirst.addFirst(gap);
    if (newestFirst.size() > MAX_GAPS) {
      newestFirst.removeLast();
    }
  }

  @Override
  public synchronized List<Gap> newest(CommunityId community, int limit) {
    return newestFirst.stream()
        .filter(gap -> gap.community().equals(community))
        .limit(limit)
        .toList();
  }
}
