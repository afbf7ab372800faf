package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Change;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Questions.Admission;
import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.TestClock;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two that share a database, as two processes do, each with connections and a writer of its own.
class ManyProcessesTest {

  @RegisterExtension final Fresh sqlite = Fresh.sqlite();
  @RegisterExtension final Fresh postgres = Fresh.postgres();

  private List<Storage> two(Dialect dialect) throws IOException {
    Fresh fresh =
        switch (dialect) {
          case SQLITE -> sqlite;
          case POSTGRES -> postgres;
        };
    Location location = fresh.location();
    Database.Options patient =
        new Database.Options(
            Database.Durability.NORMAL,
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            4_096,
            10,
            0);
    List<Storage> two = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      two.add(
          fresh
              .database(location, patient)
              .storage(new TestClock(), new SecureRandom(), 5, Duration.ofDays(1)));
    }
    return two;
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeliveryToBothIsAdmittedOnce(Dialect dialect) throws Exception {
    List<Storage> two = two(dialect);
    List<Callable<Admission>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      // Each question comes to both, under an own key and a shared one, in opposite order.
      Storage one = two.get(i % 2);
      String event = "event-" + i;
      String message = "message-" + i / 2;
      String[] keys = i % 2 == 0 ? new String[] {event, message} : new String[] {message, event};
      calls.add(() -> one.questions().admit(Samples.opening("ana", "text", keys)));
    }

    List<Admission> admissions = atOnce(calls);

    assertThat(admissions).filteredOn(Admission.Admitted.class::isInstance).hasSize(100);
    assertThat(admissions).filteredOn(Admission.Duplicate.class::isInstance).hasSize(100);
  }

  @ParameterizedTest
  @EnumSource
  void anAllowanceIsOneForBoth(Dialect dialect) throws Exception {
    List<Storage> two = two(dialect);
    Allowance seventy =
        new Allowance(
            Allowance.Scope.COMMUNITY, "all", Samples.NOON, Samples.NOON.plusSeconds(60), 70);
    List<Callable<Admission>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Storage one = two.get(i % 2);
      Questions.Opening plain = Samples.opening("ana", "text", "key-" + i);
      Questions.Opening opening =
          new Questions.Opening(plain.ask(), plain.person(), plain.claim(), List.of(seventy));
      calls.add(() -> one.questions().admit(opening));
    }

    List<Admission> admissions = atOnce(calls);

    assertThat(admissions).filteredOn(Admission.Admitted.class::isInstance).hasSize(70);
    assertThat(two.getFirst().usage().used(Samples.HERE, seventy)).isEqualTo(70);
  }

  @ParameterizedTest
  @EnumSource
  void noTwoTakeOverTheSame(Dialect dialect) throws Exception {
    List<Storage> two = two(dialect);
    for (int i = 0; i < 60; i++) {
      Samples.admitted(
          two.getFirst().questions().admit(Samples.opening("ana", "text", "key-" + i)));
    }
    Claim later = new Claim("later", Samples.NOON.plusSeconds(60), Samples.NOON.plusSeconds(90));
    List<Callable<List<OpenQuestion>>> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Storage one = two.get(i % 2);
      calls.add(() -> one.questions().takeOver(later, Set.of("test"), 10));
    }

    List<OpenQuestion> taken = atOnce(calls).stream().flatMap(List::stream).toList();

    assertThat(taken).extracting(OpenQuestion::id).doesNotHaveDuplicates();
    assertThat(taken).extracting(one -> one.lease().term()).containsOnly(2L);
  }

  /// Followers read while others write, and see each change once and in order.
  @ParameterizedTest
  @EnumSource
  void aFollowerMissesNoChange(Dialect dialect) throws Exception {
    List<Storage> two = two(dialect);
    List<Callable<List<Change>>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Storage one = two.get(i % 2);
      EntryId id = new EntryId("entry-" + i);
      calls.add(
          () -> {
            one.entries().hide(Samples.HERE, id);
            return List.of();
          });
    }
    calls.add(
        () -> {
          List<Change> seen = new ArrayList<>();
          while (seen.size() < 40) {
            long last = seen.isEmpty() ? 0 : seen.getLast().sequence();
            seen.addAll(two.getLast().changes().after(last, 7));
          }
          return seen;
        });

    List<Change> seen = atOnce(calls).getLast();

    assertThat(seen).extracting(Change::entry).doesNotHaveDuplicates().hasSize(40);
    assertThat(seen).extracting(Change::sequence).isSorted();
  }
}
