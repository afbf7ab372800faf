package dev.foothold.adapter.storage;

/// Opens databases that have to open.
final class Opened {

  private Opened() {}

  static Database database(Location location) {
    return database(location, Database.Options.DEFAULT);
  }

  static Database database(Location location, Database.Options options) {
    return switch (Database.open(location, options)) {
      case Opening.Opened(var database, _) -> database;
      case Opening.Newer newer -> throw new AssertionError(newer.text());
      case Opening.Unusable(var why) -> throw new AssertionError(why);
    };
  }
}
