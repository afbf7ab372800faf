package dev.foothold.core.testing;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A platform that keeps cards in memory, with switches for what goes wrong. Safe for many threads.
public final class FakeBoard implements Board {

  private final String platform;
  private final Map<String, PostRef> byKey = new LinkedHashMap<>();
  private final Map<PostRef, Card> standing = new LinkedHashMap<>();
  private String refused = "";
  private boolean busy;

  /// A card that stands.
  ///
  /// @param spot where
  /// @param view what it shows
  public record Card(Spot spot, View view) {}

  /// A platform without cards.
  ///
  /// @param platform its name
  public FakeBoard(String platform) {
    this.platform = platform;
  }

  /// Refuses every further card for good.
  ///
  /// @param why what it says
  public synchronized void refuse(String why) {
    refused = why;
  }

  /// Asks to wait with cards and their changes.
  ///
  /// @param later whether it does
  public synchronized void askToWait(boolean later) {
    busy = later;
  }

  /// Takes a card down, as people on the platform do.
  ///
  /// @param post which
  public synchronized void takeDown(PostRef post) {
    standing.remove(post);
  }

  @Override
  public String platform() {
    return platform;
  }

  @Override
  public synchronized Publisher.Posting put(String key, Spot spot, View view) {
    if (!refused.isEmpty()) {
      return new Publisher.Posting.Refused(refused);
    }
    if (busy) {
      return new Publisher.Posting.Later(Duration.ofSeconds(10));
    }
    PostRef ref = byKey.computeIfAbsent(key, _ -> new PostRef(platform + ":card-" + byKey.size()));
    standing.putIfAbsent(ref, new Card(spot, view));
    return new Publisher.Posting.Posted(ref);
  }

  @Override
  public synchronized Change change(CommunityId community, PostRef post, View view) {
    if (busy) {
      return Change.LATER;
    }
    return standing.computeIfPresent(post, (_, card) -> new Card(card.spot(), view)) == null
        ? Change.GONE
        : Change.CHANGED;
  }

  /// What stands, in order.
  ///
  /// @return whole
  public synchronized List<Card> cards() {
    return new ArrayList<>(standing.values());
  }

  /// What stands, in order.
  ///
  /// @return what is to be read of it
  public synchronized List<String> readings() {
    return standing.values().stream().map(card -> card.view().reading()).toList();
  }
}
