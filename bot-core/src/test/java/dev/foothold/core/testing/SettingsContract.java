package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.port.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every store of settings promises.
public interface SettingsContract extends StorageContract {

  /// Nothing at first.
  @Test
  default void isEmptyAtFirst() {
    assertThat(storage().settings().all(HERE)).isEmpty();
  }

  /// The last value counts, for that community.
  @Test
  default void keepsTheLastValue() {
    Settings settings = storage().settings();
    settings.set(HERE, "key", "old");
    settings.set(HERE, "key", "new “value”\nwith lines");
    settings.set(ELSEWHERE, "key", "theirs");

    assertThat(settings.all(HERE)).isEqualTo(Map.of("key", "new “value”\nwith lines"));
  }

  /// A value of full length fits.
  @Test
  default void takesALongValue() {
    Settings settings = storage().settings();
    String value = "v".repeat(4_000);

    settings.set(HERE, "k".repeat(200), value);

    assertThat(settings.all(HERE)).containsValue(value);
  }

  /// What is taken back is gone.
  @Test
  default void takesAValueBack() {
    Settings settings = storage().settings();
    settings.set(HERE, "key", "value");

    settings.unset(HERE, "key");
    settings.unset(HERE, "key");

    assertThat(settings.all(HERE)).isEmpty();
  }

  /// Who has set something.
  @Test
  default void listsCommunities() {
    Settings settings = storage().settings();
    settings.set(HERE, "key", "value");
    settings.set(ELSEWHERE, "key", "value");
    settings.unset(ELSEWHERE, "key");

    assertThat(settings.communities()).containsExactly(HERE);
  }
}
