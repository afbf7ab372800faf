package dev.foothold.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The examples of an index: their vectors, and of what kind each is. Some ten thousand take 15 MB.
/// Immutable.
final class Examples {

  /// Each label once.
  private final List<String> labels = new ArrayList<>();

  /// Where in [#labels] each example's stands.
  private final List<Integer> kinds = new ArrayList<>();

  /// In the same order.
  private final List<float[]> vectors = new ArrayList<>();

  private Examples() {}

  /// Reads them.
  static Examples of(IndexReader reader) {
    Examples examples = new Examples();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.EXAMPLE);
        if (values != null) {
          examples.add(values, DocValues.getSorted(leaf.reader(), Fields.LABEL));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return examples;
  }

  private void add(FloatVectorValues values, SortedDocValues label) throws IOException {
    int first = labels.size();
    for (int ord = 0; ord < label.getValueCount(); ord++) {
      labels.add(label.lookupOrd(ord).utf8ToString());
    }
    KnnVectorValues.DocIndexIterator at = values.iterator();
    while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (label.advanceExact(at.docID())) {
        kinds.add(first + label.ordValue());
        vectors.add(values.vectorValue(at.index()).clone());
      }
    }
  }

  int size() {
    return vectors.size();
  }

  List<String> labels() {
    return labels;
  }

  /// Where in [#labels()] the label of an example stands.
  int kind(int example) {
    return kinds.get(example);
  }

  float[] vector(int example) {
    return vectors.get(example);
  }
}
