package dev.foothold.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.VectorUtil;

/// The vectors of the ways in which documents are asked for. Immutable.
final class Asked {

  static final Asked NOTHING = new Asked(Map.of());

  /// Several near ones are better evidence than one, which may be near by chance.
  private static final int NEAREST = 3;

  private final Map<Integer, Ways> byDocument;

  private Asked(Map<Integer, Ways> byDocument) {
    this.byDocument = Map.copyOf(byDocument);
  }

  /// Ways of asking for one document.
  private static final class Ways {

    /// Vectors of length 1, at least one.
    private final List<float[]> each;

    /// Their mean, scaled to length 1.
    private final float[] middle;

    Ways(List<float[]> each) {
      this.each = List.copyOf(each);
      this.middle = new float[each.getFirst().length];
      for (float[] one : each) {
        for (int i = 0; i < middle.length; i++) {
          middle[i] += one[i];
        }
      }
      VectorUtil.l2normalize(middle, false);
    }
  }

  /// Those of an index.
  static Asked of(DirectoryReader reader) throws IOException {
    Map<String, List<float[]>> byKey = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.EXAMPLE);
      if (values == null) {
        continue;
      }
      SortedDocValues labels = DocValues.getSorted(leaf.reader(), Fields.LABEL);
      KnnVectorValues.DocIndexIterator at = values.iterator();
      while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        String label = IndexedExamples.label(labels, at.docID());
        IndexedExamples.askedFor(label)
            .ifPresent(
                key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(copy(values, at)));
      }
    }
    Map<Integer, Ways> byDocument = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (Map.Entry<String, List<float[]>> one : byKey.entrySet()) {
        PostingsEnum found = leaf.reader().postings(new Term(Fields.KEY, one.getKey()));
        if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          byDocument.put(leaf.docBase + found.docID(), new Ways(one.getValue()));
        }
      }
    }
    return byDocument.isEmpty() ? NOTHING : new Asked(byDocument);
  }

  private static float[] copy(FloatVectorValues values, KnnVectorValues.DocIndexIterator at) {
    try {
      return values.vectorValue(at.index()).clone();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// These and more.
  ///
  /// @param more by document
  Asked and(Map<Integer, List<float[]>> more) {
    Map<Integer, Ways> all = new HashMap<>(byDocument);
    more.forEach(
        (doc, vectors) -> {
          if (!vectors.isEmpty()) {
            all.put(doc, new Ways(vectors));
          }
        });
    return new Asked(all);
  }

  boolean isEmpty() {
    return byDocument.isEmpty();
  }

  /// How like the ways of asking for a document are to a question.
  ///
  /// @param middle cosine to their middle
  /// @param nearest mean cosine of the nearest few
  record Likeness(double middle, double nearest) {

    static final Likeness NONE = new Likeness(0, 0);
  }

  /// Compares.
  ///
  /// @param doc any
  /// @param question its vector, of length 1
  /// @return zeros if no way of asking for the document is known
  Likeness likeness(int doc, float[] question) {
    Ways ways = byDocument.get(doc);
    if (ways == null) {
      return Likeness.NONE;
    }
    float[] top = new float[NEAREST];
    for (float[] one : ways.each) {
      float next = VectorUtil.dotProduct(one, question);
      for (int i = 0; i < NEAREST && next > 0; i++) {
        if (next > top[i]) {
          float pushed = top[i];
          top[i] = next;
          next = pushed;
        }
      }
    }
    int known = Math.min(NEAREST, ways.each.size());
    double sum = 0;
    for (int i = 0; i < known; i++) {
      sum += top[i];
    }
    return new Likeness(VectorUtil.dotProduct(ways.middle, question), sum / known);
  }
}
