package dev.foothold.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every publisher promises.
public interface PublisherContract {

  /// The publisher under test.
  ///
  /// @return the same one throughout a test
  Publisher publisher();

  /// A community and a channel in which it may post.
  ///
  /// @return any
  Publisher.Post samplePost();

  /// What stands in the sample's channel.
  ///
  /// @return texts, in order
  List<String> standing();

  /// It posts what it is given.
  @Test
  default void posts() {
    Publisher.Posting posting = publisher().post(post("key-1", Optional.empty(), "Hello."));

    assertThat(posting).isInstanceOf(Publisher.Posting.Posted.class);
    assertThat(standing()).containsExactly("Hello.");
  }

  /// The same key is posted once, and stands where it stood.
  @Test
  default void postsTheSameKeyOnce() {
    Publisher.Posting first = publisher().post(post("key-1", Optional.empty(), "Hello."));

    Publisher.Posting again = publisher().post(post("key-1", Optional.empty(), "Hello."));

    assertThat(again).isEqualTo(first);
    assertThat(standing()).containsExactly("Hello.");
  }

  /// Replies follow their opening.
  @Test
  default void postsRepliesInOrder() {
    PostRef opening = posted(publisher().post(post("key-1", Optional.empty(), "Opening.")));

    publisher().post(post("key-2", Optional.of(opening), "First."));
    publisher().post(post("key-3", Optional.of(opening), "Second."));

    assertThat(standing()).containsExactly("Opening.", "First.", "Second.");
  }

  /// What is removed does not stand.
  @Test
  default void removes() {
    PostRef post = posted(publisher().post(post("key-1", Optional.empty(), "Hello.")));

    boolean removed = publisher().remove(samplePost().community(), post);

    assertThat(removed).isTrue();
    assertThat(standing()).isEmpty();
  }

  /// Removing twice is no error.
  @Test
  default void removesTwiceWithoutError() {
    PostRef post = posted(publisher().post(post("key-1", Optional.empty(), "Hello.")));
    publisher().remove(samplePost().community(), post);

    assertThat(publisher().remove(samplePost().community(), post)).isTrue();
  }

  private Publisher.Post post(String key, Optional<PostRef> opening, String text) {
    CommunityId community = samplePost().community();
    ChannelId channel = samplePost().channel();
    return new Publisher.Post(key, community, channel, opening, text);
  }

  private static PostRef posted(Publisher.Posting posting) {
    return switch (posting) {
      case Publisher.Posting.Posted(var post) -> post;
      case Publisher.Posting.Refused(var why) -> throw new AssertionError(why);
      case Publisher.Posting.Later(var after) -> throw new AssertionError("in " + after);
    };
  }
}
