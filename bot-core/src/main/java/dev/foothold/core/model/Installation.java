package dev.foothold.core.model;

import java.time.Instant;

/// What a platform's adapter has to know of a community where Foothold was installed.
///
/// @param community where
/// @param payload the adapter's own text, encrypted by it; not blank, at most 8,000 characters
/// @param updated when it was written
public record Installation(CommunityId community, String payload, Instant updated) {

  /// Several tokens and names fit four times over, encrypted and written as Base64.
  public static final int MAX_PAYLOAD = 8_000;

  /// Checks the payload.
  public Installation {
    if (payload.isBlank() || payload.length() > MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "a payload of %d characters: 1 to %d fit".formatted(payload.length(), MAX_PAYLOAD));
    }
  }

  /// Says where and when, not what.
  @Override
  public String toString() {
    return "Installation[" + community + ", " + updated + "]";
  }
}
