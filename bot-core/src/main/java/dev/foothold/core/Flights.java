package dev.foothold.core;

import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Lease;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Questions that this process is answering, and ends that it could not write down yet. Keeps their
/// leases from running out. Safe for many threads.
final class Flights {

  /// Ends kept while the store is gone: ten minutes of a busy process. What is over it is finished
  /// again later, which leaves one answer all the same.
  static final int MAX_UNWRITTEN = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Flights.class);

  private final Questions questions;
  private final Holder holder;

  /// Until when each lease is known to be held.
  private final Map<Lease, Instant> held = new LinkedHashMap<>();

  private final LinkedHashMap<Lease, Ending> unwritten = new LinkedHashMap<>();

  Flights(Questions questions, Holder holder) {
    this.questions = questions;
    this.holder = holder;
  }

  synchronized void begin(Lease lease) {
    held.put(lease, holder.claim().until());
  }

  synchronized void end(Lease lease) {
    held.remove(lease);
  }

  /// Whether a question is still this process's to answer. Asks the store where the lease may have
  /// run out meanwhile.
  boolean holds(Lease lease) {
    Instant until;
    synchronized (this) {
      until = held.getOrDefault(lease, Instant.MIN);
    }
    if (until.equals(Instant.MIN)) {
      return false;
    }
    if (until.isAfter(holder.clock().instant())) {
      return true;
    }
    try {
      return !questions.renew(List.of(lease), holder.claim().until()).isEmpty();
    } catch (StoreUnavailable gone) {
      // Nobody else can have taken it over since; if somebody did before, the platform shows one
      // answer.
      return true;
    }
  }

  /// Writes the end of a question down, now or as soon as the store answers again.
  ///
  /// @return false if it is not this process's to end: another one did, or it was deleted meanwhile
  boolean close(Lease lease, Ending ending) {
    try {
      boolean ended = questions.close(lease, ending);
      if (!ended) {
        LOG.info("{} was ended by another process, or deleted", lease.of());
      }
      return ended;
    } catch (StoreUnavailable gone) {
      LOG.warn("the end of {} is written down later", lease.of(), gone);
      synchronized (this) {
        unwritten.put(lease, ending);
        if (unwritten.size() > MAX_UNWRITTEN) {
          unwritten.pollFirstEntry();
        }
      }
      return true;
    }
  }

  /// Gives back the leases of what goes on, so that another process need not wait until they run
  /// out.
  int handOver() {
    List<Lease> going;
    synchronized (this) {
      going = new ArrayList<>(held.keySet());
      held.clear();
    }
    return going.isEmpty() ? 0 : questions.renew(going, holder.clock().instant()).size();
  }

  /// Writes down what is left, and prolongs the leases of what goes on.
  void tend() {
    Map<Lease, Ending> late;
    List<Lease> going;
    synchronized (this) {
      late = new LinkedHashMap<>(unwritten);
      going = new ArrayList<>(held.keySet());
    }
    late.forEach(
        (lease, ending) -> {
          questions.close(lease, ending);
          synchronized (this) {
            unwritten.remove(lease);
          }
        });
    if (going.isEmpty()) {
      return;
    }
    Instant until = holder.claim().until();
    Set<Lease> prolonged = new HashSet<>(questions.renew(going, until));
    synchronized (this) {
      for (Lease lease : going) {
        if (prolonged.contains(lease)) {
          held.computeIfPresent(lease, (_, _) -> until);
        } else {
          held.remove(lease);
        }
      }
    }
  }
}
