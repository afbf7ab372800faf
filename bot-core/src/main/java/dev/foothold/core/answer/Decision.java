package dev.foothold.core.answer;

import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Turn;
import java.util.List;

/// Whether what was found is good enough to be said.
enum Decision {
  /// The message is about our subject.
  IN_SCOPE(0.3),
  /// It may be about anything: what was found must be clearer.
  UNSURE(0.5);

  /// Subject words up to which a message may mean several things, so that asking back helps.
  static final int VAGUE_WORDS = 2;

  private final double answerFrom;

  Decision(double answerFrom) {
    this.answerFrom = answerFrom;
  }

  /// Retrieval confidence from which a question is answered, 0 to 1.
  double answerFrom() {
    return answerFrom;
  }

  /// What to do.
  enum Move {
    ANSWER,
    CLARIFY,
    ABSTAIN
  }

  /// @param text that was searched for
  /// @param found for it
  /// @param turns before it: the bot asks back once, not twice in a row
  Move of(String text, Retrieval found, List<Turn> turns) {
    int subject = Words.subject(text).size();
    // One everyday word ("help") matches something or other with all its weight.
    boolean tooLittle = this == UNSURE && subject < VAGUE_WORDS && turns.isEmpty();
    if (!found.hits().isEmpty() && found.confidence() >= answerFrom && !tooLittle) {
      return Move.ANSWER;
    }
    boolean vague = subject <= VAGUE_WORDS;
    boolean askedBefore = !turns.isEmpty() && turns.getLast().entries().isEmpty();
    return vague && !askedBefore && !found.hits().isEmpty() ? Move.CLARIFY : Move.ABSTAIN;
  }
}
