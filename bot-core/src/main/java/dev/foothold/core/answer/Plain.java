package dev.foothold.core.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A text reduced to what phrases are looked for in: lower-case words with one space between them,
/// without accents, apostrophes, control characters and invisible ones.
///
/// Words are letters and digits of any script, cut at [#LONGEST_WORD] characters, so that no phrase
/// takes more than a bounded time at any place. Linear in the length of the text.
///
/// @param sentences in order, none empty
record Plain(List<Sentence> sentences) {

  /// Longest word kept, in UTF-16 units; more is cut off. No word of a phrase is as long.
  static final int LONGEST_WORD = 40;

  /// Most characters looked at after normalization, which can make a text up to 18 times longer.
  private static final int MOST = 150_000;

  private static final Set<String> CUT_AT_APOSTROPHE =
      Set.of("don", "can", "won", "didn", "doesn", "isn", "ain", "couldn", "wouldn", "shouldn");

  /// Copies the list.
  Plain {
    sentences = List.copyOf(sentences);
  }

  /// Words up to an end mark.
  ///
  /// @param words one space between them, none at the ends
  /// @param asks whether it ends in a question mark
  record Sentence(String words, boolean asks) {

    /// Says how much there is and not what.
    @Override
    public String toString() {
      return "Sentence[" + words.length() + " characters, asks=" + asks + "]";
    }
  }

  /// Says how much there is and not what.
  @Override
  public String toString() {
    return "Plain[" + sentences.size() + " sentences]";
  }

  /// Reduces a text.
  static Plain of(String text) {
    return new Reader(visible(text)).read();
  }

  /// All words of all sentences.
  ///
  /// @return one space between words, and a full stop as a word of its own between sentences
  String words() {
    return String.join(" . ", sentences.stream().map(Sentence::words).toList());
  }

  /// Takes out terminal escapes and characters that nobody sees, and writes compatibility forms
  /// (full-width, mathematical, circled) as the plain letters that they show.
  static String visible(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), MOST));
    int at = 0;
    while (at < text.length() && out.length() < MOST) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == 0x1B) {
        at = afterEscape(text, at);
      } else if (Character.getType(point) != Character.FORMAT) {
        out.appendCodePoint(point);
      }
    }
    String composed = Normalizer.normalize(out, Normalizer.Form.NFKD);
    return composed.length() > MOST ? composed.substring(0, MOST) : composed;
  }

  private static int afterEscape(String text, int from) {
    int at = from;
    if (at < text.length() && text.charAt(at) == '[') {
      at++;
      while (at < text.length() && text.charAt(at) >= 0x20 && text.charAt(at) < 0x40) {
        at++;
      }
      at = Math.min(at + 1, text.length());
    }
    return at;
  }

  /// One pass over a text. One thread at a time.
  private static final class Reader {

    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder sentence = new StringBuilder();
    private final StringBuilder word = new StringBuilder();
    private String before = "";

    private Reader(String text) {
      this.text = text;
    }

    private Plain read() {
      int at = 0;
      while (at < text.length()) {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        if (Character.isLetterOrDigit(point)) {
          if (word.length() < LONGEST_WORD) {
            word.appendCodePoint(Character.toLowerCase(point));
          }
        } else if (standsForLetter(point, at)) {
          word.append(
              switch (point) {
                case '@' -> 'a';
                case '$' -> 's';
                default -> 'i';
              });
        } else if (!isApostrophe(point) && !isMark(point)) {
          endWord();
          if (endsSentence(point, at)) {
            endSentence(point == '?');
          }
        }
      }
      endWord();
      endSentence(false);
      return new Plain(sentences);
    }

    private static boolean isApostrophe(int point) {
      return switch (point) {
        case '\'', '’', '‘', 'ʼ', '`', '´', '′', '‛' -> true;
        default -> false;
      };
    }

    private static boolean isMark(int point) {
      int type = Character.getType(point);
      return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// "k*ll", "su!cide", "p@ss".
    private boolean standsForLetter(int point, int next) {
      return (point == '*' || point == '!' || point == '@' || point == '$')
          && !word.isEmpty()
          && word.length() < LONGEST_WORD
          && next < text.length()
          && Character.isLetter(text.charAt(next));
    }

    private boolean endsSentence(int point, int next) {
      return switch (point) {
        case '?', '!', '。', '؟', ';' -> true;
        // Not within "E11.9" or "e.g.", and not the dots of a pause.
        case '.' ->
            next >= text.length()
                || (!Character.isLetterOrDigit(text.charAt(next))
                    && text.charAt(next) != '.'
                    && (next < 2 || text.charAt(next - 2) != '.'));
        case '\n' -> next < text.length() && text.charAt(next) == '\n';
        default -> false;
      };
    }

    private void endWord() {
      if (word.isEmpty()) {
        return;
      }
      String next = word.toString();
      word.setLength(0);
      boolean joins =
          (next.equals("t") && CUT_AT_APOSTROPHE.contains(before))
              || (next.equals("m") && before.equals("i"));
      if (!sentence.isEmpty() && !joins) {
        sentence.append(' ');
      }
      sentence.append(next);
      before = next;
    }

    private void endSentence(boolean asks) {
      if (!sentence.isEmpty()) {
        sentences.add(new Sentence(sentence.toString(), asks));
      } else if (asks && !sentences.isEmpty()) {
        sentences.add(new Sentence(sentences.removeLast().words(), true));
      }
      sentence.setLength(0);
      before = "";
    }
  }
}
