package dev.foothold.knowledge.index;

import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.port.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;

/// What one community sees: the shipped index with its own entries behind it in one reader, so that
/// words are weighed over both together. Made anew at each change, which is a moderator's, and so
/// rare. Safe for many threads.
final class CommunityIndex {

  private final Searchable shippedIndex;
  private final Embedder embedder;
  private final Map<EntryId, Own> own = new LinkedHashMap<>();
  private final Set<EntryId> hidden = new HashSet<>();
  private volatile View view;

  CommunityIndex(Searchable shippedIndex, Embedder embedder) {
    this.shippedIndex = shippedIndex;
    this.embedder = embedder;
    this.view = new View(shippedIndex, Map.of(), true);
  }

  /// An entry of the community's own.
  ///
  /// @param vector empty as long as there is no model
  /// @param asked vectors of the ways of asking for each of its passages; likewise
  private record Own(Entry entry, Optional<float[]> vector, Map<Integer, List<float[]>> asked) {}

  /// Something done with one state of the index.
  interface Reading<T> {
    T with(View view) throws IOException;
  }

  <T> T read(Reading<T> reading) {
    if (!view.embedded() && embedsNow()) {
      addVectors();
    }
    try {
      return reading.with(view);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /// Asked with a text that costs the model next to nothing.
  private boolean embedsNow() {
    return embedder.embed("ready").isPresent();
  }

  private synchronized void addVectors() {
    // Whoever waited here finds it done.
    if (!view.embedded()) {
      refresh();
    }
  }

  synchronized void put(Entry entry) {
    hidden.remove(entry.id());
    own.put(entry.id(), new Own(entry, Optional.empty(), Map.of()));
    refresh();
  }

  synchronized void replace(List<Entry> entries, Set<EntryId> hide) {
    hidden.clear();
    hidden.addAll(hide);
    own.clear();
    entries.forEach(entry -> own.put(entry.id(), new Own(entry, Optional.empty(), Map.of())));
    refresh();
  }

  synchronized void hide(EntryId id) {
    hidden.add(id);
    refresh();
  }

  synchronized void reset(EntryId id) {
    hidden.remove(id);
    own.remove(id);
    refresh();
  }

  /// One state, which does not change any more.
  ///
  /// @param index the shipped one and the community's own behind it
  /// @param own the community's visible entries
  /// @param embedded whether each of those has its vector
  record View(Searchable index, Map<EntryId, Entry> own, boolean embedded) {

    Entry ownEntry(int doc) throws IOException {
      String key = index.searcher().storedFields().document(doc).get(Fields.OWN_KEY);
      Entry entry = own.get(new EntryId(key));
      if (entry == null) {
        throw new IllegalStateException("no entry behind document " + doc);
      }
      return entry;
    }
  }

  private void refresh() {
    IndexReader shipped = shippedIndex.searcher().getIndexReader();
    own.replaceAll((_, one) -> withVector(one));
    try {
      Map<EntryId, Own> visible = new LinkedHashMap<>(own);
      visible.keySet().removeAll(hidden);
      FixedBitSet leftOut = new FixedBitSet(Math.max(1, shipped.maxDoc()));
      IndexSearcher searcher = shippedIndex.searcher();
      Set<EntryId> gone = new HashSet<>(own.keySet());
      gone.addAll(hidden);
      for (EntryId id : gone) {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.KEY, id.value())), 1);
        if (found.scoreDocs.length > 0) {
          leftOut.set(found.scoreDocs[0].doc);
        }
      }
      Map<EntryId, Entry> entries = new HashMap<>();
      visible.forEach((id, one) -> entries.put(id, one.entry()));
      view =
          new View(
              searchable(visible, leftOut),
              Map.copyOf(entries),
              visible.values().stream().allMatch(one -> one.vector().isPresent()));
    } catch (IOException e) {
      throw new UncheckedIOException("the community's entries cannot be indexed", e);
    }
  }

  private Own withVector(Own one) {
    return one.vector().isPresent()
        ? one
        : new Own(
            one.entry(),
            IndexFolder.vector(Document.of(one.entry(), ""), embedder::embed),
            asked(one.entry()));
  }

  private Map<Integer, List<float[]>> asked(Entry entry) {
    Map<Integer, List<float[]>> byPassage = new HashMap<>();
    Document.of(entry, "")
        .asked()
        .forEach(
            way ->
                embedder
                    .embed(way.text())
                    .map(Embedding::toArray)
                    .ifPresent(
                        vector ->
                            byPassage
                                .computeIfAbsent(way.paragraph(), _ -> new ArrayList<>())
                                .add(vector)));
    return byPassage;
  }

  private Searchable searchable(Map<EntryId, Own> visible, FixedBitSet leftOut) throws IOException {
    IndexSearcher searcher = searcher(visible);
    Map<Integer, Map<Integer, List<float[]>>> asked = new HashMap<>();
    int first = shippedIndex.searcher().getIndexReader().maxDoc();
    for (int doc = first; doc < searcher.getIndexReader().maxDoc(); doc++) {
      String key = searcher.storedFields().document(doc).get(Fields.OWN_KEY);
      Own one = visible.get(new EntryId(key));
      if (one != null) {
        asked.put(doc, one.asked());
      }
    }
    return new Searchable(
        searcher, leftOut, shippedIndex.faq(), new Lazy<>(() -> shippedIndex.asked().and(asked)));
  }

  private IndexSearcher searcher(Map<EntryId, Own> visible) throws IOException {
    if (visible.isEmpty()) {
      return shippedIndex.searcher();
    }
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, IndexFolder.config())) {
      for (Own one : visible.values()) {
        writer.addDocument(
            IndexFolder.lucene(Document.of(one.entry(), ""), Fields.OWN_KEY, one.vector()));
      }
    }
    IndexReader shipped = shippedIndex.searcher().getIndexReader();
    IndexReader both =
        new MultiReader(new IndexReader[] {shipped, DirectoryReader.open(memory)}, false);
    return new IndexSearcher(both);
  }
}
