package dev.foothold.knowledge.content;

import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges entries by the rules that curators have agreed on, each alone and all together. The
/// module's README tells the rules.
public final class Lint {

  private static final int ANSWER_WORDS = 60;
  private static final int SENTENCE_WORDS = 30;
  private static final int MIN_QUESTIONS = 3;
  private static final int MAX_QUESTIONS = 8;
  private static final int MIN_STEPS = 3;
  private static final int MAX_STEPS = 6;
  private static final int MAX_RESOURCES = 5;
  private static final int MAX_CHANGES = 4;
  private static final int MIN_SEE = 2;
  private static final int MAX_SEE = 5;

  /// Days after which an entry should be read against its sources again.
  public static final int REVIEW_DAYS = 365;

  static final Pattern MONEY = Pattern.compile("\\$\\s*\\d[\\d,.]*");
  static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");

  private final List<Draft> drafts;
  private final LocalDate today;
  private final Hosts forbidden;
  private final Set<String> ids;
  private final Seen titles = new Seen();
  private final Seen questions = new Seen();
  private final Seen aliases = new Seen();
  private final List<Problem> found = new ArrayList<>();

  private Lint(List<Draft> drafts, LocalDate today) {
    this.drafts = drafts;
    this.today = today;
    this.forbidden = Hosts.forbidden();
    // By file name, so that a broken entry is still known to those that point at it.
    this.ids =
        drafts.stream().map(draft -> Draft.baseName(draft.file())).collect(Collectors.toSet());
  }

  /// Finds everything that a curator has to mend or should look at.
  ///
  /// @param folder the entries
  /// @param today no date may be later
  /// @return by file and place, what the reader found included; empty if all is well
  public static List<Problem> check(EntryFolder folder, LocalDate today) {
    Lint lint = new Lint(folder.drafts(), today);
    lint.drafts.forEach(lint::checkAlone);
    lint.drafts.forEach(
        draft -> draft.front().ifPresent(front -> lint.checkTogether(draft, front.card())));
    lint.found.addAll(Overlap.check(lint.drafts));
    return lint.found.stream().sorted().distinct().toList();
  }

  private void checkAlone(Draft draft) {
    Problems problems = new Problems(draft.file());
    draft.front().ifPresent(front -> checkFront(draft, front, problems));
    draft.body().ifPresent(body -> checkBody(draft, body, problems));
    found.addAll(draft.problems());
    found.addAll(problems.sorted());
  }

  private void checkFront(Draft draft, Draft.Front front, Problems problems) {
    Located<List<Located<String>>> questions = front.card().questions();
    int asked = questions.value().size();
    if (asked < MIN_QUESTIONS || asked > MAX_QUESTIONS) {
      problems.error(
          questions.spot(),
          "There are %d questions. Write %d to %d, the way different people would ask."
              .formatted(asked, MIN_QUESTIONS, MAX_QUESTIONS));
    }
    front.provenance().reviewed().ifPresent(day -> notLater("reviewed", day, problems));
    front.provenance().reviewed().ifPresent(day -> notOverdue(day, problems));
    checkSee(draft, front.provenance().see(), problems);
    front.sources().value().forEach(citable -> checkSource(citable, problems));
  }

  private void checkSee(Draft draft, Located<List<Located<EntryId>>> see, Problems problems) {
    int count = see.value().size();
    if (count == 0) {
      problems.error(see.spot(), "\"see\" names no entry. Name two to five related ones.");
    } else if (count < MIN_SEE || count > MAX_SEE) {
      problems.warning(
          see.spot(),
          "\"see\" names %d; %d to %d related entries serve best."
              .formatted(count, MIN_SEE, MAX_SEE));
    }
    Set<EntryId> seen = new HashSet<>();
    for (Located<EntryId> id : see.value()) {
      String name = id.value().value();
      if (name.equals(Draft.baseName(draft.file()))) {
        problems.error(id.spot(), "\"see\" names this entry itself. Remove it.");
      } else if (!ids.contains(name)) {
        problems.error(
            id.spot(),
            "There is no entry \"%s\".%s"
                .formatted(
                    name,
                    Likeness.nearest(name, ids)
                        .map(near -> " Did you mean \"" + near + "\"?")
                        .orElse(" Remove it, or write that entry.")));
      } else if (!seen.add(id.value())) {
        problems.error(id.spot(), "\"see\" names \"" + name + "\" twice. Remove one.");
      }
    }
  }

  private void checkSource(Draft.Citable citable, Problems problems) {
    if (citable.source().isEmpty()) {
      return;
    }
    Source source = citable.source().get();
    checkHost(source.url().toString(), citable.spot(), problems);
    Optional<Period> published = source.published().flatMap(Period::of);
    Optional<Period> asOf = Period.of(source.asOf());
    published
        .filter(period -> period.first().isAfter(today))
        .ifPresent(
            _ ->
                problems.error(
                    citable.spot(),
                    "\"published\" is %s, but today is %s. Correct the date."
                        .formatted(source.published().orElseThrow(), today)));
    asOf.filter(period -> period.first().isAfter(today))
        .ifPresent(
            _ ->
                problems.error(
                    citable.dates(),
                    "\"asOf\" is %s, but today is %s. Correct the date."
                        .formatted(source.asOf(), today)));
    if (published.isPresent()
        && asOf.isPresent()
        && asOf.get().last().isBefore(published.get().first())) {
      problems.error(
          citable.dates(),
          "The copy was read on %s, before the page was published on %s. Correct one of the dates."
              .formatted(source.asOf(), source.published().orElseThrow()));
    }
    source
        .checked()
        .ifPresent(day -> notLater("checked", new Located<>(day, citable.spot()), problems));
  }

  private void notLater(String key, Located<LocalDate> day, Problems problems) {
    if (day.value().isAfter(today)) {
      problems.error(
          day.spot(),
          "\"%s\" is %s, but today is %s. Correct the date.".formatted(key, day.value(), today));
    }
  }

  private void notOverdue(Located<LocalDate> reviewed, Problems problems) {
    if (reviewed.value().plusDays(REVIEW_DAYS).isBefore(today)) {
      problems.warning(
          reviewed.spot(),
          "It was reviewed on %s, more than a year ago. Read it against its sources again."
              .formatted(reviewed.value()));
    }
  }

  /// What held at some time cannot have been read in an earlier copy.
  private static void checkAsOf(Draft.Front front, Prose prose, Problems problems) {
    Optional<LocalDate> newest =
        prose.marks().stream()
            .map(Prose.Mark::number)
            .filter(number -> number >= 1 && number <= front.sources().value().size())
            .flatMap(number -> front.sources().value().get(number - 1).source().stream())
            .flatMap(source -> Period.of(source.asOf()).stream())
            .map(Period::last)
            .max(LocalDate::compareTo);
    for (Prose.Sentence sentence : prose.sentences()) {
      AsOf.in(sentence.text())
          .filter(period -> newest.isPresent() && newest.get().isBefore(period.first()))
          .ifPresent(
              period ->
                  problems.warning(
                      sentence.spot(),
                      "It speaks of %s, but its sources were read until %s. Correct one of the dates."
                          .formatted(period.first(), newest.orElseThrow())));
    }
  }

  private void checkHost(String address, Spot spot, Problems problems) {
    forbidden
        .match(address)
        .ifPresent(
            host ->
                problems.error(
                    spot,
                    "%s is not to be relied on (see forbidden-hosts.txt). Find a better source."
                        .formatted(host)));
  }

  private void checkBody(Draft draft, Draft.Body body, Problems problems) {
    body.directAnswer()
        .filter(answer -> answer.words() > ANSWER_WORDS)
        .ifPresent(
            answer ->
                problems.error(
                    answer.spot(),
                    "The direct answer has %d words; at most %d are read at a glance. Move the rest"
                            .formatted(answer.words(), ANSWER_WORDS)
                        + " to a paragraph below it."));
    checkSteps(draft, body, problems);
    if (body.resources().size() > MAX_RESOURCES) {
      problems.warning(
          body.resources().getFirst().purpose().spot(),
          "There are %d resources; keep the %d most useful."
              .formatted(body.resources().size(), MAX_RESOURCES));
    }
    if (body.changes().size() > MAX_CHANGES) {
      problems.warning(
          body.changes().getFirst().spot(),
          "There are %d changes; keep the %d that matter most."
              .formatted(body.changes().size(), MAX_CHANGES));
    }
    prose(body).forEach(prose -> checkProse(prose, problems));
    draft
        .front()
        .ifPresent(front -> prose(body).forEach(prose -> checkAsOf(front, prose, problems)));
    prose(body)
        .flatMap(prose -> prose.addresses().stream())
        .forEach(address -> checkHost(address.value(), address.spot(), problems));
    draft.front().ifPresent(front -> checkCited(front, body, problems));
  }

  private static void checkSteps(Draft draft, Draft.Body body, Problems problems) {
    int count = body.steps().size();
    boolean glossary =
        draft
            .front()
            .flatMap(front -> front.card().kind())
            .filter(kind -> kind.value() == Kind.GLOSSARY)
            .isPresent();
    if (count == 0 && !glossary) {
      problems.error(
          body.start(),
          "There are no steps. Below the answer, write \"## Steps\" with %d to %d of them."
              .formatted(MIN_STEPS, MAX_STEPS));
    } else if (count > MAX_STEPS) {
      problems.error(
          body.steps().get(MAX_STEPS).advice().spot(),
          "There are %d steps; nobody takes more than %d. Join or remove some."
              .formatted(count, MAX_STEPS));
    } else if (count > 0 && count < MIN_STEPS) {
      problems.warning(
          body.steps().getFirst().advice().spot(),
          "There are %d steps; %d to %d serve best.".formatted(count, MIN_STEPS, MAX_STEPS));
    }
  }

  private static void checkProse(Prose prose, Problems problems) {
    if (prose.marks().isEmpty()) {
      problems.error(
          prose.spot(), "This rests on no source. End it with the number of one, like [1].");
    }
    for (Prose.Sentence sentence : prose.sentences()) {
      checkLength(sentence, problems);
      boolean money = MONEY.matcher(sentence.text()).find();
      if (money && !YEAR.matcher(MONEY.matcher(sentence.text()).replaceAll("")).find()) {
        problems.error(
            sentence.spot(),
            "This sentence names an amount without its date. Add the year, like \"(as of July"
                + " 2026)\": \""
                + opening(sentence.text())
                + " ...\"");
      }
    }
  }

  static void checkLength(Prose.Sentence sentence, Problems problems) {
    if (sentence.words() > SENTENCE_WORDS) {
      problems.error(
          sentence.spot(),
          "This sentence has %d words; at most %d are easy to read. Make two of it: \"%s ...\""
              .formatted(sentence.words(), SENTENCE_WORDS, opening(sentence.text())));
    }
  }

  static String opening(String sentence) {
    return Stream.of(sentence.split(" ", -1)).limit(5).collect(Collectors.joining(" "));
  }

  private static void checkCited(Draft.Front front, Draft.Body body, Problems problems) {
    Set<Integer> cited =
        prose(body)
            .flatMap(prose -> prose.marks().stream())
            .map(Prose.Mark::number)
            .collect(Collectors.toSet());
    List<Draft.Citable> sources = front.sources().value();
    if (sources.isEmpty()) {
      problems.error(front.sources().spot(), "There are no sources. Add what the entry rests on.");
    }
    for (int i = 0; i < sources.size(); i++) {
      if (!cited.contains(i + 1)) {
        problems.error(
            sources.get(i).spot(),
            "Source %d is never cited. Write [%d] where it is used, or remove it."
                .formatted(i + 1, i + 1));
      }
    }
  }

  /// Every text of the body, in reading order.
  static Stream<Prose> prose(Draft.Body body) {
    return Stream.of(
            body.answer().stream(),
            body.steps().stream().map(Draft.Todo::advice),
            body.resources().stream().map(Draft.Link::purpose),
            body.changes().stream())
        .flatMap(part -> part)
        .filter(Prose::saysSomething);
  }

  private void checkTogether(Draft draft, Draft.Card card) {
    Problems problems = new Problems(draft.file());
    for (Located<String> title : card.title().stream().toList()) {
      Optional<Seen.Where> met = titles.earlier(draft.file(), title);
      met.ifPresent(
          where ->
              problems.error(title.spot(), where + " has the same title. Change one of them."));
    }
    for (Located<String> question : card.questions().value()) {
      Optional<Seen.Where> met = questions.earlier(draft.file(), question);
      met.ifPresent(
          where ->
              problems.error(
                  question.spot(),
                  where + " asks the same question. Keep it where it is answered best."));
    }
    for (Located<String> alias : card.aliases()) {
      Optional<Seen.Where> met = aliases.earlier(draft.file(), alias);
      met.ifPresent(
          where ->
              problems.warning(
                  alias.spot(),
                  "%s has the alias \"%s\" too. Keep it where people would look for it."
                      .formatted(where, alias.value())));
    }
    found.addAll(problems.sorted());
  }
}
