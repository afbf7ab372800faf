package dev.foothold.core.advice;

import java.util.ArrayList;
import java.util.List;

/// Exactly what would be posted, and whether each platform takes it.
///
/// @param posts in order, rendered
/// @param problems why it cannot be posted anywhere; empty if it can
/// @param limits what platforms take
public record Preview(List<String> posts, List<String> problems, List<PostLimit> limits) {

  /// Copies the lists.
  public Preview {
    posts = List.copyOf(posts);
    problems = List.copyOf(problems);
    limits = List.copyOf(limits);
  }

  /// Why it cannot be posted on a platform.
  ///
  /// @param platform as in `ChannelId.platform`; where it has no limit here, all lengths are fine
  /// @return the problems that it has everywhere, and posts that are too long there
  public List<String> problemsOn(String platform) {
    List<String> all = new ArrayList<>(problems);
    limits.stream()
        .filter(limit -> limit.platform().equals(platform))
        .forEach(
            limit -> {
              for (int i = 0; i < posts.size(); i++) {
                int over = posts.get(i).length() - limit.characters();
                if (over > 0) {
                  all.add(
                      "post %d: has %,d characters, %s takes %,d. Shorten it by %,d, or make two."
                          .formatted(
                              i + 1, posts.get(i).length(), platform, limit.characters(), over));
                }
              }
            });
    return all;
  }
}
