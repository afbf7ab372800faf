package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Something that Slack tells the app, and what became of it. Safe for many threads.
public final class Delivery {

  /// What is told, which decides what an answer means and whether it is told again.
  public enum Kind {
    /// An event; told again where it is not acknowledged.
    EVENT,
    /// A slash command; told once.
    COMMAND,
    /// A press, a shortcut or a modal's end; told once.
    INTERACTION
  }

  /// How far it came.
  public enum State {
    /// No answer yet.
    WAITING,
    /// Answered in time.
    ACKNOWLEDGED,
    /// Not answered in time, or refused, and not told again.
    FAILED
  }

  /// What the app answered.
  ///
  /// @param failure why it counts as no acknowledgement, in Slack's words; empty if it is one
  /// @param body JSON, or a text node; missing node if empty
  /// @param noRetry whether the app asked not to be told again
  /// @param status as in HTTP; 200 for a socket's acknowledgement, 0 if there is no answer
  record Answer(String failure, JsonNode body, boolean noRetry, int status) {

    static Answer ok(JsonNode body) {
      return new Answer("", body, false, 200);
    }

    /// The app could not be reached.
    static Answer none(String failure) {
      return new Answer(failure, MissingNode.getInstance(), false, 0);
    }
  }

  /// What is done with an answer.
  record Effects(Consumer<JsonNode> acknowledged, Consumer<String> failed) {
    static final Effects NONE = new Effects(_ -> {}, _ -> {});
  }

  private final Kind kind;
  private final String name;
  private final ObjectNode payload;
  private final Instant sent;
  private final long started = System.nanoTime();
  private final Effects effects;
  private final Map<Integer, Boolean> attempts = new HashMap<>();
  private State state = State.WAITING;
  private boolean ended;
  private int failures;
  private Optional<Instant> acknowledged = Optional.empty();
  private Optional<Duration> elapsed = Optional.empty();
  private Optional<JsonNode> answer = Optional.empty();

  Delivery(Kind kind, String name, ObjectNode payload, Instant sent, Effects effects) {
    this.kind = kind;
    this.name = name;
    this.payload = payload.deepCopy();
    this.sent = sent;
    this.effects = effects;
  }

  /// What is told.
  public Kind kind() {
    return kind;
  }

  /// The event's type, the command, or the interaction's type.
  public String name() {
    return name;
  }

  /// All that is told.
  public ObjectNode payload() {
    return payload.deepCopy();
  }

  /// How far it has come.
  public synchronized State state() {
    return state;
  }

  /// How often it was told.
  public synchronized int attempts() {
    return attempts.size();
  }

  /// How many attempts have come to nothing: refused, or not answered in time.
  public synchronized int failures() {
    return failures;
  }

  synchronized void countFailure() {
    failures++;
  }

  /// How long the acknowledgement took by the test's clock, from the first attempt.
  public synchronized Optional<Duration> acknowledgedAfter() {
    return acknowledged.map(at -> Duration.between(sent, at));
  }

  /// How long the acknowledgement took in fact; for benchmarks.
  public synchronized Optional<Duration> elapsed() {
    return elapsed;
  }

  /// What the app sent with its acknowledgement.
  public synchronized Optional<JsonNode> answer() {
    return answer.filter(body -> !body.isMissingNode());
  }

  /// Waits until it was acknowledged.
  public Delivery acknowledged() {
    Eventually.until(name + " acknowledged", () -> state() == State.ACKNOWLEDGED);
    return this;
  }

  /// Waits until it has come to its end.
  public Delivery settled() {
    Eventually.until(name + " settled", () -> state() != State.WAITING);
    return this;
  }

  /// The number of the next attempt, which begins now.
  synchronized int begin() {
    int number = attempts.size();
    attempts.put(number, false);
    return number;
  }

  /// Settles an attempt.
  ///
  /// @return false if it was settled before
  synchronized boolean settle(int attempt) {
    return Boolean.FALSE.equals(attempts.put(attempt, true));
  }

  /// Ends it well. What the answer does to the screen comes first, so that whoever waits for the
  /// acknowledgement sees it.
  void acknowledge(Instant at, JsonNode body) {
    if (!end()) {
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    effects.acknowledged().accept(body);
    synchronized (this) {
      state = State.ACKNOWLEDGED;
      acknowledged = Optional.of(at);
      elapsed = Optional.of(took);
      answer = Optional.of(body);
    }
  }

  /// Ends it badly.
  void fail(String error) {
    if (!end()) {
      return;
    }
    effects.failed().accept(error);
    synchronized (this) {
      state = State.FAILED;
    }
  }

  private synchronized boolean end() {
    boolean first = !ended;
    ended = true;
    return first;
  }

  /// Without people's words.
  @Override
  public String toString() {
    return name + " " + state();
  }
}
