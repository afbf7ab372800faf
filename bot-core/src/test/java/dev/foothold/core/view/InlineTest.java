package dev.foothold.core.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a*b_c;a\\*b\\_c",
        "[x](y);\\[x\\]\\(y\\)",
        "- item;\\- item",
        "1. first;1\\. first",
        "in 1.5 hours - about;in 1.5 hours - about",
        "<@1>;\\<@1\\>",
        "back\\slash;back\\\\slash"
      })
  void showsPlainTextAsItIs(String plain, String markdown) {
    assertThat(Inline.text(plain)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a*b_c", "[x](y) `z`", "~~x~~ ||y||", "# heading", "> quote", "5 > 3 & 2 < 4!"})
  void readsBackWhatItEscaped(String plain) {
    assertThat(Inline.plain(Inline.text(plain))).isEqualTo(plain);
  }

  @Test
  void readsMarkdownAsAReaderSeesIt() {
    assertThat(Inline.plain("**Ask** the *office* at [their page](https://x.example), `now`."))
        .isEqualTo("Ask the office at their page, now.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a] [b](c) d;[a] b d",
        "\\[a\\] [b](c);[a] b",
        "[[x](y);[x",
        "[a [b] c](d);[a [b] c](d)",
        "[a](b;[a](b",
        "a](b);a](b)",
        "c:\\dir\\;c:\\dir\\"
      })
  void takesForALinkWhatIsOne(String markdown, String seen) {
    assertThat(Inline.plain(markdown)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "[", "[]", "[](", "[a](b) ", "\\", "\\]", "*", " ", "\n", "-", "1", "]("})
  void readsAndWritesLongText(String part) {
    String longText = "[" + part.repeat(100_000) + "]";

    assertThat(Inline.plain(longText)).isNotNull();
    assertThat(Inline.plain(Inline.text(longText))).isEqualTo(longText);
  }

  @Test
  void linksWithoutLettingTheAddressEndTooSoon() {
    assertThat(Inline.link("A [b]", URI.create("https://x.example/A_(b)?c=d")))
        .isEqualTo("[A \\[b\\]](https://x.example/A%5F%28b%29?c=d)");
  }

  @Test
  void setsOffWhatIsStrongInPartsAlready() {
    assertThat(Inline.strong("Ask **now** at *once*")).isEqualTo("**Ask now at *once***");
  }
}
