package dev.foothold.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
  ///
  /// @param reader of the index
  /// @param examples of the same
  static Asked of(IndexReader reader, Examples examples) {
    Map<String, List<float[]>> byLabel = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      byLabel
          .computeIfAbsent(examples.labels().get(examples.kind(i)), _ -> new ArrayList<>())
          .add(examples.vector(i));
    }
    Map<Integer, Ways> byDocument = new HashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum keys = Terms.getTerms(leaf.reader(), Fields.KEY).iterator();
        while (keys.next() != null) {
          List<float[]> ways = byLabel.get(IndexedExamples.asking(keys.term().utf8ToString()));
          if (ways != null) {
            PostingsEnum found = keys.postings(null, PostingsEnum.NONE);
            byDocument.put(leaf.docBase + found.nextDoc(), new Ways(ways));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return byDocument.isEmpty() ? NOTHING : new Asked(byDocument);
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
