package dev.foothold.knowledge.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Questions, conversations and messages with what is expected of a bot; `knowledge/eval/README.md`
/// tells how they came about.
///
/// @param questions to be answered
/// @param messages mostly not to be answered
/// @param threads whose last message is to be answered
/// @param judgments graded entries, by the id of a question or thread
public record JudgedAnswers(
    List<Question> questions,
    List<Message> messages,
    List<Conversation> threads,
    Map<String, Judgment> judgments) {

  /// Copies the collections.
  public JudgedAnswers {
    questions = List.copyOf(questions);
    messages = List.copyOf(messages);
    threads = List.copyOf(threads);
    judgments = Map.copyOf(judgments);
  }

  /// What something may be used for.
  public enum Split {
    /// To choose thresholds and weights by.
    FIT,
    /// To report on.
    TEST,
    /// To report on as well: written last, for a version of the answers that did not know it. Once
    /// its figures have led to a change, it tells no more than the test part.
    NEW
  }

  /// What a question is about.
  ///
  /// @param topic the narrowest, `nurse/credentials`; whole topics belong to one split
  /// @param background who asks; `none` where it is not told
  /// @param need what is wanted
  public record Subject(String topic, String background, String need) {}

  /// A question that is to be answered.
  ///
  /// @param id its name
  /// @param text as asked
  /// @param subject what it is about
  /// @param manner how it is put: plain, chat, typo, long, two-part, two-word, negated
  /// @param split what it may be used for
  public record Question(String id, String text, Subject subject, String manner, Split split) {}

  /// A message by itself.
  ///
  /// @param id its name
  /// @param text as written
  /// @param kind why it is not answered, as in [dev.foothold.core.model.Reason#label()]; empty:
  ///   looks as if it were not ours, and is
  /// @param split what it may be used for
  public record Message(String id, String text, Optional<String> kind, Split split) {}

  /// A conversation.
  ///
  /// @param id its name
  /// @param turns what one person says, in order
  /// @param whole the last of them, asked as if it were the first
  /// @param subject what the last is about
  /// @param split what it may be used for
  public record Conversation(
      String id, List<String> turns, String whole, Subject subject, Split split) {

    /// Copies the list.
    public Conversation {
      turns = List.copyOf(turns);
    }
  }

  /// Which entries answer.
  ///
  /// @param parts for each part of the question, entry to grade, 1 or 2; one part unless two things
  ///   are asked
  public record Judgment(List<Map<String, Integer>> parts) {

    /// Copies the list.
    public Judgment {
      parts = List.copyOf(parts);
    }

    /// Whether an entry answers any part.
    ///
    /// @param entry its id
    /// @return true from grade 1
    public boolean isAnsweredBy(String entry) {
      return parts.stream().anyMatch(part -> part.containsKey(entry));
    }
  }

  /// What stands for "ours" where the kind of a message is told.
  private static final String OURS = "ours";

  /// Reads them.
  ///
  /// @param folder that holds `questions.jsonl`, `not-ours.jsonl`, `threads.jsonl` and, if anything
  ///   is graded yet, `qrels.tsv`
  /// @return all of them
  /// @throws UnusableCollection if a file is missing or has another form, with its place
  /// @throws IOException if a file cannot be read
  public static JudgedAnswers read(Path folder) throws IOException {
    List<Question> questions = new ArrayList<>();
    JsonLines.each(
        existing(folder, "questions.jsonl"),
        line ->
            questions.add(
                new Question(
                    line.text("id"),
                    line.text("q"),
                    subject(line),
                    line.text("manner"),
                    split(line))));
    List<Message> messages = new ArrayList<>();
    JsonLines.each(
        existing(folder, "not-ours.jsonl"),
        line ->
            messages.add(
                new Message(
                    line.text("id"),
                    line.text("q"),
                    Optional.of(line.text("kind")).filter(kind -> !kind.equals(OURS)),
                    split(line))));
    List<Conversation> threads = new ArrayList<>();
    JsonLines.each(
        existing(folder, "threads.jsonl"),
        line ->
            threads.add(
                new Conversation(
                    line.text("id"),
                    line.texts("turns"),
                    line.text("whole"),
                    subject(line),
                    split(line))));
    Path qrels = folder.resolve("qrels.tsv");
    return new JudgedAnswers(
        questions, messages, threads, Files.exists(qrels) ? judgments(qrels) : Map.of());
  }

  private static Path existing(Path folder, String name) throws UnusableCollection {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new UnusableCollection("There is no " + file + ".");
    }
    return file;
  }

  private static Subject subject(JsonLines.Line line) throws UnusableCollection {
    return new Subject(line.text("topic"), line.text("background"), line.text("need"));
  }

  private static Split split(JsonLines.Line line) throws UnusableCollection {
    return switch (line.text("split")) {
      case "fit" -> Split.FIT;
      case "test" -> Split.TEST;
      case "new" -> Split.NEW;
      case String other -> throw new UnusableCollection("there is no split \"" + other + "\".");
    };
  }

  private static Map<String, Judgment> judgments(Path file) throws IOException {
    Map<String, Map<Integer, Map<String, Integer>>> found = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      List<String> columns = List.of(line.split("\t", -1));
      try {
        if (columns.size() != 4) {
          throw new NumberFormatException("not four columns");
        }
        int grade = Integer.parseInt(columns.get(3));
        if (grade != 1 && grade != 2) {
          throw new NumberFormatException("no grade");
        }
        found
            .computeIfAbsent(columns.get(0), _ -> new LinkedHashMap<>())
            .computeIfAbsent(Integer.parseInt(columns.get(1)), _ -> new LinkedHashMap<>())
            .put(columns.get(2), grade);
      } catch (NumberFormatException e) {
        throw new UnusableCollection(
            "%s:%d: wanted question, part, entry and a grade of 1 or 2, parted by tabs."
                .formatted(file, number));
      }
    }
    Map<String, Judgment> judgments = new LinkedHashMap<>();
    found.forEach((id, parts) -> judgments.put(id, new Judgment(List.copyOf(parts.values()))));
    return judgments;
  }
}
