package dev.foothold.adapter.slack;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Publisher.Posting;
import java.time.Duration;
import java.util.Optional;

/// What became of a call, as ports say it.
final class Postings {

  /// What to wait where Slack did not answer.
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private Postings() {}

  static Posting of(Called<Names.Stand> called) {
    return switch (called) {
      case Called.Done<Names.Stand>(var stand) -> new Posting.Posted(stand.ref());
      case Called.Refused<Names.Stand>(String error, String needed) ->
          new Posting.Refused(why(error, needed));
      case Called.Later<Names.Stand>(var after) -> new Posting.Later(after);
      case Called.Unknown<Names.Stand> _ -> new Posting.Later(AGAIN);
    };
  }

  private static String why(String error, String needed) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" ->
          "I am not in that channel. Invite me there with /invite.";
      case "is_archived" -> "That channel is archived.";
      case "restricted_action", "restricted_action_read_only_channel" ->
          "I may not post in that channel.";
      case "missing_scope" -> "The app lacks the scope " + needed + ".";
      case "account_inactive", "token_revoked", "invalid_auth" ->
          "The app is not installed in this workspace any more.";
      default -> "Slack refused it: " + error;
    };
  }

  static Posting gone() {
    return new Posting.Refused("The app is not installed in this workspace any more.");
  }

  static Posting elsewhere() {
    return new Posting.Refused("That channel is in another workspace.");
  }

  static Optional<Workspace> workspace(Workspaces workspaces, CommunityId community) {
    return workspaces.find(Names.team(community));
  }
}
