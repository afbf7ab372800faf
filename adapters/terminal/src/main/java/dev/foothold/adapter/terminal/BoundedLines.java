package dev.foothold.adapter.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Lines of UTF-8 text from a stream of any content, in bounded memory. A line ends at a line feed,
/// with or without a carriage return before it; a byte order mark at the start is no part of the
/// text; bytes that are not UTF-8 become U+FFFD. One thread at a time.
final class BoundedLines {

  private static final int CHUNK = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final InputStream in;
  private final int maxBytes;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int filled;
  private int number;

  /// @param maxBytes longest line that is kept, 1 or more
  BoundedLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /// What came next.
  sealed interface Next {

    /// A line.
    ///
    /// @param number from 1
    /// @param text without its end
    record Line(int number, String text) implements Next {

      /// Says how long it is and not what it says.
      @Override
      public String toString() {
        return "Line[" + number + ", " + text.length() + " characters]";
      }
    }

    /// A line that is not kept.
    ///
    /// @param number from 1
    record TooLong(int number) implements Next {}

    /// There is no more.
    record End() implements Next {}
  }

  /// Waits for the next line.
  ///
  /// @throws IOException if the stream cannot be read
  Next next() throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    boolean any = false;
    boolean tooLong = false;
    while (true) {
      if (at == filled) {
        at = 0;
        filled = Math.max(0, in.read(chunk));
        if (filled == 0) {
          break;
        }
      }
      any = true;
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      int more = end - at;
      if (length + more > maxBytes) {
        tooLong = true;
        length = 0;
        line = new byte[0];
      }
      if (!tooLong) {
        if (length + more > line.length) {
          line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(chunk, at, line, length, more);
        length += more;
      }
      boolean complete = end < filled;
      at = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    if (!any) {
      return new Next.End();
    }
    number++;
    if (tooLong) {
      return new Next.TooLong(number);
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
    return new Next.Line(number, marked ? text.substring(1) : text);
  }
}
