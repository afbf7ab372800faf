package dev.foothold.knowledge.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;

/// What Lucene does by itself with a question: the best by words and the nearest by vector, as two
/// lists that nobody puts together. The yardstick for what [HybridSearch] costs; no answer comes
/// from it. Safe for many threads.
public final class PlainSearch {

  private final IndexSearcher searcher;
  private final Searchable index;
  private final HybridSearch queries = new HybridSearch();

  /// A search with the same fields, the same query and as many results as [HybridSearch] asks for.
  ///
  /// @param index what to search
  public PlainSearch(Searchable index) {
    IndexReader reader = index.searcher().getIndexReader();
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(HybridSearch.SIMILARITY);
    this.index = index;
  }

  /// Searches.
  ///
  /// @param text the question
  /// @param vector the question's, of length 1
  /// @return how many documents the two lists hold together
  /// @throws IOException if the index cannot be read
  public int search(String text, float[] vector) throws IOException {
    int limit = Candidates.POOL;
    int byWords = searcher.search(queries.words(text, index), limit).scoreDocs.length;
    KnnFloatVectorQuery nearest = new KnnFloatVectorQuery(Fields.VECTOR, vector, limit);
    return byWords + searcher.search(nearest, limit).scoreDocs.length;
  }
}
