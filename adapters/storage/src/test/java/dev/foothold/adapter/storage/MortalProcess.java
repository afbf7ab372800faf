package dev.foothold.adapter.storage;

import dev.foothold.core.model.Claim;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A process that admits and ends questions until it is killed, for [KillTest]. It is told
/// deliveries, one a line, and tells what it did, one thing a line:
///
/// - `ack KEY ID`: the question is admitted, and the platform is told so
/// - `seen KEY ID`: it was admitted before
/// - `later KEY`: the storage did not answer
/// - `post ID`: an answer is sent to the platform, which knows it again by the question
/// - `end ID`: the question is ended
/// - `idle`: nothing is left that has lost its holder
final class MortalProcess {

  /// Closes each line: a line without it was cut off by the kill.
  static final String END = " .";

  /// Short, so that the test need not wait long for a dead process's questions.
  private static final Duration LEASE = Duration.ofMillis(1_500);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final Storage storage;
  private final String name;
  private final PrintStream out;
  private final Set<Lease> held = ConcurrentHashMap.newKeySet();

  private MortalProcess(Storage storage, String name, PrintStream out) {
    this.storage = storage;
    this.name = name;
    this.out = out;
  }

  /// Runs until its input ends.
  ///
  /// @param arguments its name, and where the database is
  /// @throws IOException if the input breaks
  public static void main(String[] arguments) throws IOException {
    Location location =
        arguments[1].startsWith("jdbc:")
            ? new Location.Server(arguments[1], "postgres", "")
            : new Location.File(Path.of(arguments[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Database database = Opened.database(location)) {
      MortalProcess process =
          new MortalProcess(
              database.storage(
                  java.time.InstantSource.system(), new SecureRandom(), 5, Duration.ofDays(1)),
              arguments[0],
              out);
      Thread.ofPlatform().daemon().start(process::watch);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String key = in.readLine(); key != null; key = in.readLine()) {
        String delivery = key;
        Thread.ofVirtual().start(() -> take(process, delivery));
      }
    }
  }

  private static void take(MortalProcess process, String key) {
    try {
      process.take(key);
    } catch (dev.foothold.core.port.StoreUnavailable _) {
      // Left open, for the watch.
    }
  }

  private void say(String what) {
    out.println(what + END);
  }

  private Claim claim() {
    Instant now = Instant.now();
    return new Claim(name, now, now.plus(LEASE));
  }

  private void take(String key) {
    Questions.Opening sample = Samples.opening(key, "Question " + key, key, "message-" + key);
    Questions.Opening opening =
        new Questions.Opening(sample.ask(), sample.person(), claim(), sample.allowances());
    switch (storage.questions().admit(opening)) {
      case Questions.Admission.Admitted(var id, var lease) -> {
        held.add(lease);
        say("ack " + key + " " + id);
        end(lease);
      }
      case Questions.Admission.Duplicate(var id) -> say("seen " + key + " " + id);
      case Questions.Admission.OverLimit(var allowance) -> throw new AssertionError(allowance);
      case Questions.Admission.Unavailable() -> say("later " + key);
    }
  }

  private void end(Lease lease) {
    say("post " + lease.of());
    if (storage.questions().close(lease, Samples.ending(Ending.Kind.ANSWERED, "entry"))) {
      say("end " + lease.of());
    }
    held.remove(lease);
  }

  private void watch() {
    while (true) {
      try {
        storage.questions().renew(List.copyOf(held), Instant.now().plus(LEASE));
        List<OpenQuestion> left = storage.questions().takeOver(claim(), Set.of("test"), 50);
        left.forEach(question -> known(question));
        left.forEach(question -> end(question.lease()));
        if (left.isEmpty()) {
          say("idle");
        }
        Thread.sleep(LOOK);
      } catch (dev.foothold.core.port.StoreUnavailable _) {
        // Looks again.
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  /// What was written down is what was asked.
  private static void known(OpenQuestion question) {
    DeliveryKey key = question.ask().delivery().keys().getFirst();
    if (!question.ask().text().equals("Question " + key)) {
      throw new AssertionError(question.id() + " has another's text");
    }
  }
}
