package dev.foothold.core.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Phrases to find in [Plain] words, whole words only. Safe for many threads.
///
/// Written one a line as regular expressions over words with single spaces; `<3>` stands for up to
/// three words of any kind, `{name}` for a group of words given beside. Looking takes linear time:
/// gaps and repeated groups are bounded here, `\w*` and `\S+` end with a word, which [Plain] cuts
/// at [Plain#LONGEST_WORD] characters, and `.*` reaches [#FAR] characters, or to the end where
/// nothing follows that could make it try again.
///
/// Of the many lines only those are tried at a word that can begin with its first two letters.
/// Which ones can is asked of the expressions themselves and kept.
final class Phrases {

  /// A gap with nothing after it.
  private static final Pattern LAST_GAP = Pattern.compile(" ?<(\\d{1,2})>(?=$|\\)|\\|)");

  /// "Whatever", with something after it.
  private static final Pattern WHATEVER = Pattern.compile("\\.\\*(?![)?|$]*$)");

  /// How far `.*` looks for what follows it, in characters: some forty words.
  private static final int FAR = 200;

  private static final Pattern GAP = Pattern.compile("<(\\d{1,2})>");

  /// Takes the place of a phrase that was taken out; no phrase holds it.
  private static final String NOTHING = "_";

  private final List<Pattern> lines;
  private final Map<Integer, int[]> byStart = new ConcurrentHashMap<>();

  private Phrases(List<Pattern> lines) {
    this.lines = lines;
  }

  static Phrases of(String lines) {
    return of(Map.of(), lines);
  }

  static Phrases of(Map<String, String> groups, String lines) {
    return new Phrases(
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> compiled(groups, line))
            .toList());
  }

  private static Pattern compiled(Map<String, String> groups, String line) {
    String text = line;
    // Groups may name groups, one level deep.
    for (int level = 0; level < 2; level++) {
      for (Map.Entry<String, String> group : groups.entrySet()) {
        text = text.replace("{" + group.getKey() + "}", "(?:" + group.getValue() + ")");
      }
    }
    text = LAST_GAP.matcher(text).replaceAll("(?: [^ .]{1,40}){0,$1}");
    text = GAP.matcher(text).replaceAll("(?:[^ .]{1,40} ){0,$1}");
    text = WHATEVER.matcher(text).replaceAll(".{0," + FAR + "}");
    // An unbounded group recurses once for each turn, and takes the stack with it.
    text = text.replace(")*", "){0,12}").replace(")+", "){1,12}");
    // Groups need no capture; a capturing group costs time at every place.
    text = text.replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    return Pattern.compile("(?:" + text + ")(?![^ ])");
  }

  boolean in(String words) {
    return first(words).isPresent();
  }

  /// The first of the phrases.
  Optional<MatchResult> first(String words) {
    return Optional.ofNullable(new Search(words).from(0));
  }

  /// Puts one word that is in no phrase in the place of each.
  String without(String words) {
    Search search = new Search(words);
    MatchResult found = search.from(0);
    if (found == null) {
      return words;
    }
    StringBuilder out = new StringBuilder(words.length());
    int from = 0;
    while (found != null) {
      out.append(words, from, found.start()).append(NOTHING);
      from = found.end();
      found = search.from(from + 1);
    }
    return out.append(words, Math.min(from, words.length()), words.length()).toString();
  }

  /// All of the phrases, each followed by a space; they may overlap.
  String all(String words) {
    StringBuilder all = new StringBuilder();
    Search search = new Search(words);
    MatchResult found = search.from(0);
    while (found != null) {
      all.append(words, found.start(), found.end()).append(' ');
      found = search.from(found.start() + 1);
    }
    return all.toString();
  }

  private int[] startingLike(String words, int at) {
    char first = words.charAt(at);
    char second = at + 1 < words.length() ? words.charAt(at + 1) : ' ';
    // Other scripts share one entry each, so that rubbish does not fill the memory.
    int key = isPlain(first) && isPlain(second) ? first << 8 | second : -1;
    if (key < 0) {
      return byStart.computeIfAbsent(-1, _ -> IntStream.range(0, lines.size()).toArray());
    }
    return byStart.computeIfAbsent(key, _ -> possible(new String(new char[] {first, second})));
  }

  private static boolean isPlain(char letter) {
    return letter == ' ' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
  }

  /// Lines that match the start, or may with more text after it.
  @SuppressWarnings("JdkObsolete") // whether more text could still match is just what hitEnd tells
  private int[] possible(String start) {
    return IntStream.range(0, lines.size())
        .filter(
            line -> {
              // Also as a whole word by itself, which a line may end with.
              Matcher matcher = lines.get(line).matcher(start);
              return matcher.lookingAt() || matcher.hitEnd();
            })
        .toArray();
  }

  /// One pass over one text. One thread at a time.
  private final class Search {

    private final String words;
    private final @Nullable Matcher[] matchers = new @Nullable Matcher[lines.size()];

    private Search(String words) {
      this.words = words;
    }

    private @Nullable MatchResult from(int start) {
      int at = start;
      while (at < words.length()) {
        if (words.charAt(at) != ' ' && (at == 0 || words.charAt(at - 1) == ' ')) {
          for (int line : startingLike(words, at)) {
            Matcher matcher = matcher(line).region(at, words.length());
            if (matcher.lookingAt() && matcher.end() > at) {
              return matcher.toMatchResult();
            }
          }
        }
        int space = words.indexOf(' ', at);
        at = space < 0 ? words.length() : space + 1;
      }
      return null;
    }

    private Matcher matcher(int line) {
      Matcher known = matchers[line];
      if (known != null) {
        return known;
      }
      // A region's edges are no edges of the text: "^" and "look behind" see all of it.
      Matcher made =
          lines.get(line).matcher(words).useAnchoringBounds(false).useTransparentBounds(true);
      matchers[line] = made;
      return made;
    }
  }
}
