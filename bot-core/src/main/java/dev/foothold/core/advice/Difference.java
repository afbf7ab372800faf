package dev.foothold.core.advice;

import dev.foothold.core.model.Advice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is different between two states of a thread, line by line, for the editor who came second.
final class Difference {

  private Difference() {}

  /// Lines of both, in order: `-` only before, `+` only after. Lines that are in both are left out.
  ///
  /// @return empty if they say the same
  static String between(Advice before, Advice after) {
    List<String> left = lines(before);
    List<String> right = lines(after);
    int[][] common = common(left, right);
    List<String> out = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        i++;
        j++;
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        out.add("- " + left.get(i));
        i++;
      } else {
        out.add("+ " + right.get(j));
        j++;
      }
    }
    return String.join("\n", out);
  }

  /// How many lines the rests of two lists have in common, from each pair of positions.
  private static int[][] common(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> lines(Advice advice) {
    Stream<String> head =
        Stream.of(
            "title: " + advice.title(),
            "aliases: " + String.join(", ", advice.aliases()),
            "tags: " + String.join(", ", advice.tags()));
    Stream<String> posts =
        advice.posts().stream().flatMap(post -> Stream.concat(Stream.of("***"), post.lines()));
    return Stream.concat(head, posts).toList();
  }
}
