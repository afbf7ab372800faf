package dev.foothold.adapter.storage;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.Asker;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of people, for tests of this module.
final class Samples {

  static final CommunityId HERE = new CommunityId("test:here");
  static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  private Samples() {}

  static PersonKey person(String name) {
    return new PersonKey("hash-of-" + name);
  }

  static Claim claim(String holder) {
    return new Claim(holder, NOON, NOON.plus(Duration.ofSeconds(30)));
  }

  static Questions.Opening opening(String name, String text, String... keys) {
    return new Questions.Opening(
        new Ask(
            new Ask.Origin(
                new UserId("test:raw-" + name),
                HERE,
                new ChannelId("test:channel"),
                new ThreadId("test:thread-" + name),
                Ask.Place.CHANNEL),
            text,
            new Ask.Delivery(
                List.of(keys).stream().map(DeliveryKey::new).toList(),
                NOON,
                NOON.plus(Duration.ofMinutes(15)),
                "address-of-" + name),
            Locale.US),
        person(name),
        claim("one"),
        List.of());
  }

  static Lease admitted(Questions.Admission admission) {
    return switch (admission) {
      case Questions.Admission.Admitted(_, var lease) -> lease;
      case Questions.Admission.Duplicate(var id) -> throw new AssertionError("seen as " + id);
      case Questions.Admission.OverLimit(Allowance allowance) ->
          throw new AssertionError(allowance);
      case Questions.Admission.Unavailable() -> throw new AssertionError("no answer in time");
    };
  }

  static Ending ending(Ending.Kind kind, String... entries) {
    return new Ending(
        kind, Optional.empty(), List.of(entries).stream().map(EntryId::new).toList(), 0.5, NOON);
  }

  /// A little of everything that people leave, each piece with the name in it.
  static void life(Storage storage, String name, int number) {
    String text = "A question by " + name + ", number " + number;
    Lease lease =
        admitted(storage.questions().admit(opening(name, text, "delivery-" + name + number)));
    QuestionId question = new QuestionId(lease.of());
    storage.questions().close(lease, ending(Ending.Kind.ABSTAINED, "near-" + number % 7));
    storage
        .log()
        .rate(HERE, new Rating(question, person(name), false, "Said " + name + number, NOON));
    storage
        .gaps()
        .record(
            new FoundGap(
                new Gap(HERE, text, List.of(new EntryId("near")), NOON),
                question,
                FoundGap.Cause.UNANSWERED,
                new GapClusterId("cluster-" + number % 5),
                Optional.empty()));
    storage
        .conversations()
        .append(
            new Talk(HERE, new ThreadId("test:thread-" + name), person(name)),
            new Turn(text, Asker.UNKNOWN, List.of(), NOON));
    storage
        .suggestions()
        .add(
            new Suggestion(
                new SuggestionId("s-" + question.value()),
                HERE,
                new Suggestion.Content(
                    Suggestion.Kind.RESOURCE,
                    "Title by " + name,
                    "Text by " + name + number,
                    "https://example.org/" + name,
                    Optional.empty()),
                new Suggestion.From(
                    person(name),
                    Optional.of(new UserId("test:raw-" + name)),
                    Optional.of("Credit " + name),
                    NOON),
                Optional.empty()));
  }
}
