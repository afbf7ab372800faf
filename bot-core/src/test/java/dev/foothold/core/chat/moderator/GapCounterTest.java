package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.buttons;
import static dev.foothold.core.chat.moderator.Hall.form;
import static dev.foothold.core.chat.moderator.Hall.labels;
import static dev.foothold.core.chat.moderator.Hall.menus;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.chat.moderator.Hall.view;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Response;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GapCounterTest {

  private final Hall hall = new Hall();

  @Test
  void listsWhatIsAskedInVain() {
    hall.miss("Which podcast should I play on the train?");
    hall.miss("Which podcast should I play on the train?");
    hall.miss("Is there a lab for imaging at night?");

    List<Response> report = hall.command("gaps");

    assertThat(reading(report)).contains("2 times:", "Which podcast", "Once:", "imaging");
    assertThat(labels(report))
        .containsExactly(
            "Write an advice thread",
            "Draft an entry",
            "Merge",
            "Settle",
            "Write an advice thread",
            "Draft an entry",
            "Merge",
            "Settle");
  }

  @Test
  void listsInPages() {
    IntStream.range(0, 6).forEach(i -> hall.miss("Question " + "abcdef".charAt(i) + i + i));

    List<Response> first = hall.command("gaps");

    assertThat(labels(first)).contains("More");
    assertThat(labels(hall.press(button(first, "More")))).contains("Back");
  }

  @Test
  void saysThatNothingIsMissing() {
    assertThat(reading(hall.command("gaps"))).contains("Nothing was asked in vain");
  }

  @Test
  void writesAThreadForAGap() {
    hall.miss("Which podcast should I play?");

    Form form = form(hall.press(button(hall.command("gaps"), "Write an advice thread")));
    List<Response> draft = hall.submit(form, Map.of("title", "Podcasts", "post", "Play this one."));
    hall.press(button(draft, "Save"));

    assertThat(Hall.values(form)).containsEntry("title", "Which podcast should I play?");
    assertThat(hall.advice.show(HERE, new AdviceId("podcasts"))).isPresent();
  }

  @Test
  void draftsAnEntryIntoTheQueue() {
    hall.miss("Which podcast should I play?");

    List<Response> drafted = hall.press(button(hall.command("gaps"), "Draft an entry"));

    assertThat(reading(drafted)).contains("waits in the review queue", "Which podcast");
    assertThat(labels(drafted)).containsExactly("Approve", "Edit", "Decline");
    assertThat(hall.suggestions.queue(MOD, 10).orElseThrow()).hasSize(1);
  }

  @Test
  void mergesWithAChosenOne() {
    hall.miss("Which podcast should I play on the train?");
    hall.miss("What do people listen to while they commute?");

    List<Response> which = hall.press(button(hall.command("gaps"), "Merge"));
    Block.Choices.Listed others = (Block.Choices.Listed) menus(which).getFirst().what();
    List<Response> merged =
        hall.choose(menus(which).getFirst().action(), others.options().getFirst().value());

    assertThat(others.options()).hasSize(1);
    assertThat(reading(merged)).contains("They are one now.", "2 times:");
  }

  @Test
  void offersNoMergingOfTheOnlyOne() {
    hall.miss("Which podcast should I play?");

    assertThat(labels(hall.command("gaps"))).doesNotContain("Merge");
  }

  @Test
  void settles() {
    hall.miss("Which podcast should I play?");
    Button settle = button(hall.command("gaps"), "Settle");

    List<Response> settled = hall.press(settle);

    assertThat(reading(settled)).contains("off the list", "Nothing was asked in vain");
    assertThat(hall.gaps.report(MOD, 10).orElseThrow()).isEmpty();
  }

  @Test
  void saysThatAGapIsGone() {
    assertThat(reading(hall.press(Verb.GAP_ADVICE, "g-gone"))).contains("not there any more");
    assertThat(reading(hall.press(Verb.GAP_ENTRY, "g-gone"))).contains("not there any more");
    assertThat(reading(hall.press(Verb.GAP_SETTLE, "g-gone"))).contains("not there any more");
    assertThat(reading(hall.press(Verb.GAP_MERGE_INTO, "g-gone"))).contains("not there any more");
  }

  @Test
  void leavesMessagesThatOthersReadAsTheyAre() {
    hall.miss("Which podcast should I play?");
    hall.miss("Is there a lab for imaging at night?");

    List<Response> all = hall.press(Verb.GAPS, GapCounter.SHARED);
    String gap = Hall.action(button(hall.command("gaps"), "Merge")).arg(0);

    assertThat(all.getFirst()).isInstanceOf(Response.Say.class);
    assertThat(hall.press(Verb.GAP_MERGE, gap, GapCounter.SHARED).getFirst())
        .isInstanceOf(Response.Say.class);
    assertThat(hall.press(Verb.GAP_SETTLE, gap, GapCounter.SHARED).getFirst())
        .isInstanceOf(Response.Say.class);
  }

  @Test
  void showsGapsOnModeratorsHomesAlone() {
    hall.miss("Which podcast should I play?");

    assertThat(hall.desk.home(Hall.visitor(MOD)).reading()).contains("1 question is open");
    assertThat(hall.desk.home(Hall.visitor(ANA)).reading()).doesNotContain("question is open");
  }

  @Test
  void fitsIntoAMessageOfDiscords() {
    IntStream.range(0, 9).forEach(i -> hall.miss("Question " + "abcdefghi".charAt(i) + i + i));

    List<Response> report = hall.press(Verb.GAPS, "1");

    // Blocks and buttons, each row of buttons counted as one more.
    assertThat(view(report).blocks().size() + buttons(view(report)).size()).isLessThanOrEqualTo(40);
  }
}
