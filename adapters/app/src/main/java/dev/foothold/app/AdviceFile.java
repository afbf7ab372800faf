package dev.foothold.app;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.knowledge.content.AdviceFolder;
import dev.foothold.knowledge.content.AdviceThread;
import dev.foothold.knowledge.content.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An advice thread as a file, in the form of those that are shipped. A file written by `advice
/// show --markdown` remembers, in a YAML comment, which version it was made from; so editing it
/// tells when somebody else has changed the thread meanwhile.
///
/// @param advice what it says
/// @param read the version that it was made from; empty if it does not say
record AdviceFile(Advice advice, OptionalInt read) {

  /// Twenty posts of the longest kind take less.
  private static final int MAX_BYTES = 1 << 20;

  private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([a-z0-9-]+)");
  private static final Pattern VERSION = Pattern.compile("(?m)^# version (\\d{1,9})[ \\t]*\\r?$");

  /// Reads a file.
  ///
  /// @throws Trouble if it is no thread; the message names each place and what to do there
  static AdviceFile read(Path file) throws Trouble, IOException {
    String text = text(file);
    Matcher id = ID.matcher(text);
    // Shipped files are named by their id. A moderator's may be called as they like.
    String name = id.find() ? id.group(1) + ".md" : String.valueOf(file.getFileName());
    AdviceFolder one = AdviceFolder.of("", Map.of(name, text));
    List<Problem> problems = one.problems();
    if (!problems.isEmpty()) {
      throw Trouble.error(
          "this is no advice thread yet:\n"
              + problems.stream()
                  .map(problem -> inFile(file, problem).toString())
                  .collect(Collectors.joining("\n")));
    }
    AdviceThread thread = one.threads().getFirst();
    Matcher version = VERSION.matcher(text);
    return new AdviceFile(
        thread.advice(),
        version.find() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty());
  }

  private static Problem inFile(Path file, Problem problem) {
    return new Problem(
        file.toString(), problem.line(), problem.column(), problem.severity(), problem.message());
  }

  /// The text of a file that a person names.
  static String text(Path file) throws Trouble, IOException {
    if (Files.isDirectory(file)) {
      throw Trouble.error(file + " is a folder; --file takes a file.");
    }
    if (Files.size(file) > MAX_BYTES) {
      throw Trouble.error(file + " is larger than a megabyte, which is too much.");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /// Writes a thread as a file.
  ///
  /// @param version which; remembered in the file
  /// @param today stands for the day on which a shipped thread was reviewed
  static String of(AdviceVersion version, LocalDate today) {
    LocalDate day =
        version.change().at().equals(Instant.EPOCH)
            ? today
            : LocalDate.ofInstant(version.change().at(), ZoneOffset.UTC);
    return of(version.advice(), Optional.of(version.number()), day);
  }

  /// Writes a thread as a file.
  ///
  /// @param read the version that it is made from; empty for a draft
  /// @param reviewed when it was
  static String of(Advice advice, Optional<Integer> read, LocalDate reviewed) {
    StringBuilder file = new StringBuilder("---\n");
    file.append("id: ").append(advice.id()).append('\n');
    read.ifPresent(number -> file.append("# version ").append(number).append('\n'));
    file.append("title: ").append(quoted(advice.title())).append('\n');
    file.append("aliases: ").append(list(advice.aliases())).append('\n');
    file.append("tags: ").append(list(advice.tags())).append('\n');
    file.append("reviewed: ").append(reviewed).append('\n');
    file.append("---\n");
    return file.append(String.join("\n\n***\n\n", advice.posts())).append('\n').toString();
  }

  private static String list(List<String> names) {
    return names.stream().map(AdviceFile::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /// A YAML text in double quotes ([YAML 1.2,
  /// 7.3.1](https://yaml.org/spec/1.2.2/#731-double-quoted-style)).
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
