package dev.foothold.core.chat.member;

import static dev.foothold.core.chat.member.Lounge.said;
import static dev.foothold.core.chat.member.Lounge.verbs;
import static dev.foothold.core.chat.member.Lounge.view;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestCounterTest {

  private static final Map<String, String> WRITTEN =
      Map.of(
          "title", "Open *EMR* evenings",
          "text", "A group that meets on Tuesdays.",
          "link", "https://example.org/evenings",
          "credit", "Ana");

  private final Lounge lounge = new Lounge();

  @Test
  void opensAFormByCommandAndByButton() {
    assertThat(lounge.command(ANA, Map.of(), "suggest"))
        .singleElement()
        .isInstanceOf(Response.Fill.class);
    assertThat(lounge.press(ANA, Verb.SUGGEST)).isEqualTo(lounge.command(ANA, Map.of(), "suggest"));
  }

  @Test
  void filesWhatSomebodySuggests() {
    List<Response> responses = lounge.submit(ANA, Action.of(Verb.SUGGEST), WRITTEN);

    assertThat(said(responses)).contains("**Open \\*EMR\\* evenings** waits");
    assertThat(lounge.town().storage().suggestions().waiting(HERE, 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.content().link()).isEqualTo("https://example.org/evenings");
              assertThat(one.from().credit()).contains("Ana");
            });
  }

  @Test
  void thanksNobodyByNameWhoDidNotAskForIt() {
    lounge.submit(
        ANA, Action.of(Verb.SUGGEST), Map.of("title", "Evenings", "text", "On Tuesdays."));

    assertThat(lounge.town().storage().suggestions().waiting(HERE, 10))
        .extracting(Suggestion::from)
        .allSatisfy(from -> assertThat(from.credit()).isEmpty());
  }

  @Test
  void givesBackWhatCannotBeTaken() {
    List<Response> responses =
        lounge.submit(
            ANA,
            Action.of(Verb.SUGGEST),
            Map.of("title", "Evenings", "text", "Hey @everyone\ncome!", "link", "ftp://x"));

    assertThat(said(responses))
        .contains("I cannot take it like this", "call everybody", "> Evenings", "> come\\!");
    assertThat(verbs(view(responses))).containsExactly(Verb.SUGGEST);
  }

  @Test
  void saysWhenTheNextOneCanCome() {
    lounge.town().storage().settings().set(HERE, "rate.suggestions", "1/1d");
    lounge.submit(ANA, Action.of(Verb.SUGGEST), WRITTEN);

    List<Response> responses = lounge.submit(ANA, Action.of(Verb.SUGGEST), WRITTEN);

    assertThat(said(responses)).contains("can come in 12 hours", "> Open");
  }

  @Test
  void saysThatModeratorsHaveEnoughToReview() {
    lounge.town().storage().settings().set(HERE, "suggestions.waiting", "0");

    List<Response> responses = lounge.submit(ANA, Action.of(Verb.SUGGEST), WRITTEN);

    assertThat(said(responses)).contains("have a lot to review", "> Open");
  }

  @Test
  void beginsWithWhatAMessageSays() {
    List<Response> responses =
        lounge.pick(
            ANA,
            Deed.Item.SUGGEST_AS_RESOURCE,
            "Look: <https://example.org/a_(b)/c|here>. " + "x".repeat(2_000));

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Fill.class,
            fill -> {
              assertThat(value(fill.form(), "link")).isEqualTo("https://example.org/a_(b)/c");
              assertThat(value(fill.form(), "text")).hasSize(Suggestion.Content.MAX_TEXT);
            });
  }

  @Test
  void takesALinkWithoutTheFullStopBehindIt() {
    List<Response> responses =
        lounge.pick(ANA, Deed.Item.SUGGEST_AS_RESOURCE, "(see https://example.org/page).");

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Fill.class,
            fill -> assertThat(value(fill.form(), "link")).isEqualTo("https://example.org/page"));
  }

  @Test
  void takesALinkFromALongText() {
    List<Response> responses =
        lounge.pick(
            ANA,
            Deed.Item.SUGGEST_AS_RESOURCE,
            "https://example.org/" + ".".repeat(100_000) + "x" + ".".repeat(100_000));

    assertThat(responses).singleElement().isInstanceOf(Response.Fill.class);
  }

  @Test
  void listsOnesOwnSuggestionsAlone() {
    lounge.submit(ANA, Action.of(Verb.SUGGEST), WRITTEN);

    List<Response> anas = lounge.command(ANA, Map.of(), "suggestions");
    List<Response> bens = lounge.press(BEN, Verb.SUGGESTIONS);

    assertThat(said(anas)).contains("- **Open \\*EMR\\* evenings**: waits for the moderators");
    assertThat(said(bens)).contains("not suggested anything");
  }

  private static String value(Form form, String name) {
    return form.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(field -> ((Form.Field.Text) field).value())
        .findFirst()
        .orElseThrow();
  }
}
