package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

  private static final Look NARROW = new Look(20, false);

  @Test
  void wordsWrapAtTheWidth() {
    assertThat(new Sheet(NARROW).paragraph("one two three four five six seven"))
        .hasToString("one two three four\nfive six seven\n");
  }

  @Test
  void itemsHang() {
    assertThat(new Sheet(NARROW).item("10. ", "one two three four five"))
        .hasToString("10. one two three\n    four five\n");
  }

  @Test
  void addressesAreNeverBroken() {
    assertThat(new Sheet(NARROW).paragraph("see https://example.org/a/very/long/path here"))
        .hasToString("see\nhttps://example.org/a/very/long/path\nhere\n");
  }

  @Test
  void otherLongWordsAreBroken() {
    assertThat(new Sheet(NARROW).paragraph("a".repeat(45)))
        .hasToString("a".repeat(20) + "\n" + "a".repeat(20) + "\n" + "a".repeat(5) + "\n");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(new Sheet(NARROW).paragraph("\u4f60\u597d".repeat(6)))
        .hasToString("\u4f60\u597d".repeat(5) + "\n\u4f60\u597d\n");
  }

  @Test
  void combiningMarksTakeNone() {
    assertThat(Sheet.columns("e\u0301te\u0301")).isEqualTo(3);
  }

  @Test
  void anEmojiOfSeveralCodePointsIsOneCharacter() {
    assertThat(Sheet.columns("\ud83d\udc69\u200d\u2695\ufe0f")).isEqualTo(2);
  }

  @Test
  void gapsNeitherLeadNorDouble() {
    assertThat(new Sheet(NARROW).gap().heading("a").gap().gap().heading("b").gap())
        .hasToString("a\n\nb\n");
  }

  @Test
  void noBreakSpacesHoldAndLookLikeSpaces() {
    assertThat(new Sheet(NARROW).paragraph("one two three fo\u00a0[1][2]"))
        .hasToString("one two three\nfo [1][2]\n");
  }

  @Test
  void blocksOfMarkdownKeepTheirForm() {
    assertThat(new Sheet(Look.PLAIN).markdown("# Now\nCall **988**.\n\n- one\n* two\n3. three\n"))
        .hasToString("Now\nCall 988.\n\n- one\n- two\n3. three\n");
  }

  @Test
  void escapeSequencesInTextDoNotWork() {
    assertThat(new Sheet(new Look(80, true)).paragraph("a\u001b[31mred\u009b1m\u0007\u202eb\tc"))
        .hasToString("a[31mred1mb c\n");
  }

  @Test
  void tonesCoverWholeRunsOnATerminal() {
    assertThat(new Sheet(new Look(20, true)).paragraph("**one two three four five** six"))
        .hasToString("\u001b[1mone two three four\u001b[0m\n\u001b[1mfive\u001b[0m six\n");
  }

  @Test
  void linksWorkOnATerminal() {
    assertThat(new Sheet(new Look(80, true)).paragraph("[demo](https://example.org)"))
        .hasToString("\u001b]8;;https://example.org\u001b\\demo\u001b]8;;\u001b\\\n");
  }

  @Test
  void anAddressThatWouldEndTheSequenceIsNoLink() {
    assertThat(new Sheet(new Look(80, true)).paragraph("[demo](https://example.org/\u00fc)"))
        .hasToString("demo\n");
  }
}
