package dev.foothold.knowledge.content;

import dev.foothold.core.model.Cited;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Kind;
import dev.foothold.core.model.Resource;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads entries as people write them. Safe for many threads.
public final class EntryReader {

  private EntryReader() {}

  /// Reads one file.
  ///
  /// @param file in UTF-8; its name without `.md` is to be the entry's id
  /// @return the entry, or all that is wrong with the file
  /// @throws UncheckedIOException if the file cannot be opened
  public static Reading read(Path file) {
    return reading(draft(file));
  }

  /// Reads an entry from text, for example as an index has kept it.
  ///
  /// @param name what problems call it; without folder and `.md` it is to be the entry's id
  /// @param text the whole file
  /// @return the entry, or all that is wrong with the text
  public static Reading read(String name, String text) {
    return reading(draft(name, text));
  }

  private static Reading reading(Draft draft) {
    return draft
        .entry()
        .<Reading>map(Reading.Read::new)
        .orElseGet(() -> new Reading.Broken(draft.problems()));
  }

  static Draft draft(Path file) {
    try {
      // Lenient on purpose: bytes that are no UTF-8 become a character that has a place.
      return draft(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  static Draft draft(String name, String text) {
    Problems problems = new Problems(name);
    Optional<HeadedText> parts = HeadedText.of(text, "the direct answer", problems);
    if (parts.isEmpty()) {
      return new Draft(
          name, Optional.empty(), Optional.empty(), Optional.empty(), problems.sorted());
    }
    Page page = parts.get().page();
    Optional<Draft.Front> front = new FrontMatter(name, problems).read(parts.get().yaml());
    OptionalInt sources =
        front.isPresent()
            ? OptionalInt.of(front.get().sources().value().size())
            : OptionalInt.empty();
    Draft.Body body = new BodyReader(page, parts.get().body(), sources, problems).read();
    Optional<Entry> entry =
        problems.isEmpty() ? front.map(head -> entry(head, body)) : Optional.empty();
    return new Draft(name, front, Optional.of(body), entry, problems.sorted());
  }

  /// Puts together what was found to be without problems, so that every part is there.
  private static Entry entry(Draft.Front front, Draft.Body body) {
    Draft.Card card = front.card();
    EntryId id = front.id().orElseThrow().value();
    String title = card.title().orElseThrow().value();
    Kind kind = card.kind().orElseThrow().value();
    Entry.Origin origin = front.provenance().origin().orElseThrow().value();
    LocalDate reviewed = front.provenance().reviewed().orElseThrow().value();
    List<Source> sources =
        front.sources().value().stream().map(one -> one.source().orElseThrow()).toList();
    return new Entry(
        id,
        new Entry.Card(
            title,
            kind,
            card.audience(),
            card.backgrounds(),
            values(card.questions().value()),
            values(card.aliases()),
            ways(card, body)),
        new Entry.Body(
            body.directAnswer().orElseThrow().pieces(),
            pieces(body.details()),
            body.steps().stream()
                .map(step -> new Step(step.when(), step.advice().whole(), step.audience()))
                .toList(),
            body.resources().stream()
                .map(link -> new Resource(link.name(), link.url(), link.purpose().whole()))
                .toList(),
            body.changes().stream().map(Prose::whole).toList()),
        sources,
        new Entry.Provenance(origin, reviewed, values(front.provenance().see().value())));
  }

  private static List<Entry.Way> ways(Draft.Card card, Draft.Body body) {
    return Stream.concat(
            card.also().value().stream().map(text -> new Entry.Way(text.value(), 0)),
            body.ways().stream()
                .map(quoted -> new Entry.Way(quoted.text().value(), quoted.paragraph())))
        .toList();
  }

  private static List<Cited> pieces(List<Prose> paragraphs) {
    List<Cited> pieces = new ArrayList<>();
    paragraphs.forEach(paragraph -> pieces.addAll(paragraph.pieces()));
    return pieces;
  }

  private static <T> List<T> values(List<Located<T>> located) {
    return located.stream().map(Located::value).toList();
  }
}
