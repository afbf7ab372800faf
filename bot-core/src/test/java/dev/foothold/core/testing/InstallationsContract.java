package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.installation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Installation;
import dev.foothold.core.port.Installations;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store of installations promises.
public interface InstallationsContract extends StorageContract {

  /// Nowhere at first.
  @Test
  default void isEmptyAtFirst() {
    Installations installations = storage().installations();

    assertThat(installations.find(HERE)).isEmpty();
    assertThat(installations.all()).isEmpty();
    assertThat(installations.count()).isZero();
  }

  /// Each community has its own.
  @Test
  default void findsACommunitysOwn() {
    Installations installations = storage().installations();
    installations.save(installation(HERE, 1, "ours"));
    installations.save(installation(ELSEWHERE, 2, "theirs"));

    assertThat(installations.find(HERE)).contains(installation(HERE, 1, "ours"));
    assertThat(installations.find(ELSEWHERE)).contains(installation(ELSEWHERE, 2, "theirs"));
    assertThat(installations.count()).isEqualTo(2);
  }

  /// In the order of the ids.
  @Test
  default void listsAllInOrder() {
    Installations installations = storage().installations();
    installations.save(installation(HERE, 1, "ours"));
    installations.save(installation(ELSEWHERE, 2, "theirs"));

    assertThat(installations.all())
        .containsExactly(installation(ELSEWHERE, 2, "theirs"), installation(HERE, 1, "ours"));
  }

  /// Who installs anew replaces what was there.
  @Test
  default void keepsTheLastOfACommunity() {
    Installations installations = storage().installations();
    installations.save(installation(HERE, 1, "old"));
    installations.save(installation(HERE, 2, "new"));

    assertThat(installations.all()).containsExactly(installation(HERE, 2, "new"));
  }

  /// A payload of full length fits.
  @Test
  default void takesALongPayload() {
    Installations installations = storage().installations();
    Installation installation = installation(HERE, 1, "p".repeat(Installation.MAX_PAYLOAD));

    installations.save(installation);

    assertThat(installations.find(HERE)).contains(installation);
  }

  /// Of two who read the same, the first replaces it.
  @Test
  default void replacesWhatIsAsItWasRead() {
    Installations installations = storage().installations();
    Installation read = installation(HERE, 1, "read");
    installations.save(read);

    boolean first = installations.replace(read, installation(HERE, 2, "first"));
    boolean second = installations.replace(read, installation(HERE, 3, "second"));

    assertThat(List.of(first, second)).containsExactly(true, false);
    assertThat(installations.all()).containsExactly(installation(HERE, 2, "first"));
  }

  /// What was removed does not come back.
  @Test
  default void replacesNothingThatWasRemoved() {
    Installations installations = storage().installations();
    Installation read = installation(HERE, 1, "read");
    installations.save(read);
    installations.remove(HERE);

    assertThat(installations.replace(read, installation(HERE, 2, "next"))).isFalse();
    assertThat(installations.count()).isZero();
  }

  /// One community's is not another's.
  @Test
  default void replacesNothingByAnothersInstallation() {
    Installations installations = storage().installations();

    assertThatThrownBy(
            () ->
                installations.replace(
                    installation(HERE, 1, "read"), installation(ELSEWHERE, 1, "next")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Once, and nobody else's.
  @Test
  default void removesACommunitysOwn() {
    Installations installations = storage().installations();
    installations.save(installation(HERE, 1, "ours"));
    installations.save(installation(ELSEWHERE, 2, "theirs"));

    boolean first = installations.remove(HERE);
    boolean second = installations.remove(HERE);

    assertThat(List.of(first, second)).containsExactly(true, false);
    assertThat(installations.all()).containsExactly(installation(ELSEWHERE, 2, "theirs"));
  }
}
