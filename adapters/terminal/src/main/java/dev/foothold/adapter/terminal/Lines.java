package dev.foothold.adapter.terminal;

import java.io.IOException;
import java.io.Writer;

/// Where a conversation is typed, and where it is shown. One thread at a time.
interface Lines extends AutoCloseable {

  /// Waits for what the person types next.
  ///
  /// @throws IOException if nothing can be read or written any more
  Typed read() throws IOException;

  /// Takes what the person is to see.
  Writer out();

  /// How to lay it out, now: a window can be resized.
  Look look();

  /// Whether a person sits in front of it, so that greetings and hints are welcome.
  boolean interactive();

  /// Runs something that may take long; the person can stop waiting for it.
  ///
  /// @param stop is called, on any thread, if the person stops waiting; it must return at once
  /// @param waiting what to run
  void interruptible(Runnable stop, Runnable waiting);

  @Override
  void close() throws IOException;

  /// What came.
  sealed interface Typed {

    /// A line.
    ///
    /// @param text without its end
    record Line(String text) implements Typed {

      /// Says how long it is and not what it says.
      @Override
      public String toString() {
        return "Line[" + text.length() + " characters]";
      }
    }

    /// A line that is longer than what is kept of one.
    record TooLong() implements Typed {}

    /// The person threw the line away (Ctrl-C).
    ///
    /// @param wasEmpty whether there was nothing to throw away
    record Cleared(boolean wasEmpty) implements Typed {}

    /// There is no more.
    record End() implements Typed {}
  }
}
