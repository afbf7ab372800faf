package dev.foothold.core.answer;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.ScopeExamples;
import dev.foothold.core.privacy.Mask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what is not answered as advice.
///
/// Rules speak first, clause by clause; where they are silent, likeness to known messages decides,
/// and where that is weak too, nobody does and retrieval will. Safe for many threads.
public final class Screen {

  /// Neighbors that vote.
  private static final int NEIGHBORS = 12;

  /// Cosines of unrelated sentences reach this with the shipped model; less says nothing.
  private static final double UNRELATED = 0.55;

  /// Likeness of the nearest example below which a vote counts for nothing.
  private static final double ALIKE = 0.70;

  /// Share of the vote that is needed to turn a message away.
  private static final double CLEAR = 0.72;

  /// What a reason needs that accuses.
  private static final double SURE = 0.85;

  private static final double VERY_ALIKE = 0.78;

  /// A vote is never as strong as a rule.
  private static final double BELOW_RULES = 0.79;

  private static final Set<Mask.Kind> PATIENT_DATA =
      Set.of(Mask.Kind.PATIENT, Mask.Kind.RECORD_NUMBER, Mask.Kind.DATE_OF_BIRTH, Mask.Kind.SSN);

  private static final Pattern CLAUSES =
      Pattern.compile(
          " (?:and|but|also|plus|or|then|so|btw|ps)(?: also| then| by the way)?"
              + " (?=(?:how|what|whats|which|where|should|can|could|do|does|is|are|will|would|any|also|am|i"
              + " (?:want|need|would|also|wonder|am)|id like) )| also"
              + " (?=(?:how|what|which|where|should|can|could|do|does|is|are|will|would|any|am) )");

  private static final Phrases OWN_BIRTH =
      Phrases.of("(i was born|i am born|im born|i m born|my birthday|my dob|my date of birth)");

  private final ScopeExamples examples;

  /// Screens by rules and likeness.
  ///
  /// @param examples known messages
  public Screen(ScopeExamples examples) {
    this.examples = examples;
  }

  /// What a message is.
  sealed interface Verdict permits InScope, NotOurs, Unsure {}

  /// It is ours to answer.
  ///
  /// @param aside what parts of it are not; mostly empty
  record InScope(List<Reason> aside) implements Verdict {

    /// Copies the list.
    InScope {
      aside = List.copyOf(aside);
    }
  }

  /// It is not answered as advice.
  ///
  /// @param reason why
  /// @param strength 0 to 1; from 0.8 a rule said so
  record NotOurs(Reason reason, double strength) implements Verdict {}

  /// Nothing speaks clearly.
  record Unsure() implements Verdict {}

  /// Judges a message.
  ///
  /// @param maskedText after [Mask] and [Injection]
  /// @param masked what was masked in it
  /// @param embedding of the text; empty where there is none, and rules alone decide
  /// @return what it is
  Verdict judge(String maskedText, Set<Mask.Kind> masked, Optional<Embedding> embedding) {
    Plain plain = Plain.of(maskedText);
    String words = plain.words();
    if (holdsPatientData(words, masked)) {
      return new NotOurs(Reason.PERSONAL_DATA, 1);
    }
    if (ScopeRules.isSpam(words)) {
      return new NotOurs(Reason.SPAM, 0.9);
    }
    return byRules(plain).orElseGet(() -> byLikeness(embedding));
  }

  private static boolean holdsPatientData(String words, Set<Mask.Kind> masked) {
    if (masked.equals(Set.of(Mask.Kind.DATE_OF_BIRTH)) && OWN_BIRTH.in(words)) {
      return false;
    }
    return masked.stream().anyMatch(PATIENT_DATA::contains);
  }

  /// What the rules say.
  ///
  /// @return empty if they say nothing
  private static Optional<Verdict> byRules(Plain plain) {
    List<ScopeRules.Finding> findings = new ArrayList<>();
    boolean ours = false;
    boolean named = false;
    for (Plain.Sentence sentence : plain.sentences()) {
      for (String clause : CLAUSES.splitAsStream(sentence.words()).toList()) {
        boolean domain = Domain.isNamed(clause);
        named |= domain;
        Optional<ScopeRules.Finding> finding =
            ScopeRules.find(clause).filter(found -> !domain || holds(found, clause));
        finding.ifPresent(findings::add);
        ours |= finding.isEmpty() && domain && (sentence.asks() || Domain.isAsking(clause));
      }
    }
    if (findings.isEmpty() && !named) {
      // One thought in two sentences: "I studied law. Can I get a job there?"
      ScopeRules.find(plain.words().replace(" . ", " ")).ifPresent(findings::add);
    }
    return verdict(findings, ours, named, plain.words());
  }

  /// Whether a rule holds although the clause names the field.
  private static boolean holds(ScopeRules.Finding found, String clause) {
    return found.beatsDomain()
        && !(found.reason() == Reason.MEDICAL && ScopeRules.isMention(clause));
  }

  private static Optional<Verdict> verdict(
      List<ScopeRules.Finding> findings, boolean ours, boolean named, String words) {
    // Rules are in the order of how grave they are; so are reasons among themselves.
    Optional<ScopeRules.Finding> privacy =
        findings.stream().filter(found -> found.reason() == Reason.PRIVACY_VIOLATION).findFirst();
    if (privacy.isPresent()) {
      return privacy.map(Screen::notOurs);
    }
    if (ours || (named && findings.stream().noneMatch(ScopeRules.Finding::beatsDomain))) {
      return Optional.of(new InScope(asides(findings)));
    }
    if (!findings.isEmpty()) {
      return findings.stream()
          .max((a, b) -> Double.compare(a.strength(), b.strength()))
          .map(Screen::notOurs);
    }
    if (ScopeRules.isAboutAnOffer(words)) {
      return Optional.of(new InScope(List.of()));
    }
    return Optional.empty();
  }

  private static Verdict notOurs(ScopeRules.Finding finding) {
    return new NotOurs(finding.reason(), finding.strength());
  }

  private static List<Reason> asides(List<ScopeRules.Finding> findings) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    findings.stream()
        .filter(ScopeRules.Finding::beatsDomain)
        .forEach(finding -> reasons.add(finding.reason()));
    return List.copyOf(reasons);
  }

  private Verdict byLikeness(Optional<Embedding> embedding) {
    if (embedding.isEmpty()) {
      return new Unsure();
    }
    List<ScopeExamples.Example> nearest = examples.nearest(embedding.get(), NEIGHBORS);
    if (nearest.isEmpty() || nearest.getFirst().likeness() < ALIKE) {
      return new Unsure();
    }
    Map<Reason, Double> against = new EnumMap<>(Reason.class);
    double ours = 0;
    for (ScopeExamples.Example example : nearest) {
      // The cube lets one close neighbor outweigh several distant ones.
      double weight = Math.pow(Math.max(0, example.likeness() - UNRELATED), 3);
      if (example.reason().isPresent()) {
        against.merge(example.reason().get(), weight, Double::sum);
      } else {
        ours += weight;
      }
    }
    double others = against.values().stream().mapToDouble(Double::doubleValue).sum();
    if (ours >= CLEAR * (ours + others)) {
      return new InScope(List.of());
    }
    if (others < CLEAR * (ours + others)) {
      return new Unsure();
    }
    double share = others / (ours + others);
    double likeness = nearest.getFirst().likeness();
    return against.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(reason -> !accuses(reason) || (share >= SURE && likeness >= VERY_ALIKE))
        .<Verdict>map(reason -> new NotOurs(reason, BELOW_RULES * share))
        .orElseGet(Unsure::new);
  }

  /// A refusal for these says that the asker did something wrong; a question about the very thing
  /// is as like to the examples as the thing.
  private static boolean accuses(Reason reason) {
    return reason == Reason.PRIVACY_VIOLATION
        || reason == Reason.PERSONAL_DATA
        || reason == Reason.INJECTION
        || reason == Reason.SPAM;
  }
}
