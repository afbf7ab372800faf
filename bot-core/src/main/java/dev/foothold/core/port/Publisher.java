package dev.foothold.core.port;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Posts on a platform what is no answer: advice threads, questions passed on to the community.
/// Pings nobody. Safe for many threads.
public interface Publisher {

  /// The platform's name, as in `ChannelId.platform`.
  ///
  /// @return always the same
  String platform();

  /// Posts one message. The same key is posted once, however often it is sent.
  ///
  /// @param post what and where
  /// @return what became of it
  Posting post(Post post);

  /// Removes a message of the bot's. Removing what is not there any more is no error.
  ///
  /// @param community where
  /// @param post which
  /// @return false if the platform does not allow it
  boolean remove(CommunityId community, PostRef post);

  /// One message.
  ///
  /// @param key known again by the platform or its adapter
  /// @param community where
  /// @param channel where in it
  /// @param opening the post that this one follows in a thread; empty: it opens one
  /// @param text Markdown
  /// @param topic what it is about, for platforms where an opening has a name
  record Post(
      String key,
      CommunityId community,
      ChannelId channel,
      Optional<PostRef> opening,
      String text,
      Optional<Topic> topic) {

    /// A message without a name.
    ///
    /// @param key known again by the platform or its adapter
    /// @param community where
    /// @param channel where in it
    /// @param opening the post that this one follows in a thread; empty: it opens one
    /// @param text Markdown
    public Post(
        String key,
        CommunityId community,
        ChannelId channel,
        Optional<PostRef> opening,
        String text) {
      this(key, community, channel, opening, text, Optional.empty());
    }
  }

  /// What a thread is about.
  ///
  /// @param title plain text, 1 to 100 characters
  /// @param tags subjects; a platform takes those that it knows
  record Topic(String title, List<String> tags) {

    /// Copies the list.
    public Topic {
      tags = List.copyOf(tags);
    }
  }

  /// What became of a message.
  sealed interface Posting {

    /// It stands.
    ///
    /// @param post where
    record Posted(PostRef post) implements Posting {}

    /// It will never stand: the channel is gone, the bot may not post there.
    ///
    /// @param why for moderators to read
    record Refused(String why) implements Posting {}

    /// It may stand if it is sent again.
    ///
    /// @param after how long to wait
    record Later(Duration after) implements Posting {}
  }
}
