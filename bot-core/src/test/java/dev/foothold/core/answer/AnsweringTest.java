package dev.foothold.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.testing.Entries;
import dev.foothold.core.testing.FixedExamples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnsweringTest {

  private static final String ENGINES = "Is Mirth Connect still free for an interface analyst?";
  private static final String INSTEAD = "What do health IT people learn on instead?";
  private static final String BOTH = ENGINES + " " + INSTEAD;

  @Test
  void answersBothPartsWhereTheWholeFindsBoth() {
    assertThat(
            leads(
                Map.of(
                    BOTH, List.of("engines", "practice"),
                    ENGINES, List.of("engines"),
                    INSTEAD, List.of("practice"))))
        .containsExactly("engines", "practice");
  }

  @Test
  void answersBothPartsThoughSomethingElseComesFirstForTheWhole() {
    assertThat(
            leads(
                Map.of(
                    BOTH, List.of("between", "engines", "practice"),
                    ENGINES, List.of("engines"),
                    INSTEAD, List.of("practice"))))
        .containsExactly("engines", "practice");
  }

  @Test
  void leavesAPartThatLeadsWhereTheWholeDoesNot() {
    assertThat(
            leads(
                Map.of(
                    BOTH, List.of("engines", "practice"),
                    ENGINES, List.of("engines"),
                    INSTEAD, List.of("teachers"))))
        .containsExactly("engines");
  }

  @Test
  void answersTheWholeWhereNoPartLeadsToWhatComesFirstForIt() {
    assertThat(
            leads(
                Map.of(
                    BOTH, List.of("one", "two", "three", "engines", "practice"),
                    ENGINES, List.of("engines"),
                    INSTEAD, List.of("practice"))))
        .containsExactly("one");
  }

  @Test
  void whatOnlyAddsToAQuestionStaysWithWhatAnsweredIt() {
    String text = "I live in NY and will have a degree in biomedical engineering";
    List<Turn> turns =
        List.of(
            new Turn(
                "What does an EHR analyst earn at first?",
                Asker.UNKNOWN,
                List.of(new EntryId("pay")),
                Instant.EPOCH));
    String added = Resolver.added(text, turns);

    assertThat(leads(text, turns, Map.of(added, List.of("school", "pay")))).containsExactly("pay");
    assertThat(leads(text, turns, Map.of(added, List.of("school", "one", "two", "pay"))))
        .containsExactly("school");
    assertThat(leads(text, turns, Map.of(added, List.of("nurse", "pay")))).containsExactly("nurse");
  }

  private static List<String> leads(Map<String, List<String>> found) {
    return leads(BOTH, List.of(), found);
  }

  private static List<String> leads(
      String text, List<Turn> turns, Map<String, List<String>> found) {
    Answering answering =
        new Answering(
            new KnownFindings(found), _ -> Optional.empty(), new Screen(FixedExamples.none()));
    Answering.Question question =
        new Answering.Question(Injection.setAside(text), Set.of(), new CommunityId("test"), turns);
    Outcome outcome = answering.answer(question).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return ((Outcome.Answered) outcome)
        .answer().shown().lead().stream().map(line -> line.entry().value()).toList();
  }

  /// Finds for each text what it was told, each with half the score of the one before it.
  private record KnownFindings(Map<String, List<String>> byText) implements KnowledgeSearch {

    @Override
    public Retrieval search(Query query) {
      List<String> ids = byText.getOrDefault(query.text(), List.of());
      return new Retrieval(
          ids.stream()
              .map(id -> new Retrieval.Hit(found(id), Math.scalb(1.0, -ids.indexOf(id))))
              .toList(),
          ids.isEmpty() ? 0 : 0.9);
    }

    @Override
    public Optional<Entry> entry(CommunityId community, EntryId id) {
      return Optional.empty();
    }

    private static Entry found(String id) {
      Entries.Draft draft = Entries.entry(id, "Title of " + id);
      return (id.equals("nurse") ? draft.background(Background.NURSE) : draft).build();
    }
  }
}
