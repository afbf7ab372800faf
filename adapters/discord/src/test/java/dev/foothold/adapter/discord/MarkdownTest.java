package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.view.Inline;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void keepsWhatBothHave() {
    String markdown =
        "**Near** the *work*: `code`\n\n- one\n- two\n\n1. first\n2. second\n\n> quoted";

    assertThat(Markdown.of(markdown)).isEqualTo(markdown);
  }

  @Test
  void linksHaveNoPreview() {
    assertThat(Markdown.of("See [the page](https://example.org/a_b)."))
        .isEqualTo("See [the page](<https://example.org/a_b>).");
  }

  @Test
  void addressesInTheTextHaveNoPreview() {
    assertThat(Markdown.of("At https://example.org/a\\_b, or (http://example.org)."))
        .isEqualTo("At <https://example.org/a_b>, or (<http://example.org>).");
  }

  @Test
  void aLinkNamedByAnAddressIsTheAddress() {
    assertThat(Markdown.of("[https://a.example](https://example.org)"))
        .isEqualTo("<https://example.org>");
  }

  @Test
  void linksToOtherThingsAreText() {
    assertThat(Markdown.of("[x](javascript:alert(1))")).isEqualTo("\\[x](javascript:alert(1))");
  }

  @Test
  void mentionsAndTimestampsAreText() {
    assertThat(Markdown.of("<@1> <@&2> <#3> <t:0:R> </ask:4> <:smile:5>"))
        .isEqualTo("\\<@1> \\<@&2> \\<#3> \\<t:0:R> \\</ask:4> \\<:smile:5>");
  }

  @Test
  void nobodyIsCalled() {
    assertThat(Markdown.of("@everyone and @here, not @ada"))
        .isEqualTo("@\u200beveryone and @\u200bhere, not @ada");
  }

  @Test
  void headingsAndSmallPrintAreText() {
    assertThat(Markdown.of("# big\n-# small\n- # in a list\n>>> all"))
        .isEqualTo("\\# big\n\\-\\# small\n- \\# in a list\n\\>>> all");
  }

  @Test
  void underlinesSpoilersAndStrokesAreText() {
    assertThat(Markdown.of("__x__ ||y|| ~~z~~"))
        .isEqualTo("\\_\\_x\\_\\_ \\|\\|y\\|\\| \\~\\~z\\~\\~");
  }

  @Test
  void escapedWordsStayEscaped() {
    String words = "# *not* `code` [x](y) <@1> 1. one\n- two\n3) three _u_";

    assertThat(Markdown.of(Inline.text(words)))
        .isEqualTo(
            "\\# \\*not\\* \\`code\\` \\[x\\]\\(y\\) \\<@1\\> 1. one\n"
                + "\\- two\n3\\) three \\_u\\_");
  }

  @Test
  void blocksOfCodeAreText() {
    assertThat(Markdown.of("```\n@everyone\n```"))
        .isEqualTo("\\`\\`\\`\n@\u200beveryone\n\\`\\`\\`");
  }

  @Test
  void channelsAreDiscordsOwn() {
    assertThat(Markdown.of("In " + Inline.channel(new ChannelId("discord:123")) + "."))
        .isEqualTo("In <#123>.");
  }

  @Test
  void channelsOfOthersAreText() {
    assertThat(Markdown.of(Inline.channel(new ChannelId("slack:C1")))).isEqualTo("\\#channel");
  }

  @Test
  void numbersLeadToSources() {
    assertThat(Markdown.of("Ask\u00a0" + Inline.link("1", URI.create("https://example.org/x"))))
        .isEqualTo("Ask\u00a0[1](<https://example.org/x>)");
  }

  @Test
  void loneMarksEndWell() {
    assertThat(Markdown.of("[ ( ` \\")).isEqualTo("\\[ ( \\` \\\\");
  }
}
