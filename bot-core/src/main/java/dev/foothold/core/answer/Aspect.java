package dev.foothold.core.answer;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody wants to know of a thing, where its name says nothing of it: "how much does an
/// analyst make" is as like to everything about analysts as to the paragraph about their pay.
enum Aspect {
  /// What it earns.
  PAY,
  /// What it costs.
  COST,
  /// What is done in it from morning to evening.
  DAY;

  /// How each is asked for.
  private static final Map<Aspect, Phrases> ASKED =
      Map.of(
          PAY,
          Phrases.of(
              """
              (salary|salaries|wage|wages|hourly|payscale|pay (range|scale|grade|cut|raise|check)|starting pay|base pay)
              how (much|well|good) <8>(make|makes|making|earn|earns|paid|pay|pays|get|gets)
              what (does|do|would|will|did) (a|an|the|they|people|you|most|entry|epic|\\w+s) <6>(make|makes|earn|earns|pay|pays)(?! (a|an|my|the|it|sure|sense|your|their)\\b)
              what <4>(pay|pays|paid|earnings)
              (is|the|good|decent|better|entry|typical|average|normal) pay
              (which|what|who|that|does it|do they|does that|do these|they|it) (pays?|earns?)( \\w+)? (best|better|more|most|well|enough|less|ok|okay)
              \\d+ (an|per|a) (hour|hr|year)
              """),
          COST,
          Phrases.of(
              """
              (cost|costs|price|prices|fee|fees|tuition|expensive|cheap|cheaper|cheapest|afford)
              how much (is|are|for|do i pay|would i pay|to (take|get|sit|study|learn))
              """),
          DAY,
          Phrases.of(
              """
              (day to day|daily|typical day|average day|normal day|all day|day in the life|(the|a|your|their) day (like|look|looks))
              what (does|do|would|will) <6>(actually |really |even )?(do|does)$
              what (does|do|would|will) <6>(actually|really|even) do
              what (does|do) <6>do (all day|every day|day|at work|exactly|in|for|at|on)
              """));

  /// By what a paragraph is known that tells it.
  private static final Map<Aspect, Pattern> TOLD =
      Map.of(
          PAY,
          Pattern.compile(
              "^(?=.*\\$\\d)(?=.*\\b(?:median|salary|salaries|an hour|earned|earns?|lowest"
                  + " tenth|pay|paid)\\b)(?!.*\\b(?:settled|fine|exam)\\b)|\\b(?:are|is|be) paid"
                  + " (?:more|less|by)\\b|\\bpay (?:grade|range|cut)s?\\b|^What"
                  + " [^?]*\\b(?:earn|pay|make)\\b"),
          COST,
          Pattern.compile("\\$\\d|\\b(?:free of charge|no charge|costs? nothing)\\b"),
          DAY,
          Pattern.compile(
              "(?:^|[.?!] )(?:The|A|Your|Their) (?:\\w+ ){0,2}(?:day|week|work|job)\\b"
                  + "|\\b(?:day|duties|job|work) (?:mixes|means|is|has|looks)\\b|^Most of the day"
                  + "|^What (?:do|does|is|are) [^?]*\\b(?:do|day|days|work like)\\b"));

  /// What a question asks for.
  ///
  /// @param question masked
  /// @return empty for most questions
  static Set<Aspect> of(String question) {
    String words = Plain.of(question).words();
    Set<Aspect> wanted = EnumSet.noneOf(Aspect.class);
    ASKED.forEach(
        (aspect, phrases) -> {
          if (phrases.in(words)) {
            wanted.add(aspect);
          }
        });
    return wanted;
  }

  /// Whether a paragraph tells it.
  ///
  /// @param paragraph of an entry
  boolean isTold(String paragraph) {
    return Objects.requireNonNull(TOLD.get(this)).matcher(paragraph).find();
  }
}
