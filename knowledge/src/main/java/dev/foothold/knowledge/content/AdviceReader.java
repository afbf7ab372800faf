package dev.foothold.knowledge.content;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads advice threads as people write them: front matter, then posts with a line of three stars
/// between them. Safe for many threads.
final class AdviceReader {

  /// Three stars, since three hyphens under a line make it a heading in Markdown. A post has no use
  /// for either: chat platforms draw no lines.
  private static final Pattern BETWEEN_POSTS = Pattern.compile("(?m)^\\*\\*\\*[ \\t]*\\r?$");

  private static final List<String> KEYS =
      List.of("id", "title", "aliases", "tags", "schedule", "reviewed", "entries");
  private static final List<String> REQUIRED =
      List.of("id", "title", "aliases", "tags", "reviewed");

  private AdviceReader() {}

  static AdviceDraft draft(String name, String text) {
    Problems problems = new Problems(name);
    Optional<HeadedText> parts = HeadedText.of(text, "the first post", problems);
    if (parts.isEmpty()) {
      return new AdviceDraft(
          name, new Page(text), Optional.empty(), List.of(), Optional.empty(), problems.sorted());
    }
    Page page = parts.get().page();
    Optional<AdviceDraft.Front> front =
        Yaml.fields(parts.get().yaml(), KEYS, REQUIRED, problems)
            .map(fields -> front(name, fields, problems));
    List<AdviceDraft.Post> posts = posts(page, parts.get().body(), problems);
    Optional<AdviceThread> thread =
        problems.isEmpty() ? front.map(head -> thread(head, posts)) : Optional.empty();
    return new AdviceDraft(name, page, front, posts, thread, problems.sorted());
  }

  private static AdviceDraft.Front front(String name, Fields fields, Problems problems) {
    AdviceDraft.Front front =
        new AdviceDraft.Front(
            fields.text("id"),
            fields.text("title"),
            new Located<>(fields.texts("aliases"), fields.spot("aliases")),
            fields.texts("tags"),
            fields.text("schedule"),
            fields.date("reviewed"),
            new Located<>(fields.texts("entries"), fields.spot("entries")));
    front.id().ifPresent(id -> checkId(name, id, problems));
    front
        .title()
        .filter(title -> title.value().length() > Advice.MAX_TITLE)
        .ifPresent(
            title ->
                problems.error(
                    title.spot(),
                    "The title has %d characters; at most %d fit into lists. Shorten it."
                        .formatted(title.value().length(), Advice.MAX_TITLE)));
    checkNames("aliases", front.aliases().value(), problems);
    checkNames("tags", front.tags(), problems);
    return front;
  }

  private static void checkId(String name, Located<String> id, Problems problems) {
    try {
      new AdviceId(id.value());
    } catch (IllegalArgumentException malformed) {
      problems.error(
          id.spot(),
          "\"%s\" is not an id. Use at most %d lower-case letters, digits and single hyphens, like"
                  .formatted(id.value(), AdviceId.MAX_LENGTH)
              + " start-here.");
      return;
    }
    String expected = Draft.baseName(name);
    if (!id.value().equals(expected)) {
      problems.error(
          id.spot(),
          "The id is \"%s\" but the file is called \"%s.md\". Make them the same."
              .formatted(id.value(), expected));
    }
  }

  private static void checkNames(String key, List<Located<String>> names, Problems problems) {
    if (names.size() > Advice.MAX_NAMES) {
      problems.error(
          names.get(Advice.MAX_NAMES).spot(),
          "There are %d %s; at most %d fit. Remove some."
              .formatted(names.size(), key, Advice.MAX_NAMES));
    }
    for (Located<String> name : names) {
      if (name.value().length() > Advice.MAX_TITLE) {
        problems.error(
            name.spot(),
            "This has %d characters; at most %d fit. Shorten it."
                .formatted(name.value().length(), Advice.MAX_TITLE));
      }
    }
  }

  private static List<AdviceDraft.Post> posts(Page page, int body, Problems problems) {
    List<AdviceDraft.Post> posts = new ArrayList<>();
    Matcher between = BETWEEN_POSTS.matcher(page.text());
    int start = body;
    while (start <= page.text().length()) {
      boolean more = between.find(start);
      int end = more ? between.start() : page.text().length();
      post(page, start, end, problems).ifPresent(posts::add);
      if (!more) {
        break;
      }
      start = between.end();
    }
    if (posts.size() > Advice.MAX_POSTS) {
      problems.error(
          page.spot(posts.get(Advice.MAX_POSTS).start()),
          "There are %d posts; at most %d make a thread."
              .formatted(posts.size(), Advice.MAX_POSTS));
    }
    return List.copyOf(posts);
  }

  private static Optional<AdviceDraft.Post> post(Page page, int start, int end, Problems problems) {
    String text = page.text().substring(start, end);
    if (text.isBlank()) {
      problems.error(
          page.spot(Math.min(start, page.text().length())),
          "This post has no text. Write it, or remove the line of stars beside it.");
      return Optional.empty();
    }
    int indent = text.length() - text.stripLeading().length();
    AdviceDraft.Post post = new AdviceDraft.Post(start + indent, text.strip());
    if (post.text().length() > Advice.MAX_POST) {
      problems.error(
          page.spot(post.start()),
          "This post has %d characters; at most %d can be kept."
              .formatted(post.text().length(), Advice.MAX_POST));
    }
    return Optional.of(post);
  }

  /// Puts together what was found to be without problems, so that every part is there.
  private static AdviceThread thread(AdviceDraft.Front front, List<AdviceDraft.Post> posts) {
    return new AdviceThread(
        new Advice(
            new AdviceId(front.id().orElseThrow().value()),
            front.title().orElseThrow().value(),
            posts.stream().map(post -> post.text().replace("\r\n", "\n")).toList(),
            front.aliases().value().stream().map(Located::value).toList(),
            front.tags().stream().map(Located::value).toList()),
        front.schedule().map(Located::value));
  }
}
