package dev.foothold.knowledge.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/// How text becomes terms: English words without endings and without the commonest ones. Queries
/// are also widened by the field's synonyms, so that a change of `synonyms.txt` needs no new index.
final class Texts {

  /// Abbreviations that are everyday words in lower case; written in capitals they get a form of
  /// their own, which `synonyms.txt` explains.
  private static final Pattern CAPITALS = Pattern.compile("\\b(HIM|MA)\\b");

  private Texts() {}

  /// For what is written into an index.
  static Analyzer indexing() {
    return new English(null);
  }

  /// For what is searched for.
  static Analyzer querying() {
    return new English(synonyms());
  }

  private static SynonymMap synonyms() {
    Analyzer words =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new WhitespaceTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
          }
        };
    try (words;
        InputStream file = Texts.class.getResourceAsStream("synonyms.txt")) {
      if (file == null) {
        throw new IllegalStateException("synonyms.txt is missing from this jar");
      }
      SolrSynonymParser parser = new SolrSynonymParser(true, true, words);
      parser.parse(new InputStreamReader(file, StandardCharsets.UTF_8));
      return parser.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("synonyms.txt: " + e.getMessage(), e);
    }
  }

  private static final class English extends Analyzer {

    private final @org.jspecify.annotations.Nullable SynonymMap synonyms;

    English(@org.jspecify.annotations.Nullable SynonymMap synonyms) {
      this.synonyms = synonyms;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new PatternReplaceCharFilter(CAPITALS, "$1caps", reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer));
      if (synonyms != null) {
        terms = new SynonymGraphFilter(terms, synonyms, true);
      }
      terms = new StopFilter(terms, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
      return new TokenStreamComponents(tokenizer, new PorterStemFilter(terms));
    }
  }
}
