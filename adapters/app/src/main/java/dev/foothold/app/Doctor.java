package dev.foothold.app;

import dev.foothold.adapter.storage.Check;
import dev.foothold.adapter.storage.Database;
import dev.foothold.adapter.storage.Location;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.Finding;
import dev.foothold.core.model.Finding.Level;
import dev.foothold.core.port.Storage;
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.privacy.People;
import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Looks at everything that the bot needs. Makes nothing, and tells no secret. One thread at a
/// time.
final class Doctor {

  private final Parts parts;
  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  Doctor(Parts parts, Settings settings) {
    this.parts = parts;
    this.settings = settings;
  }

  /// Looks.
  ///
  /// @return what was found, in the order in which it is needed
  List<Finding> look() throws IOException {
    found(Level.FINE, "Settings: all can be read.", "");
    folder();
    knowledge();
    database();
    return List.copyOf(findings);
  }

  private void found(Level level, String what, String todo) {
    findings.add(new Finding(level, what, todo));
  }

  private void folder() {
    Path folder = settings.data().folder().toAbsolutePath();
    Path there = folder;
    while (Files.notExists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (Files.isWritable(there)) {
      found(Level.FINE, "Data: " + folder + " can be written to.", "");
    } else {
      found(
          Level.BROKEN,
          "Data: " + folder + " cannot be written to.",
          "Give the user who runs Foothold the folder, or set FOOTHOLD_DATA_DIR to another.");
    }
  }

  private void knowledge() {
    List<String> notices = new ArrayList<>();
    try (Knowledge knowledge =
        Knowledge.open(settings.folders(), Knowledge.Model.BACKGROUND, notices::add)) {
      notices.forEach(notice -> found(Level.LIMITED, "Knowledge: " + notice, ""));
      found(
          Level.FINE,
          "Knowledge: %d entries can be searched.".formatted(knowledge.entries().size()),
          "");
      if (knowledge.awaitModel(Wiring.MODEL_PATIENCE)) {
        found(Level.FINE, "Model: loaded.", "");
      } else {
        found(
            Level.LIMITED,
            "Model: it cannot be loaded, and words alone decide.",
            "It needs Linux with glibc, or macOS, on x86-64 or ARM64, and a folder that can be"
                + " written to: "
                + settings.folders().model());
      }
    } catch (IOException | RuntimeException unusable) {
      found(
          Level.BROKEN,
          "Knowledge: the search index cannot be opened (%s).".formatted(unusable.getMessage()),
          "Run ./foothold knowledge index");
    }
  }

  private void database() throws IOException {
    Location location;
    try {
      location = Desks.location(settings);
    } catch (Trouble wrong) {
      found(Level.BROKEN, "Database: " + wrong.getMessage(), "");
      platforms(instead());
      return;
    }
    if (location instanceof Location.File file && Files.notExists(file.path())) {
      found(Level.FINE, "Database: none yet; " + location + " is made on first use.", "");
      platforms(instead());
      return;
    }
    switch (Database.check(location)) {
      case Check.Sound(var version) -> {
        found(Level.FINE, "Database: %s is well (version %s).".formatted(location, version), "");
        opened(location);
      }
      case Check.Outdated(var before, var known) -> {
        found(
            Level.FINE,
            "Database: %s is well, of version %s; the next start brings it to version %s."
                .formatted(location, before, known),
            "Copy it first: ./foothold db backup FILE");
        platforms(instead());
      }
      case Check.Broken(var damages) -> {
        found(
            Level.BROKEN,
            "Database: %s is damaged: %s".formatted(location, String.join("; ", damages)),
            "Stop Foothold and put a backup in its place.");
        platforms(instead());
      }
      case Check.Refused(var newer) -> {
        found(Level.BROKEN, "Database: " + newer.text(), "");
        platforms(instead());
      }
      case Check.Unreadable(var text) -> {
        found(Level.BROKEN, "Database: " + text, "");
        platforms(instead());
      }
    }
  }

  /// The key is only looked at: a database whose key is lost must not get a new one from here.
  private void opened(Location location) throws IOException {
    RandomGenerator random = parts.desks().random().get();
    try (Database database = Desks.database(settings).database()) {
      Storage storage = database.storage(parts.desks().clock(), random, 1, Duration.ofHours(1));
      key(location, storage, random);
      platforms(storage);
    } catch (Trouble | StoreUnavailable unusable) {
      found(Level.BROKEN, "Database: " + unusable.getMessage(), "");
      platforms(instead());
    }
  }

  private void key(Location location, Storage storage, RandomGenerator random) throws IOException {
    boolean used = PeopleKey.isUsed(storage);
    boolean lost =
        settings.data().peopleKey().isEmpty()
            && location instanceof Location.File file
            && Files.notExists(file.path().resolveSibling(PeopleKey.FILE));
    if (lost && !used) {
      found(Level.FINE, "Key for people: none yet; it is made on first use.", "");
      return;
    }
    try {
      if (lost || !PeopleKey.fits(storage, people(location, random))) {
        found(
            Level.BROKEN,
            "Key for people: it is not the one that this database was used with.",
            "Put the old one back (%s, or %s beside the database). If it is lost: ./foothold db new-key"
                .formatted(Settings.PEOPLE_KEY, PeopleKey.FILE));
      } else {
        found(Level.FINE, "Key for people: it fits the database.", "");
      }
    } catch (Trouble wrong) {
      found(Level.BROKEN, "Key for people: " + wrong.getMessage(), "");
    }
  }

  private People people(Location location, RandomGenerator random) throws Trouble, IOException {
    return PeopleKey.people(settings.data(), location, random);
  }

  /// What chats are looked at with where the database cannot be used.
  private Storage instead() {
    return new InMemoryStorage(
        parts.desks().clock(), parts.desks().random().get(), 1, Duration.ofHours(1));
  }

  private void platforms(Storage storage) {
    Set<String> set = parts.platforms().set(settings.chats());
    if (set.isEmpty()) {
      found(
          Level.LIMITED,
          "Chats: none has its token. \"ask\" and \"chat\" work here; \"run\" has nothing to do.",
          "Set %s for Discord, or %s and %s for Slack. The README tells where they come from."
              .formatted(Chats.DISCORD_TOKEN, Chats.SLACK_BOT_TOKEN, Chats.SLACK_APP_TOKEN));
    }
    for (String name : Platforms.NAMES) {
      if (set.contains(name)) {
        platform(name, storage);
      }
    }
  }

  private void platform(String name, Storage storage) {
    try (Platform platform =
        parts.platforms().make(name, settings.chats(), storage, parts.desks().clock())) {
      String before = Platforms.shown(name) + ": ";
      platform.check().forEach(one -> found(one.level(), before + one.what(), one.todo()));
    } catch (Trouble missing) {
      found(Level.BROKEN, Platforms.shown(name) + ": " + missing.getMessage(), "");
    } catch (RuntimeException failure) {
      // Whatever breaks here is a finding: the other checks still have to be made.
      found(
          Level.BROKEN,
          "%s: it could not be looked at (%s)."
              .formatted(Platforms.shown(name), failure.getClass().getSimpleName()),
          "Look at the network, and try again.");
    }
  }
}
