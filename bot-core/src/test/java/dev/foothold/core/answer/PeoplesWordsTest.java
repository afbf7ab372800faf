package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Asker;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.privacy.Mask;
import dev.foothold.core.testing.Asks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people wrote must not reach a log by way of a value's `toString`.
class PeoplesWordsTest {

  private static final String WORDS = "zebra";

  private static final CommunityId HERE = new CommunityId("test:here");

  static List<Object> values() {
    Composed composed =
        new Composed(
            Composed.Part.EMPTY, Composed.Part.EMPTY, List.of(), List.of(), List.of(WORDS));
    Outcome answered = new Outcome.Answered(composed);
    return List.of(
        Asks.ask(WORDS, "key"),
        new Mask.Masked(WORDS, Set.of()),
        new Turn(WORDS, Asker.UNKNOWN, List.of(), Instant.EPOCH),
        new Gap(HERE, WORDS, List.of(), Instant.EPOCH),
        new KnowledgeSearch.Query(WORDS, Optional.empty(), HERE, 5),
        new Injection.Cleared(WORDS, true),
        Plain.of(WORDS),
        new Plain.Sentence(WORDS, true),
        composed,
        answered,
        new Answer(
            new QuestionId("q-1"), WORDS, answered, List.of(), 1, "extractive", Duration.ZERO));
  }

  @ParameterizedTest
  @MethodSource("values")
  void areNotSaidInToString(Object value) {
    assertThat(value.toString()).doesNotContain(WORDS);
  }
}
