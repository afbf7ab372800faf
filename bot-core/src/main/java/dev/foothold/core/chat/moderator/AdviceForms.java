package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.model.Advice;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Forms in which advice threads are typed, and what is read from them.
final class AdviceForms {

  /// Longest text of names in one field: twenty names of a hundred characters do not fit, which
  /// nobody has.
  private static final int MAX_NAMES = 1_000;

  private static final String TITLE = "title";
  private static final String ALIASES = "aliases";
  private static final String TAGS = "tags";
  private static final String POST = "post";

  private AdviceForms() {}

  /// Everything of a thread with one post.
  static Form create(Words words, AdviceDraft.Names names, String opening, String... args) {
    List<Form.Field> fields = new ArrayList<>(names(words, names));
    fields.add(text(words, "form.opening", POST, opening, new Form.Size(1, Form.Size.MAX, true)));
    return new Form(Action.of(Verb.ADVICE_CREATE, args), words.of("form.create.title"), fields);
  }

  static Form names(Words words, String draft, AdviceDraft.Names names) {
    return new Form(
        Action.of(Verb.DRAFT_NAMES, draft), words.of("form.names.title"), names(words, names));
  }

  private static List<Form.Field> names(Words words, AdviceDraft.Names names) {
    return List.of(
        text(
            words,
            "form.title",
            TITLE,
            Words.cut(names.title(), Advice.MAX_TITLE),
            new Form.Size(1, Advice.MAX_TITLE, false)),
        text(
            words,
            "form.aliases",
            ALIASES,
            Words.cut(String.join(", ", names.aliases()), MAX_NAMES),
            new Form.Size(0, MAX_NAMES, false)),
        text(
            words,
            "form.tags",
            TAGS,
            Words.cut(String.join(", ", names.tags()), MAX_NAMES),
            new Form.Size(0, MAX_NAMES, false)));
  }

  /// One post. What was written elsewhere and is longer than a field is in several.
  static Form post(Words words, String draft, int index, String post) {
    List<String> parts = parts(post);
    List<Form.Field> fields = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String label =
          parts.size() == 1
              ? words.of("form.post", index + 1)
              : words.of("form.part", index + 1, i + 1);
      int least = i == 0 ? 1 : 0;
      Form.Size size = new Form.Size(least, Form.Size.MAX, true);
      fields.add(
          new Form.Field.Text(
              POST + (i + 1), label, words.of("form.post.hint"), parts.get(i), size));
    }
    return new Form(
        Action.of(Verb.DRAFT_POST, draft, String.valueOf(index)),
        words.of("form.post.title", index + 1),
        fields);
  }

  static Form add(Words words, String draft) {
    return new Form(
        Action.of(Verb.DRAFT_ADD, draft),
        words.of("form.add.title"),
        List.of(text(words, "form.next", POST, "", new Form.Size(1, Form.Size.MAX, true))));
  }

  private static Form.Field text(
      Words words, String key, String name, String value, Form.Size size) {
    return new Form.Field.Text(name, words.of(key), words.of(key + ".hint"), value, size);
  }

  /// Pieces that fit into a field each, cut between lines where there are any.
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > Form.Size.MAX) {
      int line = rest.lastIndexOf('\n', Form.Size.MAX);
      int cut = line > 0 ? line : Form.Size.MAX;
      cut = line <= 0 && Character.isHighSurrogate(rest.charAt(cut - 1)) ? cut - 1 : cut;
      parts.add(rest.substring(0, cut));
      rest = rest.substring(line > 0 ? cut + 1 : cut);
    }
    parts.add(rest);
    return parts;
  }

  static AdviceDraft.Names names(Deed.Submit submit) {
    return new AdviceDraft.Names(
        submit.value(TITLE).replaceAll("\\s+", " "),
        list(submit.value(ALIASES)),
        list(submit.value(TAGS)));
  }

  private static List<String> list(String typed) {
    return Arrays.stream(typed.split("[,\\n]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /// The post of a form, of all its parts.
  static String post(Deed.Submit submit) {
    String parts =
        IntStream.rangeClosed(1, Form.MAX_FIELDS)
            .mapToObj(i -> submit.value(POST + i))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    return parts.isEmpty() ? submit.value(POST) : parts;
  }
}
