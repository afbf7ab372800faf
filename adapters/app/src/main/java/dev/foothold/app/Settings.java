package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.knowledge.Knowledge;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What can be set from outside. An empty variable counts as not set.
///
/// @param folders where knowledge is kept
/// @param cache where `eval` and `bench` keep their indexes
/// @param data what communities have of their own
/// @param chats where people chat with it
/// @param debug whether errors come with their stack trace
record Settings(Knowledge.Folders folders, Path cache, Data data, Chats chats, boolean debug) {

  static final String DEBUG = "FOOTHOLD_DEBUG";
  static final String DATABASE_URL = "FOOTHOLD_DATABASE_URL";
  static final String PEOPLE_KEY = "FOOTHOLD_PEOPLE_KEY";

  private static final String HOME = "FOOTHOLD_HOME";
  private static final String CONTENT = "FOOTHOLD_CONTENT_DIR";
  private static final String INDEX = "FOOTHOLD_INDEX_DIR";
  private static final String CACHE = "FOOTHOLD_CACHE_DIR";
  private static final String DATA = "FOOTHOLD_DATA_DIR";
  private static final String DURABILITY = "FOOTHOLD_DURABILITY";
  private static final String BANNED = "FOOTHOLD_BANNED_SITES";

  /// Those that the launcher reads come first.
  private static final List<String> OF_THE_PROGRAM =
      List.of(
          "FOOTHOLD_JAVA_HOME",
          "FOOTHOLD_NO_BUILD",
          SettingsFile.SETTINGS,
          HOME,
          CONTENT,
          INDEX,
          CACHE,
          DATA,
          DATABASE_URL,
          PEOPLE_KEY,
          DURABILITY,
          BANNED,
          DEBUG);

  private static final List<String> KNOWN =
      Stream.concat(OF_THE_PROGRAM.stream(), Chats.KNOWN.stream()).toList();

  /// Where the build lays the program out within a checkout.
  private static final Path BUILT = Path.of("adapters", "app", "target", "foothold");

  /// Where communities' own data is, and what holds for it.
  ///
  /// @param folder of the database's file, unless there is a server, and of what is posted to the
  ///   terminal
  /// @param databaseUrl of a server; it may hold a password
  /// @param peopleKey the secret under which people are stored
  /// @param full whether SQLite waits for the disk, and so survives a loss of power
  /// @param bannedSites domains that no suggestion may lead to
  record Data(
      Path folder,
      Optional<String> databaseUrl,
      Optional<String> peopleKey,
      boolean full,
      Set<String> bannedSites) {

    Data {
      bannedSites = Set.copyOf(bannedSites);
    }

    /// Repeats no secret.
    @Override
    public String toString() {
      return "Data[" + folder + "]";
    }
  }

  /// A setting that stops the start.
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  /// What the launcher tells, which knows where it stands.
  ///
  /// @param home the folder of the program; empty if it was started without the launcher
  /// @param content the folder of entries
  record Launched(Optional<String> home, Optional<String> content) {

    static Launched fromSystem() {
      return new Launched(
          Optional.ofNullable(System.getProperty("foothold.home")),
          Optional.ofNullable(System.getProperty("foothold.content")));
    }
  }

  /// Reads them, also from a file in the folder where the program was started.
  ///
  /// @param variables of the environment
  /// @throws Wrong if there is an unknown key or a bad value; the message names the key and the fix
  static Settings read(Map<String, String> variables, Launched launched, Path folder) throws Wrong {
    return read(SettingsFile.under(variables, folder, KNOWN), launched);
  }

  /// Reads them.
  ///
  /// @throws Wrong as above
  static Settings read(Map<String, String> environment, Launched launched) throws Wrong {
    for (String key : new TreeSet<>(environment.keySet())) {
      if (key.startsWith("FOOTHOLD_") && !KNOWN.contains(key)) {
        throw new Wrong(
            "there is no setting "
                + key
                + "."
                + DidYouMean.question(key, KNOWN)
                + " Remove it with \"unset "
                + key
                + "\". The README lists the settings.");
      }
    }
    Path home =
        launched
            .home()
            .or(() -> value(environment, HOME))
            .map(Path::of)
            .orElseGet(() -> Path.of("").toAbsolutePath());
    // A checkout may be named as well as the folder that is built in it.
    boolean checkout = Files.isDirectory(home.resolve(BUILT));
    Path program = checkout ? home.resolve(BUILT) : home;
    Path ownContent =
        launched
            .content()
            .map(Path::of)
            .orElseGet(() -> (checkout ? home.resolve("knowledge") : home).resolve("content"));
    return new Settings(
        new Knowledge.Folders(
            path(environment, INDEX).orElseGet(() -> program.resolve("index")),
            program.resolve("model"),
            content(environment).orElse(ownContent)),
        path(environment, CACHE)
            .orElseGet(() -> ofUser(environment, "XDG_CACHE_HOME", Path.of(".cache"))),
        data(environment),
        Chats.read(environment),
        flag(environment, DEBUG));
  }

  private static Data data(Map<String, String> environment) throws Wrong {
    return new Data(
        path(environment, DATA)
            .orElseGet(() -> ofUser(environment, "XDG_DATA_HOME", Path.of(".local", "share"))),
        value(environment, DATABASE_URL),
        value(environment, PEOPLE_KEY),
        full(environment),
        sites(environment));
  }

  private static boolean full(Map<String, String> environment) throws Wrong {
    String durability = value(environment, DURABILITY).orElse("normal");
    return switch (durability.strip().toLowerCase(Locale.ROOT)) {
      case "normal" -> false;
      case "full" -> true;
      default ->
          throw new Wrong(
              DURABILITY
                  + " is neither normal (what is acknowledged survives the end of the process) nor"
                  + " full (also a loss of power).");
    };
  }

  private static Set<String> sites(Map<String, String> environment) throws Wrong {
    Set<String> sites = new TreeSet<>();
    for (String site : value(environment, BANNED).orElse("").split("[,\\s]+", -1)) {
      if (!site.isEmpty()) {
        if (!site.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
          throw new Wrong(
              BANNED + " takes names of sites with commas between: example.com, example.org.");
        }
        sites.add(site.toLowerCase(Locale.ROOT));
      }
    }
    return sites;
  }

  /// A folder of the user's own
  /// ([XDG](https://specifications.freedesktop.org/basedir-spec/latest/)).
  private static Path ofUser(Map<String, String> environment, String key, Path standard) {
    String set = environment.getOrDefault(key, "");
    Path folder =
        set.startsWith("/")
            ? Path.of(set)
            : Path.of(System.getProperty("user.home", ".")).resolve(standard);
    return folder.resolve("foothold");
  }

  private static Optional<String> value(Map<String, String> environment, String key) {
    return Optional.ofNullable(environment.get(key)).filter(value -> !value.isBlank());
  }

  private static Optional<Path> content(Map<String, String> environment) throws Wrong {
    Optional<Path> content = path(environment, CONTENT);
    if (content.isPresent() && Files.notExists(content.get())) {
      throw new Wrong(
          CONTENT
              + " is "
              + content.get()
              + ", which is not there. Set it to a folder of entries.");
    }
    return content;
  }

  private static Optional<Path> path(Map<String, String> environment, String key) throws Wrong {
    Optional<String> value = value(environment, key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(value.get());
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new Wrong(key + " is " + folder + ", which is a file. Set it to a folder.");
      }
      return Optional.of(folder);
    } catch (InvalidPathException notAPath) {
      throw new Wrong(key + " is no path: " + notAPath.getReason() + ".");
    }
  }

  /// As the launcher reads its own flags: set is on; but "0" and "false" are meant as off.
  static boolean flag(Map<String, String> environment, String key) {
    return value(environment, key)
        .filter(value -> !value.equals("0") && !value.equalsIgnoreCase("false"))
        .isPresent();
  }
}
