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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Open questions in the database. Those that come at once are written at once. Safe for many
/// threads.
final class SqlQuestions implements Questions {

  private final Engine engine;
  private final RandomGenerator random;
  private final Engine.Call<Named, Admission> admit;
  private final Engine.Call<Closing, Boolean> close;

  SqlQuestions(Engine engine, RandomGenerator random, Duration admission, Duration patience) {
    this.engine = engine;
    this.random = random;
    this.admit = engine.together(SqlQuestions::admit, admission);
    this.close = engine.together(SqlQuestions::close, patience);
  }

  /// A question with the name that it gets if it is admitted.
  private record Named(QuestionId id, Opening opening) {

    Ask ask() {
      return opening.ask();
    }

    CommunityId community() {
      return ask().origin().community();
    }

    Stream<AllowanceCounts.Share> shares() {
      return opening.allowances().stream()
          .map(allowance -> new AllowanceCounts.Share(community(), allowance));
    }

    Stream<Key> keys() {
      return ask().delivery().keys().stream().map(key -> new Key(key.value(), this));
    }
  }

  private record Key(String value, Named of) {}

  private record Closing(Lease lease, Ending ending) {}

  @Override
  public Admission admit(Opening opening) {
    QuestionId id = new QuestionId("q-" + HexFormat.of().toHexDigits(random.nextLong()));
    try {
      return admit.with(new Named(id, opening));
    } catch (StoreUnavailable _) {
      return new Admission.Unavailable();
    }
  }

  private static List<Admission> admit(Handle handle, List<Named> all) {
    Map<String, String> owners = claimKeys(handle, all);
    Map<String, String> repointed = new TreeMap<>();
    List<Admission> results = new ArrayList<>();
    AllowanceCounts counts =
        AllowanceCounts.hold(
            handle,
            all.stream()
                .filter(one -> earlier(one, owners).isEmpty())
                .flatMap(Named::shares)
                .toList());
    List<Named> admitted = new ArrayList<>();
    for (Named one : all) {
      Optional<String> earlier = earlier(one, owners);
      if (earlier.isPresent()) {
        one.keys()
            .filter(key -> one.id().value().equals(owners.get(key.value())))
            .forEach(
                key -> {
                  owners.put(key.value(), earlier.get());
                  repointed.put(key.value(), earlier.get());
                });
        results.add(new Admission.Duplicate(new QuestionId(earlier.get())));
        continue;
      }
      Optional<Allowance> usedUp = counts.take(one.community(), one.opening().allowances());
      if (usedUp.isPresent()) {
        results.add(new Admission.OverLimit(usedUp.get()));
      } else {
        admitted.add(one);
        results.add(
            new Admission.Admitted(
                one.id(), new Lease(one.id().value(), one.opening().claim().holder(), 1)));
      }
    }
    repoint(handle, repointed);
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

  /// Writes the keys down, each for who comes first. All processes do so in the order of the keys,
  /// so that two never wait for each other; who waits sees the other's keys when it goes on.
  ///
  /// @return each key's question
  private static Map<String, String> claimKeys(Handle handle, List<Named> all) {
    List<Key> keys =
        all.stream().flatMap(Named::keys).sorted(Comparator.comparing(Key::value)).toList();
    PreparedBatch insert =
        handle.prepareBatch(
            "INSERT INTO delivery_key (delivery, question, received) VALUES (?, ?, ?)"
                + " ON CONFLICT (delivery) DO NOTHING");
    keys.forEach(
        key ->
            insert.add(
                key.value(),
                key.of().id().value(),
                Column.of(key.of().ask().delivery().received())));
    insert.execute();
    Map<String, String> owners = new HashMap<>();
    handle
        .createQuery("SELECT delivery, question FROM delivery_key WHERE delivery IN (<keys>)")
        .bindList("keys", keys.stream().map(Key::value).distinct().toList())
        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
    return owners;
  }

  /// A repeated delivery may come under a key that is new: whoever knows that one alone knows now
  /// which question it was.
  private static void repoint(Handle handle, Map<String, String> keys) {
    if (!keys.isEmpty()) {
      PreparedBatch update =
          handle.prepareBatch("UPDATE delivery_key SET question = ? WHERE delivery = ?");
      keys.forEach((key, question) -> update.add(question, key));
      update.execute();
    }
  }

  private static void insert(Handle handle, List<Named> admitted) {
    if (admitted.isEmpty()) {
      return;
    }
    PreparedBatch questions =
        handle.prepareBatch(
            "INSERT INTO question (id, community, channel, person, body, received)"
                + " VALUES (?, ?, ?, ?, ?, ?)");
    PreparedBatch open =
        handle.prepareBatch(
            "INSERT INTO open_question (question, asker, platform, thread, place, deliveries,"
                + " deadline, address, locale, holder, term, lease_until)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
          Column.of(delivery.received()));
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
    questions.execute();
    open.execute();
  }

  @Override
  public List<Lease> renew(List<Lease> leases, Instant until) {
    if (leases.isEmpty()) {
      return List.of();
    }
    return engine.write(
        handle -> {
          PreparedBatch update =
              handle.prepareBatch(
                  "UPDATE open_question SET lease_until = ?"
                      + " WHERE question = ? AND holder = ? AND term = ?");
          List<Lease> ordered =
              leases.stream().sorted(Comparator.comparing(Lease::of)).distinct().toList();
          ordered.forEach(
              lease -> update.add(Column.of(until), lease.of(), lease.holder(), lease.term()));
          int[] counts = update.execute();
          Set<Lease> held = new HashSet<>();
          for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
              held.add(ordered.get(i));
            }
          }
          return leases.stream().filter(held::contains).toList();
        });
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
                          + engine.dialect().taking("o"))
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

  /// An ended question's place, by which the rows are found that say which entries it used.
  private record Place(CommunityId community, long received) {}

  private static List<Boolean> close(Handle handle, List<Closing> all) {
    Set<Lease> ended = end(handle, all);
    Map<String, Place> places = places(handle, ended);
    List<Boolean> results = new ArrayList<>();
    List<Closing> first = new ArrayList<>();
    Set<Lease> left = new HashSet<>(ended);
    for (Closing one : all) {
      boolean now = left.remove(one.lease());
      results.add(now);
      if (now) {
        first.add(one);
      }
    }
    write(handle, first, places);
    return results;
  }

  /// Takes the rows of open questions away, each from who holds its lease.
  ///
  /// @return the questions that are ended by that
  private static Set<Lease> end(Handle handle, List<Closing> all) {
    List<Lease> leases =
        all.stream()
            .map(Closing::lease)
            .distinct()
            .sorted(Comparator.comparing(Lease::of))
            .toList();
    PreparedBatch delete =
        handle.prepareBatch(
            "DELETE FROM open_question WHERE question = ? AND holder = ? AND term = ?");
    leases.forEach(lease -> delete.add(lease.of(), lease.holder(), lease.term()));
    int[] counts = delete.execute();
    Set<Lease> ended = new HashSet<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        ended.add(leases.get(i));
      }
    }
    return ended;
  }

  private static Map<String, Place> places(Handle handle, Set<Lease> ended) {
    Map<String, Place> places = new HashMap<>();
    if (!ended.isEmpty()) {
      handle
          .createQuery("SELECT id, community, received FROM question WHERE id IN (<ids>)")
          .bindList("ids", ended.stream().map(Lease::of).toList())
          .map(
              (row, _) ->
                  Map.entry(
                      row.getString(1),
                      new Place(new CommunityId(row.getString(2)), row.getLong(3))))
          .forEach(place -> places.put(place.getKey(), place.getValue()));
    }
    return places;
  }

  private record Counted(String community, String kind) {}

  private static void write(Handle handle, List<Closing> all, Map<String, Place> places) {
    if (all.isEmpty()) {
      return;
    }
    PreparedBatch update =
        handle.prepareBatch(
            "UPDATE question SET kind = ?, reason = ?, entries = ?, confidence = ?, ended = ?"
                + " WHERE id = ?");
    PreparedBatch used =
        handle.prepareBatch(
            "INSERT INTO used_entry (community, entry, received, question) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    TreeMap<Counted, Long> counts =
        new TreeMap<>(Comparator.comparing(Counted::community).thenComparing(Counted::kind));
    for (Closing one : all) {
      Ending ending = one.ending();
      String id = one.lease().of();
      Place place = Objects.requireNonNull(places.get(id));
      update.add(
          ending.kind().name(),
          ending.reason().map(Enum::name),
          Column.entries(ending.entries()),
          ending.confidence(),
          Column.of(ending.at()),
          id);
      for (EntryId entry : ending.entries()) {
        used.add(place.community().value(), entry.value(), place.received(), id);
      }
      counts.merge(new Counted(place.community().value(), ending.kind().name()), 1L, Long::sum);
    }
    update.execute();
    if (used.size() > 0) {
      used.execute();
    }
    // In one order in all processes, so that two never wait for each other.
    counts.forEach(
        (counted, count) ->
            handle.execute(
                "INSERT INTO ending_count (community, kind, total) VALUES (?, ?, ?)"
                    + " ON CONFLICT (community, kind)"
                    + " DO UPDATE SET total = ending_count.total + excluded.total",
                counted.community(),
                counted.kind(),
                count));
  }
}
