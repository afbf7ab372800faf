package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An advice thread as somebody types it; it may break every rule that a thread keeps.
///
/// @param id its name
/// @param read the version that it began as; empty: the thread is new
/// @param names what it is called
/// @param posts the opening first
record AdviceDraft(AdviceId id, Optional<Integer> read, Names names, List<String> posts) {

  AdviceDraft {
    posts = List.copyOf(posts);
  }

  /// What a thread is called.
  record Names(String title, List<String> aliases, List<String> tags) {

    Names {
      aliases = List.copyOf(aliases);
      tags = List.copyOf(tags);
    }
  }

  /// Says which, not what it says.
  @Override
  public String toString() {
    return "AdviceDraft[" + id + "]";
  }

  static AdviceDraft of(AdviceVersion version) {
    Advice advice = version.advice();
    return new AdviceDraft(
        advice.id(),
        Optional.of(version.number()),
        new Names(advice.title(), advice.aliases(), advice.tags()),
        advice.posts());
  }

  /// A new thread, under a name that is free.
  static AdviceDraft named(Names names, List<String> posts, Predicate<AdviceId> taken) {
    return new AdviceDraft(free(names.title(), taken), Optional.empty(), names, posts);
  }

  private static AdviceId free(String title, Predicate<AdviceId> taken) {
    String kebab = kebab(title);
    return Stream.iterate(1, number -> number + 1)
        .map(number -> numbered(kebab, number))
        .filter(id -> !taken.test(id))
        .findFirst()
        .orElseThrow();
  }

  private static AdviceId numbered(String kebab, int number) {
    String end = number == 1 ? "" : "-" + number;
    int room = AdviceId.MAX_LENGTH - end.length();
    String head = kebab.substring(0, Math.min(kebab.length(), room)).replaceFirst("-$", "");
    return new AdviceId(head + end);
  }

  private static String kebab(String title) {
    String kebab =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return kebab.isEmpty() ? "thread" : kebab;
  }

  /// What keeps it from being a thread.
  List<String> problems(Words words) {
    List<String> problems = new ArrayList<>();
    if (names.title().isBlank() || names.title().length() > Advice.MAX_TITLE) {
      problems.add(words.of("draft.title.length", Advice.MAX_TITLE));
    }
    if (isTooMany(names.aliases()) || isTooMany(names.tags())) {
      problems.add(words.of("draft.names.length", Advice.MAX_NAMES, Advice.MAX_TITLE));
    }
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).isBlank() || posts.get(i).length() > Advice.MAX_POST) {
        problems.add(words.of("draft.post.length", i + 1, Advice.MAX_POST));
      }
    }
    return problems;
  }

  private static boolean isTooMany(List<String> typed) {
    return typed.size() > Advice.MAX_NAMES
        || typed.stream().anyMatch(name -> name.length() > Advice.MAX_TITLE);
  }

  /// The thread, where nothing keeps it from being one.
  Advice advice() {
    return new Advice(id, names.title(), posts, names.aliases(), names.tags());
  }

  AdviceDraft with(Names others) {
    return new AdviceDraft(id, read, others, posts);
  }

  AdviceDraft with(List<String> others) {
    return new AdviceDraft(id, read, names, others);
  }

  /// The same, begun as another version, after somebody has seen what is different.
  AdviceDraft since(Optional<Integer> version) {
    return new AdviceDraft(id, version, names, posts);
  }

  boolean hasRoom() {
    return posts.size() < Advice.MAX_POSTS;
  }
}
