package dev.foothold.adapter.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.foothold.core.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks whether tokens and scopes are there.
final class Checkup {

  /// In which Slack says what a token may do ([scopes](https://docs.slack.dev/reference/scopes)).
  private static final String SCOPES = "x-oauth-scopes";

  private static final String PASTE =
      "Paste the output of `./foothold slack manifest` into the app's manifest at"
          + " https://api.slack.com/apps, and install the app again.";

  private final com.slack.api.Slack sdk;
  private final SlackSettings settings;

  Checkup(com.slack.api.Slack sdk, SlackSettings settings) {
    this.sdk = sdk;
    this.settings = settings;
  }

  List<Finding> token(String token) {
    try {
      AuthTestResponse answer = sdk.methods(token).authTest(request -> request);
      if (!answer.isOk()) {
        return List.of(
            new Finding(
                Finding.Level.BROKEN,
                "Slack does not take the bot token (" + answer.getError() + ").",
                "Install the app at https://api.slack.com/apps and set the bot token, xoxb-...,"
                    + " that is shown there."));
      }
      List<Finding> findings = new ArrayList<>();
      findings.add(
          new Finding(Finding.Level.FINE, "Slack knows the bot in " + answer.getTeam() + ".", ""));
      findings.addAll(scopes(granted(answer)));
      return findings;
    } catch (IOException | SlackApiException failure) {
      return List.of(unreachable());
    }
  }

  private static Finding unreachable() {
    return new Finding(
        Finding.Level.BROKEN,
        "Slack cannot be reached.",
        "Look whether this machine has a connection to https://slack.com.");
  }

  private static Set<String> granted(AuthTestResponse answer) {
    Map<String, List<String>> headers =
        Optional.ofNullable(answer.getHttpResponseHeaders()).orElse(Map.of());
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(SCOPES))
        .flatMap(header -> header.getValue().stream())
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Finding> scopes(Set<String> granted) {
    if (granted.isEmpty()) {
      return List.of(
          new Finding(
              Finding.Level.LIMITED, "Slack does not say what the bot token may do.", PASTE));
    }
    return Needs.Scope.of(settings.features()).stream()
        .filter(scope -> !granted.contains(scope.scope()))
        .map(
            scope ->
                new Finding(
                    scope == Needs.Scope.WRITE ? Finding.Level.BROKEN : Finding.Level.LIMITED,
                    "The scope %s is missing: without it there is no %s."
                        .formatted(scope.scope(), scope.use()),
                    PASTE))
        .toList();
  }

  Finding appToken(String token) {
    try {
      return sdk.methods(token).appsConnectionsOpen(request -> request).isOk()
          ? new Finding(Finding.Level.FINE, "Slack takes the app token.", "")
          : new Finding(
              Finding.Level.BROKEN,
              "Slack does not take the app token.",
              "Make one at https://api.slack.com/apps under Basic Information, App-Level Tokens,"
                  + " with the scope connections:write, and switch on Socket Mode.");
    } catch (IOException | SlackApiException failure) {
      return unreachable();
    }
  }

  List<Finding> installed(Installed installed) {
    long unreadable = installed.unreadable();
    Finding count =
        new Finding(
            Finding.Level.FINE,
            "Installed in %d workspaces.".formatted(installed.count()),
            installed.count() == 0 ? "Open /slack/install in a browser to install it." : "");
    return unreadable == 0
        ? List.of(count)
        : List.of(
            count,
            new Finding(
                Finding.Level.BROKEN,
                "The tokens of %d workspaces cannot be read with this key.".formatted(unreadable),
                "Set the key again that they were encrypted with, or have these workspaces install"
                    + " the app anew."));
  }
}
