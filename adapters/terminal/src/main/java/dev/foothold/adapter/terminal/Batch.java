package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.ThreadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions line by line: one in, one JSON object out, in order and at once. A line that
/// cannot be read gets an object that says so, and the rest go on.
public final class Batch {

  /// Longest line in bytes. A line longer than any sensible question can still be read, so that its
  /// id comes back; above this it is passed over without being kept.
  static final int MAX_LINE = 16 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  private static final String FORM =
      " Write the question as plain text, or {\"id\": \"1\", \"question\": \"...\"}.";

  private final LocalAsker asker;

  /// A batch of one person's questions.
  ///
  /// @param asker asks them
  public Batch(LocalAsker asker) {
    this.asker = asker;
  }

  /// Answers every line; blank ones are passed over.
  ///
  /// @param in UTF-8 text
  /// @param out takes the objects, flushed after each
  /// @param problems takes a sentence if the input cannot be read to its end
  /// @return [Exit#OK] if each line got its object, else [Exit#ERROR]
  /// @throws IOException if `out` cannot be written to
  public Exit run(InputStream in, Writer out, Writer problems) throws IOException {
    BoundedLines lines = new BoundedLines(in, MAX_LINE);
    while (true) {
      BoundedLines.Next next;
      try {
        next = lines.next();
      } catch (IOException broken) {
        problems.write("foothold: the questions could not be read: " + broken.getMessage() + "\n");
        problems.flush();
        return Exit.ERROR;
      }
      switch (next) {
        case BoundedLines.Next.End() -> {
          return Exit.OK;
        }
        case BoundedLines.Next.TooLong(var number) ->
            put(
                out,
                malformed(
                    new LineId.None(), number, "it is longer than " + (MAX_LINE >> 20) + " MiB"));
        case BoundedLines.Next.Line(var number, var text) -> {
          if (!text.isBlank()) {
            put(out, answer(number, text));
          }
        }
      }
    }
  }

  private static void put(Writer out, String object) throws IOException {
    out.write(object + "\n");
    out.flush();
  }

  private String answer(int number, String text) {
    return switch (BatchLine.read(text)) {
      case BatchLine.Malformed(var id, var problem) -> malformed(id, number, problem);
      case BatchLine.Question(var id, var question, var thread) -> {
        ThreadId conversation =
            thread.map(name -> new ThreadId("batch:" + name)).orElseGet(asker::newThread);
        yield asked(id, number, question, conversation);
      }
    };
  }

  private String asked(LineId id, int number, String question, ThreadId thread) {
    try {
      Answer answer = asker.ask(question, thread);
      return id instanceof LineId.None ? AnswerJson.of(answer) : AnswerJson.of(answer, id);
    } catch (RuntimeException | StackOverflowError broken) {
      // The bot turns failures into answers itself; this keeps the promise that each line gets an
      // object, and that the rest go on, whatever it misses.
      LOG.error("line {} could not be asked", number, broken);
      return AnswerJson.failure(
          id, "internal", number, "Line " + number + ": something broke. Please try it again.");
    }
  }

  private static String malformed(LineId id, int number, String problem) {
    return AnswerJson.failure(
        id, "malformed", number, "Line " + number + ": " + problem + "." + FORM);
  }
}
