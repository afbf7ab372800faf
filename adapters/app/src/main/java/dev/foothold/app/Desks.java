package dev.foothold.app;

import dev.foothold.adapter.storage.Database;
import dev.foothold.adapter.storage.Location;
import dev.foothold.adapter.storage.Opening;
import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.People;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Opens the database for one command of a moderator or operator.
///
/// @param clock the time
/// @param random makes names and keys; safe for many threads, and different in every process
record Desks(InstantSource clock, Supplier<RandomGenerator> random) {

  /// As they come. Only who opens a database waits for the system's randomness.
  static final Desks SYSTEM = new Desks(InstantSource.system(), SecureRandom::new);

  static final String LOCAL = "local";

  static final String COMMUNITY = "--community";
  private static final String FILE = "foothold.db";

  /// Of one conversation, as in `chat`.
  private static final int REMEMBERED_TURNS = 20;

  private static final Duration REMEMBERED = Duration.ofHours(12);

  /// The option that names the community.
  static OptionSpec community() {
    return OptionSpec.builder(COMMUNITY)
        .paramLabel("NAME")
        .type(String.class)
        .description("whose; default: " + LOCAL)
        .build();
  }

  /// Which community was named.
  static CommunityId community(ParseResult given) throws Trouble {
    String name = given.hasMatchedOption(COMMUNITY) ? named(given) : LOCAL;
    try {
      return new CommunityId(name);
    } catch (IllegalArgumentException _) {
      throw Trouble.usage(
          "a community's name has 1 to 200 characters.", given.commandSpec().qualifiedName());
    }
  }

  private static String named(ParseResult given) {
    return given.matchedOptionValue(COMMUNITY, "").strip();
  }

  /// Where the database is.
  ///
  /// @throws Trouble if the setting cannot be read
  static Location location(Settings settings) throws Trouble {
    Settings.Data data = settings.data();
    if (data.databaseUrl().isEmpty()) {
      return new Location.File(data.folder().resolve(FILE));
    }
    try {
      return Location.server(data.databaseUrl().get());
    } catch (IllegalArgumentException wrong) {
      throw Trouble.setting(
          new Settings.Wrong(
              "%s cannot be used: %s. Without it Foothold keeps a file of its own."
                  .formatted(Settings.DATABASE_URL, wrong.getMessage())));
    }
  }

  /// Opens the database alone.
  ///
  /// @throws Trouble if it cannot be opened
  static Opening.Opened database(Settings settings) throws Trouble {
    Database.Options options =
        settings.data().full()
            ? Database.Options.DEFAULT.with(Database.Durability.FULL)
            : Database.Options.DEFAULT;
    return switch (Database.open(location(settings), options)) {
      case Opening.Opened opened -> opened;
      case Opening.Newer newer -> throw Trouble.error(newer.text());
      case Opening.Unusable(var text) -> throw Trouble.error(text);
    };
  }

  /// Opens the database in the name of the one who sits at this terminal, in the community that was
  /// named. Who may read the database's file or has its address may do anything in it, so they are
  /// its operator.
  ///
  /// @throws Trouble if it cannot be opened, or if the key for people is not the one it was used
  ///   with
  Desk open(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    return open(given, shell, settings, false);
  }

  /// The same, where another key for people is accepted from now on.
  Desk openWithNewKey(ParseResult given, Shell shell, Settings settings)
      throws Trouble, IOException {
    return open(given, shell, settings, true);
  }

  private Desk open(ParseResult given, Shell shell, Settings settings, boolean newKey)
      throws Trouble, IOException {
    CommunityId community = community(given);
    House.Place place = place("terminal", settings, newKey);
    Path outbox = outbox(settings);
    return new Desk(
        new House(place, List.of(new Outbox(outbox)), settings, Wiring.notices(shell)),
        new Actor(new UserId("terminal:local"), community, Actor.Role.OPERATOR),
        outbox);
  }

  /// Opens the database for a process of its own.
  ///
  /// @param name what the process is called, before something that no other has
  /// @throws Trouble as [#open]
  House.Place place(String name, Settings settings) throws Trouble, IOException {
    return place(name, settings, false);
  }

  private House.Place place(String name, Settings settings, boolean newKey)
      throws Trouble, IOException {
    Database database = database(settings).database();
    boolean open = false;
    try {
      RandomGenerator chance = random.get();
      People people = PeopleKey.people(settings.data(), database.location(), chance);
      Storage storage = database.storage(clock, chance, REMEMBERED_TURNS, REMEMBERED);
      if (newKey) {
        PeopleKey.accept(storage, people);
      } else if (!PeopleKey.fits(storage, people)) {
        throw Trouble.error(
            "the key for people is not the one that this database was used with, so nobody in it"
                + " would be known again. Put the old one back ("
                + Settings.PEOPLE_KEY
                + ", or "
                + PeopleKey.FILE
                + " beside the database). If it is lost: foothold db new-key");
      }
      Office office =
          new Office(
              new Communities(storage.settings(), clock), people, storage.audit(), clock, chance);
      Holder holder =
          new Holder(name + "-" + Long.toHexString(chance.nextLong()), Holder.DEFAULT_LEASE, clock);
      open = true;
      return new House.Place(database, storage, office, holder);
    } finally {
      if (!open) {
        database.close();
      }
    }
  }

  /// Where posts go that have no other platform.
  static Path outbox(Settings settings) {
    return settings.data().folder().resolve("outbox");
  }
}
