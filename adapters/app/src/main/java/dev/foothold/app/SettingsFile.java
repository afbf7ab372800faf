package dev.foothold.app;

import dev.foothold.adapter.terminal.DidYouMean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Settings that are kept in a file: `.env` or `foothold.yaml` in the folder where the program is
/// started, or the file that `FOOTHOLD_SETTINGS` names. Variables of the environment go before it.
final class SettingsFile {

  static final String SETTINGS = "FOOTHOLD_SETTINGS";

  private static final List<String> NAMES = List.of(".env", "foothold.yaml", "foothold.yml");

  /// What holds before the program is there, or says which file this is.
  private static final List<String> OF_THE_ENVIRONMENT =
      List.of("FOOTHOLD_JAVA_HOME", "FOOTHOLD_NO_BUILD", SETTINGS);

  /// Names that are ours or our platforms'; in a `.env` others are other programs'.
  private static final Pattern OURS = Pattern.compile("(FOOTHOLD|DISCORD|SLACK)_.*");

  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");

  private SettingsFile() {}

  /// The environment, with what the file adds to it.
  ///
  /// @param folder where the program was started
  /// @param known all settings
  /// @throws Settings.Wrong if the file cannot be read, or holds what is no setting; repeats no
  ///   value
  static Map<String, String> under(
      Map<String, String> environment, Path folder, Collection<String> known)
      throws Settings.Wrong {
    Optional<Path> file = find(environment, folder);
    if (file.isEmpty()) {
      return environment;
    }
    Map<String, String> all = new HashMap<>(read(file.get(), known));
    environment.forEach(
        (key, value) -> {
          if (!value.isBlank() || !all.containsKey(key)) {
            all.put(key, value);
          }
        });
    return all;
  }

  /// The file that holds.
  static Optional<Path> find(Map<String, String> environment, Path folder) throws Settings.Wrong {
    String named = environment.getOrDefault(SETTINGS, "");
    if (named.isBlank()) {
      return NAMES.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
    }
    try {
      Path file = folder.resolve(named.strip());
      if (!Files.isRegularFile(file)) {
        throw new Settings.Wrong(SETTINGS + " is " + file + ", which is no file.");
      }
      return Optional.of(file);
    } catch (InvalidPathException notAPath) {
      throw new Settings.Wrong(SETTINGS + " is no path: " + notAPath.getReason() + ".");
    }
  }

  private static Map<String, String> read(Path file, Collection<String> known)
      throws Settings.Wrong {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException unreadable) {
      throw new Settings.Wrong("the settings in " + file + " cannot be read.");
    }
    String name = file.toString();
    Map<String, String> read =
        name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(text, file) : lines(text, file);
    for (String key : read.keySet()) {
      if (OF_THE_ENVIRONMENT.contains(key)) {
        throw new Settings.Wrong(
            "%s stands in %s and has to be set as a variable of the environment, since it is needed before the file is read."
                .formatted(key, file));
      }
      if (!known.contains(key)) {
        throw new Settings.Wrong(
            "there is no setting %s, which stands in %s.%s The README lists the settings."
                .formatted(CommandLine.shown(key), file, DidYouMean.question(key, known)));
      }
    }
    return read;
  }

  /// Lines of a `.env`, of which those count that are for this program.
  private static Map<String, String> lines(String text, Path file) throws Settings.Wrong {
    Map<String, String> read = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new Settings.Wrong(
            "line %d of %s is no setting. Write NAME=value.".formatted(number, file));
      }
      if (OURS.matcher(parts.group(1)).matches()) {
        read.put(parts.group(1), unquoted(parts.group(2)));
      }
    }
    return read;
  }

  /// As shells and Docker read it: quotes around a value are not part of it, and after a space a
  /// hash begins a comment where there are none.
  private static String unquoted(String value) {
    for (String quote : List.of("\"", "'")) {
      int end = value.lastIndexOf(quote);
      if (value.startsWith(quote) && end > 0) {
        return value.substring(1, end);
      }
    }
    return value.replaceFirst("\\s+#.*$", "").strip();
  }

  /// One mapping of names to values; a value may be a list.
  private static Map<String, String> yaml(String text, Path file) throws Settings.Wrong {
    Object root;
    try {
      root = new Load(LoadSettings.builder().setLabel("settings").build()).loadFromString(text);
    } catch (YamlEngineException malformed) {
      // Its message shows the line, which may hold a secret.
      throw new Settings.Wrong(file + " is no YAML. Write one NAME: value a line.");
    }
    Map<String, String> read = new LinkedHashMap<>();
    if (root instanceof Map<?, ?> pairs) {
      for (Map.Entry<?, ?> pair : pairs.entrySet()) {
        read.put(String.valueOf(pair.getKey()), value(pair, file));
      }
    } else if (root != null) {
      throw new Settings.Wrong(file + " is no list of settings. Write one NAME: value a line.");
    }
    return read;
  }

  private static String value(Map.Entry<?, ?> pair, Path file) throws Settings.Wrong {
    return switch (pair.getValue()) {
      case null -> "";
      case Map<?, ?> _ ->
          throw new Settings.Wrong(
              "%s in %s has names below it; settings are flat, as in the README."
                  .formatted(CommandLine.shown(String.valueOf(pair.getKey())), file));
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
      case Object one -> String.valueOf(one);
    };
  }
}
