package dev.foothold.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionTest {

  private static final List<Verb> VERBS = List.of(Verb.values());

  /// As stores name questions.
  private static final String QUESTION = "q-0123456789abcdef";

  /// The longest that a platform's adapter names anybody.
  private static final String PERSON = "slack:T0123456789ABCDEF.U0123456789ABCDEF";

  private static final String SIGNS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_.-";

  @Test
  void hasACodeOfItsOwnForEachVerb() {
    assertThat(Arrays.stream(Verb.values()).map(Verb::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]{2}"));
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void fitsTheLongestIdsThatThereAre(Verb verb) {
    assertThat(Action.of(verb, QUESTION, "f", "2").id()).hasSizeLessThanOrEqualTo(Action.MAX_ID);
    assertThat(Action.of(verb, PERSON, "false").id()).hasSizeLessThanOrEqualTo(Action.MAX_ID);
  }

  @ParameterizedTest
  @MethodSource("actions")
  void readsWhatItWrote(Action action) {
    assertThat(Action.read(action.id())).isEqualTo(new Action.Reading.Known(action));
  }

  static Stream<Action> actions() {
    Random random = new Random(5);
    return IntStream.range(0, 500)
        .mapToObj(
            _ -> {
              List<String> args = new ArrayList<>();
              IntStream.range(0, random.nextInt(4)).forEach(_ -> args.add(arg(random)));
              return new Action(VERBS.get(random.nextInt(VERBS.size())), args);
            });
  }

  private static String arg(Random random) {
    return random
        .ints(1 + random.nextInt(25), 0, SIGNS.length())
        .mapToObj(at -> SIGNS.substring(at, at + 1))
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "1",
        "1/",
        "1/zz",
        "0/hp/q-1",
        "2/hp/q-1",
        "1/hp/",
        "1/hp/q 1",
        "1/hp/q\n1",
        "1/hp/é",
        "1/HP/q-1",
        "hp/q-1",
        "1/hp/q-1/"
      })
  void readsNothingElse(String forged) {
    assertThat(Action.read(forged)).isEqualTo(new Action.Reading.Unknown());
  }

  @Test
  void readsNothingThatIsTooLong() {
    assertThat(Action.read("1/hp/" + "q".repeat(Action.MAX_ID)))
        .isEqualTo(new Action.Reading.Unknown());
  }

  @Test
  void readsAnythingWithoutFailing() {
    Random random = new Random(6);

    List<Action.Reading> readings =
        IntStream.range(0, 2_000)
            .mapToObj(
                _ ->
                    random
                        .ints(random.nextInt(120), 0x20, 0x180)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .map(Action::read)
            .toList();

    assertThat(readings).containsOnly(new Action.Reading.Unknown());
  }

  @Test
  void hasNoMoreArgumentsThanItHas() {
    assertThat(Action.of(Verb.MORE).arg(0)).isEmpty();
    assertThat(Action.of(Verb.MORE, "a").arg(0)).isEqualTo("a");
  }

  @Test
  void refusesWhatMakesNoId() {
    assertThatThrownBy(() -> Action.of(Verb.MORE, "a/b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MORE");
    assertThatThrownBy(() -> Action.of(Verb.MORE, "a".repeat(Action.MAX_ID)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
