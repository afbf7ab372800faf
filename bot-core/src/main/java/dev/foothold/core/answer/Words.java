package dev.foothold.core.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence is about, for telling whether two steps say the same.
final class Words {

  /// Words that carry no subject. Kept short: verbs of advice ("ask", "offer") do carry some.
  private static final Set<String> STOP =
      Set.of(
          ("a an the and or but of to in on at by for from with without into about as is are was"
               + " were be been it its this that these those you your yours they them their one"
               + " once can could will would should may might must do does did not no so if when"
               + " while than then what which who how why where there here some any each every"
               + " other more most also just only even still same new first own have has had get i"
               + " me my we our us he she")
              .split(" "));

  private static final Set<String> COURTESY =
      Set.of(
          ("hi hello hey heya hiya yo howdy greetings good morning afternoon evening day thanks"
               + " thank thx ty tysm cheers ok okay k cool great nice awesome perfect lol haha wow"
               + " bye goodbye later please pls there all everyone everybody bot foothold you u so"
               + " much very again got it will do yes yep sure no nope nvm sorry")
              .split(" "));

  private static final Set<String> PRAISE =
      Set.of(
          ("great nice awesome perfect thanks thank thx ty tysm cheers helpful amazing brilliant"
                  + " wonderful appreciate appreciated love helped helps best")
              .split(" "));

  /// What stands around praise: "that was really helpful".
  private static final Set<String> AROUND_PRAISE =
      Set.of("you're youre u're are the that's thats this is really was that".split(" "));

  /// Neighbors on a keyboard, four at least: "asdf", "qwerty", "hjkl".
  private static final Pattern KEYS =
      Pattern.compile("qwer|wert[yz]|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|vbnm|lkjh");

  /// More consonants in a row than a word has; "nightshift" has five inside.
  private static final Pattern CONSONANTS =
      Pattern.compile("^[aeiouy]?[bcdfghjklmnpqrstvwxz]{5,}|[bcdfghjklmnpqrstvwxz]{6,}");

  /// Words up to which a message may be noise, and letters up to which a word beside noise says
  /// nothing.
  private static final int FEW = 4;

  private static final int SHORT_WORD = 3;

  private Words() {}

  /// Whether a message greets, thanks, praises or agrees, and says nothing else.
  static boolean isCourtesy(String text) {
    List<String> words = all(text);
    if (!words.isEmpty() && words.stream().allMatch(Words::isCourteous)) {
      return true;
    }
    return !text.contains("?")
        && words.stream().anyMatch(PRAISE::contains)
        && words.stream()
            .allMatch(
                word ->
                    COURTESY.contains(word)
                        || PRAISE.contains(word)
                        || AROUND_PRAISE.contains(word));
  }

  /// Also drawn out: "heyyy", "hiiii", "helloooo".
  private static boolean isCourteous(String word) {
    return COURTESY.contains(word)
        || COURTESY.contains(word.replaceAll("(.)\\1{1,40}$", "$1"))
        || COURTESY.contains(word.replaceAll("(.)\\1{2,40}", "$1"));
  }

  /// Whether a message is letters struck at random: short, with a run of keys or of consonants that
  /// no word has, and with nothing beside it that could be one. Acronyms are mostly told by their
  /// capitals; one beside a run of keys says nothing.
  static boolean isNoise(String text) {
    List<String> words = all(text).stream().distinct().toList();
    boolean keys = words.stream().anyMatch(word -> KEYS.matcher(word).find());
    boolean struck = words.stream().anyMatch(Words::isStruck);
    return struck
        && words.size() <= FEW
        && words.stream().allMatch(word -> isStruck(word) || word.length() <= SHORT_WORD)
        && (keys || !Domain.isNamed(String.join(" ", words)))
        && text.chars().noneMatch(Character::isUpperCase);
  }

  private static boolean isStruck(String word) {
    return KEYS.matcher(word).find() || CONSONANTS.matcher(word).find();
  }

  /// The words that carry the subject, cut to a crude stem.
  ///
  /// @param text any text
  /// @return distinct stems
  static Set<String> subject(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : all(text)) {
      if (!STOP.contains(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /// All words in lower case, in order; letters, digits and inner apostrophes.
  static List<String> all(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean inner = c == '\'' && !word.isEmpty() && i + 1 < lower.length();
      if (Character.isLetterOrDigit(c) || (inner && Character.isLetter(lower.charAt(i + 1)))) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /// How much of the smaller set is in the other.
  ///
  /// @return 0 to 1; 0 if either is empty
  static double overlap(Set<String> one, Set<String> other) {
    boolean oneIsSmaller = one.size() <= other.size();
    Set<String> smaller = oneIsSmaller ? one : other;
    Set<String> larger = oneIsSmaller ? other : one;
    if (smaller.isEmpty()) {
      return 0;
    }
    return (double) smaller.stream().filter(larger::contains).count() / smaller.size();
  }

  private static String stem(String word) {
    String stem = word;
    for (String ending : List.of("ations", "ation", "ings", "ing", "ies", "ed", "es", "s")) {
      if (word.length() - ending.length() >= 4 && word.endsWith(ending)) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }
}
