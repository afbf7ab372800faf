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
  void whatNobodyCouldHaveTypedIsCut() {
    LocalAsker asker = Samples.asker();

    assertThat(asker.ask("a".repeat(5_000_000), asker.newThread()).question())
        .hasSize(LocalAsker.MAX_CHARACTERS);
  }
}
