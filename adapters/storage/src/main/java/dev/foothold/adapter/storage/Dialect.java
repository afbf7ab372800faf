package dev.foothold.adapter.storage;

/// Where the two databases' SQL differs.
enum Dialect {
  /// SQLite 3.
  SQLITE,
  /// PostgreSQL 14 or later.
  POSTGRES
}
