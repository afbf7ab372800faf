package dev.foothold.core.testing;

import dev.foothold.core.port.Storage;

/// What all contracts of storage begin with.
public interface StorageContract {

  /// The storage under test, empty.
  ///
  /// @return called once a test
  Storage storage();
}
