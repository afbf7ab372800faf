package dev.foothold.core.policy;

import dev.foothold.core.model.Allowance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many in which time, counted in windows that begin at whole multiples of their length since
/// 1970, so that all processes count in the same ones.
///
/// @param limit how many, 0 or more
/// @param window how long
public record Rate(int limit, Duration window) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,4})([smhd])");

  /// Checks the ranges.
  public Rate {
    if (limit < 0 || window.toSeconds() < 1) {
      throw new IllegalArgumentException(limit + " in " + window);
    }
  }

  /// The share of somebody in the window that a time is in.
  ///
  /// @param scope whose share
  /// @param key of whom
  /// @param now the time
  /// @return from the window's begin to its end
  public Allowance at(Allowance.Scope scope, String key, Instant now) {
    long length = window.toSeconds();
    long begin = Math.floorDiv(now.getEpochSecond(), length) * length;
    return new Allowance(
        scope, key, Instant.ofEpochSecond(begin), Instant.ofEpochSecond(begin + length), limit);
  }

  /// Reads `10/10m`: ten in ten minutes. Units are s, m, h and d.
  static Optional<Rate> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(form.group(2));
    Duration window =
        switch (form.group(3)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    return window.isPositive()
        ? Optional.of(new Rate(Integer.parseInt(form.group(1)), window))
        : Optional.empty();
  }
}
