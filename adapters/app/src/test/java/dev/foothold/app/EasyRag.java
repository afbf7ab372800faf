package dev.foothold.app;

import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.document.parser.TextDocumentParser;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/// Retrieval as [LangChain4j's Easy RAG](https://docs.langchain4j.dev/tutorials/rag/#easy-rag) puts
/// it together, with its defaults, over entry files as they are.
///
/// @param usual how it comes: three segments
/// @param deep the same with so many segments that three different entries are among them
record EasyRag(ContentRetriever usual, ContentRetriever deep) {

  /// Of the module's
  /// [splitter](https://github.com/langchain4j/langchain4j/tree/main/langchain4j-easy-rag): tokens
  /// in a segment, and shared with the one before.
  private static final int SEGMENT = 300;

  private static final int OVERLAP = 30;

  private static final int DEEP = 50;

  private static final String ENDING = ".md";

  /// Reads, splits and embeds all entries.
  static EasyRag ingesting(Path content) {
    EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
    return of(model, ingested(content, model));
  }

  /// Embeds nothing but questions.
  ///
  /// @param file made by [#store]
  static EasyRag stored(Path file) {
    return of(new BgeSmallEnV15QuantizedEmbeddingModel(), InMemoryEmbeddingStore.fromFile(file));
  }

  static void store(Path content, Path file) {
    ingested(content, new BgeSmallEnV15QuantizedEmbeddingModel()).serializeToFile(file);
  }

  private static InMemoryEmbeddingStore<TextSegment> ingested(Path content, EmbeddingModel model) {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    EmbeddingStoreIngestor.builder()
        .documentSplitter(
            DocumentSplitters.recursive(SEGMENT, OVERLAP, new HuggingFaceTokenCountEstimator()))
        .embeddingModel(model)
        .embeddingStore(store)
        .build()
        .ingest(
            FileSystemDocumentLoader.loadDocuments(
                content,
                FileSystems.getDefault().getPathMatcher("glob:*" + ENDING),
                new TextDocumentParser()));
    return store;
  }

  private static EasyRag of(EmbeddingModel model, InMemoryEmbeddingStore<TextSegment> store) {
    return new EasyRag(
        EmbeddingStoreContentRetriever.builder()
            .embeddingStore(store)
            .embeddingModel(model)
            .build(),
        EmbeddingStoreContentRetriever.builder()
            .embeddingStore(store)
            .embeddingModel(model)
            .maxResults(DEEP)
            .build());
  }

  /// Entries in the order of their best segments.
  static List<String> entries(ContentRetriever retriever, String question) {
    return retriever.retrieve(Query.from(question)).stream()
        .map(Content::textSegment)
        .map(segment -> String.valueOf(segment.metadata().getString("file_name")))
        .map(name -> name.substring(0, name.length() - ENDING.length()))
        .distinct()
        .toList();
  }
}
