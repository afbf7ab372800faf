package dev.foothold.adapter.storage;

/// Where the two databases' SQL differs.
enum Dialect {
  /// SQLite 3. One transaction writes at a time, so what it reads nobody else takes.
  SQLITE("", "", ""),
  /// PostgreSQL 14 or later.
  POSTGRES(" FOR UPDATE", " FOR UPDATE SKIP LOCKED", " FOR UPDATE OF %s SKIP LOCKED");

  private final String holding;
  private final String taking;
  private final String takingOf;

  Dialect(String holding, String taking, String takingOf) {
    this.holding = holding;
    this.taking = taking;
    this.takingOf = takingOf;
  }

  /// What to put at the end of a query whose rows nobody else may change until the transaction
  /// ends: others wait.
  ///
  /// @return SQL, beginning with a blank, or nothing
  String holding() {
    return holding;
  }

  /// What to put at the end of a query whose rows are taken: others pass over them.
  ///
  /// @return SQL, beginning with a blank, or nothing
  String taking() {
    return taking;
  }

  /// The same for one table of a query.
  ///
  /// @param table its name in the query
  /// @return SQL, beginning with a blank, or nothing
  String taking(String table) {
    return takingOf.formatted(table);
  }
}
