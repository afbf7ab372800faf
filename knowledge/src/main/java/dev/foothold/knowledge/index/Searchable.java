package dev.foothold.knowledge.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;

/// What is searched: one index of [IndexFolder], or several. Safe for many threads.
public final class Searchable {

  /// Documents whose likeness to their neighbours is kept, where the index does not tell it.
  private static final int KEPT_CROWDS = 10_000;

  private static final String FAQ = "faq";

  private final IndexSearcher searcher;
  private final FixedBitSet leftOut;
  private final boolean faq;
  private final Supplier<Asked> asked;
  private final boolean small;
  private final Map<Integer, Float> crowds = new ConcurrentHashMap<>();

  /// @param searcher over what is searched
  /// @param leftOut documents that must not be found; may be shorter than the index
  /// @param faq whether most documents are answers under questions of their own
  /// @param asked ways of asking for them, which only a question with a vector needs
  Searchable(IndexSearcher searcher, FixedBitSet leftOut, boolean faq, Supplier<Asked> asked)
      throws IOException {
    this.asked = asked;
    this.searcher = searcher;
    this.leftOut = leftOut;
    this.faq = faq;
    this.small = vectors(searcher) <= Nearest.EXACT_UP_TO;
    searcher.setSimilarity(HybridSearch.SIMILARITY);
  }

  /// All of one index.
  ///
  /// @param reader opened by [IndexFolder]
  /// @return with nothing left out
  /// @throws IOException if the index cannot be read
  public static Searchable of(DirectoryReader reader) throws IOException {
    return of(reader, IndexedExamples.of(reader));
  }

  /// The same, where its examples are at hand, so that they are read once for both.
  ///
  /// @param reader opened by [IndexFolder]
  /// @param examples of the same index
  /// @return with nothing left out
  /// @throws IOException if the index cannot be read
  public static Searchable of(DirectoryReader reader, IndexedExamples examples) throws IOException {
    boolean faq = Boolean.parseBoolean(reader.getIndexCommit().getUserData().get(FAQ));
    return new Searchable(
        new IndexSearcher(reader),
        new FixedBitSet(1),
        faq,
        new Lazy<>(() -> Asked.of(reader, examples.all())));
  }

  /// What [#of(DirectoryReader)] needs to know of the documents.
  static Map<String, String> about(List<Document> documents) {
    long faqs = documents.stream().filter(Document::isFaq).count();
    return Map.of(FAQ, Boolean.toString(faqs > 0 && 2 * faqs >= documents.size()));
  }

  IndexSearcher searcher() {
    return searcher;
  }

  FixedBitSet leftOut() {
    return leftOut;
  }

  boolean faq() {
    return faq;
  }

  Asked asked() {
    return asked.get();
  }

  boolean isSmall() {
    return small;
  }

  boolean hides(int doc) {
    return doc < leftOut.length() && leftOut.get(doc);
  }

  /// How like a document is to its nearest others. Small indexes hold it; else it is looked up.
  float crowd(int doc, float[] vector) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues stored = leaf.reader().getNumericDocValues(Fields.CROWD);
    if (stored != null && stored.advanceExact(doc - leaf.docBase)) {
      return Float.intBitsToFloat((int) stored.longValue());
    }
    Float known = crowds.get(doc);
    if (known != null) {
      return known;
    }
    float[] likenesses = new float[Crowd.NEIGHBOURS + 1];
    int found = 0;
    List<ScoreDoc> around =
        small ? Nearest.to(vector, this, likenesses.length) : Nearest.around(doc, vector, this);
    for (ScoreDoc near : around) {
      if (near.doc != doc && found < Crowd.NEIGHBOURS) {
        likenesses[found++] = near.score;
      }
    }
    float crowd = Crowd.mean(likenesses, found);
    if (crowds.size() < KEPT_CROWDS) {
      crowds.put(doc, crowd);
    }
    return crowd;
  }

  private static int vectors(IndexSearcher searcher) throws IOException {
    int vectors = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      vectors += values == null ? 0 : values.size();
    }
    return vectors;
  }
}
