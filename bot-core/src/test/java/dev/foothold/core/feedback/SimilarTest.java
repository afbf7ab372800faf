package dev.foothold.core.feedback;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.ELSEWHERE;
import static dev.foothold.core.testing.Town.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarTest {

  private static final EntryId ENTRY = new EntryId("volunteering");
  private static final String QUESTION = "How do I become a hospital volunteer?";

  private final Town town = new Town(Entries.entry("volunteering", "Volunteer").build());
  private final FakeEmbedder embedder = new FakeEmbedder();
  private final Similar similar = new Similar(town.storage().log(), town.search(), embedder);

  @BeforeEach
  void letSomeTimePass() {
    town.clock().advance(Duration.ofMinutes(1));
  }

  @Test
  void findsWhatWasAnsweredBeforeAllsEyes() {
    QuestionId id = town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(id);

    List<Similar.Found> found = similar.to(HERE, "how do I become a volunteer hospital?");

    assertThat(found)
        .containsExactly(
            new Similar.Found(
                id, "Volunteer", new PostRef("test:" + id), false, town.clock().instant()));
  }

  @Test
  void findsItByWordsWhileThereIsNoModel() {
    post(town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY));
    embedder.unload();

    assertThat(similar.to(HERE, QUESTION)).hasSize(1);
  }

  @Test
  void findsNothingElse() {
    post(town.asked("What does an analyst earn in Texas?", Ending.Kind.ANSWERED, ENTRY));

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
    assertThat(similar.to(HERE, " ")).isEmpty();
  }

  @Test
  void findsNothingPrivateUnansweredOrDisliked() {
    town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(town.asked(QUESTION, Ending.Kind.ABSTAINED, ENTRY));
    QuestionId disliked = town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(disliked);
    town.storage()
        .log()
        .rate(
            HERE,
            new Rating(disliked, town.people().key(ANA.user()), false, "", town.clock().instant()));

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
  }

  @Test
  void findsNothingOfAnotherCommunity() {
    post(town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY));

    assertThat(similar.to(ELSEWHERE, QUESTION)).isEmpty();
  }

  @Test
  void findsNothingThatWasDeletedOrHiddenSince() {
    QuestionId deleted = town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(deleted);
    similar.to(HERE, QUESTION);
    town.storage().log().delete(HERE, deleted);
    post(town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY));
    town.search().hide(HERE, ENTRY);

    assertThat(similar.to(HERE, QUESTION)).isEmpty();
  }

  @Test
  void forgetsWhatWasDeletedSince() {
    QuestionId deleted = town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(deleted);
    post(town.asked("Where do I volunteer?", Ending.Kind.ANSWERED, ENTRY));
    similar.to(HERE, QUESTION);
    town.storage().log().delete(HERE, deleted);

    similar.tidy();
    int left = similar.size();
    town.storage().personalData().removeCommunity(HERE);
    similar.tidy();

    assertThat(List.of(left, similar.size())).containsExactly(1, 0);
  }

  @Test
  void putsWhatIsSolvedAheadOfWhatIsAsAlike() {
    QuestionId solved = town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY);
    post(solved);
    town.storage().log().solve(HERE, solved);
    town.clock().advance(Duration.ofMinutes(1));
    List<QuestionId> later =
        List.of(
            town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY),
            town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY),
            town.asked(QUESTION, Ending.Kind.ANSWERED, ENTRY));
    later.forEach(this::post);

    assertThat(similar.to(HERE, QUESTION))
        .hasSize(Similar.MOST)
        .first()
        .extracting(Similar.Found::question)
        .isEqualTo(solved);
  }

  private void post(QuestionId id) {
    town.storage().log().posted(HERE, id, new PostRef("test:" + id));
  }
}
