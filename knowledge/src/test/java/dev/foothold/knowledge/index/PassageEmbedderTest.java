package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.testing.FakeEmbedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageEmbedderTest {

  private static final String PASSAGE = "Nights are paid more.";

  private static final float[] OF_THE_MODEL = {0, 1};

  private final FakeEmbedder made = new FakeEmbedder();

  @TempDir private Path folder;

  @Test
  void knowsPassagesWithoutWork() throws Exception {
    try (DirectoryReader reader = index();
        LocalEmbedder model = model()) {
      PassageEmbedder embedder = new PassageEmbedder(reader, model);

      assertThat(embedder.embed(PASSAGE)).isEqualTo(made.embed(PASSAGE));
      assertThat(embedder.embed("Are nights paid more?"))
          .contains(dev.foothold.core.model.Embedding.of(OF_THE_MODEL));
    }
  }

  @Test
  void embedsNothingWithoutAModel() throws IOException {
    try (DirectoryReader reader = index()) {
      PassageEmbedder embedder = new PassageEmbedder(reader, LocalEmbedder.none());

      assertThat(embedder.embed(PASSAGE)).isEmpty();
    }
  }

  @Test
  void itsVectorsNeedNotBeMadeAgain() throws IOException {
    index().close();

    assertThat(IndexFolder.vectors(folder.resolve("index")))
        .containsEntry(PASSAGE, made.embed(PASSAGE).orElseThrow());
  }

  private DirectoryReader index() throws IOException {
    Path index = folder.resolve("index");
    Document document =
        new Document("pay", "Pay", List.of(), List.of(), List.of(), PASSAGE, List.of(PASSAGE), "");
    IndexFolder.write(
        index,
        new IndexFolder.Content("test", List.of(document), List.of()),
        text -> made.embed(text).orElseThrow(),
        _ -> {});
    return switch (IndexFolder.open(index)) {
      case IndexFolder.Opening.Opened(var reader, _) -> reader;
      case IndexFolder.Opening.Unusable(var why) -> throw new AssertionError(why);
    };
  }

  private static LocalEmbedder model() throws InterruptedException {
    EmbeddingModel always =
        new EmbeddingModel() {
          @Override
          public Response<Embedding> embed(String text) {
            return Response.from(new Embedding(OF_THE_MODEL.clone()));
          }
        };
    LocalEmbedder model = LocalEmbedder.loading(() -> always);
    assertThat(model.await(Duration.ofSeconds(20))).isTrue();
    return model;
  }
}
