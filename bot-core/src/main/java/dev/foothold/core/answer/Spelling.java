package dev.foothold.core.answer;

/// Likeness of two words.
final class Spelling {

  private Spelling() {}

  /// Whether one letter more, less, other, or two neighbors swapped, makes one word the other.
  ///
  /// @return false for equal words
  static boolean isOneOff(String left, String right) {
    String shorter = left.length() <= right.length() ? left : right;
    String longer = left.length() <= right.length() ? right : left;
    if (longer.length() - shorter.length() > 1 || left.equals(right)) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    if (longer.length() > shorter.length()) {
      return longer.regionMatches(same + 1, shorter, same, shorter.length() - same);
    }
    return endsAlike(left, right, same + 1)
        || (same + 1 < left.length()
            && left.charAt(same) == right.charAt(same + 1)
            && left.charAt(same + 1) == right.charAt(same)
            && endsAlike(left, right, same + 2));
  }

  private static boolean endsAlike(String left, String right, int from) {
    return left.regionMatches(from, right, from, left.length() - from);
  }
}
