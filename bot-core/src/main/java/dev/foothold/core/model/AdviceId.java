package dev.foothold.core.model;

import java.util.regex.Pattern;

/// The name of an advice thread within its community, in kebab case: `start-here`.
///
/// @param value lower-case letters, digits and single hyphens, 1 to 60 characters
public record AdviceId(String value) implements Comparable<AdviceId> {

  /// Longest id, in characters: people type it.
  public static final int MAX_LENGTH = 60;

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// Checks the form.
  public AdviceId {
    if (value.length() > MAX_LENGTH || !KEBAB.matcher(value).matches()) {
      throw new IllegalArgumentException("not an advice id in kebab case: \"" + value + "\"");
    }
  }

  @Override
  public int compareTo(AdviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
