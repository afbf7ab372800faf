package dev.foothold.core.memory;

import dev.foothold.core.port.OneTimeTokens;
import java.time.Instant;

/// Tokens in this process's memory. Safe for many threads.
final class InMemoryTokens implements OneTimeTokens {

  private final Tables tables;

  InMemoryTokens(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void issue(String token, Instant until) {
    synchronized (tables) {
      if (tables.tokens.putIfAbsent(token, until) != null) {
        throw new IllegalArgumentException("the token was issued before");
      }
      Tables.bound(tables.tokens);
    }
  }

  @Override
  public boolean consume(String token, Instant now) {
    synchronized (tables) {
      Instant until = tables.tokens.remove(token);
      return until != null && until.isAfter(now);
    }
  }
}
