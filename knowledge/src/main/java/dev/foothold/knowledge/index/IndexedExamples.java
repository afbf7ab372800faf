package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Reason;
import dev.foothold.core.port.ScopeExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/// The messages of known kind that an index holds. Read once into memory, since there are hundreds
/// and not thousands. Safe for many threads.
public final class IndexedExamples implements ScopeExamples {

  /// Label of messages that are answered.
  public static final String OURS = "ours";

  private static final String ASKING = "asks-for:";

  private record Known(Optional<Reason> reason, Embedding embedding) {}

  private final List<Known> known;

  private IndexedExamples(List<Known> known) {
    this.known = List.copyOf(known);
  }

  /// Reads them.
  ///
  /// @param reader opened by [IndexFolder]; not needed afterwards
  /// @return all that it holds
  /// @throws IllegalStateException if one is of a kind that this version does not know
  public static IndexedExamples of(DirectoryReader reader) {
    List<Known> known = new ArrayList<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.EXAMPLE);
        if (values == null) {
          continue;
        }
        KnnVectorValues.DocIndexIterator at = values.iterator();
        while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          String label = leaf.reader().storedFields().document(at.docID()).get(Fields.LABEL);
          known.add(new Known(reason(label), Embedding.of(values.vectorValue(at.index()))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    return new IndexedExamples(known);
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

  private static Optional<Reason> reason(String label) {
    if (label.equals(OURS) || label.startsWith(ASKING)) {
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
    return known.stream()
        .map(one -> new Example(one.reason(), one.embedding().cosine(message)))
        .sorted(Comparator.comparingDouble(Example::likeness).reversed())
        .limit(limit)
        .toList();
  }
}
