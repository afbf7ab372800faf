package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Audience;
import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Entry.Paragraph;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Resource;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.Step;
import dev.foothold.core.model.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts an answer together from entries' own sentences, so that each leads to its source.
///
/// The direct answer comes from the entry that answers the question (from two, if two questions
/// were asked); a detail that answers it better opens in its place. Steps come from it and from
/// entries that support it, each step once, ordered by when it can be done. What does not fit on a
/// screen goes into the part that is shown on request.
final class Composer {

  /// Most characters that are shown at first, as a reader sees them: link targets and the list of
  /// sources do not count. About one phone screen and a half of reading.
  static final int SHOWN_CHARACTERS = 1_500;

  /// Steps shown at first; a list of more is not done this week by anybody.
  static final int SHOWN_STEPS = 5;

  /// Steps taken from each supporting entry.
  static final int STEPS_FROM_SUPPORT = 2;

  /// Likewise pages to open: a list of twenty is opened by nobody.
  static final int RESOURCES_FROM_SUPPORT = 1;

  /// Steps that come first from each entry where two questions were asked.
  static final int STEPS_OF_A_PART = 2;

  /// Resources and changes shown at first.
  static final int SHOWN_RESOURCES = 3;

  static final int SHOWN_CHANGES = 2;

  /// Follow-up questions offered; a row of buttons holds five, and three can be read at a glance.
  static final int FOLLOW_UPS = 3;

  /// Share of the shorter step's subject words that must stand in the other for the two to be one
  /// step. Chosen on the shipped entries: 0.6 merges restatements and keeps, for example, the
  /// OpenEMR and the OpenMRS demo apart.
  static final double SAME_STEP = 0.6;

  /// Subject words that a step must have before its overlap with another means anything.
  static final int TELLING_WORDS = 3;

  /// Characters without which the sentence that opens an answer says too little to be set off.
  static final int TELLING_CHARACTERS = 40;

  /// Paragraphs shown together where one refers to the other.
  static final int PARAGRAPHS_TOGETHER = 2;

  /// Words that begin such a detail.
  private static final Set<String> BACK =
      Set.of(
          "so", "these", "those", "such", "they", "it", "its", "this", "that", "another", "both",
          "their", "he", "she", "his", "her", "then", "but", "others", "too", "also", "neither",
          "either", "still", "yet", "instead");

  /// Where a sentence ends within a paragraph.
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?!.]) (?=\\p{Lu}|\\d|\\[|\")");

  private Composer() {}

  /// An entry that answers a question.
  ///
  /// @param entry the entry
  /// @param forward which of the paragraphs after the direct answer are put forward, best first
  /// @param opens whether the first of them goes before the direct answer
  record Lead(Entry entry, List<Integer> forward, boolean opens) {

    /// Copies the list.
    Lead {
      forward = List.copyOf(forward);
    }
  }

  /// What another entry says to the same question.
  ///
  /// @param entry where it stands
  /// @param paragraph one of its paragraphs
  record Beside(Entry entry, Paragraph paragraph) {}

  /// What an answer is made from.
  ///
  /// @param leads what answers the question or its parts, best first; at least one
  /// @param beside what is shown with them; only where one entry leads
  /// @param support entries whose steps may complete the answer, best first
  /// @param related entries for follow-up questions, closest first
  /// @param asker who asks, as far as they said
  /// @param notes remarks before the answer
  record Brief(
      List<Lead> leads,
      Optional<Beside> beside,
      List<Entry> support,
      List<Entry> related,
      Asker asker,
      List<String> notes) {}

  static Composed compose(Brief brief) {
    Draft all = gather(brief);
    List<String> followUps = followUps(brief);
    Set<Piece> shown = choose(all, brief.notes(), followUps);
    Numbering numbering = new Numbering();
    Composed.Part first = part(all, shown, true, numbering);
    Composed.Part more = part(all, shown, false, numbering);
    return new Composed(first, more, numbering.citations(), followUps, brief.notes());
  }

  /// A sentence or step of an entry.
  private record Piece(Entry entry, Cited cited) {

    List<Source> sources() {
      return cited.sources().stream().map(number -> entry.sources().get(number - 1)).toList();
    }
  }

  private record TimedPiece(When when, Piece piece) {

    TimedPiece noLaterThan(When other) {
      return when.compareTo(other) <= 0 ? this : new TimedPiece(other, piece);
    }
  }

  private record LinkPiece(Resource resource, Piece piece) {}

  /// What there is to say, each list best first.
  ///
  /// @param lead what comes first
  /// @param direct the direct answer, where a paragraph opens in its place
  /// @param details all paragraphs after the lead
  /// @param nearest those of them that answer the question
  /// @param next those that are about as near
  private record Draft(
      List<Piece> lead,
      List<Piece> direct,
      List<Piece> details,
      List<Piece> nearest,
      List<Piece> next,
      List<TimedPiece> steps,
      List<LinkPiece> resources,
      List<Piece> changes) {}

  private static Draft gather(Brief brief) {
    Draft draft =
        new Draft(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    List<Set<String>> subjects = new ArrayList<>();
    Set<URI> linked = new HashSet<>();
    for (Lead lead : brief.leads()) {
      Entry entry = lead.entry();
      addParagraphs(draft, lead);
      int share = brief.leads().size() == 1 ? Integer.MAX_VALUE : STEPS_OF_A_PART;
      addSteps(draft, subjects, entry, brief.asker(), share);
      addResources(draft, linked, entry, Integer.MAX_VALUE);
      entry.body().changes().forEach(cited -> draft.changes.add(new Piece(entry, cited)));
    }
    brief
        .beside()
        .map(beside -> pieces(beside.entry(), beside.paragraph()))
        .ifPresent(
            pieces -> {
              draft.details.addAll(pieces);
              draft.next.addAll(pieces);
            });
    for (Entry entry : brief.support()) {
      addSteps(draft, subjects, entry, brief.asker(), STEPS_FROM_SUPPORT);
      addResources(draft, linked, entry, RESOURCES_FROM_SUPPORT);
    }
    // What was over a part's share still goes into the rest; steps that are there already merge.
    brief
        .leads()
        .forEach(lead -> addSteps(draft, subjects, lead.entry(), brief.asker(), Integer.MAX_VALUE));
    return draft;
  }

  private static void addParagraphs(Draft draft, Lead lead) {
    Entry entry = lead.entry();
    List<Paragraph> all = entry.body().paragraphs();
    List<Piece> direct = pieces(entry, all.getFirst());
    List<Paragraph> details = all.subList(1, all.size());
    Set<Integer> order = new LinkedHashSet<>();
    boolean opens = lead.opens() && !refersBack(details.get(lead.forward().getFirst()));
    if (opens) {
      int first = lead.forward().getFirst();
      order.add(first);
      draft.lead.addAll(pieces(entry, opened(details.get(first))));
      draft.direct.addAll(direct);
      draft.details.addAll(direct);
    } else {
      draft.lead.addAll(direct);
    }
    List<Piece> into = opens ? draft.next : draft.nearest;
    for (int position : lead.forward()) {
      int start = position;
      while (start > 0
          && position + 1 - start < PARAGRAPHS_TOGETHER
          && refersBack(details.get(start))) {
        start--;
      }
      for (int i = start; i <= position; i++) {
        if (order.add(i)) {
          into.addAll(pieces(entry, details.get(i)));
          draft.details.addAll(pieces(entry, details.get(i)));
        }
      }
      into = draft.next;
    }
    for (int i = 0; i < details.size(); i++) {
      if (order.add(i)) {
        draft.details.addAll(pieces(entry, details.get(i)));
      }
    }
  }

  private static List<Piece> pieces(Entry entry, Paragraph paragraph) {
    return paragraph.pieces().stream().map(cited -> new Piece(entry, cited)).toList();
  }

  /// A paragraph that opens an answer: first what it says in one sentence, which is set off, then
  /// the rest. A question that it asks itself belongs to the sentence that answers it.
  private static Paragraph opened(Paragraph paragraph) {
    Cited first = paragraph.pieces().getFirst();
    Matcher end = SENTENCE_END.matcher(first.text());
    while (end.find()) {
      String head = first.text().substring(0, end.start());
      boolean inLink = head.lastIndexOf('[') > head.lastIndexOf(')');
      if (!head.endsWith("?") && head.length() >= TELLING_CHARACTERS && !inLink) {
        List<Cited> pieces = new ArrayList<>();
        pieces.add(new Cited(head, first.sources()));
        pieces.add(new Cited(first.text().substring(end.end()), first.sources(), false));
        pieces.addAll(paragraph.pieces().subList(1, paragraph.pieces().size()));
        return new Paragraph(pieces);
      }
    }
    return paragraph;
  }

  /// Whether a paragraph begins with a word that stands for something in the one before it.
  private static boolean refersBack(Paragraph paragraph) {
    String text = paragraph.text();
    return !text.startsWith("IT ") && Words.all(text).stream().limit(1).anyMatch(BACK::contains);
  }

  /// What is written for people like the asker comes first.
  private static List<Step> steps(Entry entry, Asker asker) {
    return entry.body().steps().stream()
        .sorted(
            Comparator.comparing(step -> step.audience().stream().noneMatch(asker.is()::contains)))
        .toList();
  }

  private static void addSteps(
      Draft draft, List<Set<String>> subjects, Entry entry, Asker asker, int limit) {
    int added = 0;
    for (Step step : steps(entry, asker)) {
      if (added == limit || !asker.suits(step.audience())) {
        continue;
      }
      Set<String> subject = Words.subject(step.advice().text());
      int same = indexOfSame(subjects, subject);
      if (same >= 0) {
        draft.steps.set(same, draft.steps.get(same).noLaterThan(step.when()));
      } else {
        draft.steps.add(new TimedPiece(step.when(), new Piece(entry, step.advice())));
        subjects.add(subject);
        added++;
      }
    }
  }

  private static int indexOfSame(List<Set<String>> subjects, Set<String> subject) {
    for (int i = 0; i < subjects.size(); i++) {
      Set<String> other = subjects.get(i);
      boolean telling = Math.min(other.size(), subject.size()) >= TELLING_WORDS;
      if (other.equals(subject) || (telling && Words.overlap(other, subject) >= SAME_STEP)) {
        return i;
      }
    }
    return -1;
  }

  private static void addResources(Draft draft, Set<URI> linked, Entry entry, int limit) {
    for (Resource resource : entry.body().resources().stream().limit(limit).toList()) {
      if (linked.add(resource.url())) {
        draft.resources.add(new LinkPiece(resource, new Piece(entry, resource.purpose())));
      }
    }
  }

  /// Chooses what is shown at first: the direct answer always, then by turns what helps most, as
  /// long as it fits.
  private static Set<Piece> choose(Draft all, List<String> notes, List<String> followUps) {
    Set<Piece> shown = new HashSet<>(all.lead);
    shown.addAll(all.direct);
    List<Piece> wanted = new ArrayList<>();
    List<Piece> steps = all.steps.stream().map(TimedPiece::piece).limit(SHOWN_STEPS).toList();
    List<Piece> links =
        all.resources.stream().map(LinkPiece::piece).limit(SHOWN_RESOURCES).toList();
    List<Piece> changes = all.changes.stream().limit(SHOWN_CHANGES).toList();
    addSome(wanted, steps, 0, 1);
    wanted.addAll(all.nearest);
    addSome(wanted, steps, 1, 2);
    wanted.addAll(all.next);
    addSome(wanted, links, 0, 1);
    addSome(wanted, steps, 2, 3);
    addSome(wanted, changes, 0, 1);
    addSome(wanted, steps, 3, 4);
    addSome(wanted, links, 1, 2);
    addSome(wanted, steps, 4, SHOWN_STEPS);
    addSome(wanted, changes, 1, SHOWN_CHANGES);
    addSome(wanted, links, 2, SHOWN_RESOURCES);
    // The rest of a paragraph means nothing without its beginning.
    Set<Piece> cut = new HashSet<>();
    for (Piece piece : wanted) {
      boolean goesOn = !piece.cited().begins() && all.details.contains(piece);
      if (goesOn && cut.contains(before(piece, all.details))) {
        cut.add(piece);
      } else if (!addIfItFits(piece, shown, all, notes, followUps)) {
        cut.add(piece);
      }
    }
    // Details are paragraphs: they are cut at an end and not in the middle.
    all.details.stream()
        .takeWhile(piece -> addIfItFits(piece, shown, all, notes, followUps))
        .forEach(shown::add);
    return shown;
  }

  private static Piece before(Piece piece, List<Piece> pieces) {
    return pieces.get(Math.max(0, pieces.indexOf(piece) - 1));
  }

  private static boolean addIfItFits(
      Piece piece, Set<Piece> shown, Draft all, List<String> notes, List<String> followUps) {
    shown.add(piece);
    Numbering numbering = new Numbering();
    Composed.Part part = part(all, shown, true, numbering);
    Composed soFar =
        new Composed(part, Composed.Part.EMPTY, numbering.citations(), followUps, notes);
    boolean fits = Markdown.readingLength(soFar) <= SHOWN_CHARACTERS;
    if (!fits) {
      shown.remove(piece);
    }
    return fits;
  }

  private static void addSome(List<Piece> wanted, List<Piece> from, int start, int end) {
    for (int i = start; i < Math.min(end, from.size()); i++) {
      wanted.add(from.get(i));
    }
  }

  private static Composed.Part part(
      Draft all, Set<Piece> shown, boolean first, Numbering numbering) {
    return new Composed.Part(
        all.lead.stream()
            .filter(piece -> shown.contains(piece) == first)
            .map(numbering::line)
            .toList(),
        all.details.stream()
            .filter(piece -> shown.contains(piece) == first)
            .map(numbering::line)
            .toList(),
        all.steps.stream()
            .filter(step -> shown.contains(step.piece()) == first)
            .sorted(Comparator.comparing(TimedPiece::when))
            .map(step -> new Composed.Todo(step.when(), numbering.line(step.piece())))
            .toList(),
        all.resources.stream()
            .filter(link -> shown.contains(link.piece()) == first)
            .map(
                link ->
                    new Composed.Link(
                        link.resource().name(),
                        link.resource().url(),
                        numbering.line(link.piece())))
            .toList(),
        all.changes.stream()
            .filter(piece -> shown.contains(piece) == first)
            .map(numbering::line)
            .toList());
  }

  /// Gives each address one number, in the order of first use.
  private static final class Numbering {
    private final Map<URI, Composed.Citation> byUrl = new LinkedHashMap<>();

    Composed.Line line(Piece piece) {
      Set<Integer> numbers = new TreeSet<>();
      for (Source source : piece.sources()) {
        numbers.add(
            byUrl
                .computeIfAbsent(
                    source.url(),
                    _ -> new Composed.Citation(byUrl.size() + 1, piece.entry().id(), source))
                .number());
      }
      return new Composed.Line(
          piece.cited().text(), List.copyOf(numbers), piece.entry().id(), piece.cited().begins());
    }

    List<Composed.Citation> citations() {
      return List.copyOf(byUrl.values());
    }
  }

  private static List<String> followUps(Brief brief) {
    Set<EntryId> used = new HashSet<>();
    brief.leads().forEach(lead -> used.add(lead.entry().id()));
    List<String> questions = new ArrayList<>();
    for (Entry entry : brief.related()) {
      boolean suits = brief.asker().suits(entry.card().audience());
      if (questions.size() < FOLLOW_UPS && suits && used.add(entry.id())) {
        questions.add(askable(entry));
      }
    }
    return questions;
  }

  /// The entry's shortest whole question, because it becomes a button.
  static String askable(Entry entry) {
    return entry.card().questions().stream()
        .filter(question -> question.endsWith("?") && Character.isUpperCase(question.charAt(0)))
        .min(Comparator.comparingInt(String::length))
        .orElse(entry.title());
  }

  /// Whether an asker is one of those an entry is written for.
  static boolean writtenFor(Entry entry, Asker asker) {
    Set<Audience> audience = entry.card().audience();
    return asker.is().stream().anyMatch(audience::contains);
  }
}
