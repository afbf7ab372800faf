package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.allowance;
import static dev.foothold.core.testing.Rows.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.port.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every count of usage promises.
public interface UsageContract extends StorageContract {

  /// As often as allowed.
  @Test
  default void allowsUpToTheLimit() {
    Usage usage = storage().usage();
    Allowance two = allowance(Allowance.Scope.PERSON, "ana", 2);

    assertThat(usage.take(HERE, List.of(two))).isEmpty();
    assertThat(usage.take(HERE, List.of(two))).isEmpty();
    assertThat(usage.take(HERE, List.of(two))).contains(two);
    assertThat(usage.used(HERE, two)).isEqualTo(2);
  }

  /// All or none.
  @Test
  default void usesNothingWhereOneIsUsedUp() {
    Usage usage = storage().usage();
    Allowance room = allowance(Allowance.Scope.CHANNEL, "c", 5);
    Allowance none = allowance(Allowance.Scope.PERSON, "ana", 0);

    Optional<Allowance> usedUp = usage.take(HERE, List.of(room, none));

    assertThat(usedUp).contains(none);
    assertThat(usage.used(HERE, room)).isZero();
  }

  /// Each community, scope, key and window counts for itself.
  @Test
  default void countsEachForItself() {
    Usage usage = storage().usage();
    usage.take(HERE, List.of(allowance(Allowance.Scope.PERSON, "ana", 1)));

    assertThat(usage.take(ELSEWHERE, List.of(allowance(Allowance.Scope.PERSON, "ana", 1))))
        .isEmpty();
    assertThat(usage.take(HERE, List.of(allowance(Allowance.Scope.CHANNEL, "ana", 1)))).isEmpty();
    assertThat(usage.take(HERE, List.of(allowance(Allowance.Scope.PERSON, "ben", 1)))).isEmpty();
    assertThat(
            usage.take(
                HERE,
                List.of(new Allowance(Allowance.Scope.PERSON, "ana", minutes(10), minutes(20), 1))))
        .isEmpty();
  }

  /// A limit that changes does not begin a new count.
  @Test
  default void countsOnUnderAnotherLimit() {
    Usage usage = storage().usage();
    usage.take(HERE, List.of(allowance(Allowance.Scope.PERSON, "ana", 5)));

    assertThat(usage.take(HERE, List.of(allowance(Allowance.Scope.PERSON, "ana", 1)))).isPresent();
  }

  /// Many at once get no more than there is.
  ///
  /// @throws Exception if a thread broke
  @Test
  default void allowsNoMoreToManyAtOnce() throws Exception {
    Usage usage = storage().usage();
    Allowance five = allowance(Allowance.Scope.PERSON, "ana", 5);
    List<Callable<Optional<Allowance>>> takers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      takers.add(() -> usage.take(HERE, List.of(five)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Optional<Allowance>>> all = threads.invokeAll(takers);

      assertThat(all).extracting(Future::get).filteredOn(Optional::isEmpty).hasSize(5);
    }
  }
}
