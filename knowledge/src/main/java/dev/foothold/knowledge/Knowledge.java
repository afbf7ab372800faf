package dev.foothold.knowledge;

import dev.foothold.core.answer.ScopeExampleFile;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeOverlay;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.ScopeExamples;
import dev.foothold.knowledge.content.EntryFolder;
import dev.foothold.knowledge.index.Document;
import dev.foothold.knowledge.index.EntrySearch;
import dev.foothold.knowledge.index.IndexFolder;
import dev.foothold.knowledge.index.IndexedExamples;
import dev.foothold.knowledge.index.LocalEmbedder;
import dev.foothold.knowledge.index.Searchable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;

/// What Foothold knows, ready to be searched. Safe for many threads.
public final class Knowledge implements AutoCloseable {

  private final DirectoryReader reader;
  private final EntrySearch search;
  private final LocalEmbedder embedder;
  private final ScopeExamples examples;

  private Knowledge(DirectoryReader reader, LocalEmbedder embedder) throws IOException {
    this.reader = reader;
    this.embedder = embedder;
    this.search = new EntrySearch(Searchable.of(reader), embedder);
    this.examples = IndexedExamples.of(reader);
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

  /// Opens the index; makes it anew if it is missing, damaged or of another version.
  ///
  /// @param folders where things are
  /// @param model whether texts are embedded
  /// @param notices told, in a sentence for the operator, what had to be done
  /// @return to be closed
  /// @throws IOException if there is no index and none can be made
  public static Knowledge open(Folders folders, Model model, Consumer<String> notices)
      throws IOException {
    LocalEmbedder embedder =
        switch (model) {
          case NONE -> LocalEmbedder.none();
          case BACKGROUND -> LocalEmbedder.loading(folders.model());
        };
    return switch (IndexFolder.open(folders.index())) {
      case IndexFolder.Opening.Opened(var reader, _) -> new Knowledge(reader, embedder);
      case IndexFolder.Opening.Unusable(var why) -> {
        notices.accept("The search index is made anew, because " + why + ".");
        LocalEmbedder builder =
            model == Model.BACKGROUND ? embedder : LocalEmbedder.loading(folders.model());
        build(folders, builder, _ -> {});
        yield opened(folders, embedder);
      }
    };
  }

  private static Knowledge opened(Folders folders, LocalEmbedder embedder) throws IOException {
    return switch (IndexFolder.open(folders.index())) {
      case IndexFolder.Opening.Opened(var reader, _) -> new Knowledge(reader, embedder);
      case IndexFolder.Opening.Unusable(var why) ->
          throw new IOException("the new search index cannot be used either: " + why);
    };
  }

  /// Makes the index from the entries that can be read; broken ones are left to
  /// [dev.foothold.knowledge.content.Lint].
  ///
  /// @param folders where things are
  /// @param progress told how many texts are done
  /// @return how many entries it holds
  /// @throws IOException if the entries cannot be read or the index cannot be written
  public static int build(Folders folders, IntConsumer progress) throws IOException {
    return build(folders, LocalEmbedder.loading(folders.model()), progress);
  }

  private static int build(Folders folders, LocalEmbedder embedder, IntConsumer progress)
      throws IOException {
    IndexFolder.Content content = content(folders.content());
    await(embedder, MODEL_WAIT);
    IndexFolder.write(
        folders.index(),
        content,
        text ->
            embedder
                .embed(text)
                .orElseThrow(() -> new IllegalStateException("there is no embedding model")),
        progress);
    return content.documents().size();
  }

  /// Longest wait for the model when an index is made: loading takes about a second, the first
  /// unpacking on a slow disk some more.
  private static final Duration MODEL_WAIT = Duration.ofMinutes(2);

  /// Makes the index if it does not fit the entries.
  ///
  /// @param folders where things are
  /// @return whether it was made
  /// @throws IOException if the entries cannot be read or the index cannot be written
  public static boolean refresh(Folders folders) throws IOException {
    String wanted = content(folders.content()).content();
    boolean fits =
        switch (IndexFolder.open(folders.index())) {
          case IndexFolder.Opening.Opened(var reader, var has) -> {
            reader.close();
            yield has.equals(wanted);
          }
          case IndexFolder.Opening.Unusable _ -> false;
        };
    if (!fits) {
      build(folders, _ -> {});
    }
    return !fits;
  }

  private static IndexFolder.Content content(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder of entries at " + folder);
    }
    List<Document> documents = new ArrayList<>();
    try {
      for (Entry entry : EntryFolder.read(folder).entries()) {
        String file = Files.readString(folder.resolve(entry.id() + ".md"));
        documents.add(Document.of(entry, file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<IndexFolder.LabelledText> examples =
        ScopeExampleFile.read().stream()
            .map(
                one ->
                    new IndexFolder.LabelledText(
                        one.reason().map(Reason::label).orElse(IndexedExamples.OURS), one.text()))
            .toList();
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
    return embedder;
  }

  /// Messages whose kind is known.
  ///
  /// @return those of the index
  public ScopeExamples scopeExamples() {
    return examples;
  }

  /// Waits for the embedding model.
  ///
  /// @param atMost how long
  /// @return whether texts are embedded from now on
  public boolean awaitModel(Duration atMost) {
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

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be closed", e);
    }
  }
}
