package dev.foothold.core.testing;

import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Sample messages for tests.
public final class Asks {

  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  private Asks() {}

  /// A message by one person in one thread.
  ///
  /// @param text what it says
  /// @param keys how its delivery is known
  /// @return the message
  public static Ask ask(String text, String... keys) {
    return new Ask(
        new Ask.Origin(
            new UserId("test:asker"),
            new CommunityId("test:here"),
            new ChannelId("test:channel"),
            new ThreadId("test:thread"),
            Ask.Place.DIRECT),
        text,
        new Ask.Delivery(
            List.of(keys).stream().map(DeliveryKey::new).toList(),
            NOON,
            NOON.plus(Duration.ofMinutes(15)),
            "test:address"),
        Locale.US);
  }
}
