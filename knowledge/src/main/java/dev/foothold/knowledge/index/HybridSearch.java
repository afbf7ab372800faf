package dev.foothold.knowledge.index;

import dev.foothold.knowledge.index.Candidates.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.QueryBuilder;

/// Searches by words and by vectors together, in any index of [IndexFolder]: entries and judged
/// collections alike. Keeps nothing between searches; safe for many threads.
public final class HybridSearch {

  /// Lucene's defaults, k1 1.2 and b 0.75. On seven of eight judged collections they beat 0.9 and
  /// 0.4.
  static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  /// What likeness to the ways of asking for a document counts for, beside its fused score: to
  /// their middle, and to the nearest of them.
  private static final double WORDS_SHARE = 0.3;

  private static final double MIDDLE_SHARE = 0.8;

  private static final double NEAREST_SHARE = 0.8;

  /// Longest text, in UTF-16 units, whose words are searched for: twice what a person may ask.
  private static final int MAX_CHARACTERS = 8_000;

  /// Clauses that such a text may become: some 1,300 words in four fields, some with synonyms.
  /// Lucene's own limit of 1,024 guards against queries that expand wildcards, of which there are
  /// none here.
  private static final int MAX_CLAUSES = 1 << 15;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  private final Analyzer analyzer = Texts.querying();
  private final Analyzer plain = Texts.indexing();

  /// What to rank by.
  public enum Mode {
    /// Words alone.
    BM25,
    /// Vectors alone.
    DENSE,
    /// Both.
    HYBRID
  }

  /// A document found.
  ///
  /// @param doc its number in the searcher
  /// @param score unitless, comparable within one search
  public record Hit(int doc, double score) {}

  /// What a search found.
  ///
  /// @param hits best first
  /// @param confidence 0 to 1: how likely it is that the first hits answer the question
  public record Found(List<Hit> hits, double confidence) {

    /// Copies the list.
    public Found {
      hits = List.copyOf(hits);
    }
  }

  /// A search. Reads the synonyms.
  public HybridSearch() {}

  /// Searches.
  ///
  /// @param index what to search
  /// @param text the question
  /// @param vector the question's, of length 1; empty: words alone decide, whatever the mode
  /// @param mode what to rank by
  /// @param limit hits at most, 1 or more
  /// @return best first
  /// @throws IOException if the index cannot be read
  public Found search(Searchable index, String text, Optional<float[]> vector, Mode mode, int limit)
      throws IOException {
    String cut = text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    Query words = words(cut, index);
    boolean byVector = vector.isPresent() && mode != Mode.BM25;
    List<Candidate> candidates =
        Candidates.gather(index, words, byVector ? vector : Optional.empty());
    if (!byVector) {
      return new Found(
          ranked(candidates, Candidate::words, limit),
          Confidence.ofWords(candidates, rarity(cut, index)));
    }
    if (mode == Mode.DENSE) {
      return new Found(
          ranked(candidates, Candidate::cosine, limit), Confidence.ofCosines(candidates));
    }
    List<Fusion.Ranked> fused = new Fusion(candidates, index.faq()).ranked();
    double rarity = rarity(cut, index);
    double confidence = Confidence.of(candidates, index, rarity);
    if (index.asked().isEmpty() || fused.isEmpty()) {
      return new Found(hits(fused.stream(), limit), confidence);
    }
    return asked(fused, confidence, rarity, index, vector.orElseThrow(), limit);
  }

  private static List<Hit> hits(Stream<Fusion.Ranked> ranked, int limit) {
    return ranked.limit(limit).map(one -> new Hit(one.candidate().doc(), one.score())).toList();
  }

  /// Where ways of asking are known, a document that is asked for in a way like the question comes
  /// before one that is like it only as a whole.
  private static Found asked(
      List<Fusion.Ranked> fused,
      double confidence,
      double rarity,
      Searchable index,
      float[] question,
      int limit) {
    List<Hit> ranked =
        hits(
            fused.stream()
                .map(
                    one ->
                        new Fusion.Ranked(
                            one.candidate(),
                            one.score()
                                + asked(index.asked().likeness(one.candidate().doc(), question))
                                + WORDS_SHARE * one.candidate().words() / rarity))
                .sorted(Fusion.ORDER),
            limit);
    double best = index.asked().likeness(ranked.getFirst().doc(), question).nearest();
    return new Found(ranked, Confidence.asked(confidence, best));
  }

  private static double asked(Asked.Likeness likeness) {
    return MIDDLE_SHARE * likeness.middle() + NEAREST_SHARE * likeness.nearest();
  }

  private static List<Hit> ranked(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score, int limit) {
    return candidates.stream()
        .filter(one -> score.applyAsDouble(one) > 0)
        .sorted(Comparator.comparingDouble(score).reversed().thenComparingInt(Candidate::doc))
        .limit(limit)
        .map(one -> new Hit(one.doc(), score.applyAsDouble(one)))
        .toList();
  }

  /// Where documents stand under questions, words in the heading count as much as those in the
  /// whole. Where headings are statements, to weigh them twice was measured to hurt (scifact: .683
  /// to .670).
  Query words(String text, Searchable index) {
    Query all = field(Fields.ALL, text, index);
    if (!index.faq()) {
      return all;
    }
    Query heading =
        new DisjunctionMaxQuery(
            List.of(
                field(Fields.TITLE, text, index),
                field(Fields.QUESTION, text, index),
                field(Fields.ALIAS, text, index)),
            0);
    return new BooleanQuery.Builder()
        .add(new BoostQuery(all, 0.5f), Occur.SHOULD)
        .add(new BoostQuery(heading, 0.5f), Occur.SHOULD)
        .build();
  }

  private Query field(String field, String text, Searchable index) {
    Query query = new WithSynonyms(analyzer, index.searcher()).createBooleanQuery(field, text);
    return query == null ? new MatchNoDocsQuery("no words in the question") : query;
  }

  /// Sum of the inverse document frequencies of the question's words, those that no document has
  /// included: what the words of a question weigh, before any document is looked at.
  private double rarity(String text, Searchable index) throws IOException {
    IndexReader reader = index.searcher().getIndexReader();
    double documents = reader.getDocCount(Fields.ALL);
    double sum = 0;
    try (TokenStream terms = plain.tokenStream(Fields.ALL, text)) {
      CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
      terms.reset();
      while (terms.incrementToken()) {
        double having = reader.docFreq(new Term(Fields.ALL, term.toString()));
        sum += Math.log(1 + (documents - having + 0.5) / (having + 0.5));
      }
      terms.end();
    }
    return sum > 0 ? sum : 1;
  }

  /// Counts the best of several names for one thing. Lucene adds them up, so that an entry that
  /// spells out "EHR (electronic health record)" would beat one that is about EHRs.
  private static final class WithSynonyms extends QueryBuilder {

    private final IndexSearcher searcher;

    WithSynonyms(Analyzer analyzer, IndexSearcher searcher) {
      super(analyzer);
      this.searcher = searcher;
    }

    /// Looks the term up once for all that is done with the query.
    @Override
    protected Query newTermQuery(Term term, float boost) {
      try {
        Query query = new TermQuery(term, TermStates.build(searcher, term, true));
        return boost == 1 ? query : new BoostQuery(query, boost);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected Query newGraphSynonymQuery(Iterator<Query> names) {
      List<Query> all = new ArrayList<>();
      names.forEachRemaining(all::add);
      return new DisjunctionMaxQuery(all, 0);
    }
  }
}
