package dev.foothold.core.testing;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.FoundGap;
import dev.foothold.core.model.Gap;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.Installation;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Storage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Sample values for the contracts of storage.
final class Rows {

  static final CommunityId HERE = new CommunityId("test:here");
  static final CommunityId ELSEWHERE = new CommunityId("test:elsewhere");
  static final ChannelId CHANNEL = new ChannelId("test:channel");
  static final PersonKey ANA = new PersonKey("ana-hash");
  static final PersonKey BEN = new PersonKey("ben-hash");
  static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  static final Set<String> TEST = Set.of("test");

  private Rows() {}

  static Instant minutes(int after) {
    return NOON.plus(Duration.ofMinutes(after));
  }

  /// A claim from one minute past noon to another.
  static Claim claim(String holder, int from, int until) {
    return new Claim(holder, minutes(from), minutes(until));
  }

  static Questions.Opening opening(CommunityId community, PersonKey person, int at, String text) {
    Ask ask =
        new Ask(
            new Ask.Origin(
                new UserId("test:" + person.value()),
                community,
                CHANNEL,
                new ThreadId("test:thread"),
                Ask.Place.CHANNEL),
            text,
            new Ask.Delivery(
                List.of(new DeliveryKey(community + "/" + person.value() + "/" + at + "/" + text)),
                minutes(at),
                minutes(at + 15),
                "address"),
            Locale.US);
    return new Questions.Opening(ask, person, claim("one", at, at + 1), List.of());
  }

  static Lease admit(Storage storage, Questions.Opening opening) {
    return switch (storage.questions().admit(opening)) {
      case Questions.Admission.Admitted(_, var lease) -> lease;
      case Questions.Admission.Duplicate(var id) ->
          throw new AssertionError("seen before as " + id);
      case Questions.Admission.OverLimit(var allowance) -> throw new AssertionError(allowance);
      case Questions.Admission.Unavailable() -> throw new AssertionError("no answer in time");
    };
  }

  static Ending ending(int at, String... entries) {
    return new Ending(
        Ending.Kind.ANSWERED,
        Optional.empty(),
        List.of(entries).stream().map(EntryId::new).toList(),
        0.75,
        minutes(at));
  }

  /// A question of Ana's here that was received and answered at a minute past noon.
  static QuestionId answered(Storage storage, int at, String text, String... entries) {
    return answered(storage, HERE, ANA, at, text, entries);
  }

  static QuestionId answered(
      Storage storage,
      CommunityId community,
      PersonKey person,
      int at,
      String text,
      String... entries) {
    Lease lease = admit(storage, opening(community, person, at, text));
    storage.questions().close(lease, ending(at, entries));
    return new QuestionId(lease.of());
  }

  static FoundGap gap(CommunityId community, String question, String cluster, int at) {
    return new FoundGap(
        new Gap(community, question, List.of(new EntryId("near")), minutes(at)),
        new QuestionId(community + "/" + question),
        FoundGap.Cause.UNANSWERED,
        new GapClusterId(cluster),
        Optional.of(Embedding.of(1, 2, 2)));
  }

  static FoundGap gap(String question, String cluster, int at) {
    return gap(HERE, question, cluster, at);
  }

  static Advice advice(String id, String... posts) {
    return new Advice(
        new AdviceId(id), "Title of " + id, List.of(posts), List.of("other name"), List.of("tag"));
  }

  static AdviceVersion version(CommunityId community, int number, Advice advice) {
    return new AdviceVersion(
        community, number, advice, false, new AdviceVersion.Change(ANA, minutes(number), "edited"));
  }

  static Publication publication(String id, int at, String... posts) {
    return publication(HERE, id, at, posts);
  }

  static Publication publication(CommunityId community, String id, int at, String... posts) {
    return new Publication(
        new PublicationId(id),
        new Publication.Order(community, CHANNEL, new AdviceId("start-here"), 2, ANA, minutes(at)),
        List.of(posts),
        List.of(),
        Publication.State.RUNNING);
  }

  static ScheduledAdvice schedule(CommunityId community, String id, int next) {
    return new ScheduledAdvice(
        new ScheduleId(id),
        community,
        new ScheduledAdvice.Target(new AdviceId("weekly"), CHANNEL),
        new ScheduledAdvice.Timing("every Monday 09:00 UTC", minutes(next)),
        ANA);
  }

  static Suggestion suggestion(CommunityId community, String id, PersonKey by, int at) {
    return new Suggestion(
        new SuggestionId(id),
        community,
        new Suggestion.Content(
            Suggestion.Kind.RESOURCE,
            "Title of " + id,
            "What “it” says.",
            "https://example.org/" + id,
            Optional.of(new EntryId("about"))),
        new Suggestion.From(
            by,
            Optional.of(new UserId("test:raw-" + by.value())),
            Optional.of("Ana L."),
            minutes(at)),
        Optional.empty());
  }

  static Suggestion.Review approval(int at) {
    return new Suggestion.Review(true, BEN, minutes(at), "", Optional.of(new EntryId("made")));
  }

  static Suggestion.Review decline(int at) {
    return new Suggestion.Review(false, BEN, minutes(at), "known already", Optional.empty());
  }

  static CommunityEntry entry(CommunityId community, String id, String title) {
    return new CommunityEntry(
        community,
        new EntryId(id),
        new CommunityEntry.Text(
            title,
            "What “it” says.",
            List.of("How?", "Where?"),
            Optional.of(
                new CommunityEntry.Link("A page", URI.create("https://example.org/" + id)))),
        new CommunityEntry.Contribution(
            ANA, Optional.of("Ana L."), Optional.of(new SuggestionId("s-1")), NOON));
  }

  static Allowance allowance(Allowance.Scope scope, String key, int limit) {
    return new Allowance(scope, key, NOON, minutes(10), limit);
  }

  static Installation installation(CommunityId community, int at, String payload) {
    return new Installation(community, payload, minutes(at));
  }

  static AuditEvent event(CommunityId community, PersonKey by, int at, String action) {
    return new AuditEvent(community, minutes(at), by, action, "subject of " + action);
  }
}
