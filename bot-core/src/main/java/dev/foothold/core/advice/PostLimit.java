package dev.foothold.core.advice;

/// How long a post may be on a platform.
///
/// @param platform as in `ChannelId.platform`
/// @param characters most, in UTF-16 units, which is never less than what a platform counts
public record PostLimit(String platform, int characters) {

  /// Discord's limit for a message without components
  /// ([reference](https://discord.com/developers/docs/resources/message#create-message)).
  public static final PostLimit DISCORD = new PostLimit("discord", 2_000);

  /// Slack advises 4,000 for the text of a message, and cuts it above 40,000
  /// ([chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage)).
  public static final PostLimit SLACK = new PostLimit("slack", 4_000);

  /// Checks the range.
  public PostLimit {
    if (characters < 1) {
      throw new IllegalArgumentException("a limit of " + characters);
    }
  }
}
