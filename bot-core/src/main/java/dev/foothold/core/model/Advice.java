package dev.foothold.core.model;

import java.util.List;
import java.util.stream.Stream;

/// A canned advice thread: an opening and its replies, as moderators write them. Posts may hold
/// `{member}`, `{community}`, and knowledge entries by id: `{entry:volunteer-or-intern}` stands for
/// the entry's direct answer as it is when the thread is posted.
///
/// @param id its name
/// @param title what it is called in lists; not part of the posts
/// @param posts Markdown, the opening first; at least one
/// @param aliases other names by which people look for it
/// @param tags subjects, for lists
public record Advice(
    AdviceId id, String title, List<String> posts, List<String> aliases, List<String> tags) {

  /// Longest title, in UTF-16 units: Discord's limit for a choice in a list
  /// ([reference](https://discord.com/developers/docs/interactions/application-commands)).
  public static final int MAX_TITLE = 100;

  /// Most posts of one thread: more is a book.
  public static final int MAX_POSTS = 20;

  /// Longest post, in UTF-16 units. Platforms allow less, which the preview tells.
  public static final int MAX_POST = 12_000;

  /// Most aliases, and most tags.
  public static final int MAX_NAMES = 20;

  /// Copies the lists and checks lengths.
  public Advice {
    posts = List.copyOf(posts);
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException(
          "a title has 1 to " + MAX_TITLE + " characters, not " + title.length());
    }
    if (posts.isEmpty() || posts.size() > MAX_POSTS) {
      throw new IllegalArgumentException(
          "a thread has 1 to " + MAX_POSTS + " posts, not " + posts.size());
    }
    for (String post : posts) {
      if (post.isBlank() || post.length() > MAX_POST) {
        throw new IllegalArgumentException(
            "a post has 1 to " + MAX_POST + " characters, not " + post.strip().length());
      }
    }
    if (aliases.size() > MAX_NAMES || tags.size() > MAX_NAMES) {
      throw new IllegalArgumentException("more than " + MAX_NAMES + " aliases or tags");
    }
    for (String name : Stream.concat(aliases.stream(), tags.stream()).toList()) {
      if (name.isBlank() || name.length() > MAX_TITLE) {
        throw new IllegalArgumentException(
            "an alias or tag has 1 to " + MAX_TITLE + " characters, not " + name.length());
      }
    }
  }
}
