package dev.foothold.adapter.slack;

import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.port.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two workspaces that are served at the same time, with their data in one storage. One thread at a
/// time.
///
/// @param here the one that a test is about
/// @param there the other one
record Neighbours(Side here, Side there) implements AutoCloseable {

  /// How Slack and the bot reach each other.
  enum Way {
    /// Each workspace has an app and a process of its own.
    SOCKET,
    /// One process serves both.
    HTTP
  }

  /// One of them.
  record Side(Workplace place, Team team, Workplace.Running process) {}

  static Neighbours open(Way way) throws Exception {
    Workplace place = Workplace.open();
    Team acme = place.slack().team("Acme");
    return switch (way) {
      case SOCKET -> {
        Workplace other = place.beside();
        Team globex = other.slack().team("Globex");
        yield new Neighbours(
            new Side(place, acme, place.bySocket(acme)),
            new Side(other, globex, other.bySocket(globex)));
      }
      case HTTP -> {
        Team globex = place.slack().team("Globex");
        place.install(acme);
        place.install(globex);
        Workplace.Running process = place.forMany("many");
        place.slack().deliversTo(process.events());
        yield new Neighbours(new Side(place, acme, process), new Side(place, globex, process));
      }
    };
  }

  Storage storage() {
    return here.place().storage();
  }

  /// Lets time pass, once all that Slack has told was acknowledged.
  void passes(Duration time) {
    settle();
    here.place().clock().turn(time);
  }

  private void settle() {
    here.place().slack().settled();
    there.place().slack().settled();
  }

  /// What the bot did against Slack's rules.
  List<String> complaints() {
    List<String> all = new ArrayList<>();
    all.addAll(here.place().slack().complaints());
    all.addAll(there.place().slack().complaints());
    all.addAll(here.place().slack().unexpected());
    all.addAll(there.place().slack().unexpected());
    return all;
  }

  /// Ends all processes: what they had begun is done then.
  void stop() {
    settle();
    here.place().stop();
    there.place().stop();
  }

  @Override
  public void close() {
    stop();
    here.place().close();
    there.place().close();
  }
}
