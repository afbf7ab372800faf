package dev.foothold.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// The documents that either list puts near its top, each with both of its true scores, so that a
/// document that one list missed is not taken for one that it scored zero.
final class Candidates {

  /// Documents taken from each list.
  static final int POOL = 100;

  private static final float[] NO_VECTOR = {};

  /// A document that may answer.
  static final class Candidate {

    /// By likeness to the question; of equals the lower number first.
    static final Comparator<Candidate> NEAREST_FIRST =
        (one, other) ->
            one.cosine == other.cosine
                ? Integer.compare(one.doc, other.doc)
                : Float.compare(other.cosine, one.cosine);

    /// By words in common with the question; of equals the lower number first.
    static final Comparator<Candidate> MOST_WORDS_FIRST =
        (one, other) ->
            one.words == other.words
                ? Integer.compare(one.doc, other.doc)
                : Float.compare(other.words, one.words);

    private final int doc;
    private final float words;
    private final float cosine;
    private final float[] vector;
    private final boolean asks;

    private Candidate(int doc, float words, float cosine, float[] vector, boolean asks) {
      this.doc = doc;
      this.words = words;
      this.cosine = cosine;
      this.vector = vector;
      this.asks = asks;
    }

    /// Its number in the searcher.
    int doc() {
      return doc;
    }

    /// Its BM25 score; 0 if it has none of the words.
    float words() {
      return words;
    }

    /// Likeness of its vector to the question's; 0 if either has none.
    float cosine() {
      return cosine;
    }

    /// Likeness to another's vector; 0 if either has none.
    float alike(Candidate other) {
      return vector.length == other.vector.length && vector.length > 0
          ? VectorUtil.dotProduct(vector, other.vector)
          : 0;
    }

    /// How like it is to its nearest others.
    float crowd(Searchable index) throws IOException {
      return vector.length == 0 ? 0 : index.crowd(doc, vector);
    }

    /// Whether it, or its heading, reads as a question.
    boolean asks() {
      return asks;
    }
  }

  private Candidates() {}

  /// Gathers candidates.
  ///
  /// @param index what to search
  /// @param words the query's words
  /// @param vector the query's, of length 1; empty: words alone
  /// @return in the order of their numbers
  static List<Candidate> gather(Searchable index, Query words, Optional<float[]> vector)
      throws IOException {
    Query rewritten = index.searcher().rewrite(words);
    Map<Integer, Float> byWords = new HashMap<>();
    int wanted = POOL + index.leftOut().cardinality();
    for (ScoreDoc hit : index.searcher().search(rewritten, wanted).scoreDocs) {
      if (byWords.size() < POOL && !index.hides(hit.doc)) {
        byWords.put(hit.doc, hit.score);
      }
    }
    IntStream docs = byWords.keySet().stream().mapToInt(Integer::intValue);
    if (vector.isPresent()) {
      List<ScoreDoc> nearest = Nearest.to(vector.get(), index, POOL);
      docs = IntStream.concat(docs, nearest.stream().mapToInt(hit -> hit.doc));
    }
    return complete(
        index.searcher(), docs.sorted().distinct().toArray(), rewritten, byWords, vector);
  }

  /// Adds to each document the score that its list did not give.
  private static List<Candidate> complete(
      IndexSearcher searcher,
      int[] docs,
      Query words,
      Map<Integer, Float> byWords,
      Optional<float[]> vector)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>(docs.length);
    int next = 0;
    Weight weight = searcher.createWeight(words, ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      // Told how few it will be asked for, Lucene does not keep all terms in order on the way.
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      Scorer scorer = supplier == null ? null : supplier.get(docs.length);
      NumericDocValues asks = leaf.reader().getNumericDocValues(Fields.ASKS);
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      KnnVectorValues.DocIndexIterator at = values == null ? null : values.iterator();
      for (; next < docs.length && docs[next] < end; next++) {
        int doc = docs[next];
        int local = doc - leaf.docBase;
        Float known = byWords.get(doc);
        float score = known != null ? known : score(scorer, local);
        boolean question = asks != null && asks.advanceExact(local) && asks.longValue() == 1;
        if (vector.isPresent() && values != null && at != null && at.advance(local) == local) {
          float[] own = values.vectorValue(at.index()).clone();
          float cosine = VectorUtil.dotProduct(vector.get(), own);
          candidates.add(new Candidate(doc, score, cosine, own, question));
        } else {
          candidates.add(new Candidate(doc, score, 0, NO_VECTOR, question));
        }
      }
    }
    return candidates;
  }

  private static float score(@Nullable Scorer scorer, int doc) throws IOException {
    if (scorer == null) {
      return 0;
    }
    int at = scorer.docID();
    return (at < doc ? scorer.iterator().advance(doc) : at) == doc ? scorer.score() : 0;
  }
}
