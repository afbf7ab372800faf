package dev.foothold.knowledge.content;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the YAML at the top of an entry. One thread at a time.
final class FrontMatter {

  private static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "kind",
          "audience",
          "background",
          "questions",
          "aliases",
          "also",
          "sources",
          "origin",
          "reviewed",
          "see");
  private static final List<String> REQUIRED =
      List.of("id", "title", "kind", "questions", "sources", "origin", "reviewed");

  /// What members of a community contribute stays there until a curator has made it their own.
  private static final List<Entry.Origin> SHIPPED =
      List.of(Entry.Origin.ARTICLE_2011, Entry.Origin.CURATED);

  private static final List<String> SOURCE_KEYS =
      List.of("title", "url", "published", "asOf", "checked");
  private static final List<String> SOURCE_REQUIRED = List.of("title", "url", "asOf");

  private final String name;
  private final Problems problems;

  FrontMatter(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /// Reads what can be read.
  ///
  /// @param yaml the lines between the two lines of hyphens
  /// @return empty if it is no YAML mapping at all
  Optional<Draft.Front> read(String yaml) {
    return Yaml.fields(yaml, KEYS, REQUIRED, problems).map(this::front);
  }

  private Draft.Front front(Fields fields) {
    Optional<Located<EntryId>> id = fields.text("id").flatMap(this::id);
    Draft.Card card =
        new Draft.Card(
            fields.text("title"),
            fields.choice("kind", List.of(Kind.values()), Kind::label),
            choices(fields, "audience", Audience.class, Audience::label),
            choices(fields, "background", Background.class, Background::label),
            new Located<>(fields.texts("questions"), fields.spot("questions")),
            fields.texts("aliases"),
            new Located<>(fields.texts("also"), fields.spot("also")));
    Draft.Provenance provenance =
        new Draft.Provenance(
            fields.choice("origin", SHIPPED, Entry.Origin::label),
            fields.date("reviewed"),
            new Located<>(see(fields), fields.spot("see")));
    return new Draft.Front(
        id, card, new Located<>(sources(fields), fields.spot("sources")), provenance);
  }

  private Optional<Located<EntryId>> id(Located<String> typed) {
    Optional<Located<EntryId>> id = kebab(typed);
    String expected = Draft.baseName(name);
    if (id.isPresent() && !typed.value().equals(expected)) {
      problems.error(
          typed.spot(),
          "The id is \"%s\" but the file is called \"%s.md\". Make them the same."
              .formatted(typed.value(), expected));
    }
    return id;
  }

  private Optional<Located<EntryId>> kebab(Located<String> typed) {
    try {
      return Optional.of(new Located<>(new EntryId(typed.value()), typed.spot()));
    } catch (IllegalArgumentException malformed) {
      problems.error(
          typed.spot(),
          "\"%s\" is not an id. Use at most %d lower-case letters, digits and single hyphens, like"
                  .formatted(typed.value(), EntryId.MAX_LENGTH)
              + " volunteer-or-intern.");
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Set<E> choices(
      Fields fields, String key, Class<E> type, Function<E, String> label) {
    EnumSet<E> chosen = EnumSet.noneOf(type);
    fields.choices(key, List.copyOf(EnumSet.allOf(type)), label).stream()
        .map(Located::value)
        .forEach(chosen::add);
    return chosen;
  }

  private List<Located<EntryId>> see(Fields fields) {
    return fields.texts("see").stream().flatMap(typed -> kebab(typed).stream()).toList();
  }

  private List<Draft.Citable> sources(Fields fields) {
    List<Draft.Citable> sources = new ArrayList<>();
    for (Node item : fields.items("sources")) {
      Optional<Fields> source = fields.nested("sources", item, SOURCE_KEYS, SOURCE_REQUIRED);
      sources.add(
          new Draft.Citable(
              source.flatMap(FrontMatter::source),
              fields.spot(item),
              source.map(keys -> keys.valueSpot("url")).orElse(fields.spot(item)),
              source.map(keys -> keys.valueSpot("asOf")).orElse(fields.spot(item))));
    }
    return List.copyOf(sources);
  }

  private static Optional<Source> source(Fields fields) {
    Optional<String> title = fields.text("title").map(Located::value);
    Optional<URI> url = fields.address("url");
    Optional<String> published = fields.period("published", true);
    Optional<String> asOf = fields.period("asOf", false);
    Optional<LocalDate> checked = fields.date("checked").map(Located::value);
    if (title.isEmpty() || url.isEmpty() || asOf.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Source(title.get(), url.get(), published, asOf.get(), checked));
  }
}
