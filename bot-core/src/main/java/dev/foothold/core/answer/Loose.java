package dev.foothold.core.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as they were meant where a life may depend on it: digits for letters, letters of other
/// scripts that look the same, letters drawn out or spaced out, and the misspellings of the words
/// that matter.
final class Loose {

  private static final Pattern SPACED =
      Pattern.compile("(?<![^ ])(?:[a-z0-9] ){2,30}[a-z0-9](?![^ ])");

  private static final Pattern DRAWN_OUT = Pattern.compile("([a-z])\\1{2,}+");

  /// Words that a misspelling is led back to. Only long ones: a short word has too many neighbors.
  private static final List<String> KNOWN =
      List.of(
          "suicide",
          "suicidal",
          "myself",
          "overdose",
          "overdosed",
          "breathing",
          "breathe",
          "unconscious",
          "unresponsive",
          "swallowed",
          "bleeding",
          "choking",
          "seizure",
          "poisoned",
          "collapsed",
          "drooping",
          "himself",
          "herself",
          "killing",
          "tonight",
          "anymore",
          "ambulance",
          "hanging",
          "ending",
          "strangling");

  /// Words in their own right that stand one letter away from a known one.
  private static final Set<String> OWN_WORDS =
      Set.of(
          "breeding",
          "cooking",
          "chopping",
          "shocking",
          "chucking",
          "overdone",
          "overdue",
          "dropping",
          "drooling",
          "collapses",
          "collapse",
          "seizures",
          "handing",
          "banging",
          "hinging",
          "breather",
          "breathed",
          "breathes",
          "breadth",
          "sending",
          "bending",
          "lending",
          "pending",
          "tending",
          "mending",
          "hunging",
          "honing",
          "changing",
          "tonights",
          "kilning",
          "bleating",
          "endings",
          "breathings",
          "poisoner",
          "poisons",
          "suicides",
          "overdoses",
          "bleedings",
          "chasing",
          "choosing",
          "hinting",
          "bundling",
          "vending",
          "fending",
          "filling",
          "billing",
          "milling",
          "pilling",
          "tilling",
          "willing",
          "skilling",
          "kissing",
          "kidding",
          "binding",
          "editing",
          "adding");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("kll", "kill"),
          Map.entry("kil", "kill"),
          Map.entry("kyll", "kill"),
          Map.entry("suiside", "suicide"),
          Map.entry("sucide", "suicide"),
          Map.entry("suicidle", "suicidal"),
          Map.entry("suisidal", "suicidal"),
          Map.entry("sewercide", "suicide"),
          Map.entry("sueicide", "suicide"),
          Map.entry("dieing", "dying"),
          Map.entry("wnat", "want"),
          Map.entry("wnna", "wanna"),
          Map.entry("lyfe", "life"),
          Map.entry("cnt", "cant"),
          Map.entry("cudnt", "couldnt"),
          Map.entry("u", "you"),
          Map.entry("frend", "friend"),
          Map.entry("freind", "friend"),
          Map.entry("tonite", "tonight"),
          Map.entry("2nite", "tonight"),
          Map.entry("2night", "tonight"),
          Map.entry("nomore", "anymore"),
          Map.entry("stoke", "stroke"));

  private static final Map<Integer, Character> LOOK_ALIKES = lookAlikes();

  private Loose() {}

  static String of(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (String word : unspaced(words).split(" ", -1)) {
      out.append(out.isEmpty() ? "" : " ").append(meant(word));
    }
    return out.toString();
  }

  private static String unspaced(String words) {
    return SPACED.matcher(words).replaceAll(found -> found.group().replace(" ", ""));
  }

  private static String meant(String word) {
    if (word.length() > Plain.LONGEST_WORD / 2) {
      return word;
    }
    String letters = DRAWN_OUT.matcher(latin(undigited(word))).replaceAll("$1$1");
    String listed = SHORT.get(letters);
    return listed != null ? listed : corrected(letters);
  }

  private static String undigited(String word) {
    boolean mixed =
        word.chars().anyMatch(Character::isDigit)
            && word.chars().filter(Character::isLetter).count() >= 2
            && word.length() >= 3;
    if (!mixed) {
      return word;
    }
    String letters =
        word.replace('0', 'o')
            .replace('1', 'i')
            .replace('3', 'e')
            .replace('4', 'a')
            .replace('5', 's')
            .replace('7', 't');
    return letters.chars().anyMatch(Character::isDigit) ? word : letters;
  }

  private static String latin(String word) {
    if (word.chars().noneMatch(c -> c >= 'a' && c <= 'z') || word.chars().allMatch(c -> c < 128)) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    word.chars().forEach(c -> out.append(LOOK_ALIKES.getOrDefault(c, (char) c)));
    return out.toString();
  }

  private static Map<Integer, Character> lookAlikes() {
    Map<Integer, Character> map = new HashMap<>();
    String from = "аеорсухіјѕԁһӏкмтвпοαικνρτυεηω";
    String to = "aeopcyxijsdhlkmtbnoaikvptueho";
    for (int i = 0; i < from.length(); i++) {
      map.put((int) from.charAt(i), to.charAt(i));
    }
    return Map.copyOf(map);
  }

  private static String corrected(String word) {
    if (word.length() < 5 || OWN_WORDS.contains(word) || KNOWN.contains(word)) {
      return word;
    }
    for (String known : KNOWN) {
      if (known.charAt(0) == word.charAt(0) && Spelling.isOneOff(word, known)) {
        return known;
      }
    }
    return word;
  }
}
