package dev.foothold.core.advice;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Source;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.KnowledgeSearch;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns a thread into the posts that stand: placeholders filled in, entries quoted as they are
/// now, with their sources. Safe for many threads.
final class Renderer {

  /// Who is spoken to where nobody is named.
  static final String EVERYONE = "everyone here";

  private static final int MAX_NAME = 80;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,120})\\}");

  private static final String ENTRY = "entry:";

  private final KnowledgeSearch knowledge;

  Renderer(KnowledgeSearch knowledge) {
    this.knowledge = knowledge;
  }

  /// For whom a thread is rendered.
  ///
  /// @param community whose knowledge counts
  /// @param communityName what `{community}` stands for
  /// @param member what `{member}` stands for
  record Context(CommunityId community, String communityName, Optional<String> member) {}

  /// Posts as they would stand, and what is wrong with them.
  record Rendered(List<String> posts, List<String> problems) {}

  Rendered render(Advice advice, Context context) {
    Set<String> problems = new LinkedHashSet<>();
    List<String> posts = new ArrayList<>();
    for (int i = 0; i < advice.posts().size(); i++) {
      String where = "post " + (i + 1) + ": ";
      List<String> found = new ArrayList<>();
      // Judged before names of members are filled in: those are made harmless on their own.
      found.addAll(TextCheck.problems(advice.posts().get(i)));
      posts.add(fill(advice.posts().get(i), context, found).strip());
      found.forEach(problem -> problems.add(where + problem));
    }
    return new Rendered(posts, List.copyOf(problems));
  }

  private String fill(String post, Context context, List<String> problems) {
    Matcher found = PLACEHOLDER.matcher(post);
    return found.replaceAll(
        match -> Matcher.quoteReplacement(value(match.group(1), context, problems)));
  }

  private String value(String name, Context context, List<String> problems) {
    if (name.equals("member")) {
      return name(context.member().orElse(EVERYONE));
    }
    if (name.equals("community")) {
      return name(context.communityName());
    }
    if (name.startsWith(ENTRY)) {
      return entry(name.substring(ENTRY.length()), context, problems);
    }
    problems.add(
        "{" + name + "} is no placeholder. There are {member}, {community} and {entry:ID}.");
    return "{" + name + "}";
  }

  private static String name(String typed) {
    String inert = TextCheck.inert(typed).replaceAll("\\s+", " ").strip();
    return inert.length() <= MAX_NAME ? inert : inert.substring(0, MAX_NAME);
  }

  private String entry(String typed, Context context, List<String> problems) {
    Optional<Entry> entry = id(typed).flatMap(id -> knowledge.entry(context.community(), id));
    if (entry.isEmpty()) {
      problems.add("there is no entry \"" + typed + "\" here, or it is hidden.");
      return "{" + ENTRY + typed + "}";
    }
    Entry quoted = entry.get();
    return quoted.body().answer().stream()
        .map(cited -> cited.text() + links(quoted, cited))
        .collect(Collectors.joining(" "));
  }

  private static Optional<EntryId> id(String typed) {
    try {
      return Optional.of(new EntryId(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /// Links are called by their site. An address in angle brackets is linked everywhere and unfolded
  /// nowhere.
  private static String links(Entry entry, Cited cited) {
    Stream<Source> sources =
        cited.sources().stream().map(number -> entry.sources().get(number - 1));
    String links =
        sources
            .map(source -> "[" + site(source.url()) + "](<" + source.url() + ">)")
            .distinct()
            .collect(Collectors.joining(", "));
    return links.isEmpty() ? "" : " (" + links + ")";
  }

  private static String site(URI url) {
    String host = String.valueOf(url.getHost());
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
