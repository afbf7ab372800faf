package dev.foothold.adapter.terminal;

import dev.foothold.core.Bot;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.memory.InMemoryStorage;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.When;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.FixedExamples;
import dev.foothold.core.testing.TestClock;
import dev.foothold.core.testing.WordSearch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Answers, and a small bot that gives some.
final class Samples {

  static final EntryId ENTRY = new EntryId("first-steps");

  /// What the small bot knows.
  static final String QUESTION = "How does somebody become an EHR analyst?";

  private Samples() {}

  static Composed.Line line(String text, Integer... citations) {
    return new Composed.Line(text, List.of(citations), ENTRY);
  }

  static Composed.Citation citation(int number) {
    return new Composed.Citation(number, ENTRY, Entries.source("page-" + number));
  }

  /// Every part that an answer can have.
  static Composed composed() {
    return new Composed(
        new Composed.Part(
            List.of(
                line("Get near the work first.", 1),
                new Composed.Line("Then show your own.", List.of(1, 2), ENTRY, false)),
            List.of(line("A certificate alone rarely opens the door.", 2)),
            List.of(
                new Composed.Todo(When.THIS_WEEK, line("Ask a hospital for a shift.", 1)),
                new Composed.Todo(
                    When.THIS_MONTH,
                    line(
                        "Offer **IT help** to one small practice, and sign a *business associate"
                            + " agreement* before you touch `PHI`.",
                        1,
                        2))),
            List.of(
                new Composed.Link(
                    "OpenEMR demo",
                    URI.create("https://example.org/demo"),
                    line("nothing to install.", 2))),
            List.of(line("Cerner is now Oracle Health.", 2))),
        new Composed.Part(
            List.of(),
            List.of(),
            List.of(new Composed.Todo(When.LATER, line("Go to a chapter evening.", 3))),
            List.of(),
            List.of()),
        List.of(citation(1), citation(2), citation(3)),
        List.of("Which of these suits a programmer?", "What should my resume say?"),
        List.of());
  }

  static Composed lead(String text) {
    return new Composed(
        new Composed.Part(List.of(line(text, 1)), List.of(), List.of(), List.of(), List.of()),
        Composed.Part.EMPTY,
        List.of(citation(1)),
        List.of(),
        List.of());
  }

  static Answer answer(Outcome outcome) {
    return new Answer(
        new QuestionId("q-1"),
        "How?",
        outcome,
        List.of(),
        0.87654,
        "extractive",
        Duration.ofNanos(12_345_678));
  }

  /// A person in front of a small bot.
  static LocalAsker asker() {
    return asker(() -> {});
  }

  static LocalAsker asker(Runnable untilReady) {
    TestClock clock = new TestClock();
    WordSearch search =
        new WordSearch(
            List.of(
                Entries.entry("ehr-analyst", QUESTION)
                    .answer("Begin at the service desk.")
                    .detail("Hospitals train their own people.")
                    .see("veteran-analyst")
                    .build(),
                Entries.entry("veteran-analyst", "Can a veteran become an EHR analyst?")
                    .answer("Yes, with the record system you used.")
                    .build()));
    Bot bot =
        Bot.local(
            new Answering(search, new FakeEmbedder(), new Screen(FixedExamples.none())),
            new InMemoryStorage(clock, new SplittableRandom(1), 5, Duration.ofHours(1)),
            new FakeEmbedder(),
            clock,
            new SplittableRandom(1));
    return new LocalAsker(bot, clock, Locale.US, untilReady);
  }
}
