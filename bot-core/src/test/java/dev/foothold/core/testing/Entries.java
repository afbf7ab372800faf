package dev.foothold.core.testing;

import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Background;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Resource;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.Step;
import dev.foothold.core.model.When;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sample entries for tests.
public final class Entries {

  private Entries() {}

  /// Starts an entry that has a direct answer, one question (its title) and one source.
  ///
  /// @param id in kebab case
  /// @param title of the entry
  /// @return a draft
  public static Draft entry(String id, String title) {
    return new Draft(new EntryId(id), title);
  }

  /// A source on a host that is reserved for examples.
  ///
  /// @param path makes the address distinct
  /// @return the source
  public static Source source(String path) {
    return new Source(
        "Page " + path,
        URI.create("https://example.org/" + path),
        Optional.empty(),
        "2026-07",
        Optional.empty());
  }

  /// An entry being written. One thread at a time.
  public static final class Draft {
    private final EntryId id;
    private final String title;
    private String answer;
    private final List<String> questions = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<Entry.Way> ways = new ArrayList<>();
    private final List<Cited> details = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Cited> changes = new ArrayList<>();
    private final List<EntryId> see = new ArrayList<>();
    private Set<Audience> audience = Set.of();
    private Set<Background> backgrounds = Set.of();

    private Draft(EntryId id, String title) {
      this.id = id;
      this.title = title;
      this.answer = "Direct answer of " + id + ".";
    }

    /// Replaces the direct answer.
    ///
    /// @param text one sentence
    /// @return this
    public Draft answer(String text) {
      answer = text;
      return this;
    }

    /// Adds a piece of detail after the direct answer.
    ///
    /// @param text one sentence
    /// @return this
    public Draft detail(String text) {
      details.add(new Cited(text, List.of(1)));
      return this;
    }

    /// Adds a question.
    ///
    /// @param text as people ask
    /// @return this
    public Draft question(String text) {
      questions.add(text);
      return this;
    }

    /// Adds an alias.
    ///
    /// @param text a name
    /// @return this
    public Draft alias(String text) {
      aliases.add(text);
      return this;
    }

    /// Adds a way of asking for a paragraph.
    ///
    /// @param text in somebody's voice
    /// @param paragraph 0 for the direct answer
    /// @return this
    public Draft way(String text, int paragraph) {
      ways.add(new Entry.Way(text, paragraph));
      return this;
    }

    /// Adds a step.
    ///
    /// @param when its time
    /// @param text what to do
    /// @param suits whom; nobody named: everyone
    /// @return this
    public Draft step(When when, String text, Audience... suits) {
      steps.add(new Step(when, new Cited(text, List.of(1)), Set.of(suits)));
      return this;
    }

    /// Adds a resource.
    ///
    /// @param name link text and end of the address
    /// @return this
    public Draft resource(String name) {
      resources.add(
          new Resource(
              name,
              URI.create("https://example.org/open/" + name),
              new Cited("Good for " + name + ".", List.of(1))));
      return this;
    }

    /// Adds a change since 2011.
    ///
    /// @param text what changed
    /// @return this
    public Draft change(String text) {
      changes.add(new Cited(text, List.of(1)));
      return this;
    }

    /// Names a related entry.
    ///
    /// @param other its id
    /// @return this
    public Draft see(String other) {
      see.add(new EntryId(other));
      return this;
    }

    /// Says whom the entry suits.
    ///
    /// @param suits nobody named: everyone
    /// @return this
    public Draft audience(Audience... suits) {
      audience = Set.of(suits);
      return this;
    }

    /// Says for people of which background the entry is.
    ///
    /// @param of nobody named: everyone
    /// @return this
    public Draft background(Background... of) {
      backgrounds = Set.of(of);
      return this;
    }

    /// Ends the draft.
    ///
    /// @return the entry
    public Entry build() {
      return new Entry(
          id,
          new Entry.Card(
              title,
              Kind.GUIDANCE,
              audience,
              backgrounds,
              questions.isEmpty() ? List.of(title) : questions,
              aliases,
              ways),
          new Entry.Body(
              List.of(new Cited(answer, List.of(1))), details, steps, resources, changes),
          List.of(source(id.value())),
          new Entry.Provenance(Entry.Origin.CURATED, LocalDate.of(2026, 7, 1), see));
    }
  }
}
