package dev.foothold.core.testing;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A platform that keeps posts in memory, with switches for what goes wrong. Safe for many threads.
public final class FakePublisher implements Publisher {

  private final String platform;
  private final Map<String, PostRef> byKey = new LinkedHashMap<>();
  private final Map<PostRef, Post> standing = new LinkedHashMap<>();
  private final List<String> sent = new ArrayList<>();
  private String refused = "";
  private int later;
  private int lost;

  /// A platform without posts.
  ///
  /// @param platform its name
  public FakePublisher(String platform) {
    this.platform = platform;
  }

  /// Refuses every further post for good.
  ///
  /// @param why what it says
  public synchronized void refuse(String why) {
    refused = why;
  }

  /// Asks to wait with the next posts.
  ///
  /// @param times how often
  public synchronized void askToWait(int times) {
    later = times;
  }

  /// Posts the next messages and fails to say so, as when the answer is lost on its way.
  ///
  /// @param times how often
  public synchronized void loseAnswers(int times) {
    lost = times;
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized Posting post(Post post) {
    sent.add(post.key());
    if (!refused.isEmpty()) {
      return new Posting.Refused(refused);
    }
    if (later > 0) {
      later--;
      return new Posting.Later(Duration.ofSeconds(10));
    }
    PostRef ref =
        byKey.computeIfAbsent(post.key(), _ -> new PostRef(platform + ":post-" + byKey.size()));
    standing.putIfAbsent(ref, post);
    if (lost > 0) {
      lost--;
      throw new IllegalStateException("the answer was lost");
    }
    return new Posting.Posted(ref);
  }

  @Override
  public synchronized boolean remove(CommunityId community, PostRef post) {
    standing.remove(post);
    return true;
  }

  /// What stands, in order.
  ///
  /// @return texts
  public synchronized List<String> texts() {
    return standing.values().stream().map(Post::text).toList();
  }

  /// What stands, in order.
  ///
  /// @return whole
  public synchronized List<Post> posts() {
    return List.copyOf(standing.values());
  }

  /// What was sent, in order.
  ///
  /// @return keys, again where they were sent again
  public synchronized List<String> sent() {
    return List.copyOf(sent);
  }
}
