package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.Bot;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front desk of the running bot serves all that there is to do.
class FullDeskTest {

  @TempDir private Path folder;

  private House house;
  private Counters counters;

  @BeforeEach
  void open() throws Exception {
    Settings settings =
        Settings.read(Map.of("FOOTHOLD_DATA_DIR", folder.toString()), SampleHome.ready());
    Random random = new Random(4);
    House.Place place = new Desks(InstantSource.system(), () -> random).place("test", settings);
    house = new House(place, List.of(), settings, _ -> {});
    Bot bot = house.bot(AskLimits.PER_PROCESS, 1);
    counters =
        Counters.of(house, bot, List.of(new FakePlatform("discord"), new FakePlatform("slack")));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyVerbIsServedOnce() {
    assertThat(counters.all().stream().flatMap(counter -> counter.verbs().stream()))
        .containsExactlyInAnyOrder(Verb.values());
  }

  @Test
  void everyItemOfMessagesMenusIsServedOnce() {
    assertThat(counters.all().stream().flatMap(counter -> counter.items().stream()))
        .containsExactlyInAnyOrder(Deed.Item.values());
  }

  @Test
  void everyCommandIsServedOnce() throws IOException {
    FrontDesk desk = new FrontDesk(counters.all(), house.office());

    assertThat(desk.commands())
        .extracting(CommandSpec::name)
        .doesNotHaveDuplicates()
        .contains("ask", "advice", "suggest", "gaps", "privacy", "settings", "status");
    assertThat(desk.commands()).hasSameSizeAs(served().toList());
  }

  private Stream<CommandSpec> served() {
    return counters.all().stream().map(Counter::commands).flatMap(List::stream);
  }
}
