package dev.foothold.core.memory;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Questions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Open questions in this process's memory: they are lost with it. Safe for many threads.
final class InMemoryQuestions implements Questions {

  private final Tables tables;
  private final RandomGenerator random;

  InMemoryQuestions(Tables tables, RandomGenerator random) {
    this.tables = tables;
    this.random = random;
  }

  @Override
  public Admission admit(Opening opening) {
    synchronized (tables) {
      Ask ask = opening.ask();
      for (DeliveryKey key : ask.delivery().keys()) {
        Tables.Seen earlier = tables.deliveries.get(key);
        if (earlier != null) {
          return new Admission.Duplicate(earlier.id());
        }
      }
      QuestionId id = new QuestionId("q-" + HexFormat.of().toHexDigits(random.nextLong()));
      Tables.Seen seen = new Tables.Seen(id, ask.delivery().received());
      ask.delivery().keys().forEach(key -> tables.deliveries.put(key, seen));
      Tables.bound(tables.deliveries);
      Optional<Allowance> usedUp = tables.take(ask.origin().community(), opening.allowances());
      if (usedUp.isPresent()) {
        return new Admission.OverLimit(usedUp.get());
      }
      Claim claim = opening.claim();
      Lease lease = new Lease(id.value(), claim.holder(), 1);
      AskedQuestion.Asked asked =
          new AskedQuestion.Asked(
              opening.person(),
              ask.origin().community(),
              ask.origin().channel(),
              ask.text(),
              ask.delivery().received());
      tables.questions.put(id, new Tables.Question(id, asked, ask, lease, claim.until()));
      Tables.bound(tables.questions);
      return new Admission.Admitted(id, lease);
    }
  }

  @Override
  public List<Lease> renew(List<Lease> leases, Instant until) {
    synchronized (tables) {
      List<Lease> held = new ArrayList<>();
      for (Lease lease : leases) {
        held(lease)
            .ifPresent(
                question -> {
                  question.until = until;
                  held.add(lease);
                });
      }
      return held;
    }
  }

  private Optional<Tables.Question> held(Lease lease) {
    return Optional.ofNullable(tables.questions.get(new QuestionId(lease.of())))
        .filter(question -> question.open.isPresent() && question.lease.equals(lease));
  }

  @Override
  public List<OpenQuestion> takeOver(Claim claim, Set<String> platforms, int limit) {
    synchronized (tables) {
      List<OpenQuestion> taken = new ArrayList<>();
      tables.questions.values().stream()
          .filter(question -> question.open.isPresent() && !question.until.isAfter(claim.now()))
          .filter(question -> platforms.contains(platform(question.open.orElseThrow())))
          .sorted(Comparator.comparing(question -> question.asked.at()))
          .limit(limit)
          .forEach(
              question -> {
                question.lease =
                    new Lease(question.id.value(), claim.holder(), question.lease.term() + 1);
                question.until = claim.until();
                taken.add(
                    new OpenQuestion(
                        question.id,
                        question.lease,
                        question.open.orElseThrow(),
                        question.asked.person()));
              });
      return taken;
    }
  }

  private static String platform(Ask ask) {
    return ask.origin().asker().platform();
  }

  @Override
  public boolean close(Lease lease, Ending ending) {
    synchronized (tables) {
      Optional<Tables.Question> held = held(lease);
      held.ifPresent(
          question -> {
            question.open = Optional.empty();
            question.ending = Optional.of(ending);
            tables.endings.merge(
                new Tables.Of<>(question.asked.community(), ending.kind()), 1L, Long::sum);
          });
      return held.isPresent();
    }
  }
}
