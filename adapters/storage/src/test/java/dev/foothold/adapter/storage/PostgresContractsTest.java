package dev.foothold.adapter.storage;

/// What the ports promise, over a real PostgreSQL.
class PostgresContractsTest extends SqlContracts {

  PostgresContractsTest() {
    super(Fresh.postgres());
  }
}
