package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.ScopeExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// The messages of known kind that an index holds, and what was learned from them. Read into memory
/// with the first question that has a vector, or by [#read()]. Safe for many threads.
public final class IndexedExamples implements ScopeExamples {

  /// Label of messages that are answered.
  public static final String OURS = "ours";

  private static final String ASKING = "asks-for:";

  private static final char OF = ':';

  private final Lazy<Examples> all;

  /// By label, in the order of [Examples#labels()].
  private final Lazy<List<Optional<Reason>>> reasons;

  private final Lazy<Optional<KindClassifier>> learned;

  private IndexedExamples(DirectoryReader reader) {
    this.all = new Lazy<>(() -> Examples.of(reader));
    this.reasons =
        new Lazy<>(() -> all.get().labels().stream().map(IndexedExamples::reason).toList());
    this.learned = new Lazy<>(() -> classifier(reader));
  }

  /// Those of an index.
  ///
  /// @param reader opened by [IndexFolder]; to be closed when they are needed no more
  /// @return all that it holds
  public static IndexedExamples of(DirectoryReader reader) {
    return new IndexedExamples(reader);
  }

  /// Reads them now, so that the first question need not wait for it.
  ///
  /// @throws IllegalStateException if one is of a kind that this version does not know
  public void read() {
    reasons.get();
    learned.get();
  }

  Examples all() {
    return all.get();
  }

  private static Optional<KindClassifier> classifier(DirectoryReader reader) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        PostingsEnum found = leaf.reader().postings(new Term(Fields.KINDS, Fields.KINDS));
        if (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          BytesRef bytes =
              leaf.reader().storedFields().document(found.docID()).getBinaryValue(Fields.KINDS);
          return Optional.of(KindClassifier.of(bytes));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// The label of a way of asking for a document: ours by definition.
  ///
  /// @param key the document's
  /// @param passage which of its passages is asked for, from 0
  /// @return to be written with the text
  public static String asking(String key, int passage) {
    return ASKING + passage + OF + key;
  }

  /// What a label says is asked for.
  ///
  /// @param key of the document
  /// @param passage which of its passages
  record Target(String key, int passage) {}

  /// Reads such a label.
  ///
  /// @return empty for that of any other message
  static Optional<Target> target(String label) {
    if (!label.startsWith(ASKING)) {
      return Optional.empty();
    }
    int of = label.indexOf(OF, ASKING.length());
    int passage = Integer.parseInt(label.substring(ASKING.length(), of));
    return Optional.of(new Target(label.substring(of + 1), passage));
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
    Examples known = all.get();
    int size = Math.min(limit, known.size());
    int[] best = new int[size];
    float[] likeness = new float[size];
    int found = 0;
    for (int i = 0; i < known.size(); i++) {
      float own = VectorUtil.dotProduct(known.vector(i), vector);
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
        .mapToObj(at -> new Example(reasons.get().get(known.kind(best[at])), likeness[at]))
        .toList();
  }

  @Override
  public Optional<Kinds> learned(Embedding message) {
    return learned
        .get()
        .map(
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
