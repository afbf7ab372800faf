package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.ScopeExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// The messages of known kind that an index holds, and what was learned from them. Read once into
/// memory: some ten thousand take 15 MB. Safe for many threads.
public final class IndexedExamples implements ScopeExamples {

  /// Label of messages that are answered.
  public static final String OURS = "ours";

  private static final String ASKING = "asks-for:";

  /// Of the messages whose vectors stand in the same places.
  private final List<Optional<Reason>> reasons;

  private final List<float[]> vectors;
  private final Optional<KindClassifier> learned;

  private IndexedExamples(
      List<Optional<Reason>> reasons, List<float[]> vectors, Optional<KindClassifier> learned) {
    this.reasons = List.copyOf(reasons);
    this.vectors = List.copyOf(vectors);
    this.learned = learned;
  }

  /// Reads them.
  ///
  /// @param reader opened by [IndexFolder]; not needed afterwards
  /// @return all that it holds
  /// @throws IllegalStateException if one is of a kind that this version does not know
  public static IndexedExamples of(DirectoryReader reader) {
    List<Optional<Reason>> reasons = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.EXAMPLE);
        if (values == null) {
          continue;
        }
        SortedDocValues labels = DocValues.getSorted(leaf.reader(), Fields.LABEL);
        KnnVectorValues.DocIndexIterator at = values.iterator();
        while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          String label = label(labels, at.docID());
          reasons.add(reason(label));
          vectors.add(values.vectorValue(at.index()).clone());
        }
      }
      return new IndexedExamples(reasons, vectors, classifier(reader));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// The label of an example.
  static String label(SortedDocValues labels, int doc) throws IOException {
    return labels.advanceExact(doc) ? labels.lookupOrd(labels.ordValue()).utf8ToString() : "";
  }

  private static Optional<KindClassifier> classifier(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(new Term(Fields.KINDS, Fields.KINDS));
      if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        BytesRef bytes =
            leaf.reader().storedFields().document(found.docID()).getBinaryValue(Fields.KINDS);
        return Optional.of(KindClassifier.of(bytes));
      }
    }
    return Optional.empty();
  }

  /// The label of a way of asking for a document: ours by definition.
  ///
  /// @param key the document's
  /// @return to be written with the text
  public static String asking(String key) {
    return ASKING + key;
  }

  /// The key of the document that a text asks for.
  static Optional<String> askedFor(String label) {
    return label.startsWith(ASKING)
        ? Optional.of(label.substring(ASKING.length()))
        : Optional.empty();
  }

  /// The kind that a label stands for: what is asked for is ours.
  static String kind(String label) {
    return label.startsWith(ASKING) ? OURS : label;
  }

  private static Optional<Reason> reason(String label) {
    if (kind(label).equals(OURS)) {
      return Optional.empty();
    }
    Optional<Reason> reason =
        Stream.of(Reason.values()).filter(one -> one.label().equals(label)).findFirst();
    if (reason.isEmpty()) {
      throw new IllegalStateException("the index holds a message of unknown kind: " + label);
    }
    return reason;
  }

  @Override
  public List<Example> nearest(Embedding message, int limit) {
    float[] vector = message.toArray();
    int size = Math.min(limit, vectors.size());
    int[] best = new int[size];
    float[] likeness = new float[size];
    int found = 0;
    for (int i = 0; i < vectors.size(); i++) {
      float own = VectorUtil.dotProduct(vectors.get(i), vector);
      if (found == size && own <= likeness[size - 1]) {
        continue;
      }
      int at = found < size ? found++ : size - 1;
      while (at > 0 && likeness[at - 1] < own) {
        likeness[at] = likeness[at - 1];
        best[at] = best[at - 1];
        at--;
      }
      likeness[at] = own;
      best[at] = i;
    }
    return IntStream.range(0, found)
        .mapToObj(at -> new Example(reasons.get(best[at]), likeness[at]))
        .toList();
  }

  @Override
  public Optional<Kinds> learned(Embedding message) {
    return learned.map(
        classifier -> {
          float[] shares = classifier.shares(message.toArray());
          Map<Reason, Double> others = new EnumMap<>(Reason.class);
          double ours = 0;
          for (int kind = 0; kind < shares.length; kind++) {
            Optional<Reason> reason = reason(classifier.kinds().get(kind));
            if (reason.isPresent()) {
              others.put(reason.get(), (double) shares[kind]);
            } else {
              ours = shares[kind];
            }
          }
          return new Kinds(ours, others);
        });
  }
}
