package dev.foothold.knowledge.index;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that can be found, in the fields in which it is searched.
///
/// @param key its name, distinct in an index
/// @param title its heading; may be empty
/// @param questions ways of asking for it; may be empty
/// @param aliases other names; may be empty
/// @param also further ways of asking for it, or for one of its passages, which are searched like
///   questions; may be empty
/// @param body all other text
/// @param passages parts of it that may be compared with a question by themselves, in the order in
///   which ways of asking count them; may be empty
/// @param payload kept with it and not searched; may be empty
public record Document(
    String key,
    String title,
    List<String> questions,
    List<String> aliases,
    List<Entry.Way> also,
    String body,
    List<String> passages,
    String payload) {

  /// Words in a text without a heading up to which the text may be a question itself.
  private static final int SHORT_TEXT = 25;

  private static final Set<String> ASKING =
      Set.of(
          "what", "how", "why", "when", "where", "which", "who", "whom", "whose", "can", "could",
          "do", "does", "did", "is", "are", "am", "was", "were", "will", "would", "should", "may",
          "might", "must", "has", "have", "shall");

  /// Copies the lists.
  public Document {
    questions = List.copyOf(questions);
    aliases = List.copyOf(aliases);
    also = List.copyOf(also);
    passages = List.copyOf(passages);
  }

  /// A title and a text, as a judged collection has them.
  ///
  /// @param key its name
  /// @param title may be empty
  /// @param text the rest
  /// @return the document
  public static Document of(String key, String title, String text) {
    return new Document(
        key, title.strip(), List.of(), List.of(), List.of(), text.strip(), List.of(), "");
  }

  /// An entry as it is searched.
  ///
  /// @param entry any
  /// @param payload its file's text, from which it is read again; may be empty
  /// @return the document
  public static Document of(Entry entry, String payload) {
    Entry.Body body = entry.body();
    String text =
        Stream.of(
                body.answer().stream(),
                body.details().stream(),
                body.steps().stream().map(Step::advice),
                body.changes().stream())
            .flatMap(part -> part)
            .map(Cited::text)
            .collect(Collectors.joining("\n"));
    return new Document(
        entry.id().value(),
        entry.title(),
        entry.card().questions(),
        entry.card().aliases(),
        entry.card().also(),
        text,
        body.paragraphs().stream().map(Entry.Paragraph::text).toList(),
        payload);
  }

  /// Every way of asking for it.
  ///
  /// @return each text once: questions first, which ask for the first passage, unless they are told
  ///   to ask for another
  public Stream<Entry.Way> asked() {
    Set<String> told = also.stream().map(Entry.Way::text).collect(Collectors.toSet());
    return Stream.concat(
        questions.stream()
            .filter(question -> !told.contains(question))
            .map(question -> new Entry.Way(question, 0)),
        also.stream());
  }

  /// What stands for it in vector space: its own words, heading first. Ways of asking are left to
  /// the words' side: with their vectors as well, held-out questions found their entries less often
  /// (success at 1 .58 instead of .72), since short texts are close to all short questions.
  String own() {
    String own = (title + " " + body).strip();
    return own.isEmpty() ? key : own;
  }

  /// The question over it, which then counts in its vector for more than the rest.
  Optional<String> heading() {
    return questions.isEmpty() && isQuestion(title) ? Optional.of(title) : Optional.empty();
  }

  /// Whether it is an answer with a question over it: then the heading tells most.
  boolean isFaq() {
    return !questions.isEmpty() || isQuestion(title);
  }

  /// Whether what is searched for first in it reads as a question.
  boolean asks() {
    return isQuestion(title)
        || (questions.isEmpty()
            && title.isEmpty()
            && words(body).length <= SHORT_TEXT
            && isQuestion(body));
  }

  static boolean isQuestion(String text) {
    if (text.strip().endsWith("?")) {
      return true;
    }
    String[] words = words(text);
    return words.length > 2 && ASKING.contains(words[0].toLowerCase(Locale.ROOT));
  }

  private static String[] words(String text) {
    return text.strip().split("\\s+", SHORT_TEXT + 2);
  }
}
