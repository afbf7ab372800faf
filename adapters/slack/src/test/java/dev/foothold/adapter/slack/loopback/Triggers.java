package dev.foothold.adapter.slack.loopback;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rights to open a modal: [each good once, for 3
/// seconds](https://docs.slack.dev/surfaces/modals#trigger_id). Guarded by the world's lock.
final class Triggers {

  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Map<String, Trigger> issued = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /// @param view the modal it comes from; none outside modals
  record Trigger(Person person, Optional<View> view, Instant until) {}

  String issue(Ids ids, Person person, Optional<View> view, Instant now) {
    String id = ids.next("13345224609.738474920.");
    issued.put(id, new Trigger(person, view, now.plus(LIFE)));
    return id;
  }

  Trigger use(String id, Team team, Instant now) {
    Trigger trigger = issued.get(id);
    if (trigger == null) {
      throw Refusal.complaint("invalid_trigger_id");
    }
    if (!used.add(id)) {
      throw Refusal.complaint("exchanged_trigger_id");
    }
    if (!trigger.person().team().equals(team)) {
      throw Refusal.complaint("invalid_trigger_id", "a trigger of another workspace");
    }
    if (now.isAfter(trigger.until())) {
      throw Refusal.complaint("expired_trigger_id");
    }
    return trigger;
  }
}
