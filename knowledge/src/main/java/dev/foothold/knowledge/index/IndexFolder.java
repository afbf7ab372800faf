package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// A folder that holds an index: written whole, never changed, opened read-only.
///
/// Beside Lucene's files stands a manifest with what the index was made from and each file's size
/// and checksum, so that an old, broken or half-copied folder is recognised.
public final class IndexFolder {

  /// Version of what the fields hold.
  static final String FORMAT = "6";

  /// Total size, in bytes, up to which checksums are compared on opening (some 5 ms). Larger
  /// indexes are checked by their files' sizes alone, so that opening does not grow with them.
  static final long CHECKSUM_UP_TO = 8L << 20;

  private static final float TEXT_SHARE = 0.4f;

  private static final String MANIFEST = "manifest.properties";
  private static final String FILE = "file.";

  /// Stands in the manifest where the model is named.
  private static final String NO_MODEL = "none";

  private static final Pattern SIBLING = Pattern.compile("\\.index-(\\d{1,18})-\\d+");

  private IndexFolder() {}

  /// What came of opening a folder.
  public sealed interface Opening {

    /// It can be searched.
    ///
    /// @param reader to be closed by the caller
    /// @param content the fingerprint given when it was written
    record Opened(DirectoryReader reader, String content) implements Opening {}

    /// It has to be made anew.
    ///
    /// @param why for people to read, without a full stop
    record Unusable(String why) implements Opening {}
  }

  /// What is written into an index.
  ///
  /// @param content fingerprint of what the index is made from
  /// @param documents with distinct keys
  /// @param examples messages whose kind is known
  public record Content(String content, List<Document> documents, List<LabelledText> examples) {

    /// Copies the lists.
    public Content {
      documents = List.copyOf(documents);
      examples = List.copyOf(examples);
    }

    int size() {
      return documents.size() + examples.size();
    }
  }

  /// A message whose kind is known.
  ///
  /// @param label its kind
  /// @param text what it says
  public record LabelledText(String label, String text) {}

  /// Writes an index and puts it in the place of whatever the folder held.
  ///
  /// @param folder to be made; its parent is made too
  /// @param content what to index
  /// @param embedder gives each text its vector
  /// @param progress told how many documents are done
  /// @throws IOException if the disk is full or the folder cannot be written; the old one is then
  ///   still there
  public static void write(
      Path folder, Content content, Function<String, Embedding> embedder, IntConsumer progress)
      throws IOException {
    write(folder, content, Optional.of(embedder), progress);
  }

  /// Writes an index without vectors, likewise, where there is no embedding model: words alone
  /// decide in it.
  ///
  /// @param folder to be made; its parent is made too
  /// @param content what to index; the examples are left out, since they are compared by vectors
  /// @param progress told how many documents are done
  /// @throws IOException if the disk is full or the folder cannot be written; the old one is then
  ///   still there
  public static void writeWords(Path folder, Content content, IntConsumer progress)
      throws IOException {
    write(folder, content, Optional.empty(), progress);
  }

  private static void write(
      Path folder,
      Content content,
      Optional<Function<String, Embedding>> embedder,
      IntConsumer progress)
      throws IOException {
    sweep(folder);
    Path fresh = sibling(folder);
    try {
      try (Directory directory = FSDirectory.open(fresh)) {
        write(directory, content, embedder, progress);
      }
      String model = embedder.isPresent() ? LocalEmbedder.modelName() : NO_MODEL;
      writeManifest(fresh, model, content.content());
      replace(folder, fresh);
    } finally {
      delete(fresh);
    }
  }

  private static void write(
      Directory directory,
      Content content,
      Optional<Function<String, Embedding>> embedder,
      IntConsumer progress)
      throws IOException {
    List<Document> documents = content.documents();
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      if (embedder.isPresent() && documents.size() <= Nearest.EXACT_UP_TO) {
        writeWithCrowds(writer, documents, embedder.get(), progress);
      } else {
        int done = 0;
        for (Document document : documents) {
          Optional<float[]> vector = embedder.map(model -> whole(document, model));
          writer.addDocument(lucene(document, Fields.KEY, vector));
          progress.accept(++done);
        }
      }
      if (embedder.isPresent()) {
        writePassages(writer, documents, embedder.get());
      }
      if (embedder.isPresent() && !content.examples().isEmpty()) {
        writeExamples(writer, content, embedder.get(), progress);
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Searchable.about(documents).entrySet());
    }
  }

  /// Holds all vectors in memory to compare each with each.
  private static void writeWithCrowds(
      IndexWriter writer,
      List<Document> documents,
      Function<String, Embedding> embedder,
      IntConsumer progress)
      throws IOException {
    List<float[]> vectors = new ArrayList<>();
    for (Document document : documents) {
      vectors.add(whole(document, embedder));
      progress.accept(vectors.size());
    }
    float[] crowds = Crowd.of(vectors);
    for (int i = 0; i < documents.size(); i++) {
      var lucene = lucene(documents.get(i), Fields.KEY, Optional.of(vectors.get(i)));
      lucene.add(new NumericDocValuesField(Fields.CROWD, Float.floatToIntBits(crowds[i])));
      writer.addDocument(lucene);
    }
  }

  private static void writePassages(
      IndexWriter writer, List<Document> documents, Function<String, Embedding> embedder)
      throws IOException {
    Set<String> passages = new LinkedHashSet<>();
    documents.forEach(document -> passages.addAll(document.passages()));
    for (String passage : passages) {
      var lucene = new org.apache.lucene.document.Document();
      lucene.add(vector(Fields.PASSAGE, embedder.apply(passage).toArray()));
      lucene.add(new StoredField(Fields.TEXT, passage));
      writer.addDocument(lucene);
    }
  }

  /// Writes each example, and what is learned from all of them.
  private static void writeExamples(
      IndexWriter writer,
      Content content,
      Function<String, Embedding> embedder,
      IntConsumer progress)
      throws IOException {
    List<float[]> vectors = new ArrayList<>();
    for (LabelledText example : content.examples()) {
      float[] vector = embedder.apply(example.text()).toArray();
      var document = new org.apache.lucene.document.Document();
      document.add(vector(Fields.EXAMPLE, vector));
      document.add(new SortedDocValuesField(Fields.LABEL, new BytesRef(example.label())));
      document.add(new StoredField(Fields.TEXT, example.text()));
      writer.addDocument(document);
      vectors.add(vector);
      progress.accept(content.documents().size() + vectors.size());
    }
    List<String> kinds =
        content.examples().stream().map(one -> IndexedExamples.kind(one.label())).toList();
    var learned = new org.apache.lucene.document.Document();
    learned.add(new StringField(Fields.KINDS, Fields.KINDS, Field.Store.NO));
    learned.add(
        new StoredField(
            Fields.KINDS, KindClassifier.learned(vectors, kinds, IndexedExamples.OURS).bytes()));
    writer.addDocument(learned);
  }

  private static float[] whole(Document document, Function<String, Embedding> embedder) {
    return vector(document, text -> Optional.of(embedder.apply(text))).orElseThrow();
  }

  /// How every index is written. Words are scored by what the index says, so that a reader over two
  /// indexes scores both alike.
  static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig(Texts.indexing());
    config.setSimilarity(HybridSearch.SIMILARITY);
    config.getMergePolicy().setNoCFSRatio(1);
    return config;
  }

  /// A document as Lucene holds it.
  static org.apache.lucene.document.Document lucene(
      Document document, String keyField, Optional<float[]> vector) {
    var lucene = new org.apache.lucene.document.Document();
    lucene.add(new StringField(keyField, document.key(), Field.Store.YES));
    lucene.add(new NumericDocValuesField(Fields.ASKS, document.asks() ? 1 : 0));
    lucene.add(new TextField(Fields.TITLE, document.title(), Field.Store.NO));
    lucene.add(new TextField(Fields.BODY, document.body(), Field.Store.NO));
    lucene.add(new TextField(Fields.ALL, document.title(), Field.Store.NO));
    lucene.add(new TextField(Fields.ALL, document.body(), Field.Store.NO));
    for (Entry.Way way : document.asked().toList()) {
      lucene.add(new TextField(Fields.QUESTION, way.text(), Field.Store.NO));
      lucene.add(new TextField(Fields.ALL, way.text(), Field.Store.NO));
    }
    for (String alias : document.aliases()) {
      lucene.add(new TextField(Fields.ALIAS, alias, Field.Store.NO));
      lucene.add(new TextField(Fields.ALL, alias, Field.Store.NO));
    }
    lucene.add(new StoredField(Fields.PAYLOAD, document.payload()));
    vector.ifPresent(own -> lucene.add(vector(Fields.VECTOR, own)));
    return lucene;
  }

  /// Where a question heads a text, the vector is 0.4 of the whole and 0.6 of the question, and is
  /// left shorter than 1: to scale it up again was measured to lose 0.03 of nDCG@10 on FAQ pages,
  /// because the length tells how well question and answer go together.
  static Optional<float[]> vector(
      Document document, Function<String, Optional<Embedding>> embedder) {
    Optional<float[]> own = embedder.apply(document.own()).map(Embedding::toArray);
    if (document.heading().isEmpty() || own.isEmpty()) {
      return own;
    }
    return embedder
        .apply(document.heading().get())
        .map(heading -> mixed(own.get(), heading.toArray()));
  }

  private static float[] mixed(float[] text, float[] heading) {
    float[] mixed = new float[text.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = TEXT_SHARE * text[i] + (1 - TEXT_SHARE) * heading[i];
    }
    return mixed;
  }

  private static KnnFloatVectorField vector(String field, float[] vector) {
    return new KnnFloatVectorField(field, vector, VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT);
  }

  /// Opens a folder.
  ///
  /// @param folder written by this class; need not exist
  /// @return a reader, or why there is none
  public static Opening open(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.exists(manifest)) {
      return new Opening.Unusable("there is none");
    }
    try {
      Properties expected = new Properties();
      try (InputStream in = Files.newInputStream(manifest)) {
        expected.load(in);
      }
      Optional<String> fault = fault(folder, expected);
      if (fault.isPresent()) {
        return new Opening.Unusable(fault.get());
      }
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      return new Opening.Opened(reader, expected.getProperty("content", ""));
    } catch (IOException | IllegalArgumentException e) {
      return new Opening.Unusable("it cannot be read");
    }
  }

  /// The vectors of an index's examples and passages, so that one made in its place need not embed
  /// them again.
  ///
  /// @param folder written by this class; need not exist
  /// @return by text; empty where there is no sound index, or one without vectors
  /// @throws IOException if the disk fails
  public static Map<String, Embedding> vectors(Path folder) throws IOException {
    return switch (open(folder)) {
      case Opening.Opened(var reader, _) -> {
        try (reader) {
          Map<String, Embedding> vectors = vectors(reader, Fields.EXAMPLE);
          vectors.putAll(vectors(reader, Fields.PASSAGE));
          yield vectors;
        }
      }
      case Opening.Unusable _ -> Map.of();
    };
  }

  /// The vectors of a field of texts, by text.
  static Map<String, Embedding> vectors(DirectoryReader reader, String field) throws IOException {
    Map<String, Embedding> vectors = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(field);
      if (values != null) {
        StoredFields stored = leaf.reader().storedFields();
        KnnVectorValues.DocIndexIterator at = values.iterator();
        while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          vectors.put(
              stored.document(at.docID()).get(Fields.TEXT),
              Embedding.of(values.vectorValue(at.index())));
        }
      }
    }
    return vectors;
  }

  private static Optional<String> fault(Path folder, Properties expected) throws IOException {
    String model = expected.getProperty("model", "");
    if (!FORMAT.equals(expected.getProperty("format"))
        || !(model.equals(NO_MODEL) || model.equals(LocalEmbedder.modelName()))) {
      return Optional.of("it was made by another version");
    }
    Properties found = manifest(folder, model, expected.getProperty("content", ""));
    return expected.equals(found) ? Optional.empty() : Optional.of("it is damaged");
  }

  private static void writeManifest(Path folder, String model, String content) throws IOException {
    Properties manifest = manifest(folder, model, content);
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(manifest)
        .forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    try (OutputStream out = Files.newOutputStream(folder.resolve(MANIFEST))) {
      out.write(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static Properties manifest(Path folder, String model, String content) throws IOException {
    Properties manifest = new Properties();
    manifest.setProperty("format", FORMAT);
    manifest.setProperty("model", model);
    manifest.setProperty("content", content);
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .filter(file -> !file.endsWith(MANIFEST) && !file.endsWith("write.lock"))
              .sorted()
              .toList();
    }
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    for (Path file : files) {
      String checksum = total <= CHECKSUM_UP_TO ? ":" + checksum(file) : "";
      manifest.setProperty(FILE + file.getFileName(), Files.size(file) + checksum);
    }
    return manifest;
  }

  private static String checksum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(sum.getValue());
  }

  private static void replace(Path folder, Path fresh) throws IOException {
    Path aside = sibling(folder);
    if (Files.exists(folder)) {
      try {
        Files.move(folder, old(aside));
      } catch (NoSuchFileException takenByAnother) {
        // Another process replaces it too: whoever comes later finds the other's in its place.
      }
    }
    putInPlace(folder, fresh, aside);
  }

  /// Moves a new index to where the old one was, and deletes the old one then.
  ///
  /// @param folder nothing is there, unless another process was quicker; its index is kept then
  /// @param fresh the new one
  /// @param aside holds the old one, if there was one; it is moved back on failure
  static void putInPlace(Path folder, Path fresh, Path aside) throws IOException {
    try {
      move(fresh, folder);
    } catch (IOException failure) {
      if (!opens(folder)) {
        if (Files.exists(old(aside)) && !Files.exists(folder)) {
          move(old(aside), folder);
        }
        if (!Files.exists(old(aside))) {
          delete(aside);
        }
        throw failure;
      }
    }
    delete(aside);
  }

  static Path old(Path aside) {
    return aside.resolve("index");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static boolean opens(Path folder) throws IOException {
    return switch (open(folder)) {
      case Opening.Opened(var reader, _) -> {
        reader.close();
        yield true;
      }
      case Opening.Unusable _ -> false;
    };
  }

  /// Removes what processes that were killed have left beside the index.
  private static void sweep(Path folder) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
    List<Path> siblings;
    try (Stream<Path> listed = Files.list(parent)) {
      siblings = listed.toList();
    }
    for (Path sibling : siblings) {
      Matcher name = SIBLING.matcher(sibling.getFileName().toString());
      try {
        if (name.matches() && isLeft(sibling, Long.parseLong(name.group(1)))) {
          delete(sibling);
        }
      } catch (IOException | UncheckedIOException notOursToDelete) {
        // Another user's, or another process sweeps too: it is in nobody's way.
      }
    }
  }

  /// In a container every run may have the same process number, hence the second look.
  private static boolean isLeft(Path sibling, long pid) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    Instant written = Files.getLastModifiedTime(sibling).toInstant();
    return process.isEmpty()
        || process.get().info().startInstant().filter(written::isBefore).isPresent();
  }

  /// A new folder beside the index's, readable by everyone who may read those (a temporary
  /// directory of the JDK's would be the owner's alone).
  private static Path sibling(Path folder) throws IOException {
    String name = ".index-%d-%d".formatted(ProcessHandle.current().pid(), System.nanoTime());
    return Files.createDirectories(folder.toAbsolutePath().resolveSibling(name));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// Whether an index was written with vectors.
  ///
  /// @param reader opened by this class
  /// @return false if words alone decide
  public static boolean embedded(DirectoryReader reader) {
    return FieldInfos.getMergedFieldInfos(reader).hasVectorValues();
  }

  /// When an index was made, or was last found to fit what it is made from.
  ///
  /// @param folder which holds one
  /// @return by the clock of the file system
  /// @throws IOException if it cannot be looked at
  public static FileTime fitted(Path folder) throws IOException {
    return Files.getLastModifiedTime(folder.resolve(MANIFEST));
  }

  /// Notes that an index fits what it is made from.
  ///
  /// @param folder which holds one
  /// @param latest when that was changed last; [#fitted(Path)] is then not earlier
  /// @throws IOException if it cannot be noted
  public static void fits(Path folder, FileTime latest) throws IOException {
    if (fitted(folder).compareTo(latest) < 0) {
      Files.setLastModifiedTime(folder.resolve(MANIFEST), latest);
    }
  }

  /// The name of a document.
  ///
  /// @param reader opened by this class
  /// @param doc its number
  /// @return the key it was written with
  /// @throws IOException if the index cannot be read
  public static String key(DirectoryReader reader, int doc) throws IOException {
    return reader.storedFields().document(doc, Set.of(Fields.KEY)).get(Fields.KEY);
  }

  /// A fingerprint of texts, for [Content#content()].
  ///
  /// @param texts in an order that is always the same
  /// @return 64 hexadecimal digits
  public static String fingerprint(Stream<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          text -> {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
