package dev.foothold.knowledge.advice;

import dev.foothold.core.model.Advice;
import dev.foothold.knowledge.content.AdviceFolder;
import dev.foothold.knowledge.content.AdviceThread;
import dev.foothold.knowledge.content.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The threads that are part of the program, which every community has from the start.
public final class ShippedAdvice {

  private ShippedAdvice() {}

  /// Reads them.
  ///
  /// @return in the order in which moderators see them, each with the schedule that its authors
  ///   suggest
  public static List<AdviceThread> threads() {
    String order = text(AdviceFolder.ORDER);
    Map<String, String> texts = new HashMap<>();
    for (String id : AdviceFolder.ids(order)) {
      texts.put(id + ".md", text(id + ".md"));
    }
    AdviceFolder shipped = AdviceFolder.of(order, texts);
    List<Problem> problems = shipped.problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("shipped advice is broken: " + problems.getFirst());
    }
    return shipped.threads();
  }

  /// Reads them, without their schedules.
  ///
  /// @return in the order in which moderators see them
  public static List<Advice> advice() {
    return threads().stream().map(AdviceThread::advice).toList();
  }

  private static String text(String name) {
    try (InputStream file = ShippedAdvice.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
