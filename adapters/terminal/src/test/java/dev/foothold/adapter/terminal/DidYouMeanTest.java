package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {

  private static final List<String> KNOWN = List.of("ask", "chat", "knowledge", "eval");

  @Test
  void swappedLettersAreOneMistake() {
    assertThat(DidYouMean.nearest("aks", KNOWN)).contains("ask");
  }

  @Test
  void caseDoesNotCount() {
    assertThat(DidYouMean.nearest("CHAT", KNOWN)).contains("chat");
  }

  @Test
  void aBeginningIsEnough() {
    assertThat(DidYouMean.nearest("know", KNOWN)).contains("knowledge");
  }

  @Test
  void anotherWordIsNotGuessed() {
    assertThat(DidYouMean.nearest("banana", KNOWN)).isEmpty();
  }

  @Test
  void theGuessIsAQuestion() {
    assertThat(DidYouMean.question("evla", KNOWN)).isEqualTo(" Did you mean \"eval\"?");
  }

  @Test
  void aVeryLongWordIsNoProblem() {
    assertThat(DidYouMean.question("x".repeat(1_000_000), KNOWN)).isEmpty();
  }
}
