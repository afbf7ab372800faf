package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.form;
import static dev.foothold.core.chat.moderator.Hall.labels;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewCounterTest {

  private final Hall hall = new Hall();

  @Test
  void listsTheQueueInPages() {
    IntStream.range(0, 4).forEach(i -> hall.suggest(ANA, "Thing " + i, ""));

    List<Response> first = hall.command("review");
    List<Response> second = hall.press(button(first, "More"));

    assertThat(reading(first)).contains("4 suggestions wait", "Thing 0", "Thing 2");
    assertThat(reading(second)).contains("Thing 3");
    assertThat(reading(hall.serve(MAX, command()))).contains("Thing 0");
  }

  private static Deed command() {
    return new Deed.Command(List.of("review"), Map.of());
  }

  @Test
  void saysThatNothingWaits() {
    assertThat(reading(hall.command("review"))).contains("Nothing waits");
  }

  @Test
  void approvesFromTheQueueAndGoesOn() {
    SuggestionId id = hall.suggest(ANA, "A lab", "https://example.org/lab");
    hall.suggest(BEN, "A book", "");

    List<Response> approved = hall.press(button(hall.command("review"), "Approve"));

    assertThat(reading(approved)).contains("Approved.", "A book").doesNotContain("A lab");
    assertThat(found(id).review()).map(Suggestion.Review::approved).contains(true);
  }

  private Suggestion found(SuggestionId id) {
    return hall.town.storage().suggestions().find(HERE, id).orElseThrow();
  }

  @Test
  void showsOnACardWhatWasDecidedAndNotByWhom() {
    SuggestionId id = hall.suggest(ANA, "A lab", "");

    List<Response> approved = hall.press(Verb.REVIEW_APPROVE, id.value(), ReviewViews.ON_CARD);

    assertThat(approved.getFirst()).isInstanceOf(Response.Replace.class);
    assertThat(reading(approved)).contains("A lab", "Approved.").doesNotContain("mod");
    assertThat(labels(approved)).isEmpty();
  }

  @Test
  void editsAndApproves() {
    SuggestionId id = hall.suggest(ANA, "A lab", "");
    Form form = form(hall.press(button(hall.command("review"), "Edit")));

    hall.submit(form, Map.of("title", "A better lab", "text", "Play there.", "link", ""));

    assertThat(Hall.values(form))
        .containsEntry("title", "A lab")
        .containsEntry("text", "It says how.");
    assertThat(found(id).content().title()).isEqualTo("A better lab");
    assertThat(found(id).review()).isPresent();
  }

  @Test
  void keepsWhatCannotBeTaken() {
    hall.suggest(ANA, "A lab", "");
    Form form = form(hall.press(button(hall.command("review"), "Edit")));

    List<Response> refused =
        hall.submit(
            form, Map.of("title", "A lab", "text", "Play.", "link", "https://banned.example/x"));
    Form again = form(hall.press(button(refused, "Go on editing")));

    assertThat(refused.getFirst()).isInstanceOf(Response.Say.class);
    assertThat(Hall.values(again)).containsEntry("link", "https://banned.example/x");
  }

  @Test
  void declinesWithAReason() {
    SuggestionId id = hall.suggest(ANA, "A lab", "");
    Form form = form(hall.press(button(hall.command("review"), "Decline")));

    List<Response> declined = hall.submit(form, Map.of("reason", "It costs money."));

    assertThat(reading(declined)).contains("Declined.", "It costs money.");
    assertThat(found(id).review()).map(Suggestion.Review::reason).contains("It costs money.");
  }

  @Test
  void keepsAReasonThatCannotBeTaken() {
    hall.suggest(ANA, "A lab", "");
    Form form = form(hall.press(button(hall.command("review"), "Decline")));

    List<Response> refused = hall.submit(form, Map.of("reason", "Ask @everyone."));
    Form again = form(hall.press(button(refused, "Go on editing")));

    assertThat(Hall.values(again)).containsEntry("reason", "Ask @everyone.");
  }

  @Test
  void tellsTheSecondOfTwoModerators() {
    SuggestionId id = hall.suggest(ANA, "A lab", "");
    hall.suggestions.decline(MAX, id, "Known already.");

    List<Response> approve = hall.press(Verb.REVIEW_APPROVE, id.value(), ReviewViews.ON_CARD);
    List<Response> edit = hall.press(Verb.REVIEW_EDIT, id.value(), ReviewViews.ON_CARD);
    List<Response> queue = hall.press(Verb.REVIEW_APPROVE, id.value(), "q0");

    assertThat(reading(approve)).contains("Declined.", "Known already.");
    assertThat(approve).hasSize(2);
    assertThat(reading(approve.subList(1, 2))).contains("Somebody else has already decided");
    assertThat(reading(edit)).contains("Somebody else has already decided");
    assertThat(reading(queue)).contains("Somebody else has already decided");
  }

  @Test
  void saysThatASuggestionIsGone() {
    assertThat(reading(hall.press(Verb.REVIEW_APPROVE, "s-gone", "c"))).contains("not there any");
    assertThat(reading(hall.press(Verb.REVIEW_EDIT, "s-gone", "c"))).contains("not there any");
  }

  @Test
  void escapesWhatMembersWrote() {
    hall.suggest(ANA, "A **bold** [lab](x)", "");

    assertThat(reading(hall.command("review"))).contains("A \\*\\*bold\\*\\* \\[lab\\]\\(x\\)");
  }

  @Test
  void remarksOnWhatIsKnown() {
    hall.suggest(ANA, "A lab", "https://example.org/lab");
    hall.suggest(BEN, "The same lab", "https://example.org/lab?utm_source=x");

    assertThat(reading(hall.command("review"))).contains("Before you decide", "The same waits");
  }

  @Test
  void showsTheQueueOnModeratorsHomesAlone() {
    hall.suggest(ANA, "A lab", "");

    assertThat(hall.desk.home(Hall.visitor(MOD)).reading()).contains("1 suggestion waits");
    assertThat(hall.desk.home(Hall.visitor(ANA)).reading()).doesNotContain("suggestion");
  }
}
