package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.port.OneTimeTokens;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of tokens promises.
public interface OneTimeTokensContract extends StorageContract {

  /// Once.
  @Test
  default void isGoodForOneTime() {
    OneTimeTokens tokens = storage().tokens();
    tokens.issue("token", minutes(10));

    boolean first = tokens.consume("token", minutes(1));
    boolean second = tokens.consume("token", minutes(1));

    assertThat(List.of(first, second)).containsExactly(true, false);
  }

  /// Of many who come at once, one.
  @Test
  default void isGoodForOneOfMany() throws Exception {
    OneTimeTokens tokens = storage().tokens();
    tokens.issue("token", minutes(10));
    Callable<Boolean> consume = () -> tokens.consume("token", minutes(1));

    List<Future<Boolean>> consumed;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      consumed = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> consume).toList());
    }

    assertThat(consumed).extracting(Future::get).containsOnlyOnce(true);
  }

  /// Another token is none.
  @Test
  default void knowsNoOtherToken() {
    OneTimeTokens tokens = storage().tokens();
    tokens.issue("token", minutes(10));

    assertThat(tokens.consume("other", minutes(1))).isFalse();
    assertThat(tokens.consume("", minutes(1))).isFalse();
    assertThat(tokens.consume("\0", minutes(1))).isFalse();
    assertThat(tokens.consume("t".repeat(10_000), minutes(1))).isFalse();
  }

  /// Until its time.
  @Test
  default void runsOut() {
    OneTimeTokens tokens = storage().tokens();
    tokens.issue("now", minutes(10));
    tokens.issue("soon", minutes(11));

    assertThat(tokens.consume("now", minutes(10))).isFalse();
    assertThat(tokens.consume("soon", minutes(10))).isTrue();
  }

  /// New each time.
  @Test
  default void refusesATokenThatIsThere() {
    OneTimeTokens tokens = storage().tokens();
    String token = "t".repeat(200);
    tokens.issue(token, minutes(10));

    assertThatThrownBy(() -> tokens.issue(token, minutes(20)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(tokens.consume(token, minutes(15))).isFalse();
  }
}
