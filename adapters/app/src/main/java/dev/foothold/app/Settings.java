package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import dev.foothold.knowledge.Knowledge;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What can be set from outside. An empty variable counts as not set.
///
/// @param folders where knowledge is kept
/// @param cache where `eval` and `bench` keep their indexes
/// @param debug whether errors come with their stack trace
record Settings(Knowledge.Folders folders, Path cache, boolean debug) {

  static final String DEBUG = "FOOTHOLD_DEBUG";

  private static final String HOME = "FOOTHOLD_HOME";
  private static final String CONTENT = "FOOTHOLD_CONTENT_DIR";
  private static final String INDEX = "FOOTHOLD_INDEX_DIR";
  private static final String CACHE = "FOOTHOLD_CACHE_DIR";

  /// Those that the launcher reads come first.
  private static final List<String> KNOWN =
      List.of("FOOTHOLD_JAVA_HOME", "FOOTHOLD_NO_BUILD", HOME, CONTENT, INDEX, CACHE, DEBUG);

  /// Where the build lays the program out within a checkout.
  private static final Path BUILT = Path.of("adapters", "app", "target", "foothold");

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

  /// Reads them.
  ///
  /// @throws Wrong if there is an unknown key or a bad value; the message names the key and the fix
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
        path(environment, CACHE).orElseGet(() -> userCache(environment)),
        flag(environment, DEBUG));
  }

  /// The user's own cache folder
  /// ([XDG](https://specifications.freedesktop.org/basedir-spec/latest/)).
  private static Path userCache(Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path folder =
        cache.startsWith("/")
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home", ".")).resolve(".cache");
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
