package dev.foothold.core.model;

import java.util.regex.Pattern;

/// The name of a knowledge entry, in kebab case: `volunteer-or-intern`.
///
/// @param value lower-case letters, digits and single hyphens, 1 to 80 characters
public record EntryId(String value) implements Comparable<EntryId> {

  /// Longest id, in characters: ids are file names and are typed by people.
  public static final int MAX_LENGTH = 80;

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /// Checks the form.
  public EntryId {
    if (value.length() > MAX_LENGTH || !KEBAB.matcher(value).matches()) {
      throw new IllegalArgumentException("not an entry id in kebab case: \"" + value + "\"");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
