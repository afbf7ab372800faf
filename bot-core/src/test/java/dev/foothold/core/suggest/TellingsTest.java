package dev.foothold.core.suggest;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.testing.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingsTest {

  private static final int MANY = 120;

  private final Town town = new Town();
  private final Busy notifier = new Busy();
  private final Tellings tellings = new Tellings(town.storage().suggestions(), List.of(notifier));

  @Test
  void tellsThoseBehindManyWhoCannotBeToldNow() {
    IntStream.range(0, MANY).forEach(number -> decided("busy-" + number));
    decided("ana");

    List<Integer> told = List.of(tellings.run(), tellings.run(), tellings.run());

    assertThat(told).containsExactly(0, 0, 1);
  }

  @Test
  void triesAgainWhoCouldNotBeTold() {
    decided("busy");
    tellings.run();
    tellings.run();

    assertThat(notifier.tried).containsExactly("test:busy", "test:busy");
  }

  @Test
  void tellsThoseBehindOneWhomTheWayToBreaksAtEveryTime() {
    decided("broken");
    decided("ana");
    assertThatThrownBy(tellings::run).isInstanceOf(IllegalStateException.class);

    int told = tellings.run();

    assertThat(told).isEqualTo(1);
  }

  private void decided(String name) {
    town.clock().advance(Duration.ofSeconds(1));
    SuggestionId id = new SuggestionId("s-" + name);
    town.storage()
        .suggestions()
        .add(
            new Suggestion(
                id,
                HERE,
                new Suggestion.Content(
                    Suggestion.Kind.RESOURCE, "Meetup", "It meets.", "", Optional.empty()),
                new Suggestion.From(
                    town.people().key(ANA.user()),
                    Optional.of(new UserId("test:" + name)),
                    Optional.empty(),
                    town.clock().instant()),
                Optional.empty()));
    town.storage()
        .suggestions()
        .decide(
            HERE,
            id,
            new Suggestion.Review(
                false,
                town.people().key(MOD.user()),
                town.clock().instant(),
                "known",
                Optional.empty()));
  }

  /// Reaches nobody whose name says so.
  private static final class Busy implements Notifier {

    private final List<String> tried = new ArrayList<>();

    @Override
    public String platform() {
      return "test";
    }

    @Override
    public Telling tell(UserId person, String key, String text) {
      tried.add(person.value());
      if (person.value().contains("broken")) {
        throw new IllegalStateException("no way to " + person);
      }
      return person.value().contains("busy") ? Telling.LATER : Telling.TOLD;
    }
  }
}
