package dev.foothold.knowledge.content;

import java.util.List;

/// A small entry without problems, to be broken in one place at a time.
final class Sample {

  static final String ID = "volunteer-or-intern";

  static final String TEXT =
      """
      ---
      id: volunteer-or-intern
      title: Volunteer or intern where care is given
      kind: guidance
      audience: [student, career-changer]
      questions:
        - How do I get a hospital to take me as a volunteer?
        - "shadowing: is it worth it"
        - Do hospitals take IT interns?
      aliases: [hospital volunteer, shadowing]
      sources:
        - title: How to get a job in healthcare IT
          url: https://www.healthcareguy.com/2011/08/07/how-to/
          published: 2011-08-07
          asOf: 2026-06-01
        - title: OpenEMR demo
          url: https://www.open-emr.org/demo
          asOf: 2026-05
      origin: article-2011
      reviewed: 2026-06-02
      see: [fhir, openemr]
      ---
      Get near the work first. [1] Then show
      your own, in the [demo](https://www.open-emr.org/demo). [1][2]

      A second paragraph says more. [2]

      ## Steps

      ### This week
      1. Ask a hospital for a volunteer shift. [1]
      2. Open the demo and take one patient from check-in to bill. [2] {non-programmer}

      ### Later
      1. Ask the IT team for an hour beside them. [1][2]

      ## Resources
      - [OpenEMR demo](https://www.open-emr.org/demo): a system to try. [2]

      ## What changed
      - In 2011 charts were often paper; now few are. [1]
      """;

  private Sample() {}

  /// The entry with one thing changed.
  static String with(String old, String replacement) {
    if (!TEXT.contains(old)) {
      throw new IllegalArgumentException("the sample has no \"" + old + "\"");
    }
    return TEXT.replace(old, replacement);
  }

  /// The entry with its body, all below the front matter, exchanged.
  static String withBody(String body) {
    return TEXT.substring(0, TEXT.indexOf("\n---\n") + 5) + body;
  }

  /// What is wrong with the text, each as `line:column message`.
  static List<String> problems(String text) {
    return EntryReader.draft(ID + ".md", text).problems().stream()
        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
        .toList();
  }
}
