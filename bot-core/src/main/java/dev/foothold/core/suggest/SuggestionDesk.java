package dev.foothold.core.suggest;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.model.SuggestionId;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.LinkCheck;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Storage;
import dev.foothold.core.port.Suggestions;
import dev.foothold.core.port.Usage;
import dev.foothold.core.privacy.Mask;
import java.net.URI;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Where members suggest what the bot should know and moderators review it. What is approved is
/// found at once, in that community alone. Safe for many threads.
public final class SuggestionDesk {

  /// Suggestions compared with a new one, for duplicates.
  private static final int COMPARED = 200;

  /// Hits of a search looked through for the same link.
  private static final int HITS = 10;

  private final Suggestions suggestions;
  private final Usage usage;
  private final CommunityKnowledge knowledge;
  private final KnowledgeSearch search;
  private final LinkCheck links;
  private final Office office;

  /// A desk.
  ///
  /// @param storage where suggestions are
  /// @param knowledge what communities have of their own
  /// @param search what is known already
  /// @param links judges links
  /// @param office who may, and the audit log
  public SuggestionDesk(
      Storage storage,
      CommunityKnowledge knowledge,
      KnowledgeSearch search,
      LinkCheck links,
      Office office) {
    this.suggestions = storage.suggestions();
    this.usage = storage.usage();
    this.knowledge = knowledge;
    this.search = search;
    this.links = links;
    this.office = office;
  }

  /// What somebody types.
  ///
  /// @param kind what it is
  /// @param title what it would be called
  /// @param text what it would say
  /// @param link what to open; may be empty
  /// @param about the entry that it corrects
  public record Draft(
      Suggestion.Kind kind, String title, String text, String link, Optional<EntryId> about) {

    /// Says what kind it is, not what it says.
    @Override
    public String toString() {
      return "Draft[" + kind + "]";
    }
  }

  /// What became of a suggestion.
  public sealed interface Filed {

    /// It waits for review.
    ///
    /// @param suggestion as it is kept: masked
    record Waiting(Suggestion suggestion) implements Filed {}

    /// It cannot be taken as it is.
    ///
    /// @param problems what to change
    record Invalid(List<String> problems) implements Filed {

      /// Copies the list.
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /// This person has suggested as much as they may for now.
    ///
    /// @param until when there is room again
    record TooMany(Instant until) implements Filed {}

    /// Moderators have enough to review for now.
    ///
    /// @param waiting how many wait
    record QueueFull(int waiting) implements Filed {}
  }

  /// What became of a review.
  public sealed interface Reviewed {

    /// It is found from now on.
    ///
    /// @param entry what it became
    record Approved(CommunityEntry entry) implements Reviewed {}

    /// It is not taken, and its author will hear why.
    ///
    /// @param id which
    record Declined(SuggestionId id) implements Reviewed {}

    /// It cannot be approved as it is; it still waits.
    ///
    /// @param problems what to change
    record Invalid(List<String> problems) implements Reviewed {

      /// Copies the list.
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /// There is no such suggestion here.
    ///
    /// @param id as typed
    record NotThere(SuggestionId id) implements Reviewed {}

    /// Somebody else was faster.
    ///
    /// @param suggestion with what they decided
    record Decided(Suggestion suggestion) implements Reviewed {}

    /// Only moderators may.
    record NotAllowed() implements Reviewed {}
  }

  /// One suggestion for a moderator to look at.
  ///
  /// @param suggestion what somebody suggests
  /// @param remarks what to know before deciding: the same is known already, the link is odd
  public record Reviewable(Suggestion suggestion, List<String> remarks) {

    /// Copies the list.
    public Reviewable {
      remarks = List.copyOf(remarks);
    }
  }

  /// Suggests something.
  ///
  /// @param actor anybody
  /// @param draft what they typed
  /// @param credit the name under which they want to be thanked; empty: none
  /// @return what became of it
  public Filed suggest(Actor actor, Draft draft, Optional<String> credit) {
    List<String> problems = problems(draft);
    credit.ifPresent(name -> problems.addAll(nameProblems(name)));
    if (!problems.isEmpty()) {
      return new Filed.Invalid(problems);
    }
    PersonKey person = office.person(actor);
    CommunitySettings settings = office.communities().of(actor.community());
    int waiting = suggestions.countWaiting(actor.community());
    if (waiting >= settings.suggestionsWaiting()) {
      return new Filed.QueueFull(waiting);
    }
    Instant now = office.now();
    Optional<Allowance> usedUp =
        usage.take(actor.community(), settings.suggestionAllowances(person, now));
    if (usedUp.isPresent()) {
      return new Filed.TooMany(usedUp.get().until());
    }
    Suggestion suggestion =
        new Suggestion(
            new SuggestionId(office.newName("s")),
            actor.community(),
            content(draft),
            new Suggestion.From(person, Optional.of(actor.user()), credit.map(String::strip), now),
            Optional.empty());
    suggestions.add(suggestion);
    return new Filed.Waiting(suggestion);
  }

  private static List<String> nameProblems(String name) {
    List<String> problems = new ArrayList<>(TextCheck.problems(name));
    if (name.isBlank() || name.strip().length() > Suggestion.From.MAX_CREDIT) {
      problems.add("A name has 1 to " + Suggestion.From.MAX_CREDIT + " characters.");
    }
    return problems;
  }

  private List<String> problems(Draft draft) {
    List<String> problems = new ArrayList<>();
    if (draft.title().isBlank() || line(draft.title()).length() > Suggestion.Content.MAX_TITLE) {
      problems.add("A title has 1 to " + Suggestion.Content.MAX_TITLE + " characters.");
    }
    if (draft.text().isBlank() || line(draft.text()).length() > Suggestion.Content.MAX_TEXT) {
      problems.add("A text has 1 to " + Suggestion.Content.MAX_TEXT + " characters.");
    }
    problems.addAll(TextCheck.problems(draft.title() + "\n" + draft.text()));
    if (draft.link().length() > Suggestion.Content.MAX_LINK) {
      problems.add("A link has at most " + Suggestion.Content.MAX_LINK + " characters.");
    } else if (!draft.link().isBlank()) {
      problems.addAll(links.judge(draft.link()).refusals());
    }
    return problems;
  }

  /// Masked, on one line, within the limits: a mask may be longer than what it hides.
  private static Suggestion.Content content(Draft draft) {
    return new Suggestion.Content(
        draft.kind(),
        cut(Mask.mask(line(draft.title())).text(), Suggestion.Content.MAX_TITLE),
        cut(Mask.mask(line(draft.text())).text(), Suggestion.Content.MAX_TEXT),
        draft.link().strip(),
        draft.about());
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }

  /// What somebody has suggested themselves.
  ///
  /// @param actor anybody
  /// @param limit how many at most, 1 or more
  /// @return newest first, with what became of it
  public List<Suggestion> mine(Actor actor, int limit) {
    return suggestions.by(actor.community(), office.person(actor), limit);
  }

  /// What waits for review.
  ///
  /// @param actor a moderator
  /// @param limit how many at most, 1 or more
  /// @return oldest first; empty if the actor may not see it
  public Optional<List<Reviewable>> queue(Actor actor, int limit) {
    if (!office.moderates(actor)) {
      return Optional.empty();
    }
    List<Suggestion> waiting = suggestions.waiting(actor.community(), COMPARED);
    return Optional.of(
        waiting.stream()
            .limit(limit)
            .map(one -> new Reviewable(one, remarks(one, waiting)))
            .toList());
  }

  /// One suggestion, waiting or reviewed.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return empty if it is not there, or the actor may not see it
  public Optional<Reviewable> look(Actor actor, SuggestionId id) {
    return office.moderates(actor)
        ? suggestions
            .find(actor.community(), id)
            .map(
                one ->
                    new Reviewable(
                        one, remarks(one, suggestions.waiting(actor.community(), COMPARED))))
        : Optional.empty();
  }

  /// What waits for review, for a place that moderators alone read.
  ///
  /// @param community whose
  /// @param limit how many at most, 1 or more
  /// @param wanted those that are wanted
  /// @return oldest first
  public List<Reviewable> waiting(
      CommunityId community, int limit, Predicate<SuggestionId> wanted) {
    List<Suggestion> waiting = suggestions.waiting(community, COMPARED);
    return waiting.stream()
        .filter(one -> wanted.test(one.id()))
        .limit(limit)
        .map(one -> new Reviewable(one, remarks(one, waiting)))
        .toList();
  }

  private List<String> remarks(Suggestion one, List<Suggestion> waiting) {
    List<String> remarks = new ArrayList<>();
    String link = one.content().link();
    if (!link.isEmpty()) {
      LinkCheck.Verdict verdict = links.judge(link);
      remarks.addAll(verdict.refusals());
      remarks.addAll(verdict.warnings());
    }
    waiting.stream()
        .filter(other -> !other.id().equals(one.id()) && isSame(one.content(), other.content()))
        .forEach(other -> remarks.add("The same waits as " + other.id() + "."));
    known(one).forEach(id -> remarks.add("The same is known already, as " + id + "."));
    one.content()
        .about()
        .filter(id -> search.entry(one.community(), id).isEmpty())
        .ifPresent(id -> remarks.add("There is no entry " + id + " here."));
    return remarks;
  }

  private static boolean isSame(Suggestion.Content one, Suggestion.Content other) {
    boolean sameLink = !one.link().isEmpty() && plain(one.link()).equals(plain(other.link()));
    return sameLink || one.title().equalsIgnoreCase(other.title());
  }

  /// A link without what does not change where it leads.
  private static String plain(String link) {
    return link.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("[?&#]utm_.*$", "")
        .replaceFirst("/+$", "");
  }

  /// Entries that lead to the same page, or have the same title.
  private List<EntryId> known(Suggestion one) {
    Suggestion.Content content = one.content();
    KnowledgeSearch.Query query =
        new KnowledgeSearch.Query(
            content.title() + " " + content.text(), Optional.empty(), one.community(), HITS);
    return search.search(query).hits().stream()
        .map(Retrieval.Hit::entry)
        .filter(
            entry ->
                entry.title().equalsIgnoreCase(content.title())
                    || (!content.link().isEmpty() && leadsTo(entry, plain(content.link()))))
        .map(Entry::id)
        .toList();
  }

  private static boolean leadsTo(Entry entry, String page) {
    return entry.sources().stream().anyMatch(one -> plain(one.url().toString()).equals(page))
        || entry.body().resources().stream()
            .anyMatch(one -> plain(one.url().toString()).equals(page));
  }

  /// Approves a suggestion as it is. It is found at once.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return what became of it
  public Reviewed approve(Actor actor, SuggestionId id) {
    return review(actor, id, suggestion -> approve(actor, suggestion));
  }

  /// Changes what a suggestion says and approves it.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @param draft what it is to say
  /// @return what became of it
  public Reviewed editAndApprove(Actor actor, SuggestionId id, Draft draft) {
    return review(
        actor,
        id,
        suggestion -> {
          List<String> problems = problems(draft);
          if (!problems.isEmpty()) {
            return new Reviewed.Invalid(problems);
          }
          Suggestion.Content content = content(draft);
          if (!suggestions.edit(actor.community(), id, content)) {
            return decided(actor.community(), id);
          }
          return approve(
              actor,
              new Suggestion(
                  id, suggestion.community(), content, suggestion.from(), suggestion.review()));
        });
  }

  /// Declines a suggestion.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @param reason what its author is told
  /// @return what became of it
  public Reviewed decline(Actor actor, SuggestionId id, String reason) {
    return review(
        actor,
        id,
        suggestion -> {
          List<String> problems = new ArrayList<>(TextCheck.problems(reason));
          if (reason.isBlank() || reason.length() > Suggestion.Content.MAX_TEXT) {
            problems.add(
                "A reason has 1 to "
                    + Suggestion.Content.MAX_TEXT
                    + " characters; its author reads it.");
          }
          if (!problems.isEmpty()) {
            return new Reviewed.Invalid(problems);
          }
          Suggestion.Review review =
              new Suggestion.Review(
                  false, office.person(actor), office.now(), reason.strip(), Optional.empty());
          if (!suggestions.decide(actor.community(), id, review)) {
            return decided(actor.community(), id);
          }
          office.log(actor, "review.decline", id.value());
          return new Reviewed.Declined(id);
        });
  }

  private interface Review {
    Reviewed of(Suggestion suggestion);
  }

  private Reviewed review(Actor actor, SuggestionId id, Review review) {
    if (!office.moderates(actor)) {
      return new Reviewed.NotAllowed();
    }
    Optional<Suggestion> found = suggestions.find(actor.community(), id);
    if (found.isEmpty()) {
      return new Reviewed.NotThere(id);
    }
    return found.get().review().isPresent()
        ? new Reviewed.Decided(found.get())
        : review.of(found.get());
  }

  private Reviewed decided(CommunityId community, SuggestionId id) {
    return suggestions
        .find(community, id)
        .<Reviewed>map(Reviewed.Decided::new)
        .orElseGet(() -> new Reviewed.NotThere(id));
  }

  private Reviewed approve(Actor actor, Suggestion suggestion) {
    Optional<URI> url = Optional.empty();
    if (!suggestion.content().link().isEmpty()) {
      LinkCheck.Verdict verdict = links.judge(suggestion.content().link());
      if (verdict.url().isEmpty()) {
        return new Reviewed.Invalid(verdict.refusals());
      }
      url = verdict.url();
    }
    CommunityEntry entry = entry(suggestion, url);
    // Put before it is decided: a crash between the two leaves a suggestion that is found and still
    // waits, and approving it again makes the same entry. The other way round it would be lost.
    knowledge.put(entry);
    Suggestion.Review review =
        new Suggestion.Review(
            true, office.person(actor), office.now(), "", Optional.of(entry.id()));
    if (!suggestions.decide(actor.community(), suggestion.id(), review)) {
      Reviewed decided = decided(actor.community(), suggestion.id());
      boolean approvedByAnother =
          decided instanceof Reviewed.Decided(var other)
              && other.review().map(Suggestion.Review::approved).orElse(false);
      if (!approvedByAnother) {
        knowledge.remove(actor.community(), entry.id());
      }
      return decided;
    }
    office.log(actor, "review.approve", suggestion.id() + " as " + entry.id());
    return new Reviewed.Approved(entry);
  }

  private CommunityEntry entry(Suggestion suggestion, Optional<URI> url) {
    Suggestion.Content content = suggestion.content();
    List<String> questions = new ArrayList<>(List.of(content.title()));
    // What corrects an entry is asked for like it.
    content
        .about()
        .flatMap(id -> search.entry(suggestion.community(), id))
        .ifPresent(entry -> questions.addAll(entry.card().questions()));
    return new CommunityEntry(
        suggestion.community(),
        name(suggestion),
        new CommunityEntry.Text(
            content.title(),
            content.text(),
            questions,
            url.map(link -> new CommunityEntry.Link(content.title(), link))),
        new CommunityEntry.Contribution(
            suggestion.from().person(),
            suggestion.from().credit(),
            Optional.of(suggestion.id()),
            office.now()));
  }

  /// A name made of the title and of the suggestion's: so that it takes no other entry's place, and
  /// is the same if the suggestion is approved again.
  private static EntryId name(Suggestion suggestion) {
    String kebab = kebab(suggestion.content().title());
    String own = kebab(suggestion.id().value());
    int room = EntryId.MAX_LENGTH - own.length() - 1;
    String head = kebab.substring(0, Math.min(kebab.length(), room)).replaceFirst("-$", "");
    return new EntryId(head.isEmpty() ? own : head + "-" + own);
  }

  private static String kebab(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /// A community's own entry as a file for the shipped knowledge, for a curator to complete.
  ///
  /// @param actor a moderator
  /// @param id of the entry
  /// @return Markdown with front matter; empty if there is none, or the actor may not
  public Optional<String> export(Actor actor, EntryId id) {
    return office.moderates(actor)
        ? knowledge.entries().find(actor.community(), id).map(EntryMarkdown::of)
        : Optional.empty();
  }

  /// A community's own entries.
  ///
  /// @param actor a moderator
  /// @return by id; empty if the actor may not see them
  public Optional<List<CommunityEntry>> entries(Actor actor) {
    return office.moderates(actor)
        ? Optional.of(knowledge.entries().all(actor.community()))
        : Optional.empty();
  }

  /// Puts a draft for an entry into the queue, for a moderator to complete and approve.
  ///
  /// @param actor a moderator
  /// @param draft what it would say
  /// @return what became of it
  public Filed draft(Actor actor, Draft draft) {
    if (!office.moderates(actor)) {
      return new Filed.Invalid(List.of("Only moderators draft entries."));
    }
    List<String> problems = problems(draft);
    if (!problems.isEmpty()) {
      return new Filed.Invalid(problems);
    }
    Suggestion suggestion =
        new Suggestion(
            new SuggestionId(office.newName("s")),
            actor.community(),
            content(draft),
            new Suggestion.From(
                office.person(actor), Optional.empty(), Optional.empty(), office.now()),
            Optional.empty());
    suggestions.add(suggestion);
    office.log(actor, "gaps.draft", suggestion.id().value());
    return new Filed.Waiting(suggestion);
  }
}
