package dev.foothold.knowledge.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All advice threads that are shipped, in the order in which moderators see them. A broken file
/// takes nothing from the others. Immutable.
public final class AdviceFolder {

  /// The file that tells the order: one id a line; lines that begin with `#` are remarks. Also what
  /// a program finds its threads by, since a jar's folders cannot be listed like others.
  public static final String ORDER = "order.txt";

  private final String orderFile;
  private final List<Located<String>> order;
  private final List<AdviceDraft> drafts;

  private AdviceFolder(String orderFile, List<Located<String>> order, List<AdviceDraft> drafts) {
    this.orderFile = orderFile;
    this.order = List.copyOf(order);
    this.drafts = List.copyOf(drafts);
  }

  /// Reads every file that ends in `.md`, and their order.
  ///
  /// @param folder where the files are
  /// @return what was found
  /// @throws UncheckedIOException if the folder or a file cannot be opened
  public static AdviceFolder read(Path folder) {
    Path order = folder.resolve(ORDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<AdviceDraft> drafts = new ArrayList<>();
      for (Path file : files.filter(EntryFolder::isEntry).sorted().toList()) {
        drafts.add(AdviceReader.draft(file.toString(), text(file)));
      }
      return new AdviceFolder(
          order.toString(), order(Files.exists(order) ? text(order) : ""), drafts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the folder " + folder, unreadable);
    }
  }

  /// Lenient on purpose: bytes that are no UTF-8 become a character that has a place.
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /// Reads threads from texts, as a program carries them.
  ///
  /// @param order the text of [#ORDER]
  /// @param texts by name, such as `start-here.md`
  /// @return what was found
  public static AdviceFolder of(String order, Map<String, String> texts) {
    return new AdviceFolder(
        ORDER,
        order(order),
        texts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(file -> AdviceReader.draft(file.getKey(), file.getValue()))
            .toList());
  }

  /// The ids that an order file names.
  ///
  /// @param order its text
  /// @return in its order
  public static List<String> ids(String order) {
    return order(order).stream().map(Located::value).toList();
  }

  private static List<Located<String>> order(String text) {
    List<Located<String>> ids = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        ids.add(new Located<>(line, new Spot(i + 1, 1)));
      }
    }
    return ids;
  }

  /// The threads that could be read.
  ///
  /// @return in the order of [#ORDER]; what it does not name comes last, by id
  public List<AdviceThread> threads() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      places.putIfAbsent(order.get(i).value(), i);
    }
    return drafts.stream()
        .flatMap(draft -> draft.thread().stream())
        .sorted(
            Comparator.<AdviceThread>comparingInt(
                    thread -> places.getOrDefault(thread.advice().id().value(), Integer.MAX_VALUE))
                .thenComparing(thread -> thread.advice().id()))
        .toList();
  }

  /// Why the others could not be read; [AdviceLint] finds more.
  ///
  /// @return by file and place; empty if all could be read
  public List<Problem> problems() {
    return drafts.stream().flatMap(draft -> draft.problems().stream()).sorted().toList();
  }

  /// Every file, broken or not.
  List<AdviceDraft> drafts() {
    return drafts;
  }

  /// What the order file is called in problems.
  String orderFile() {
    return orderFile;
  }

  /// What the order file names.
  List<Located<String>> order() {
    return order;
  }
}
