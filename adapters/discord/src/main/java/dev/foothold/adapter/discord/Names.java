package dev.foothold.adapter.discord;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How Discord's ids are written for the core: with the platform in front.
final class Names {

  /// The platform.
  static final String DISCORD = "discord";

  private static final String PREFIX = DISCORD + ":";
  private static final String DIRECT = PREFIX + "dm-";
  private static final Pattern NAME = Pattern.compile("discord:(\\d{1,20})");
  private static final Pattern POST =
      Pattern.compile("discord:(\\d{1,20})/(\\d{1,20}(?:\\+\\d{1,20})*)");

  /// As "Copy Message Link" gives it, from all of Discord's clients.
  private static final Pattern LINK =
      Pattern.compile(
          "<?https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/channels/(\\d{1,20})/(\\d{1,20})/(\\d{1,20})>?");

  /// Messages that fit into one reference.
  private static final int MOST_MESSAGES = 7;

  private Names() {}

  static UserId user(long id) {
    return new UserId(PREFIX + Long.toUnsignedString(id));
  }

  static ChannelId channel(long id) {
    return new ChannelId(PREFIX + Long.toUnsignedString(id));
  }

  static ThreadId thread(long id) {
    return new ThreadId(PREFIX + Long.toUnsignedString(id));
  }

  static CommunityId guild(long id) {
    return new CommunityId(PREFIX + Long.toUnsignedString(id));
  }

  /// Each person's direct messages are a community of their own, so that nothing set or stored
  /// there is seen by others. It is named by the channel, which says less than the person's id.
  static CommunityId direct(long channel) {
    return new CommunityId(DIRECT + Long.toUnsignedString(channel));
  }

  static String role(long id) {
    return PREFIX + Long.toUnsignedString(id);
  }

  /// The number of a name.
  ///
  /// @param name may hold anything
  /// @return empty if it is not Discord's
  static OptionalLong snowflake(String name) {
    Matcher matcher = NAME.matcher(name);
    try {
      return matcher.matches()
          ? OptionalLong.of(Long.parseUnsignedLong(matcher.group(1)))
          : OptionalLong.empty();
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }

  /// One or more messages that stand for one post.
  ///
  /// @param channel where
  /// @param messages in order, at least one
  record Post(String channel, List<String> messages) {

    Post {
      messages = List.copyOf(messages);
    }

    PostRef ref() {
      return new PostRef(
          PREFIX
              + channel
              + "/"
              + messages.stream().limit(MOST_MESSAGES).collect(Collectors.joining("+")));
    }
  }

  static PostRef post(String channel, String message) {
    return new Post(channel, List.of(message)).ref();
  }

  static Optional<Post> post(PostRef ref) {
    Matcher matcher = POST.matcher(ref.value());
    return matcher.matches()
        ? Optional.of(new Post(matcher.group(1), Arrays.asList(matcher.group(2).split("\\+"))))
        : Optional.empty();
  }

  /// Where a post is read.
  ///
  /// @param community the server in which it stands
  /// @param ref the post
  /// @return empty where only one person can open it
  static Optional<URI> page(CommunityId community, PostRef ref) {
    OptionalLong guild = snowflake(community.value());
    return guild.isEmpty()
        ? Optional.empty()
        : post(ref)
            .map(
                post ->
                    URI.create(
                        "https://discord.com/channels/%s/%s/%s"
                            .formatted(
                                Long.toUnsignedString(guild.getAsLong()),
                                post.channel(),
                                post.messages().getFirst())));
  }

  static Optional<PostRef> linked(CommunityId community, String link) {
    Matcher matcher = LINK.matcher(link.strip());
    return matcher.matches() && community.value().equals(PREFIX + matcher.group(1))
        ? Optional.of(post(matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /// Two posts that belong together.
  static Optional<Post> both(Optional<Post> first, Optional<Post> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    List<String> messages = new ArrayList<>(first.get().messages());
    messages.addAll(second.get().messages());
    return Optional.of(new Post(first.get().channel(), messages));
  }

  /// What a message is known by among deliveries.
  static DeliveryKey key(String message) {
    return new DeliveryKey(PREFIX + "message-" + message);
  }

  /// The same of one of its changes.
  ///
  /// @param at when it was changed, which tells one change from another
  static DeliveryKey key(String message, Instant at) {
    return new DeliveryKey(key(message) + "/edited/" + at.toEpochMilli());
  }

  /// A text that fits.
  ///
  /// @param text of any length
  /// @param most characters
  /// @return the text, or its beginning with an ellipsis
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end).stripTrailing() + "\u2026";
  }
}
