package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Entry;
import dev.foothold.core.testing.Entries;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Is it worth it?", "how do I begin", "What happens next", "certificates, really?"})
  void recognisesQuestions(String text) {
    assertThat(Document.isQuestion(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "How to", "Volunteer at a hospital", "A study of what works"})
  void recognisesStatements(String text) {
    assertThat(Document.isQuestion(text)).isFalse();
  }

  @Test
  void aDocumentUnderAQuestionIsAnFaq() {
    Document document = Document.of("a", "How do I begin?", "Like this.");

    assertThat(document.isFaq()).isTrue();
    assertThat(document.heading()).contains("How do I begin?");
  }

  @Test
  void aDocumentWithQuestionsOfItsOwnIsAnFaqUnderAStatement() {
    Document document =
        new Document("a", "Beginning", List.of("How?"), List.of(), List.of(), "So.", List.of(), "");

    assertThat(document.isFaq()).isTrue();
    assertThat(document.heading()).isEmpty();
    assertThat(document.asks()).isFalse();
  }

  @Test
  void aQuestionThatAsksForAnotherPassageIsAskedOnce() {
    Document document =
        Document.of(
            Entries.entry("work", "Work")
                .question("What is it?")
                .question("Is it paid?")
                .detail("It pays.")
                .way("is it paid", 1)
                .way("Is it paid?", 1)
                .build(),
            "");

    assertThat(document.asked())
        .containsExactly(
            new Entry.Way("What is it?", 0),
            new Entry.Way("is it paid", 1),
            new Entry.Way("Is it paid?", 1));
  }

  @Test
  void aShortQuestionWithoutATitleAsks() {
    assertThat(Document.of("a", "", "where is my card").asks()).isTrue();
    assertThat(Document.of("a", "", "where " + "is my card ".repeat(10)).asks()).isFalse();
  }

  @Test
  void itsOwnTextIsNeverEmpty() {
    assertThat(Document.of("key", "", " ").own()).isEqualTo("key");
  }
}
