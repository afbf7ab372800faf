package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import java.util.Map;
import java.util.Set;

/// Communities' settings, as text; what keys there are and what they mean is not the store's to
/// know. Safe for many threads.
public interface Settings {

  /// What a community has set.
  ///
  /// @param community whose; others' are not there
  /// @return values by key; empty where everything is as it comes
  Map<String, String> all(CommunityId community);

  /// Sets one value, or replaces it.
  ///
  /// @param community whose
  /// @param key which, not blank, at most 200 characters
  /// @param value at most 4,000 characters
  void set(CommunityId community, String key, String value);

  /// Takes a value back. Doing it twice is no error.
  ///
  /// @param community whose
  /// @param key which
  void unset(CommunityId community, String key);

  /// Communities that have set something.
  ///
  /// @return in no order
  Set<CommunityId> communities();
}
