package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InlineTest {

  @Test
  void plainTextIsOneSpan() {
    assertThat(Inline.read("Ask a hospital [1], please.", true))
        .containsExactly(Span.of("Ask a hospital [1], please."));
  }

  @Test
  void marksBecomeTones() {
    assertThat(Inline.read("**bold** *leaning* _too_ `code`", true))
        .containsExactly(
            Span.of("bold", Tone.BOLD),
            Span.of(" "),
            Span.of("leaning", Tone.EMPHASIS),
            Span.of(" "),
            Span.of("too", Tone.EMPHASIS),
            Span.of(" "),
            Span.of("code", Tone.CODE));
  }

  @Test
  void tonesNest() {
    assertThat(Inline.read("**bold and *both***", true))
        .containsExactly(
            Span.of("bold and ", Tone.BOLD), Span.of("both", Tone.BOLD, Tone.EMPHASIS));
  }

  @Test
  void aLinkHidesItsAddressOnATerminal() {
    assertThat(Inline.read("see [the demo](https://example.org/a_(b))!", true))
        .containsExactly(
            Span.of("see "),
            new Span("the demo", Set.of(), Optional.of("https://example.org/a_(b)")),
            Span.of("!"));
  }

  @Test
  void aLinkShowsItsAddressInPlainText() {
    assertThat(Inline.read("[the demo](https://example.org)", false))
        .extracting(Span::text)
        .containsExactly("the demo", " (https://example.org)");
  }

  @Test
  void anAddressAloneIsShownOnce() {
    assertThat(Inline.read("<https://example.org>", false))
        .extracting(Span::text)
        .containsExactly("https://example.org");
  }

  @Test
  void whatIsNotClosedStaysAsWritten() {
    assertThat(Inline.read("2 * 3 ** 4, `tick, [text, <5", true))
        .containsExactly(Span.of("2 * 3 ** 4, `tick, [text, <5"));
  }

  @Test
  void underscoresInsideWordsStay() {
    assertThat(Inline.read("a snake_case_name", true))
        .containsExactly(Span.of("a snake_case_name"));
  }

  @Test
  void aBackslashTakesAMarksMeaning() {
    assertThat(Inline.read("\\*not bold\\* C:\\dir", true))
        .containsExactly(Span.of("*not bold* C:\\dir"));
  }

  @Test
  void marksInsideCodeAreText() {
    assertThat(Inline.read("`a*b*c`", true)).containsExactly(Span.of("a*b*c", Tone.CODE));
  }
}
