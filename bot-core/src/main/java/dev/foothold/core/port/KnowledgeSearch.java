package dev.foothold.core.port;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Retrieval;
import java.util.Optional;

/// Finds the entries that answer a question. Safe for many threads.
public interface KnowledgeSearch {

  /// Most hits that one search returns.
  int MAX_HITS = 50;

  /// Searches what everyone gets together with what this community has added, changed or hidden.
  ///
  /// @param query what to look for
  /// @return best first, at most `query.limit()`; no hits and confidence 0 if neither a word nor,
  ///   with a vector, any likeness matches: with a vector there is always a nearest
  Retrieval search(Query query);

  /// One entry as this community sees it.
  ///
  /// @param community who asks
  /// @param id which
  /// @return empty if there is none, or if it is hidden there
  Optional<Entry> entry(CommunityId community, EntryId id);

  /// What to look for.
  ///
  /// @param text the question, masked and complete
  /// @param vector of the text; empty where no embedding is to be had, and words alone decide
  /// @param community whose additions count
  /// @param limit how many hits at most, 1 to [#MAX_HITS]
  record Query(String text, Optional<Embedding> vector, CommunityId community, int limit) {

    /// Checks the limit.
    public Query {
      if (limit < 1 || limit > MAX_HITS) {
        throw new IllegalArgumentException("limit " + limit + " is not in 1 to " + MAX_HITS);
      }
    }

    /// Says how much is looked for and where, not what.
    @Override
    public String toString() {
      return "Query[" + text.length() + " characters, " + community + ", limit " + limit + "]";
    }
  }
}
