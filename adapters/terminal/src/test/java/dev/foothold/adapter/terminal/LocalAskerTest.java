package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalAskerTest {

  @Test
  void theSameWordsAreAnsweredAgain() {
    LocalAsker asker = Samples.asker();
    asker.ask(Samples.QUESTION, asker.newThread());

    assertThat(asker.ask(Samples.QUESTION, asker.newThread()).outcome())
        .isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void itWaitsForWhatMakesAnswersBetter() {
    AtomicInteger waited = new AtomicInteger();
    LocalAsker asker = Samples.asker(waited::incrementAndGet);

    asker.ask(Samples.QUESTION, asker.newThread());

    assertThat(waited).hasValue(1);
  }

  @Test
  void whatNeedsNoSearchIsAnsweredWithoutWaiting() {
    AtomicInteger waited = new AtomicInteger();
    LocalAsker asker = Samples.asker(waited::incrementAndGet);

    asker.ask("", asker.newThread());

    assertThat(waited).hasValue(0);
  }

  @Test
  void escapeSequencesAreTakenOut() {
    LocalAsker asker = Samples.asker();
    String colored =
        "\u001b[1;31mHow\u001b[0m \u001b]8;;https://x\u0007do I\u001b]8;;\u001b\\ start?";

    assertThat(asker.ask(colored, asker.newThread()).question()).isEqualTo("How do I start?");
  }

  @Test
  void anUnfinishedSequenceHidesNothing() {
    LocalAsker asker = Samples.asker();

    assertThat(asker.ask("How\u001b] do I start?", asker.newThread()).question())
        .isEqualTo("How do I start?");
  }
}
