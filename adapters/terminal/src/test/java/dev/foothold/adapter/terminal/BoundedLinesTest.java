package dev.foothold.adapter.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  private static BoundedLines lines(String bytes) {
    return new BoundedLines(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)), 100_000);
  }

  @Test
  void bothKindsOfLineEndCount() throws IOException {
    BoundedLines lines = lines("one\r\ntwo\n\nfour");

    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.Line(1, "one"));
    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.Line(2, "two"));
    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.Line(3, ""));
    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.Line(4, "four"));
    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.End());
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertThat(lines("\u00ef\u00bb\u00bfone").next())
        .isEqualTo(new BoundedLines.Next.Line(1, "one"));
  }

  @Test
  void whatIsNoUtf8IsReplaced() throws IOException {
    assertThat(lines("caf\u00e9").next()).isEqualTo(new BoundedLines.Next.Line(1, "caf\ufffd"));
  }

  @Test
  void aLineAcrossReadsIsWhole() throws IOException {
    assertThat(lines("x".repeat(70_000) + "\n").next())
        .isEqualTo(new BoundedLines.Next.Line(1, "x".repeat(70_000)));
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws IOException {
    BoundedLines lines = lines("x".repeat(300_000) + "\nnext");

    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.TooLong(1));
    assertThat(lines.next()).isEqualTo(new BoundedLines.Next.Line(2, "next"));
  }

  @Test
  void nothingIsTheEnd() throws IOException {
    assertThat(lines("").next()).isEqualTo(new BoundedLines.Next.End());
  }
}
