package dev.foothold.adapter.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one workspace that a bot token of the settings is for. Safe for many threads.
final class OneWorkspace implements Workspaces {

  private static final Logger LOG = LoggerFactory.getLogger(OneWorkspace.class);

  private final com.slack.api.Slack sdk;
  private final String token;
  private final AtomicBoolean lost = new AtomicBoolean();
  private volatile Optional<Workspace> known = Optional.empty();

  OneWorkspace(com.slack.api.Slack sdk, String token) {
    this.sdk = sdk;
    this.token = token;
  }

  /// Asks Slack whose token it is.
  ///
  /// @return what Slack says, with the workspace known from now on if it is a good one
  AuthTestResponse introduce() throws IOException, SlackApiException {
    AuthTestResponse answer = sdk.methods(token).authTest(request -> request);
    if (answer.isOk()) {
      known =
          Optional.of(
              new Workspace(answer.getTeamId(), answer.getTeam(), token, answer.getUserId()));
    }
    return answer;
  }

  boolean isKnown() {
    return known.isPresent();
  }

  @Override
  public Optional<Workspace> find(String team) {
    return known.filter(workspace -> workspace.team().equals(team));
  }

  @Override
  public Optional<Workspace> again(Workspace refused) {
    if (lost.compareAndSet(false, true)) {
      LOG.error("Slack does not take the bot token any more: set the new one and start again");
    }
    return Optional.empty();
  }

  @Override
  public void remove(String team) {
    LOG.error("{} has taken the bot away: install the app anew for a new token", team);
  }
}
