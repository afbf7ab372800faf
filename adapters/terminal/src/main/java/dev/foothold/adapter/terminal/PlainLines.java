package dev.foothold.adapter.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;

/// A conversation through plain streams: from a pipe or a file, or on a terminal that can do no
/// more than show text.
final class PlainLines implements Lines {

  /// Longest line kept, in bytes: far above what the bot reads as a question.
  private static final int MAX_LINE = 1 << 20;

  private final BoundedLines lines;
  private final Writer out;
  private final Look look;
  private final boolean interactive;

  /// @param interactive whether to show a prompt
  PlainLines(InputStream in, Writer out, Look look, boolean interactive) {
    this.lines = new BoundedLines(in, MAX_LINE);
    this.out = out;
    this.look = look;
    this.interactive = interactive;
  }

  @Override
  public Typed read() throws IOException {
    if (interactive) {
      out.write("> ");
      out.flush();
    }
    return switch (lines.next()) {
      case BoundedLines.Next.Line(_, var text) -> new Typed.Line(text);
      case BoundedLines.Next.TooLong _ -> new Typed.TooLong();
      case BoundedLines.Next.End() -> new Typed.End();
    };
  }

  @Override
  public Writer out() {
    return out;
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public boolean interactive() {
    return interactive;
  }

  @Override
  public void interruptible(Runnable stop, Runnable waiting) {
    // Ctrl-C ends the whole process here, as with any command in a pipe.
    waiting.run();
  }

  @Override
  public void close() {}
}
