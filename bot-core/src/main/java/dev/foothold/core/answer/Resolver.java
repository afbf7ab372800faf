package dev.foothold.core.answer;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.Turn;
import java.util.List;
import java.util.Set;

/// Tells whether a message continues the conversation, and completes it from what was said before.
final class Resolver {

  /// Longest message, in words, that may be a follow-up. Longer ones say by themselves what they
  /// are about.
  static final int MAX_FOLLOW_UP_WORDS = 16;

  /// What is taken of the earlier question, in characters: enough to name its subject, too little
  /// to drown the new one.
  static final int MAX_EARLIER_CHARACTERS = 200;

  /// Subject words that hardly name anything: "what is the first thing to learn".
  private static final int FEW = 3;

  /// Openings that make no sense without something before them.
  private static final List<String> CONTINUING =
      List.of(
          "what about",
          "how about",
          "what if",
          "and",
          "but",
          "or",
          "same for",
          "same question",
          "tell me more",
          "more about",
          "more on",
          "which of",
          "which one",
          "even if",
          "how so",
          "like what",
          "such as",
          "for example",
          "instead",
          "why not",
          "then what",
          "and then");

  /// What opens a message that only adds to what was asked.
  private static final List<String> ADDING =
      List.of(
          "i forgot",
          "forgot to say",
          "i should have said",
          "i should mention",
          "i meant",
          "no i mean",
          "for context",
          "im in",
          "i m in",
          "i am in",
          "i live in",
          "im from",
          "i m from",
          "i am from");

  private static final Set<String> POINTING_BACK =
      Set.of(
          "it", "that", "this", "they", "them", "those", "these", "one", "ones", "there", "both",
          "either", "neither", "instead", "above");

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "im", "i'm", "i've", "ive", "i'll", "i'd", "my", "we", "we're", "our", "me");

  /// What asks for the last answer in another way, and for nothing else.
  private static final Set<String> ANOTHER_WAY =
      Set.of(
          ("simpler simple simply easier shorter short brief briefly plain plainly clearer slower"
               + " words word english terms language explain say put tell give me it that this in"
               + " again more less detail details please pls a an bit little the like i'm im i am"
               + " five 5 eli5 tldr tl dr summary summarize rephrase reword repeat sorry but what"
               + " huh don't dont didn't didnt not get understand follow got lost too long much"
               + " complicated can could you u so make ok okay hm hmm to up sum dumb down for"
               + " example examples another one thanks thx thank why really sure source sources"
               + " link links url where did do is from go on continue keep going and then")
              .split(" "));

  /// Words of those without which it may as well be a question: "what do I do".
  private static final Set<String> WAYS =
      Set.of(
          ("simpler simple easier shorter brief plain plainly clearer english eli5 tldr summary"
                  + " summarize rephrase reword repeat explain example examples huh understand"
                  + " complicated why source sources link links url continue details detail more"
                  + " again don't dont didn't didnt")
              .split(" "));

  /// Longest message, in words, that may only add to what was asked.
  static final int MAX_ADDED_WORDS = 80;

  /// What is taken of it, in characters, beside the question that it adds to.
  private static final int MAX_ADDED_CHARACTERS = 120;

  /// What asks without a question mark.
  private static final Phrases ASKING =
      Phrases.of(
          """
          (how|what|which|who|whom|where|when|why|whats|hows|wheres|whos)
          (should|can|could|do|does|would|will|is|are|was|were|am|did|may|might|must) (i|it|there|this|that|they|you|we|he|she|my|the|a|an|anyone|anybody|someone)
          (tell|help|show|explain|give|suggest|recommend|advise|compare|list|send|point) (me|us|to me|how|what)
          (want|wants|like|love|need|trying|wondering|wonder|curious|ask|asking|question|know) (to )?(know|about|if|whether|find out|understand|ask|learn (how|about|what)|hear|become|be a|be an|get into|get in|get a|start|move|switch|break)
          (looking|look|search|searching|hoping|hope) (for|to|into)
          (any|some) (advice|tips|ideas|suggestions|thoughts|help|chance|way|recommendations)
          (advice|tips|thoughts|suggestions|examples|example|links|link|sources|please|pls)
          (simpler|shorter|more|again|instead)
          ^((and|but|so|ok|well) )*(what )?if (i|we|im|ive|my|i ve|i m)
          """);

  private Resolver() {}

  /// Whether it asks nothing and so adds to what was asked before: "I live in Ohio and have an
  /// associate degree."
  static boolean adds(String text, List<Turn> turns) {
    List<String> words = Words.all(text);
    return !turns.isEmpty()
        && !text.contains("?")
        && words.size() >= FEW
        && words.size() <= MAX_ADDED_WORDS
        && words.stream().anyMatch(FIRST_PERSON::contains)
        && !ASKING.in(Plain.of(text).words());
  }

  /// The last question, and the beginning of what was added to it.
  static String added(String text, List<Turn> turns) {
    return beginning(turns.getLast().question(), MAX_EARLIER_CHARACTERS)
        + "\n"
        + beginning(text, MAX_ADDED_CHARACTERS);
  }

  /// Cut between words, and so never inside a character.
  private static String beginning(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, Math.max(0, text.lastIndexOf(' ', most)));
  }

  /// Whether it asks for the last answer once more: simpler, shorter, with its reasons or links.
  static boolean asksAnotherWay(String text, List<Turn> turns) {
    List<String> words = Words.all(text);
    return !turns.isEmpty()
        && ANOTHER_WAY.containsAll(words)
        && words.stream().anyMatch(WAYS::contains);
  }

  /// Whether it leads anywhere without what was said before: a word stands for something in that,
  /// or there are too few to name anything. What follows "what about" is named.
  static boolean leadsAway(String text) {
    return pointsBack(text)
        || (rest(text).equals(text)
            && Words.subject(text).size() <= FEW
            && !Domain.isNamed(Plain.of(text).words()));
  }

  private static boolean pointsBack(String text) {
    return Words.all(text).stream().anyMatch(POINTING_BACK::contains);
  }

  /// How sure it is that a message needs what was said before.
  enum FollowUp {
    /// It stands alone.
    NO,
    /// It may: only if nothing is found for it alone.
    MAYBE,
    /// It does.
    YES
  }

  static FollowUp followUp(String text, List<Turn> turns) {
    if (turns.isEmpty()) {
      return FollowUp.NO;
    }
    if (adds(text, turns)) {
      return FollowUp.YES;
    }
    List<String> words = Words.all(text);
    if (words.size() > MAX_FOLLOW_UP_WORDS) {
      return FollowUp.NO;
    }
    String spaced = String.join(" ", words) + " ";
    if (CONTINUING.stream().anyMatch(opening -> spaced.startsWith(opening + " "))) {
      return FollowUp.YES;
    }
    if (!text.contains("?")
        && ADDING.stream().anyMatch(opening -> spaced.startsWith(opening + " "))) {
      return FollowUp.YES;
    }
    if (pointsBack(text) || asksAnotherWay(text, turns)) {
      return FollowUp.YES;
    }
    return Words.subject(text).size() <= 4 ? FollowUp.MAYBE : FollowUp.NO;
  }

  /// What is said after the opening: "what about FHIR?" is about FHIR.
  static String rest(String text) {
    List<String> words = Words.all(text);
    String spaced = String.join(" ", words) + " ";
    int opening =
        CONTINUING.stream()
            .filter(one -> spaced.startsWith(one + " "))
            .mapToInt(one -> one.split(" ", -1).length)
            .max()
            .orElse(0);
    return opening == 0 || opening == words.size()
        ? text
        : String.join(" ", words.subList(opening, words.size()));
  }

  /// The new message first, then the subject of the last one.
  static String complete(String text, List<Turn> turns) {
    String earlier = beginning(turns.getLast().question(), MAX_EARLIER_CHARACTERS);
    return earlier.isEmpty() ? text : text + "\n" + earlier;
  }

  /// What is known of who asks, from this message and the conversation before it.
  static Asker asker(Asker said, List<Turn> turns) {
    return turns.isEmpty() ? said : turns.getLast().asker().and(said);
  }
}
