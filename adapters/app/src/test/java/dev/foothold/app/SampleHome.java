package dev.foothold.app;

import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A small installed copy: three entries and their index. Kept in the build folder between runs,
/// since embedding takes seconds.
final class SampleHome {

  /// What its first entry answers.
  static final String QUESTION = "How do I become an EHR analyst without experience?";

  private SampleHome() {}

  static final Path FOLDER = Path.of("target", "sample-home").toAbsolutePath();

  /// Makes what is not there yet.
  static Settings.Launched ready() throws IOException {
    Path content = Files.createDirectories(FOLDER.resolve("content"));
    write(
        content,
        "ehr-analyst",
        "EHR analyst: the way in",
        QUESTION,
        "Begin at the service desk of a hospital, because hospitals train their own analysts.",
        "nursing-informatics, integration-analyst");
    write(
        content,
        "nursing-informatics",
        "Nursing informatics for nurses",
        "How does a nurse get into nursing informatics?",
        "Become the super-user of your unit, since informatics teams hire the people they know.",
        "ehr-analyst, integration-analyst");
    write(
        content,
        "integration-analyst",
        "Integration analyst: messages between systems",
        "What does an interface analyst do all day?",
        "An integration analyst keeps messages between hospital systems flowing.",
        "ehr-analyst, nursing-informatics");
    Knowledge.refresh(
        new Knowledge.Folders(FOLDER.resolve("index"), FOLDER.resolve("model"), content));
    return new Settings.Launched(Optional.of(FOLDER.toString()), Optional.empty());
  }

  private static void write(
      Path content, String id, String title, String question, String answer, String see)
      throws IOException {
    Files.writeString(
        content.resolve(id + ".md"),
        """
        ---
        id: %s
        title: "%s"
        kind: role
        questions:
          - "%s"
          - "Tell me how to start as %s, please?"
          - "Where would I begin with %s?"
        aliases: [%s role]
        sources:
          - title: A page about %s
            url: https://example.org/%s
            asOf: 2026-07-01
        origin: curated
        reviewed: 2026-07-01
        see: [%s]
        ---
        %s [1]

        ## Steps

        ### This week
        1. Write down what you know about the work of %s. [1]
        2. Ask one person in the role of %s for a short talk. [1]

        ### This month
        1. Practice on a public demo for the subject %s. [1]
        """
            .formatted(id, title, question, id, id, id, id, id, see, answer, id, id, id));
  }
}
