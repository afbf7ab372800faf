package dev.foothold.core.answer;

import java.util.regex.Pattern;

/// Takes out of a message what somebody says they do not look for: "not looking for a boot camp,
/// just one book" is not about boot camps, though it shares a word with everything about them. What
/// people are not ("I am not a programmer") and lack ("without a degree") stays: answers depend on
/// it.
final class Unwanted {

  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\b(?:i'?m|i am|im|we'?re|and|but|so|really|definitely)\\s+){0,3}"
              + "\\b(?:not\\s+(?:really\\s+)?(?:looking\\s+for|interested\\s+in)"
              + "|(?:i\\s+)?(?:really\\s+)?(?:don'?t|do\\s+not|dont|never)\\s+(?:really\\s+)?"
              + "(?:want|wanna|like)\\s+(?:to\\s+)?(?:be|do|become|work\\s+as|work\\s+in)"
              + "|(?:i\\s+)?(?:don'?t|do\\s+not|dont)\\s+(?:really\\s+)?want"
              + "(?=\\s+(?:an?|the|another|any|help\\s?desk|service\\s+desk|sales)\\b)"
              + "|no\\s+interest\\s+in|anything\\s+but|other\\s+than)"
              + "\\s+(?:[^\\s,.;:!?()]+(?!\\s+(?:but|so|just|because|since|and\\s+(?:i|what|how|which|where)|what|how|which|where|who|is|are|can|do|does|should)\\b)\\s+){0,6}"
              + "[^\\s,.;:!?()]+[,.;:!]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Words that must be left, or the message is taken as it is.
  private static final int ENOUGH = 4;

  private Unwanted() {}

  /// The message without it.
  ///
  /// @param text masked
  /// @return the same where nothing of the kind is said, or little else
  static String without(String text) {
    String rest = SAID.matcher(text).replaceAll(" ").strip();
    return Words.subject(rest).size() >= ENOUGH - 1 && Words.all(rest).size() >= ENOUGH
        ? rest
        : text;
  }
}
