package dev.foothold.knowledge.content;

import dev.foothold.core.model.EntryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What can be told of entries only by looking at all of them: questions that are nearly the same,
/// entries that nobody would come by, pages that are dated differently.
final class Overlap {

  /// Share of words, of those in either, from which two questions ask the same.
  static final double SAME = 0.75;

  /// Fewer words say too little to compare.
  private static final int FEWEST_WORDS = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

  private final List<Draft> drafts;
  private final List<Problem> found = new ArrayList<>();

  private Overlap(List<Draft> drafts) {
    this.drafts = drafts;
  }

  static List<Problem> check(List<Draft> drafts) {
    Overlap overlap = new Overlap(drafts);
    overlap.nearDuplicates();
    overlap.orphans();
    overlap.dates();
    return overlap.found;
  }

  private record Asked(Draft draft, Located<String> question, Set<String> words) {

    double likeness(Asked other) {
      Set<String> both = new HashSet<>(words);
      both.retainAll(other.words);
      return (double) both.size() / (words.size() + other.words.size() - both.size());
    }
  }

  private void nearDuplicates() {
    List<Asked> asked = new ArrayList<>();
    for (Draft draft : drafts) {
      for (Located<String> question :
          draft.front().stream()
              .flatMap(front -> front.card().questions().value().stream())
              .toList()) {
        Set<String> words =
            NO_WORD
                .splitAsStream(question.value().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        if (words.size() >= FEWEST_WORDS) {
          asked.add(new Asked(draft, question, words));
        }
      }
    }
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      Optional<Asked> like =
          asked.subList(0, i).stream()
              .filter(earlier -> !earlier.draft().file().equals(one.draft().file()))
              .filter(earlier -> !earlier.words().equals(one.words()))
              .filter(earlier -> earlier.likeness(one) >= SAME)
              .max(Comparator.comparingDouble(one::likeness));
      like.ifPresent(
          earlier ->
              warn(
                  one.draft(),
                  one.question().spot(),
                  "%s (line %d) asks nearly the same: \"%s\" Keep it where it is answered best."
                      .formatted(
                          Draft.baseName(earlier.draft().file()),
                          earlier.question().spot().line(),
                          earlier.question().value())));
    }
  }

  private void orphans() {
    Set<String> seen =
        drafts.stream()
            .flatMap(draft -> draft.front().stream())
            .flatMap(front -> front.provenance().see().value().stream())
            .map(Located::value)
            .map(EntryId::value)
            .collect(Collectors.toSet());
    for (Draft draft : drafts) {
      draft
          .front()
          .filter(_ -> !seen.contains(Draft.baseName(draft.file())))
          .ifPresent(
              front ->
                  warn(
                      draft,
                      front.provenance().see().spot(),
                      "No other entry names this one in \"see\". Name it where people would go on"
                          + " to it."));
    }
  }

  private record Dated(Draft draft, Draft.Citable citable, String published) {}

  /// The same page cannot have been published on two dates.
  private void dates() {
    Map<String, Dated> known = new HashMap<>();
    for (Draft draft : drafts) {
      for (Draft.Citable citable :
          draft.front().stream().flatMap(front -> front.sources().value().stream()).toList()) {
        citable
            .source()
            .filter(source -> source.published().isPresent())
            .ifPresent(
                source -> {
                  Dated here = new Dated(draft, citable, source.published().orElseThrow());
                  Dated earlier = known.putIfAbsent(source.url().toString(), here);
                  if (earlier != null && contradict(earlier.published(), here.published())) {
                    warn(
                        draft,
                        citable.spot(),
                        "%s (line %d) says that this page was published on %s, here it is %s. One of"
                                .formatted(
                                    Draft.baseName(earlier.draft().file()),
                                    earlier.citable().spot().line(),
                                    earlier.published(),
                                    here.published())
                            + " them is wrong.");
                  }
                });
      }
    }
  }

  /// A month lies within its year: that is less exact, and no contradiction.
  private static boolean contradict(String one, String other) {
    return !one.startsWith(other) && !other.startsWith(one);
  }

  private void warn(Draft draft, Spot spot, String message) {
    Problems problems = new Problems(draft.file());
    problems.warning(spot, message);
    found.addAll(problems.sorted());
  }
}
