package dev.foothold.adapter.storage;

import dev.foothold.core.port.OneTimeTokens;
import java.time.Instant;

/// One-time tokens in the database. Safe for many threads.
final class SqlTokens implements OneTimeTokens {

  private final Engine engine;

  SqlTokens(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void issue(String token, Instant until) {
    int issued =
        engine.write(
            handle ->
                handle.execute(
                    "INSERT INTO one_time_token (token, ends) VALUES (?, ?)"
                        + " ON CONFLICT (token) DO NOTHING",
                    token,
                    Column.of(until)));
    if (issued == 0) {
      throw new IllegalArgumentException("the token was issued before");
    }
  }

  @Override
  public boolean consume(String token, Instant now) {
    return engine.write(
        handle ->
            handle
                .createQuery("DELETE FROM one_time_token WHERE token = ? RETURNING ends")
                .bind(0, token)
                .mapTo(Long.class)
                .findOne()
                .filter(ends -> ends > Column.of(now))
                .isPresent());
  }
}
