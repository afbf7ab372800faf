package dev.foothold.knowledge;

import dev.foothold.core.answer.ScopeExampleFile;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeOverlay;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.ScopeExamples;
import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.content.Problem;
import dev.foothold.knowledge.index.Document;
import dev.foothold.knowledge.index.EntrySearch;
import dev.foothold.knowledge.index.IndexFolder;
import dev.foothold.knowledge.index.IndexedExamples;
import dev.foothold.knowledge.index.LocalEmbedder;
import dev.foothold.knowledge.index.PassageEmbedder;
import dev.foothold.knowledge.index.Searchable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;

/// What Foothold knows, ready to be searched. Safe for many threads.
public final class Knowledge implements AutoCloseable {

  /// What a person is told where an index is made without a model.
  public static final String NO_MODEL =
      "The embedding model cannot be loaded on this machine: words alone decide.";

  private final DirectoryReader reader;
  private final EntrySearch search;
  private final LocalEmbedder embedder;
  private final PassageEmbedder passages;
  private final IndexedExamples examples;

  private Knowledge(DirectoryReader reader, LocalEmbedder embedder) throws IOException {
    this.reader = reader;
    this.embedder = embedder;
    this.passages = new PassageEmbedder(reader, embedder);
    this.examples = IndexedExamples.of(reader);
    this.search = new EntrySearch(Searchable.of(reader, examples), embedder);
  }

  /// Where knowledge is kept.
  ///
  /// @param index the folder of the index
  /// @param model the folder of the embedding model's files; filled on first use
  /// @param content the folder of entries, from which a missing or damaged index is made anew
  public record Folders(Path index, Path model, Path content) {}

  /// Whether texts are embedded.
  public enum Model {
    /// Never: words alone decide.
    NONE,
    /// As soon as the model is loaded, which is begun at once on a thread of its own.
    BACKGROUND
  }

  /// Opens the index; makes it anew if it is missing, damaged, of another version, or without
  /// vectors although there is a model by now.
  ///
  /// @param folders where things are
  /// @param model whether texts are embedded
  /// @param notices told, in a sentence for the operator, what had to be done, which entries are
  ///   broken, and whether entries have changed since
  /// @return to be closed
  /// @throws IOException if there is no index and none can be made
  public static Knowledge open(Folders folders, Model model, Consumer<String> notices)
      throws IOException {
    LocalEmbedder embedder =
        switch (model) {
          case NONE -> LocalEmbedder.none();
          case BACKGROUND -> LocalEmbedder.loading(folders.model());
        };
    try {
      return open(folders, model, embedder, notices);
    } catch (IOException | RuntimeException failure) {
      embedder.close();
      throw failure;
    }
  }

  static Knowledge open(
      Folders folders, Model model, LocalEmbedder embedder, Consumer<String> notices)
      throws IOException {
    return switch (IndexFolder.open(folders.index())) {
      case IndexFolder.Opening.Opened(var reader, _) -> {
        if (!IndexFolder.embedded(reader) && await(embedder, MODEL_WAIT)) {
          yield withVectors(reader, folders, embedder, notices);
        }
        tellOfChanges(folders, notices);
        yield of(reader, embedder);
      }
      case IndexFolder.Opening.Unusable(var why) -> {
        notices.accept("The search index is made anew, because " + why + ".");
        Built built =
            switch (model) {
              case NONE -> build(folders, _ -> {});
              case BACKGROUND -> build(folders, embedder, _ -> {});
            };
        tell(built, notices);
        yield opened(folders, embedder);
      }
    };
  }

  /// Replaces an index without vectors; goes on with it if that fails.
  private static Knowledge withVectors(
      DirectoryReader words, Folders folders, LocalEmbedder embedder, Consumer<String> notices)
      throws IOException {
    notices.accept("The search index is made anew, because it was made without a model.");
    try {
      tell(build(folders, embedder, _ -> {}), notices);
    } catch (IOException failure) {
      notices.accept("It cannot be made, and words alone decide: " + failure.getMessage());
      return of(words, embedder);
    }
    words.close();
    return opened(folders, embedder);
  }

  private static Knowledge opened(Folders folders, LocalEmbedder embedder) throws IOException {
    return switch (IndexFolder.open(folders.index())) {
      case IndexFolder.Opening.Opened(var reader, _) -> of(reader, embedder);
      case IndexFolder.Opening.Unusable(var why) ->
          throw new IOException("the new search index cannot be used either: " + why);
    };
  }

  /// Where the index has no vectors a question needs none: it would be compared with nothing.
  private static Knowledge of(DirectoryReader reader, LocalEmbedder embedder) throws IOException {
    if (IndexFolder.embedded(reader)) {
      return new Knowledge(reader, embedder);
    }
    embedder.close();
    return new Knowledge(reader, LocalEmbedder.none());
  }

  private static void tell(Built built, Consumer<String> notices) {
    built.broken().forEach(problem -> notices.accept(problem.toString()));
    if (!built.broken().isEmpty()) {
      notices.accept("Broken entries are left out; the rest works.");
    }
    if (!built.embedded()) {
      notices.accept(NO_MODEL);
    }
  }

  private static void tellOfChanges(Folders folders, Consumer<String> notices) {
    if (!Files.isDirectory(folders.content())) {
      return;
    }
    try {
      FileTime fitted = IndexFolder.fitted(folders.index());
      Optional<FileTime> changed = EntryFolder.changed(folders.content());
      if (changed.filter(latest -> latest.compareTo(fitted) > 0).isPresent()) {
        notices.accept(
            "Entries have changed since the index was made: run ./foothold knowledge index");
      }
    } catch (IOException unreadable) {
      notices.accept("Whether entries have changed cannot be seen: " + unreadable.getMessage());
    }
  }

  /// What an index was made of.
  ///
  /// @param entries how many it holds
  /// @param embedded whether there was a model; if not, words alone decide
  /// @param broken why other entries are left out, by file and place; empty if all could be read
  public record Built(int entries, boolean embedded, List<Problem> broken) {

    /// Copies the list.
    public Built {
      broken = List.copyOf(broken);
    }
  }

  /// Makes the index from the entries that can be read; without vectors, if there is no model for
  /// this machine.
  ///
  /// @param folders where things are
  /// @param progress told how many texts are done
  /// @return what it was made of
  /// @throws IOException if the entries cannot be read or the index cannot be written
  public static Built build(Folders folders, IntConsumer progress) throws IOException {
    try (LocalEmbedder embedder = LocalEmbedder.loading(folders.model())) {
      return build(folders, embedder, progress);
    }
  }

  static Built build(Folders folders, LocalEmbedder embedder, IntConsumer progress)
      throws IOException {
    Contents contents = Contents.of(folders.content());
    boolean embedded = await(embedder, MODEL_WAIT);
    if (embedded) {
      // An hour's work on one entry is many builds; what did not change is not embedded again.
      Map<String, Embedding> known = IndexFolder.vectors(folders.index());
      IndexFolder.write(
          folders.index(),
          contents.content(),
          text -> known.containsKey(text) ? known.get(text) : embedder.embed(text).orElseThrow(),
          progress);
    } else {
      IndexFolder.writeWords(folders.index(), contents.content(), progress);
    }
    contents.fitted(folders.index());
    return new Built(contents.content().documents().size(), embedded, contents.broken());
  }

  /// Longest wait for the model when an index is made: loading takes about a second, the first
  /// unpacking on a slow disk some more.
  private static final Duration MODEL_WAIT = Duration.ofMinutes(2);

  /// Makes the index if it does not fit the entries, or has no vectors.
  ///
  /// @param folders where things are
  /// @return whether it was made
  /// @throws IOException if the entries cannot be read or the index cannot be written
  public static boolean refresh(Folders folders) throws IOException {
    Contents contents = Contents.of(folders.content());
    boolean fits =
        switch (IndexFolder.open(folders.index())) {
          case IndexFolder.Opening.Opened(var reader, var has) -> {
            boolean embedded = IndexFolder.embedded(reader);
            reader.close();
            yield embedded && has.equals(contents.content().content());
          }
          case IndexFolder.Opening.Unusable _ -> false;
        };
    if (fits) {
      contents.fitted(folders.index());
    } else {
      build(folders, _ -> {});
    }
    return !fits;
  }

  /// What a folder of entries gives an index.
  ///
  /// @param content of the entries that could be read
  /// @param broken why others could not
  /// @param changed when a file was changed last, before any was read
  private record Contents(
      IndexFolder.Content content, List<Problem> broken, Optional<FileTime> changed) {

    static Contents of(Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        throw new IOException("there is no folder of entries at " + folder);
      }
      Optional<FileTime> changed = EntryFolder.changed(folder);
      List<Document> documents = new ArrayList<>();
      List<Problem> broken;
      try {
        EntryFolder read = EntryFolder.read(folder);
        broken = read.problems();
        for (Entry entry : read.entries()) {
          String file = Files.readString(folder.resolve(entry.id() + ".md"));
          documents.add(Document.of(entry, file));
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return new Contents(contentOf(documents), broken, changed);
    }

    /// So that files whose times alone are newer, or in the future, count as no change.
    void fitted(Path index) throws IOException {
      if (changed.isPresent()) {
        IndexFolder.fits(index, changed.get());
      }
    }
  }

  private static IndexFolder.Content contentOf(List<Document> documents) {
    Stream<IndexFolder.LabelledText> known =
        ScopeExampleFile.read().stream()
            .map(
                one ->
                    new IndexFolder.LabelledText(
                        one.reason().map(Reason::label).orElse(IndexedExamples.OURS), one.text()));
    // What an entry is asked is ours by definition.
    Stream<IndexFolder.LabelledText> asked =
        documents.stream()
            .flatMap(
                document ->
                    document
                        .asked()
                        .map(
                            way ->
                                new IndexFolder.LabelledText(
                                    IndexedExamples.asking(document.key(), way.paragraph()),
                                    way.text())));
    List<IndexFolder.LabelledText> examples = Stream.concat(known, asked).toList();
    String fingerprint =
        IndexFolder.fingerprint(
            Stream.concat(
                documents.stream().map(Document::payload),
                examples.stream().map(one -> one.label() + "\t" + one.text())));
    return new IndexFolder.Content(fingerprint, documents, examples);
  }

  /// Finds entries.
  ///
  /// @return the search
  public KnowledgeSearch search() {
    return search;
  }

  /// Changes what a community finds.
  ///
  /// @return the overlay of the search
  public KnowledgeOverlay overlay() {
    return search;
  }

  /// Embeds texts, once the model is there.
  ///
  /// @return the embedder
  public Embedder embedder() {
    return passages;
  }

  /// Messages whose kind is known.
  ///
  /// @return those of the index
  public ScopeExamples scopeExamples() {
    return examples;
  }

  /// Waits for the embedding model, and meanwhile reads what its vectors are compared with.
  ///
  /// @param atMost how long
  /// @return whether texts are embedded from now on
  public boolean awaitModel(Duration atMost) {
    examples.read();
    passages.read();
    return await(embedder, atMost);
  }

  private static boolean await(LocalEmbedder embedder, Duration atMost) {
    try {
      return embedder.await(atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Everything that is shipped.
  ///
  /// @return sorted by id
  public List<Entry> entries() {
    return search.shipped();
  }

  /// Waits, too, for a model that is still being loaded.
  @Override
  public void close() {
    embedder.close();
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be closed", e);
    }
  }
}
