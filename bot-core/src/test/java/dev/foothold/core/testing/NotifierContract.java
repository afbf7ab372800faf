package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every notifier promises.
public interface NotifierContract {

  /// The notifier under test.
  ///
  /// @return the same one throughout a test
  Notifier notifier();

  /// Somebody whom it can tell something.
  ///
  /// @return the same throughout a test
  UserId reachable();

  /// What they were told.
  ///
  /// @return in order
  List<String> told();

  /// They have it.
  @Test
  default void tells() {
    Notifier.Telling telling = notifier().tell(reachable(), "key-1", "Thank you.");

    assertThat(telling).isEqualTo(Notifier.Telling.TOLD);
    assertThat(told()).singleElement().asString().contains("Thank you.");
  }

  /// The same key is told once.
  @Test
  default void tellsTheSameKeyOnce() {
    notifier().tell(reachable(), "key-1", "Thank you.");

    notifier().tell(reachable(), "key-1", "Thank you.");

    assertThat(told()).hasSize(1);
  }

  /// It names the platform of the people whom it can tell.
  @Test
  default void namesItsPlatform() {
    assertThat(notifier().platform()).isEqualTo(reachable().platform());
  }
}
