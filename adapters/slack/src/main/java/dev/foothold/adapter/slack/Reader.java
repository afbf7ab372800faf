package dev.foothold.adapter.slack;

import java.util.List;
import java.util.Locale;

/// What rendering has to know of who reads.
///
/// @param locale theirs
/// @param groups of their workspace; empty where nothing is chosen from them
record Reader(Locale locale, List<Group> groups) {

  /// Somebody who is shown no menu of groups.
  static final Reader ANYBODY = new Reader(Locale.ENGLISH, List.of());

  Reader {
    groups = List.copyOf(groups);
  }
}
