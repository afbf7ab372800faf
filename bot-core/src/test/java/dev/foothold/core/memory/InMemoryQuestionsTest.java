package dev.foothold.core.memory;

import dev.foothold.core.port.Questions;
import dev.foothold.core.testing.QuestionsContract;
import java.util.Random;

class InMemoryQuestionsTest implements QuestionsContract {

  @Override
  public Questions questions() {
    return new InMemoryQuestions(new Random(1));
  }
}
