package dev.foothold.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.apache.lucene.util.VectorUtil;

/// The documents whose vectors are nearest to one.
final class Nearest {

  /// Vectors up to which all are compared. Lucene's graph search keeps 63 % of the true first ten
  /// among near-duplicate questions; at this size comparing all takes less than 3 ms.
  static final int EXACT_UP_TO = 20_000;

  /// Fewest neighbours asked of the graph: with 10 it keeps 91 % of the true first ten, with 100
  /// nearly all.
  private static final int GRAPH_AT_LEAST = 100;

  /// Neighbours kept on the way when those of a document are looked for. The search begins at the
  /// document, so that it needs fewer than one from outside: with 8 the mean likeness of the
  /// nearest five is off by 0.00002 among 100,000, with 16 by nothing.
  private static final int AROUND = 10;

  private static final int NOWHERE = -1;

  private static final Comparator<ScoreDoc> NEAREST_FIRST =
      (one, other) ->
          one.score == other.score
              ? Integer.compare(one.doc, other.doc)
              : Float.compare(other.score, one.score);

  private Nearest() {}

  /// Finds them.
  ///
  /// @param vector of the field's dimension
  /// @param index what to search
  /// @param limit how many at most
  /// @return nearest first; the score is the dot product
  static List<ScoreDoc> to(float[] vector, Searchable index, int limit) throws IOException {
    return index.isSmall() ? amongAll(vector, index, limit) : inGraph(vector, index, limit);
  }

  static List<ScoreDoc> amongAll(float[] vector, Searchable index, int limit) throws IOException {
    PriorityQueue<ScoreDoc> top =
        new PriorityQueue<>(limit + 1, Comparator.comparingDouble(hit -> hit.score));
    for (LeafReaderContext leaf : index.searcher().getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (values == null) {
        continue;
      }
      KnnVectorValues.DocIndexIterator at = values.iterator();
      while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        float score = VectorUtil.dotProduct(vector, values.vectorValue(at.index()));
        boolean better = top.size() < limit || top.element().score < score;
        if (better && !index.hides(leaf.docBase + at.docID())) {
          top.add(new ScoreDoc(leaf.docBase + at.docID(), score));
          if (top.size() > limit) {
            top.remove();
          }
        }
      }
    }
    return top.stream().sorted(NEAREST_FIRST).toList();
  }

  /// Finds them by way of the graph. Asks each segment itself: a
  /// [org.apache.lucene.search.KnnFloatVectorQuery] would put what it found into a query and search
  /// for that again.
  static List<ScoreDoc> inGraph(float[] vector, Searchable index, int limit) throws IOException {
    return inGraph(vector, index, Math.max(GRAPH_AT_LEAST, limit), NOWHERE).stream()
        .limit(limit)
        .toList();
  }

  /// Finds the documents around one in a large index, by way of its neighbours in the graph.
  ///
  /// @param doc where to begin; it may be among the results
  /// @param vector the document's
  /// @return nearest first; the score is the dot product
  static List<ScoreDoc> around(int doc, float[] vector, Searchable index) throws IOException {
    return inGraph(vector, index, AROUND, doc);
  }

  private static List<ScoreDoc> inGraph(float[] vector, Searchable index, int size, int from)
      throws IOException {
    List<ScoreDoc> near = new ArrayList<>();
    int wanted = size + index.leftOut().cardinality();
    for (LeafReaderContext leaf : index.searcher().getIndexReader().leaves()) {
      LeafReader segment = leaf.reader();
      TopKnnCollector top =
          new TopKnnCollector(wanted, Integer.MAX_VALUE, strategy(segment, from - leaf.docBase));
      segment.searchNearestVectors(
          Fields.VECTOR,
          vector,
          top,
          AcceptDocs.fromLiveDocs(segment.getLiveDocs(), segment.maxDoc()));
      for (ScoreDoc hit : top.topDocs().scoreDocs) {
        if (!index.hides(leaf.docBase + hit.doc)) {
          near.add(new ScoreDoc(leaf.docBase + hit.doc, dotProduct(hit.score)));
        }
      }
    }
    near.sort(NEAREST_FIRST);
    return near;
  }

  /// @param from where to begin; elsewhere: where the graph says
  private static KnnSearchStrategy strategy(LeafReader segment, int from) throws IOException {
    FloatVectorValues values = segment.getFloatVectorValues(Fields.VECTOR);
    if (values == null || from < 0 || from >= segment.maxDoc()) {
      return KnnSearchStrategy.Hnsw.DEFAULT;
    }
    KnnVectorValues.DocIndexIterator at = values.iterator();
    return at.advance(from) == from
        ? new KnnSearchStrategy.Seeded(
            DocIdSetIterator.range(at.index(), at.index() + 1), 1, KnnSearchStrategy.Hnsw.DEFAULT)
        : KnnSearchStrategy.Hnsw.DEFAULT;
  }

  /// Undoes what Lucene does to maximum inner products so that no score is negative
  /// (`VectorUtil.scaleMaxInnerProductScore`).
  private static float dotProduct(float score) {
    return score < 1 ? 1 - 1 / score : score - 1;
  }
}
