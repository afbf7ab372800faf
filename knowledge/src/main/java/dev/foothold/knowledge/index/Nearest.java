package dev.foothold.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/// The documents whose vectors are nearest to one.
final class Nearest {

  /// Vectors up to which all are compared. Lucene's graph search keeps 63 % of the true first ten
  /// among near-duplicate questions; at this size comparing all takes less than 3 ms.
  static final int EXACT_UP_TO = 20_000;

  /// Fewest neighbours asked of the graph: with 10 it keeps 91 % of the true first ten, with 100
  /// nearly all.
  private static final int GRAPH_AT_LEAST = 100;

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

  private static List<ScoreDoc> amongAll(float[] vector, Searchable index, int limit)
      throws IOException {
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
    return nearestFirst(top);
  }

  private static List<ScoreDoc> inGraph(float[] vector, Searchable index, int limit)
      throws IOException {
    int wanted = Math.max(GRAPH_AT_LEAST, limit) + index.leftOut().cardinality();
    ScoreDoc[] hits =
        index
            .searcher()
            .search(new KnnFloatVectorQuery(Fields.VECTOR, vector, wanted), wanted)
            .scoreDocs;
    List<ScoreDoc> near = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      if (near.size() < limit && !index.hides(hit.doc)) {
        near.add(new ScoreDoc(hit.doc, dotProduct(hit.score)));
      }
    }
    return near;
  }

  /// Undoes what Lucene does to maximum inner products so that no score is negative
  /// (`VectorUtil.scaleMaxInnerProductScore`).
  private static float dotProduct(float score) {
    return score < 1 ? 1 - 1 / score : score - 1;
  }

  private static List<ScoreDoc> nearestFirst(PriorityQueue<ScoreDoc> top) {
    return top.stream()
        .sorted(
            Comparator.<ScoreDoc>comparingDouble(hit -> hit.score)
                .reversed()
                .thenComparingInt(hit -> hit.doc))
        .toList();
  }
}
