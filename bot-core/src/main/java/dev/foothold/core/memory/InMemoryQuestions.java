package dev.foothold.core.memory;

import dev.foothold.core.model.Ask;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Questions;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Questions in this process's memory: they are lost with it. Safe for many threads.
public final class InMemoryQuestions implements Questions {

  /// Delivery keys remembered; a platform repeats a delivery within minutes (Slack: the last retry
  /// comes after 5), and a bot in memory alone does not see this many in that time.
  static final int MAX_KEYS = 20_000;

  private final RandomGenerator random;
  private final Map<DeliveryKey, QuestionId> seen =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DeliveryKey, QuestionId> eldest) {
          return size() > MAX_KEYS;
        }
      };

  /// An empty store.
  ///
  /// @param random makes the questions' names
  public InMemoryQuestions(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public synchronized Admission admit(Ask ask) {
    for (DeliveryKey key : ask.delivery().keys()) {
      QuestionId earlier = seen.get(key);
      if (earlier != null) {
        return new Admission.Duplicate(earlier);
      }
    }
    QuestionId id = new QuestionId("q-" + HexFormat.of().toHexDigits(random.nextLong()));
    ask.delivery().keys().forEach(key -> seen.put(key, id));
    return new Admission.Admitted(id);
  }

  @Override
  public void close(QuestionId id) {
    // What is open is gone with the process, so there is nothing to remember.
  }
}
