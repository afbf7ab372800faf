package dev.foothold.adapter.slack;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's ids as the core's, and back. A person and a channel carry their workspace, so that none
/// is taken for one of another workspace.
final class Names {

  /// Slack, as in `UserId.platform`.
  static final String PLATFORM = "slack";

  private static final String PREFIX = PLATFORM + ":";

  private static final Pattern IN_TEAM = Pattern.compile("slack:([A-Z0-9]+)\\.([A-Z0-9]+)");
  private static final Pattern STAND = Pattern.compile("([A-Z0-9]+)/([0-9.]+)");

  private Names() {}

  /// Something of a workspace.
  ///
  /// @param team the workspace's id
  /// @param id its own
  record InTeam(String team, String id) {}

  /// Where a message stands.
  ///
  /// @param channel its channel's id
  /// @param ts its own name there
  record Stand(String channel, String ts) {

    PostRef ref() {
      return new PostRef(channel + "/" + ts);
    }
  }

  static CommunityId community(String team) {
    return new CommunityId(PREFIX + team);
  }

  static UserId user(String team, String user) {
    return new UserId(PREFIX + team + "." + user);
  }

  static ChannelId channel(String team, String channel) {
    return new ChannelId(PREFIX + team + "." + channel);
  }

  static String group(String group) {
    return PREFIX + group;
  }

  static ThreadId thread(String team, String channel, Optional<String> ts) {
    return new ThreadId(channel(team, channel) + ts.map(root -> "/" + root).orElse(""));
  }

  /// The workspace of a community.
  static String team(CommunityId community) {
    return community.value().startsWith(PREFIX)
        ? community.value().substring(PREFIX.length())
        : community.value();
  }

  /// What a person's or channel's id says.
  static Optional<InTeam> inTeam(String value) {
    Matcher parts = IN_TEAM.matcher(value);
    return parts.matches()
        ? Optional.of(new InTeam(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /// A channel of a workspace; empty if it is another workspace's.
  static Optional<String> channel(CommunityId community, ChannelId channel) {
    return inTeam(channel.value())
        .filter(parts -> parts.team().equals(team(community)))
        .map(InTeam::id);
  }

  /// Where a message stands, as far as it is one of Slack's.
  static Optional<Stand> stand(PostRef post) {
    Matcher parts = STAND.matcher(post.value());
    return parts.matches()
        ? Optional.of(new Stand(parts.group(1), parts.group(2)))
        : Optional.empty();
  }
}
