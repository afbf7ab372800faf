package dev.foothold.adapter.storage;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.StoreUnavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Open questions in the database. Those that come at once are written at once. Safe for many
/// threads.
final class SqlQuestions implements Questions {

  private final Engine engine;
  private final Dialect dialect;
  private final RandomGenerator random;
  private final Engine.Call<Named, Admission> admit;
  private final Engine.Call<Closing, Boolean> close;

  SqlQuestions(Engine engine, RandomGenerator random, Duration admission, Duration patience) {
    this.engine = engine;
    this.dialect = engine.dialect();
    this.random = random;
    this.admit = engine.together(this::admit, admission);
    this.close = engine.together(this::close, patience);
  }

  /// A question with the name that it gets if it is admitted.
  private record Named(QuestionId id, Opening opening, List<AllowanceCounts.Share> shares) {

    static Named of(QuestionId id, Opening opening) {
      CommunityId community = opening.ask().origin().community();
      return new Named(
          id,
          opening,
          opening.allowances().stream()
              .map(allowance -> AllowanceCounts.Share.of(community, allowance))
              .toList());
    }

    Ask ask() {
      return opening.ask();
    }

    Stream<Key> keys() {
      return ask().delivery().keys().stream().map(key -> new Key(Column.of(key.value()), this));
    }
  }

  private record Key(String value, Named of) {}

  private record Closing(Lease lease, Ending ending) {}

  @Override
  public Admission admit(Opening opening) {
    QuestionId id = new QuestionId("q-" + HexFormat.of().toHexDigits(random.nextLong()));
    try {
      return admit.with(Named.of(id, opening));
    } catch (StoreUnavailable _) {
      return new Admission.Unavailable();
    }
  }

  private List<Admission> admit(Handle handle, List<Named> all) {
    Map<String, String> owners = claimKeys(handle, all);
    Bulk repointed = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT);
    AllowanceCounts counts =
        AllowanceCounts.hold(
            handle,
            dialect,
            all.stream()
                .filter(one -> earlier(one, owners).isEmpty())
                .flatMap(one -> one.shares().stream())
                .toList());
    List<Admission> results = new ArrayList<>();
    List<Named> admitted = new ArrayList<>();
    for (Named one : all) {
      Optional<String> earlier = earlier(one, owners);
      if (earlier.isPresent()) {
        repoint(one, earlier.get(), owners, repointed);
        results.add(new Admission.Duplicate(new QuestionId(earlier.get())));
        continue;
      }
      Optional<Allowance> usedUp = counts.take(one.shares());
      if (usedUp.isPresent()) {
        results.add(new Admission.OverLimit(usedUp.get()));
      } else {
        admitted.add(one);
        results.add(
            new Admission.Admitted(
                one.id(), new Lease(one.id().value(), one.opening().claim().holder(), 1)));
      }
    }
    repointed.run(
        handle,
        "UPDATE delivery_key SET question = ?2 WHERE delivery = ?1",
        "UPDATE delivery_key k SET question = r.question FROM %s AS r (delivery, question, number)"
            + " WHERE k.delivery = r.delivery RETURNING r.number");
    counts.write(handle);
    insert(handle, admitted);
    return results;
  }

  /// The question that a delivery belongs to, if that is not its own.
  private static Optional<String> earlier(Named one, Map<String, String> owners) {
    return one.keys()
        .map(key -> owners.getOrDefault(key.value(), one.id().value()))
        .filter(owner -> !owner.equals(one.id().value()))
        .findFirst();
  }

  /// A repeated delivery may come under a key that is new: whoever knows that one alone knows now
  /// which question it was.
  private static void repoint(
      Named one, String earlier, Map<String, String> owners, Bulk repointed) {
    one.keys()
        .filter(key -> one.id().value().equals(owners.get(key.value())))
        .forEach(
            key -> {
              owners.put(key.value(), earlier);
              repointed.add(key.value(), earlier);
            });
  }

  /// Writes the keys down, each for who comes first. All processes do so in the order of the keys,
  /// so that two never wait for each other; who waits sees the other's keys when it goes on.
  ///
  /// @return each key's question
  private Map<String, String> claimKeys(Handle handle, List<Named> all) {
    TreeMap<String, Named> keys = new TreeMap<>();
    all.forEach(one -> one.keys().forEach(key -> keys.putIfAbsent(key.value(), one)));
    Bulk insert = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER);
    Map<String, String> owners = new HashMap<>();
    keys.forEach(
        (key, one) -> {
          insert.add(key, one.id().value(), Column.of(one.ask().delivery().received()));
          owners.put(key, one.id().value());
        });
    Set<String> known = new HashSet<>(keys.keySet());
    insert
        .insert(
            handle,
            "delivery_key",
            "delivery, question, received",
            "ON CONFLICT (delivery) DO NOTHING")
        .forEach(known::remove);
    if (!known.isEmpty()) {
      handle
          .select(
              "SELECT delivery, question FROM delivery_key WHERE "
                  + Bulk.among(dialect, "delivery"),
              Column.of(known))
          .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
    }
    return owners;
  }

  private void insert(Handle handle, List<Named> admitted) {
    Bulk questions =
        new Bulk(
            dialect,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.NUMBER,
            Bulk.Kind.TEXT);
    Bulk open =
        new Bulk(
            dialect,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.NUMBER,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.NUMBER,
            Bulk.Kind.NUMBER);
    for (Named one : admitted) {
      Ask ask = one.ask();
      Ask.Origin origin = ask.origin();
      Ask.Delivery delivery = ask.delivery();
      Claim claim = one.opening().claim();
      questions.add(
          one.id().value(),
          origin.community().value(),
          origin.channel().value(),
          one.opening().person().value(),
          ask.text(),
          Column.of(delivery.received()),
          Column.of(delivery.keys().getFirst().value()));
      open.add(
          one.id().value(),
          origin.asker().value(),
          origin.asker().platform(),
          origin.thread().value(),
          origin.place().name(),
          Column.of(delivery.keys().stream().map(DeliveryKey::value).toList()),
          Column.of(delivery.deadline()),
          delivery.address(),
          ask.locale().toLanguageTag(),
          claim.holder(),
          1L,
          Column.of(claim.until()));
    }
    questions.insert(
        handle, "question", "id, community, channel, person, body, received, delivery", "");
    open.insert(
        handle,
        "open_question",
        "question, asker, platform, thread, place, deliveries, deadline, address, locale, holder,"
            + " term, lease_until",
        "");
  }

  @Override
  public List<Lease> renew(List<Lease> leases, Instant until) {
    if (leases.isEmpty()) {
      return List.of();
    }
    List<Lease> ordered =
        leases.stream().distinct().sorted(Comparator.comparing(Lease::of)).toList();
    Bulk update =
        new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER, Bulk.Kind.NUMBER);
    ordered.forEach(
        lease -> update.add(lease.of(), lease.holder(), lease.term(), Column.of(until)));
    Set<Integer> rows =
        engine.write(
            handle ->
                update.run(
                    handle,
                    "UPDATE open_question SET lease_until = ?4"
                        + " WHERE question = ?1 AND holder = ?2 AND term = ?3",
                    "UPDATE open_question o SET lease_until = r.lease_until"
                        + " FROM %s AS r (question, holder, term, lease_until, number)"
                        + " WHERE o.question = r.question AND o.holder = r.holder"
                        + " AND o.term = r.term RETURNING r.number"));
    Set<Lease> held = rows.stream().map(ordered::get).collect(Collectors.toSet());
    return leases.stream().filter(held::contains).toList();
  }

  @Override
  public List<OpenQuestion> takeOver(Claim claim, Set<String> platforms, int limit) {
    if (platforms.isEmpty()) {
      return List.of();
    }
    return engine.write(
        handle -> {
          List<OpenQuestion> taken =
              handle
                  .createQuery(
                      "SELECT q.id, q.community, q.channel, q.person, q.body, q.received, o.*"
                          + " FROM open_question o JOIN question q ON q.id = o.question"
                          + " WHERE o.lease_until <= :now AND o.platform IN (<platforms>)"
                          + " ORDER BY q.received, q.id LIMIT :limit"
                          + dialect.taking("o"))
                  .bind("now", Column.of(claim.now()))
                  .bindList("platforms", List.copyOf(platforms))
                  .bind("limit", limit)
                  .map((row, _) -> taken(row, claim.holder()))
                  .list();
          for (OpenQuestion one : taken) {
            handle.execute(
                "UPDATE open_question SET holder = ?, term = ?, lease_until = ?"
                    + " WHERE question = ?",
                claim.holder(),
                one.lease().term(),
                Column.of(claim.until()),
                one.id().value());
          }
          return taken;
        });
  }

  private static OpenQuestion taken(ResultSet row, String holder) throws SQLException {
    String id = row.getString("id");
    Ask ask =
        new Ask(
            new Ask.Origin(
                new UserId(row.getString("asker")),
                new CommunityId(row.getString("community")),
                new ChannelId(row.getString("channel")),
                new ThreadId(row.getString("thread")),
                Ask.Place.valueOf(row.getString("place"))),
            row.getString("body"),
            new Ask.Delivery(
                Column.texts(row, "deliveries").stream().map(DeliveryKey::new).toList(),
                Column.instant(row, "received"),
                Column.instant(row, "deadline"),
                row.getString("address")),
            Locale.forLanguageTag(row.getString("locale")));
    return new OpenQuestion(
        new QuestionId(id),
        new Lease(id, holder, row.getLong("term") + 1),
        ask,
        new PersonKey(row.getString("person")));
  }

  @Override
  public boolean close(Lease lease, Ending ending) {
    return close.with(new Closing(lease, ending));
  }

  private List<Boolean> close(Handle handle, List<Closing> all) {
    Set<Lease> ended = end(handle, all);
    List<Boolean> results = new ArrayList<>();
    List<Closing> first = new ArrayList<>();
    for (Closing one : all) {
      boolean now = ended.remove(one.lease());
      results.add(now);
      if (now) {
        first.add(one);
      }
    }
    write(handle, first);
    return results;
  }

  /// Takes the rows of open questions away, each from who holds its lease.
  ///
  /// @return the leases that ended a question
  private Set<Lease> end(Handle handle, List<Closing> all) {
    List<Lease> ordered =
        all.stream()
            .map(Closing::lease)
            .distinct()
            .sorted(Comparator.comparing(Lease::of))
            .toList();
    Bulk delete = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER);
    ordered.forEach(lease -> delete.add(lease.of(), lease.holder(), lease.term()));
    return delete
        .run(
            handle,
            "DELETE FROM open_question WHERE question = ?1 AND holder = ?2 AND term = ?3",
            "DELETE FROM open_question o USING %s AS r (question, holder, term, number)"
                + " WHERE o.question = r.question AND o.holder = r.holder AND o.term = r.term"
                + " RETURNING r.number")
        .stream()
        .map(ordered::get)
        .collect(Collectors.toSet());
  }

  /// An ended question's place, by which the rows are found that say which entries it used.
  private record Place(String community, long received) {}

  private Map<String, Place> places(Handle handle, List<Closing> all) {
    Map<String, Place> places = new HashMap<>();
    handle
        .select(
            "SELECT id, community, received FROM question WHERE " + Bulk.among(dialect, "id"),
            Column.of(all.stream().map(one -> one.lease().of()).toList()))
        .map((row, _) -> Map.entry(row.getString(1), new Place(row.getString(2), row.getLong(3))))
        .forEach(place -> places.put(place.getKey(), place.getValue()));
    return places;
  }

  private record Counted(String community, String kind) {}

  private void write(Handle handle, List<Closing> all) {
    if (all.isEmpty()) {
      return;
    }
    Map<String, Place> places = places(handle, all);
    Bulk update =
        new Bulk(
            dialect,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.TEXT,
            Bulk.Kind.FRACTION,
            Bulk.Kind.NUMBER);
    Bulk used = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER, Bulk.Kind.TEXT);
    // In one order in all processes, so that two never wait for each other.
    TreeMap<Counted, Long> counts =
        new TreeMap<>(Comparator.comparing(Counted::community).thenComparing(Counted::kind));
    for (Closing one : all) {
      Ending ending = one.ending();
      String id = one.lease().of();
      Place place = Objects.requireNonNull(places.get(id));
      update.add(
          id,
          ending.kind().name(),
          ending.reason().map(Enum::name),
          Column.entries(ending.entries()),
          ending.confidence(),
          Column.of(ending.at()));
      for (EntryId entry : ending.entries()) {
        used.add(place.community(), entry.value(), place.received(), id);
      }
      counts.merge(new Counted(place.community(), ending.kind().name()), 1L, Long::sum);
    }
    update.run(
        handle,
        "UPDATE question SET kind = ?2, reason = ?3, entries = ?4, confidence = ?5, ended = ?6"
            + " WHERE id = ?1",
        "UPDATE question q SET kind = r.kind, reason = r.reason, entries = r.entries,"
            + " confidence = r.confidence, ended = r.ended"
            + " FROM %s AS r (id, kind, reason, entries, confidence, ended, number)"
            + " WHERE q.id = r.id RETURNING r.number");
    used.insert(
        handle, "used_entry", "community, entry, received, question", "ON CONFLICT DO NOTHING");
    Bulk total = new Bulk(dialect, Bulk.Kind.TEXT, Bulk.Kind.TEXT, Bulk.Kind.NUMBER);
    counts.forEach((counted, count) -> total.add(counted.community(), counted.kind(), count));
    total.insert(
        handle,
        "ending_count",
        "community, kind, total",
        "ON CONFLICT (community, kind) DO UPDATE SET total = ending_count.total + excluded.total");
  }
}
