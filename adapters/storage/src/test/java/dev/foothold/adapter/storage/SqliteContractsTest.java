package dev.foothold.adapter.storage;

/// What the ports promise, over SQLite.
class SqliteContractsTest extends SqlContracts {

  SqliteContractsTest() {
    super(Fresh.sqlite());
  }
}
