package dev.foothold.core.chat.member;

import static dev.foothold.core.chat.member.Lounge.said;
import static dev.foothold.core.chat.member.Lounge.verbs;
import static dev.foothold.core.chat.member.Lounge.view;
import static dev.foothold.core.chat.member.Lounge.visitor;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Topics;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskCounterTest {

  private final Lounge lounge = new Lounge();

  @Test
  void asksPrivatelyAtFirst() {
    List<Response> responses = lounge.command(ANA, Map.of("question", "How?"), "ask");

    assertThat(responses).containsExactly(new Response.Pose("How?", Response.Audience.ONE));
  }

  @Test
  void asksPubliclyWhereTheCommunityHasItSo() {
    lounge.town().storage().settings().set(HERE, "answers", "public");

    List<Response> responses = lounge.command(ANA, Map.of("question", "How?"), "ask");

    assertThat(responses).containsExactly(new Response.Pose("How?", Response.Audience.ALL));
  }

  @Test
  void hidesNothingWhereNobodyElseReadsAlong() {
    assertThat(lounge.frontDesk().audience(visitor(ANA, true, false)))
        .isEqualTo(Response.Audience.ALL);
    assertThat(lounge.frontDesk().audience(visitor(ANA))).isEqualTo(Response.Audience.ONE);
  }

  @Test
  void opensAFormWhereNothingWasTyped() {
    List<Response> nothing = lounge.command(ANA, Map.of(), "ask");
    List<Response> form = lounge.press(ANA, Verb.ASK);
    List<Response> posed =
        lounge.submit(ANA, Action.of(Verb.ASK), Map.of("question", "How do I begin?"));

    assertThat(verbs(view(nothing))).containsExactly(Verb.ASK);
    assertThat(form).singleElement().isInstanceOf(Response.Fill.class);
    assertThat(posed).containsExactly(new Response.Pose("How do I begin?", Response.Audience.ONE));
  }

  @Test
  void answersAMessagePrivately() {
    lounge.town().storage().settings().set(HERE, "answers", "public");

    List<Response> responses = lounge.pick(ANA, Deed.Item.ANSWER_THIS, "How do I begin?");

    assertThat(responses)
        .containsExactly(new Response.Pose("How do I begin?", Response.Audience.ONE));
  }

  @Test
  void saysSoWhereAMessageHasNoText() {
    assertThat(said(lounge.pick(ANA, Deed.Item.ANSWER_THIS, " "))).contains("no text");
  }

  @Test
  void helpsWithTopicsToBeginWith() {
    List<Response> responses = lounge.command(ANA, Map.of(), "help");

    assertThat(verbs(view(responses)))
        .contains(Verb.TOPIC, Verb.ASK, Verb.SUGGEST, Verb.PRIVACY_SHOW);
    assertThat(said(responses)).contains("90 days", "`/ask`");
  }

  @Test
  void asksATopicInEnglishWhateverItsLabel() {
    List<Response> responses = lounge.press(ANA, Verb.TOPIC, "1");

    assertThat(responses)
        .containsExactly(
            new Response.Pose(
                Topics.all(Locale.of("es")).get(1).question(), Response.Audience.ONE));
  }

  @Test
  void helpsWhereATopicIsForged() {
    assertThat(verbs(view(lounge.press(ANA, Verb.TOPIC, "77")))).contains(Verb.ASK);
    assertThat(verbs(view(lounge.press(ANA, Verb.TOPIC)))).contains(Verb.ASK);
  }

  @Test
  void showsEverybodyWhatTheBotIsToThem() {
    assertThat(verbs(lounge.home(ANA)))
        .contains(
            Verb.TOPIC,
            Verb.ASK,
            Verb.SUGGEST,
            Verb.SUGGESTIONS,
            Verb.PRIVACY_SHOW,
            Verb.PRIVACY_EXPORT,
            Verb.PRIVACY_DELETE);
  }
}
