package dev.foothold.core.memory;

import dev.foothold.core.port.Gaps;
import dev.foothold.core.testing.GapsContract;

class InMemoryGapsTest implements GapsContract {

  @Override
  public Gaps gaps() {
    return new InMemoryGaps();
  }
}
