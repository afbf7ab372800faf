package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Finding;
import dev.foothold.testing.TurnableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTest {

  private final TurnableClock clock = TurnableClock.at(Instant.parse("2026-07-01T12:00:00Z"));
  private final Workspace acme = new Workspace("T1", "Acme", "token-1", "U1");
  private final List<String> asked = new ArrayList<>();
  private final Found found = new Found(clock);

  private List<Finding> look(String token) {
    asked.add(token);
    return List.of(new Finding(Finding.Level.FINE, "Answer " + asked.size(), ""));
  }

  @Test
  void asksSlackOnceInAWhile() {
    found.in(acme, this::look);
    List<Finding> again = found.in(acme, this::look);
    clock.turn(Found.KEPT);
    List<Finding> later = found.in(acme, this::look);

    assertThat(again).extracting(Finding::what).containsExactly("Answer 1");
    assertThat(later).extracting(Finding::what).containsExactly("Answer 2");
    assertThat(asked).containsExactly("token-1", "token-1");
  }
}
