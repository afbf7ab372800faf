package dev.foothold.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.VectorUtil;

/// The vectors of the ways in which documents, and passages of them, are asked for. Immutable.
final class Asked {

  static final Asked NOTHING = new Asked(Map.of());

  /// Several near ones are better evidence than one, which may be near by chance.
  private static final int NEAREST = 3;

  /// Fewer where one passage of several is asked for, because there are fewer ways.
  private static final int NEAREST_OF_A_PASSAGE = 2;

  private final Map<Integer, Ways> byDocument;

  private Asked(Map<Integer, Ways> byDocument) {
    this.byDocument = Map.copyOf(byDocument);
  }

  /// Ways of asking for one document.
  private static final class Ways {

    /// Vectors of length 1, by passage; no list is empty.
    private final Map<Integer, List<float[]>> byPassage;

    /// All of them.
    private final List<float[]> each;

    /// Their mean, scaled to length 1.
    private final float[] middle;

    Ways(Map<Integer, List<float[]>> byPassage) {
      this.byPassage = Map.copyOf(byPassage);
      this.each = byPassage.values().stream().flatMap(List::stream).toList();
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
    List<Optional<IndexedExamples.Target>> targets =
        examples.labels().stream().map(IndexedExamples::target).toList();
    Map<String, Map<Integer, List<float[]>>> byKey = new HashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      float[] vector = examples.vector(i);
      targets
          .get(examples.kind(i))
          .ifPresent(
              target ->
                  byKey
                      .computeIfAbsent(target.key(), _ -> new HashMap<>())
                      .computeIfAbsent(target.passage(), _ -> new ArrayList<>())
                      .add(vector));
    }
    Map<Integer, Ways> byDocument = new HashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum keys = Terms.getTerms(leaf.reader(), Fields.KEY).iterator();
        while (keys.next() != null) {
          Map<Integer, List<float[]>> ways = byKey.get(keys.term().utf8ToString());
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
  /// @param more vectors by document and passage
  Asked and(Map<Integer, Map<Integer, List<float[]>>> more) {
    Map<Integer, Ways> all = new HashMap<>(byDocument);
    more.forEach(
        (doc, ways) -> {
          if (!ways.isEmpty()) {
            all.put(doc, new Ways(ways));
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
    double nearest = nearest(ways.each, NEAREST, question);
    return new Likeness(VectorUtil.dotProduct(ways.middle, question), nearest);
  }

  /// How like a question the ways are in which each passage of a document is asked for.
  ///
  /// @param doc any
  /// @param question its vector, of length 1
  /// @return mean cosine of the nearest few, by passage; without those for which no way is known
  Map<Integer, Double> byPassage(int doc, float[] question) {
    Ways ways = byDocument.get(doc);
    if (ways == null) {
      return Map.of();
    }
    Map<Integer, Double> likeness = new HashMap<>();
    ways.byPassage.forEach(
        (passage, own) -> likeness.put(passage, nearest(own, NEAREST_OF_A_PASSAGE, question)));
    return likeness;
  }

  private static double nearest(List<float[]> ways, int few, float[] question) {
    float[] top = new float[few];
    for (float[] one : ways) {
      float next = VectorUtil.dotProduct(one, question);
      for (int i = 0; i < few && next > 0; i++) {
        if (next > top[i]) {
          float pushed = top[i];
          top[i] = next;
          next = pushed;
        }
      }
    }
    int known = Math.min(few, ways.size());
    double sum = 0;
    for (int i = 0; i < known; i++) {
      sum += top[i];
    }
    return sum / known;
  }
}
