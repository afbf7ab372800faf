package dev.foothold.adapter.slack;

import dev.foothold.core.model.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What was found in workspaces not long ago, so that looking at it again and again costs Slack
/// nothing. Safe for many threads.
final class Found {

  /// Scopes change when somebody installs the app anew.
  static final Duration KEPT = Duration.ofMinutes(10);

  private static final int MOST = 1_000;

  private final InstantSource clock;
  private final Recent<At> kept = new Recent<>(MOST);

  private record At(Instant time, List<Finding> findings) {}

  Found(InstantSource clock) {
    this.clock = clock;
  }

  /// What is found in a workspace.
  ///
  /// @param workspace which
  /// @param look asks Slack, with the workspace's token, if that is long ago
  List<Finding> in(Workspace workspace, Function<String, List<Finding>> look) {
    Instant now = clock.instant();
    Optional<At> before =
        kept.find(workspace.team()).filter(at -> at.time().plus(KEPT).isAfter(now));
    if (before.isPresent()) {
      return before.get().findings();
    }
    List<Finding> findings = look.apply(workspace.token());
    kept.put(workspace.team(), new At(now, findings));
    return findings;
  }
}
