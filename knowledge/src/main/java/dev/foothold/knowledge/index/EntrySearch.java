package dev.foothold.knowledge.index;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeOverlay;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.knowledge.content.EntryReader;
import dev.foothold.knowledge.content.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/// The shipped entries together with what each community has added, changed or hidden. The index is
/// only read; a community's own entries are in memory. Safe for many threads.
public final class EntrySearch implements KnowledgeSearch, KnowledgeOverlay {

  /// Shipped entries kept after they were read from the index; more than this are read again.
  private static final int KEPT_ENTRIES = 1_000;

  private final Searchable index;
  private final IndexReader shipped;
  private final Embedder embedder;
  private final HybridSearch search;
  private final Map<CommunityId, CommunityIndex> communities = new ConcurrentHashMap<>();
  private final Map<Integer, Entry> read = new ConcurrentHashMap<>();

  /// A search over an index whose payloads are entry files.
  ///
  /// @param index its reader stays the caller's to close
  /// @param embedder for entries that communities add
  public EntrySearch(Searchable index, Embedder embedder) {
    this.index = index;
    this.shipped = index.searcher().getIndexReader();
    this.embedder = embedder;
    this.search = new HybridSearch();
  }

  @Override
  public Retrieval search(Query query) {
    CommunityIndex community = community(query.community());
    return community.read(
        view -> {
          HybridSearch.Found found =
              search.search(
                  view.index(),
                  query.text(),
                  query.vector().map(Embedding::toArray),
                  HybridSearch.Mode.HYBRID,
                  query.limit());
          List<Retrieval.Hit> hits = new ArrayList<>();
          for (HybridSearch.Hit hit : found.hits()) {
            Map<Integer, Double> asked =
                query
                    .vector()
                    .map(vector -> view.index().asked().byPassage(hit.doc(), vector.toArray()))
                    .orElse(Map.of());
            hits.add(new Retrieval.Hit(entry(view, hit.doc()), hit.score(), asked));
          }
          return new Retrieval(hits, found.confidence());
        });
  }

  @Override
  public Optional<Entry> entry(CommunityId community, EntryId id) {
    return community(community)
        .read(
            view -> {
              Entry own = view.own().get(id);
              if (own != null) {
                return Optional.of(own);
              }
              TopDocs found =
                  index.searcher().search(new TermQuery(new Term(Fields.KEY, id.value())), 1);
              if (found.scoreDocs.length == 0 || view.index().hides(found.scoreDocs[0].doc)) {
                return Optional.empty();
              }
              return Optional.of(shippedEntry(found.scoreDocs[0].doc));
            });
  }

  @Override
  public void put(CommunityId community, Entry entry) {
    community(community).put(entry);
  }

  @Override
  public void hide(CommunityId community, EntryId id) {
    community(community).hide(id);
  }

  @Override
  public void reset(CommunityId community, EntryId id) {
    community(community).reset(id);
  }

  @Override
  public void replace(CommunityId community, List<Entry> entries, Set<EntryId> hidden) {
    community(community).replace(entries, hidden);
  }

  /// Everything that is shipped.
  ///
  /// @return sorted by id
  public List<Entry> shipped() {
    List<Entry> entries = new ArrayList<>();
    try {
      for (int doc = 0; doc < shipped.maxDoc(); doc++) {
        if (shipped.storedFields().document(doc, Set.of(Fields.KEY)).get(Fields.KEY) != null) {
          entries.add(shippedEntry(doc));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    entries.sort(Comparator.comparing(Entry::id));
    return entries;
  }

  private CommunityIndex community(CommunityId id) {
    return communities.computeIfAbsent(id, _ -> new CommunityIndex(index, embedder));
  }

  private Entry entry(CommunityIndex.View view, int doc) throws IOException {
    return doc < shipped.maxDoc() ? shippedEntry(doc) : view.ownEntry(doc);
  }

  private Entry shippedEntry(int doc) throws IOException {
    Entry known = read.get(doc);
    if (known != null) {
      return known;
    }
    Document stored = shipped.storedFields().document(doc);
    String key = stored.get(Fields.KEY);
    Entry entry =
        switch (EntryReader.read(key + ".md", stored.get(Fields.PAYLOAD))) {
          case Reading.Read(var good) -> good;
          case Reading.Broken(var problems) ->
              throw new IllegalStateException("the index holds a broken entry: " + problems);
        };
    if (read.size() < KEPT_ENTRIES) {
      read.put(doc, entry);
    }
    return entry;
  }
}
