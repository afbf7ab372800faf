package dev.foothold.adapter.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How moments are stored: in microseconds since 1970, which both databases compare and index as
/// numbers. Finer parts are cut off.
final class Instants {

  private Instants() {}

  static long stored(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant read(long stored) {
    return Instant.EPOCH.plus(stored, ChronoUnit.MICROS);
  }
}
