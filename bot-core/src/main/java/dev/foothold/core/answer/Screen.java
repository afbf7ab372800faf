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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells what is not answered as advice.
///
/// Rules speak first, clause by clause; where they are silent, likeness to known messages decides,
/// and where that is weak too, nobody does and retrieval will. Safe for many threads.
public final class Screen {

  /// Neighbors that vote.
  private static final int NEIGHBORS = 32;

  /// What the learned shares count for beside the vote of the nearest. Together they tell better
  /// than either: knowledge/RATIONALE.md has the figures.
  private static final double LEARNED_SHARE = 0.3;

  /// Cosines of unrelated sentences reach this with the shipped model; less says nothing.
  private static final double UNRELATED = 0.6;

  /// Likeness of the nearest example below which a vote counts for nothing.
  private static final double ALIKE = 0.70;

  /// Share of the vote that is needed to turn a message away.
  private static final double CLEAR = 0.85;

  /// Share of the vote from which a rule is overruled.
  private static final double MOSTLY_OURS = 0.7;

  /// Likewise a firm one.
  private static final double NEARLY_ALL_OURS = 0.9;

  /// Share that a message has at least of which phrases tell that it is ours.
  private static final double MOSTLY = 0.9;

  /// Words up to which a message is a search rather than a sentence.
  private static final int BRIEF = 5;

  /// Strength of a rule from which likeness does not tell the reason better.
  private static final double FIRM = 0.9;

  /// Share of the vote from which a message that cannot be answered is turned away as what it is
  /// most like of what is not ours.
  private static final double LEANING = 0.2;

  /// Share up to which nothing is odd to hear.
  private static final double HALF_OURS = 0.6;

  /// What a reason needs of the vote for that if it accuses or alarms.
  private static final double CLEARLY_LEANING = 0.25;

  /// Share of the vote from which a message may speak of danger: a pointer too many costs a smile.
  private static final double PERHAPS_URGENT = 0.4;

  /// What a reason needs that accuses.
  private static final double SURE = 0.93;

  private static final double VERY_ALIKE = 0.78;

  /// Likeness to a way of asking from which a message is that question in other words, and how much
  /// less like it everything must be that is not ours.
  private static final double SAME_QUESTION = 0.86;

  private static final double APART = 0.04;

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
  sealed interface Verdict permits Passed, NotOurs {}

  /// It may be answered, if something is found for it.
  ///
  /// @param named whether it names our field and asks for something
  /// @param ours 0 to 1: how far known messages that are like it are ours; 0.5 where none is like
  ///   it or there was no model
  /// @param lean what it is most like of what is not ours; empty where it is hardly like any
  /// @param aside what parts of it are not ours; mostly empty
  record Passed(boolean named, OptionalDouble ours, Optional<Reason> lean, List<Reason> aside)
      implements Verdict {

    /// What phrases tell to be ours, whatever it is like.
    private static final Passed SURELY = Screen.ours(1.0);

    /// Copies the list.
    Passed {
      aside = List.copyOf(aside);
    }

    /// The same in a conversation, which vouches for it: it has this share at least, and is not
    /// turned away for being like other careers or none.
    Passed inConversation(double share) {
      OptionalDouble atLeast = ours.stream().map(own -> Math.max(share, own)).findFirst();
      return new Passed(named, atLeast, lean.filter(reason -> !isMild(reason)), aside);
    }
  }

  /// It is not answered as advice.
  ///
  /// @param reason why
  /// @param strength 0 to 1; from 0.8 a rule said so
  record NotOurs(Reason reason, double strength) implements Verdict {}

  /// Judges a message.
  ///
  /// @param maskedText after [Mask] and [Injection]
  /// @param masked what was masked in it
  /// @param embedding of the text; empty where there is none, and rules alone decide
  /// @return what it is
  Verdict judge(String maskedText, Set<Mask.Kind> masked, Optional<Embedding> embedding) {
    Plain plain = Plain.of(maskedText);
    String words = plain.words();
    Optional<Likeness> known = embedding.flatMap(this::likeness);
    Likeness likeness = known.orElse(Likeness.UNKNOWN);
    if (ScopeRules.isUnmasking(words)) {
      return new NotOurs(Reason.PRIVACY_VIOLATION, 1);
    }
    if (holdsPatientData(words, masked) || ScopeRules.holdsAMessage(maskedText, words)) {
      // Whose life may be in danger hears of that, whatever else stands beside it.
      return new NotOurs(likeness.alarms() ? Reason.URGENT : Reason.PERSONAL_DATA, 1);
    }
    if (ScopeRules.isAboutTheBot(words) || ScopeRules.isOwnMistake(words)) {
      return Passed.SURELY;
    }
    if (ScopeRules.isSchoolwork(maskedText, words) && !likeness.alarms()) {
      return new NotOurs(Reason.HOMEWORK, 1);
    }
    Ruling ruling = byRules(plain);
    if (isHarmless(ruling) && ScopeRules.wantsAnotherField(words) && !likeness.alarms()) {
      return new NotOurs(Reason.OTHER_FIELD, FIRM);
    }
    if (ruling.against().isEmpty() && ruling.aside().isEmpty()) {
      if (isPlainlyOurs(words)) {
        return ours(Math.max(MOSTLY, likeness.ours()));
      }
      if (known.isPresent() && isOurWork(words)) {
        return ours(Math.max(MOSTLY, likeness.ours()));
      }
      if (ruling.named() && isOnlyLikeVisas(likeness) && Domain.isCareer(words)) {
        double share = ScopeRules.tellsAStatus(words) ? MOSTLY : MOSTLY_OURS;
        return ours(Math.max(share, likeness.ours()));
      }
      if (isOnlyLikeVisas(likeness) && ScopeRules.asksAboutWorkWithAStatus(words)) {
        return ours(Math.max(MOSTLY, likeness.ours()));
      }
      if (Domain.isNamedOutright(words)
          && isOnlyLikeOtherFields(likeness)
          && Domain.isCareer(words)) {
        return ours(Math.max(MOSTLY, likeness.ours()));
      }
    }
    if (ScopeRules.isSpam(words)) {
      return reconsidered(new NotOurs(Reason.SPAM, FIRM), likeness);
    }
    if (ruling.against().isPresent()) {
      return reconsidered(ruling.against().get(), likeness);
    }
    if (likeness.knownAsOurs() && !likeness.alarms()) {
      return new Passed(
          ruling.named(),
          OptionalDouble.of(Math.max(MOSTLY, likeness.ours())),
          Optional.empty(),
          ruling.aside().stream().filter(Screen::harms).toList());
    }
    Optional<NotOurs> against = likeness.against(ruling.named(), isBrief(words));
    return against.isPresent()
        ? against.get()
        : new Passed(ruling.named(), ours(known), likeness.said(), asides(ruling, likeness));
  }

  private static Passed ours(double share) {
    return new Passed(true, OptionalDouble.of(share), Optional.empty(), List.of());
  }

  /// Whether it is like messages about visas, of which the rules know every word: work in another
  /// country is asked for in the same sentences.
  private static boolean isOnlyLikeVisas(Likeness likeness) {
    return likeness.lean().equals(Optional.of(Reason.VISA)) && likeness.urgent() < PERHAPS_URGENT;
  }

  /// Whether it is like questions about other careers: the pay, the way and the training are asked
  /// for in the same words everywhere, and only the field's name tells them apart.
  private static boolean isOnlyLikeOtherFields(Likeness likeness) {
    return likeness.lean().equals(Optional.of(Reason.OTHER_FIELD))
        && likeness.urgent() < PERHAPS_URGENT;
  }

  /// Whether rules say nothing graver of it than that it is another field's.
  private static boolean isHarmless(Ruling ruling) {
    return ruling.against().stream()
            .noneMatch(against -> harms(against.reason()) && against.reason() != Reason.MEDICAL)
        && ruling.aside().stream().noneMatch(Screen::harms);
  }

  private static boolean isPlainlyOurs(String words) {
    return ScopeRules.isAboutAPaidOffer(words) || ScopeRules.isChangingToTech(words);
  }

  /// Whether it tells of the field's exams, of what a check before a job may turn up, or looks for
  /// its work in a few words: likeness takes it for what pupils, clients and patients ask.
  private static boolean isOurWork(String words) {
    return ScopeRules.isAboutAFailedExam(words)
        || ScopeRules.isAboutACheck(words)
        || (isBrief(words) && ScopeRules.isSearchForRecordsWork(words));
  }

  /// What is aside is told by phrases. A message that is ours as a whole, as a way of asking for an
  /// entry is, has its subject in them: only what may do harm stays aside.
  private static List<Reason> asides(Ruling ruling, Likeness likeness) {
    boolean wholly = likeness.ours() >= NEARLY_ALL_OURS && likeness.nearest() >= VERY_ALIKE;
    return wholly ? ruling.aside().stream().filter(Screen::harms).toList() : ruling.aside();
  }

  /// What an advertisement or a buyer says names the field too; a few words alone are a search.
  private static boolean sells(Reason reason) {
    return reason == Reason.SPAM || reason == Reason.BUYING_ADVICE;
  }

  private static boolean isBrief(String words) {
    return words.split(" ", BRIEF + 2).length <= BRIEF;
  }

  /// That something is another career or none surprises nobody.
  private static boolean isMild(Reason reason) {
    return reason == Reason.OTHER_FIELD || reason == Reason.OFF_TOPIC;
  }

  /// Whether a refusal for it is odd to hear for who did not mean it. That for advertising warns
  /// whoever reads along.
  private static boolean isOdd(Reason reason) {
    return (accuses(reason) && reason != Reason.SPAM) || reason == Reason.URGENT;
  }

  private static boolean harms(Reason reason) {
    return reason == Reason.MEDICAL
        || reason == Reason.URGENT
        || reason == Reason.PRIVACY_VIOLATION
        || reason == Reason.PERSONAL_DATA
        || reason == Reason.INJECTION
        || reason == Reason.FORGERY;
  }

  /// Rules see phrases, likeness sees the whole. Where known messages like it are ours, a phrase
  /// does not turn it away; where they are something else, they know better what.
  private static Verdict reconsidered(NotOurs ruled, Likeness likeness) {
    double enough = ruled.strength() >= FIRM ? NEARLY_ALL_OURS : MOSTLY_OURS;
    if (ruled.strength() < ScopeRules.BEYOND_DOUBT
        && (likeness.ours() >= enough || likeness.knownAsOurs())) {
      double share = likeness.knownAsOurs() ? Math.max(MOSTLY, likeness.ours()) : likeness.ours();
      return new Passed(false, OptionalDouble.of(share), Optional.empty(), List.of());
    }
    boolean firm = ruled.strength() >= FIRM || likeness.nearest() < ALIKE;
    return firm
        ? ruled
        : likeness.lean().map(reason -> new NotOurs(reason, ruled.strength())).orElse(ruled);
  }

  private static boolean holdsPatientData(String words, Set<Mask.Kind> masked) {
    if (masked.equals(Set.of(Mask.Kind.DATE_OF_BIRTH)) && OWN_BIRTH.in(words)) {
      return false;
    }
    return masked.stream().anyMatch(PATIENT_DATA::contains);
  }

  /// What the rules say.
  ///
  /// @param against that it is not ours
  /// @param named whether it names our field and asks for something
  /// @param aside what parts of it are not ours
  private record Ruling(Optional<NotOurs> against, boolean named, List<Reason> aside) {

    static Ruling against(ScopeRules.Finding finding) {
      NotOurs verdict = new NotOurs(finding.reason(), finding.strength());
      return new Ruling(Optional.of(verdict), false, List.of());
    }

    static Ruling named(List<Reason> aside) {
      return new Ruling(Optional.empty(), true, aside);
    }
  }

  private static Ruling byRules(Plain plain) {
    List<ScopeRules.Finding> findings = new ArrayList<>();
    boolean ours = false;
    boolean named = false;
    boolean check = ScopeRules.isAboutACheck(plain.words());
    for (Plain.Sentence sentence : plain.sentences()) {
      String words = check ? ScopeRules.withoutRecord(sentence.words()) : sentence.words();
      for (String clause : CLAUSES.splitAsStream(words).toList()) {
        boolean domain = Domain.isNamed(clause);
        named |= domain;
        Optional<ScopeRules.Finding> finding =
            ScopeRules.find(clause).filter(found -> !domain || holds(found, clause));
        finding.ifPresent(findings::add);
        ours |= finding.isEmpty() && domain && (sentence.asks() || Domain.isAsking(clause));
      }
    }
    if (findings.isEmpty() && !named && !check) {
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

  private static Ruling verdict(
      List<ScopeRules.Finding> findings, boolean ours, boolean named, String words) {
    // Rules are in the order of how grave they are; so are reasons among themselves.
    Optional<ScopeRules.Finding> privacy =
        findings.stream().filter(found -> found.reason() == Reason.PRIVACY_VIOLATION).findFirst();
    if (privacy.isPresent()) {
      return Ruling.against(privacy.get());
    }
    if (ours || (named && findings.stream().noneMatch(ScopeRules.Finding::beatsDomain))) {
      return Ruling.named(asides(findings));
    }
    if (!findings.isEmpty()) {
      return findings.stream()
          .max((a, b) -> Double.compare(a.strength(), b.strength()))
          .map(Ruling::against)
          .orElseThrow();
    }
    return ScopeRules.isAboutAnOffer(words) || ScopeRules.isAboutACheck(words)
        ? Ruling.named(List.of())
        : new Ruling(Optional.empty(), false, List.of());
  }

  private static List<Reason> asides(List<ScopeRules.Finding> findings) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    findings.stream()
        .filter(ScopeRules.Finding::beatsDomain)
        .forEach(finding -> reasons.add(finding.reason()));
    return List.copyOf(reasons);
  }

  /// How the known messages most like it vote.
  ///
  /// @param ours share of the vote, 0 to 1
  /// @param urgent share of those that speak of danger
  /// @param lean the strongest reason among the others; empty if ours is stronger than all of them
  /// @param leaning share of that reason
  /// @param nearest likeness of the nearest
  /// @param ahead how much more like it the nearest of ours is than the nearest of the others
  private record Likeness(
      double ours,
      double urgent,
      Optional<Reason> lean,
      double leaning,
      double nearest,
      double ahead) {

    static final Likeness UNKNOWN = new Likeness(0.5, 0, Optional.empty(), 0, 0, 0);

    /// Whether it is one of ours in hardly other words, whatever the many around it are.
    boolean knownAsOurs() {
      return nearest >= SAME_QUESTION && ahead >= APART;
    }

    /// The reason that is told where a message cannot be answered.
    Optional<Reason> said() {
      return lean.filter(
          reason -> !isOdd(reason) || ours < HALF_OURS || leaning >= CLEARLY_LEANING);
    }

    /// Whether it may speak of danger.
    boolean alarms() {
      return urgent >= PERHAPS_URGENT && nearest >= ALIKE;
    }

    /// Whether it is clear enough to turn a message away; clearer still where our field is named or
    /// the refusal accuses.
    Optional<NotOurs> against(boolean named, boolean brief) {
      if (alarms()) {
        return Optional.of(new NotOurs(Reason.URGENT, BELOW_RULES));
      }
      double others = 1 - ours;
      boolean clear = nearest >= ALIKE && others >= (named ? SURE : CLEAR);
      return lean.filter(reason -> clear)
          .filter(reason -> !named || harms(reason) || (sells(reason) && !brief))
          .filter(reason -> !accuses(reason) || (others >= SURE && nearest >= VERY_ALIKE))
          .map(reason -> new NotOurs(reason, BELOW_RULES * others));
    }
  }

  private static OptionalDouble ours(Optional<Likeness> known) {
    return known.stream().mapToDouble(Likeness::ours).findFirst();
  }

  /// Empty where no messages are known.
  private Optional<Likeness> likeness(Embedding embedding) {
    List<ScopeExamples.Example> nearest = examples.nearest(embedding, NEIGHBORS);
    if (nearest.isEmpty()) {
      return Optional.empty();
    }
    Map<Reason, Double> votes = new EnumMap<>(Reason.class);
    double all = 0;
    double ours = 0;
    for (ScopeExamples.Example example : nearest) {
      // The cube lets one close neighbor outweigh several distant ones.
      double weight = Math.pow(Math.max(0, example.likeness() - UNRELATED), 3);
      all += weight;
      if (example.reason().isPresent()) {
        votes.merge(example.reason().get(), weight, Double::sum);
      } else {
        ours += weight;
      }
    }
    if (all == 0) {
      return Optional.of(Likeness.UNKNOWN);
    }
    double total = all;
    votes.replaceAll((_, weight) -> weight / total);
    ScopeExamples.Kinds voted = new ScopeExamples.Kinds(ours / total, votes);
    ScopeExamples.Kinds kinds =
        examples.learned(embedding).map(learned -> mixed(voted, learned)).orElse(voted);
    Optional<Reason> strongest =
        kinds.others().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .filter(_ -> 1 - kinds.ours() >= LEANING);
    return Optional.of(
        new Likeness(
            kinds.ours(),
            kinds.others().getOrDefault(Reason.URGENT, 0.0),
            strongest,
            strongest.map(kinds.others()::get).orElse(0.0),
            nearest.getFirst().likeness(),
            best(nearest, true) - best(nearest, false)));
  }

  /// Likeness of the nearest of ours, or of the others.
  private static double best(List<ScopeExamples.Example> nearest, boolean ours) {
    return nearest.stream()
        .filter(example -> example.reason().isEmpty() == ours)
        .mapToDouble(ScopeExamples.Example::likeness)
        .max()
        .orElse(0);
  }

  private static ScopeExamples.Kinds mixed(ScopeExamples.Kinds voted, ScopeExamples.Kinds learned) {
    Map<Reason, Double> others = new EnumMap<>(Reason.class);
    voted.others().forEach((reason, share) -> others.put(reason, (1 - LEARNED_SHARE) * share));
    learned
        .others()
        .forEach((reason, share) -> others.merge(reason, LEARNED_SHARE * share, Double::sum));
    return new ScopeExamples.Kinds(
        (1 - LEARNED_SHARE) * voted.ours() + LEARNED_SHARE * learned.ours(), others);
  }

  /// A refusal for these says that the asker did something wrong; a question about the very thing
  /// is as like to the examples as the thing.
  private static boolean accuses(Reason reason) {
    return reason == Reason.PRIVACY_VIOLATION
        || reason == Reason.PERSONAL_DATA
        || reason == Reason.INJECTION
        || reason == Reason.FORGERY
        || reason == Reason.RUDENESS
        || reason == Reason.SPAM;
  }
}
