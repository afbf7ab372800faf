package dev.foothold.knowledge.content;

import java.util.List;

/// A small thread without problems, to be broken in one place at a time. It quotes [Sample].
final class AdviceSample {

  static final String ID = "first-shift";

  static final String TEXT =
      """
      ---
      id: first-shift
      title: Your first volunteer shift
      aliases: [first day, shift, new volunteer]
      tags: [basics]
      schedule: every Monday 09:00 America/New_York
      reviewed: 2026-06-02
      entries: [volunteer-or-intern]
      ---
      Welcome to {community}, {member}.

      {entry:volunteer-or-intern}

      ***

      **Before you go:**

      - Read the [demo page](https://www.open-emr.org/demo).
      - Sleep well.

      ***

      Tell us how it went.
      """;

  private AdviceSample() {}

  /// The thread with one thing changed.
  static String with(String old, String replacement) {
    if (!TEXT.contains(old)) {
      throw new IllegalArgumentException("the sample has no \"" + old + "\"");
    }
    return TEXT.replace(old, replacement);
  }

  /// What is wrong with the text, each as `line:column message`.
  static List<String> problems(String text) {
    return AdviceReader.draft(ID + ".md", text).problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .toList();
  }
}
