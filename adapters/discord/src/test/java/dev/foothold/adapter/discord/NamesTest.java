package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void postsAreReadAsTheyWereWritten() {
    Names.Post post = new Names.Post("1", List.of("2", "3"));

    assertThat(Names.post(post.ref())).contains(post);
  }

  @Test
  void manyMessagesFit() {
    Names.Post post =
        new Names.Post("12345678901234567890", Collections.nCopies(30, "12345678901234567890"));

    assertThat(post.ref().value()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void thoseOfOthersAreNone() {
    assertThat(Names.post(new PostRef("slack:C1/1.2"))).isEmpty();
    assertThat(Names.snowflake("slack:C1")).isEmpty();
    assertThat(Names.snowflake("discord:99999999999999999999")).isEmpty();
  }

  @Test
  void linksLeadToMessagesOfTheirServer() {
    CommunityId here = Names.guild(1);

    assertThat(Names.linked(here, " https://discord.com/channels/1/2/3 "))
        .contains(Names.post("2", "3"));
    assertThat(Names.linked(here, "<https://canary.discord.com/channels/1/2/3>"))
        .contains(Names.post("2", "3"));
    assertThat(Names.linked(here, "https://discord.com/channels/9/2/3")).isEmpty();
    assertThat(Names.linked(here, "https://example.org/channels/1/2/3")).isEmpty();
    assertThat(Names.page(here, Names.post("2", "3")))
        .contains(URI.create("https://discord.com/channels/1/2/3"));
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Names.cut("ab\ud83d\ude00cd", 4)).isEqualTo("ab\u2026");
    assertThat(Names.cut("abc", 3)).isEqualTo("abc");
  }
}
