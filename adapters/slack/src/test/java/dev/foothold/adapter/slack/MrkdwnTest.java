package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.view.Inline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Strong** and *soft*|*Strong* and _soft_",
        "`a < b`|`a &lt; b`",
        "a & b|a &amp; b",
        "- one|\u2022 one",
        "1. one|1. one",
        "> quoted|>quoted",
        "[#channel](channel:slack:T1.C2)|<#C2>",
        "snake_case_name|snake_\u2060case_\u2060name",
        "## Heading|*Heading*"
      })
  void writesSlacksMarks(String markdown, String mrkdwn) {
    assertThat(Mrkdwn.of(markdown)).isEqualTo(mrkdwn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!channel>", "<@U123>", "<#C123>", "<https://evil.example|good.example>"})
  void peoplesWordsMentionNobody(String words) {
    assertThat(Mrkdwn.of(Inline.text(words))).doesNotContain("<");
  }

  @Test
  void linksHaveTheirLabels() {
    assertThat(Mrkdwn.of("[page](https://a.example/?x=1&y=2)"))
        .isEqualTo("<https://a.example/?x=1&amp;y=2|page>");
  }

  @Test
  void peoplesMarksStayAsTheyAre() {
    String words = "*not bold* ~not struck~ `not code` > not a quote";

    String seen = Mrkdwn.of(Inline.text(words)).replace("\u2060", "").replace("&gt;", ">");

    assertThat(seen).isEqualTo(words);
  }

  @Test
  void plainTextHasNoMarks() {
    assertThat(Mrkdwn.plain("**a** [b](https://b.example) \\*c")).isEqualTo("a b *c");
  }
}
