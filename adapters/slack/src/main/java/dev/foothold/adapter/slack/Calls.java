package dev.foothold.adapter.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls Slack: in turn, waiting where Slack asks to, with a new token where the old one ran out.
/// Safe for many threads.
final class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  /// Calls at once, over all workspaces.
  private static final int PLACES = 32;

  /// Calls that wait in one workspace's line.
  private static final int WAITING = 2_000;

  /// How long a call waits for Slack's limits in all. After it, whoever called decides.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /// What to wait where Slack does not say.
  private static final Duration UNSAID = Duration.ofSeconds(1);

  private static final Duration SOON = Duration.ofMillis(200);

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final com.slack.api.Slack sdk;
  private final Workspaces workspaces;
  private final InstantSource clock;
  private final Lanes lanes = new Lanes(PLACES, WAITING);

  /// Until when Slack takes no more of a kind of call.
  private final Map<String, Instant> pauses = new ConcurrentHashMap<>();

  Calls(com.slack.api.Slack sdk, Workspaces workspaces, InstantSource clock) {
    this.sdk = sdk;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /// One call.
  ///
  /// @param <R> what it gives
  interface Call<R> {
    R on(MethodsClient client) throws IOException, SlackApiException;
  }

  /// Makes a call. Blocks, up to a minute and a half where Slack asks to wait.
  ///
  /// @param workspace where
  /// @param kind what Slack's limit is counted for: the method, for some with the channel
  /// @param call what to do
  /// @return what became of it
  <R extends SlackApiTextResponse> Called<R> make(Workspace workspace, String kind, Call<R> call) {
    return make(workspace, kind, PATIENCE, call);
  }

  /// The same with another patience.
  <R extends SlackApiTextResponse> Called<R> make(
      Workspace workspace, String kind, Duration patience, Call<R> call) {
    Called<R> made = patiently(workspace, kind, patience, call);
    if (!made.isRefused("token_expired", "token_revoked", "account_inactive", "invalid_auth")) {
      return made;
    }
    Optional<Workspace> renewed = workspaces.again(workspace);
    return renewed.isPresent() ? patiently(renewed.get(), kind, patience, call) : made;
  }

  private <R extends SlackApiTextResponse> Called<R> patiently(
      Workspace workspace, String kind, Duration patience, Call<R> call) {
    String key = workspace.team() + " " + kind;
    Duration left = patience;
    while (true) {
      Instant until = pauses.getOrDefault(key, Instant.MIN);
      if (!until.isAfter(clock.instant())) {
        Called<R> made = repeatable(kind) ? twice(workspace, call) : once(workspace, call);
        if (!(made instanceof Called.Later<R>(Duration asked))) {
          return made;
        }
        LOG.warn("{} asks to wait {} s for {}", workspace, asked.toSeconds(), kind);
        until = clock.instant().plus(asked);
        pauses.put(key, until);
      }
      Duration pause = Duration.between(clock.instant(), until);
      if (pause.compareTo(left) > 0 || !slept(pause)) {
        return new Called.Later<>(pause);
      }
      left = left.minus(pause);
      pauses.remove(key, until);
    }
  }

  /// Whether doing it twice is as good as doing it once.
  private static boolean repeatable(String kind) {
    return !kind.startsWith("chat.post") && !kind.contains("Stream") && !kind.startsWith("files.");
  }

  private <R extends SlackApiTextResponse> Called<R> twice(Workspace workspace, Call<R> call) {
    Called<R> first = once(workspace, call);
    return first instanceof Called.Unknown<R> && slept(SOON) ? once(workspace, call) : first;
  }

  private <R extends SlackApiTextResponse> Called<R> once(Workspace workspace, Call<R> call) {
    if (!lanes.enter(workspace.team())) {
      return new Called.Later<>(UNSAID);
    }
    try {
      R response = call.on(sdk.methods(workspace.token()));
      return response.isOk() ? new Called.Done<>(response) : refused(response);
    } catch (SlackApiException failure) {
      return failed(failure);
    } catch (IOException failure) {
      return new Called.Unknown<>(failure);
    } finally {
      lanes.leave();
    }
  }

  private static <R extends SlackApiTextResponse> Called<R> refused(R response) {
    String error = Optional.ofNullable(response.getError()).orElse("unknown_error");
    String needed = Optional.ofNullable(response.getNeeded()).orElse("");
    return switch (error) {
      case "ratelimited", "rate_limited" -> new Called.Later<>(UNSAID);
      case "internal_error", "fatal_error", "service_unavailable" ->
          new Called.Unknown<>(new IOException(error));
      default -> new Called.Refused<>(error, needed);
    };
  }

  private static <R> Called<R> failed(SlackApiException failure) {
    int status = failure.getResponse().code();
    if (status == TOO_MANY) {
      Optional<String> header = Optional.ofNullable(failure.getResponse().header("Retry-After"));
      return new Called.Later<>(seconds(header.orElse("")));
    }
    return status >= SERVER_ERROR
        ? new Called.Unknown<>(new IOException("status " + status))
        : new Called.Refused<>("http_" + status, "");
  }

  static Duration seconds(String header) {
    return header.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : UNSAID;
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
