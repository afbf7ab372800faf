package dev.foothold.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.answer.ScopeExampleFile;
import dev.foothold.core.model.Reason;
import dev.foothold.core.testing.FakeEmbedder;
import dev.foothold.core.testing.ScopeExamplesContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedExamplesTest implements ScopeExamplesContract {

  private final FakeEmbedder embedder = new FakeEmbedder();

  @TempDir private Path folder;

  @Override
  public Subject subject() {
    List<IndexFolder.LabelledText> known =
        ScopeExampleFile.read().stream()
            .limit(20)
            .map(
                one ->
                    new IndexFolder.LabelledText(
                        one.reason().map(Reason::label).orElse(IndexedExamples.OURS), one.text()))
            .toList();
    return new Subject(examples(known), embedder);
  }

  @Test
  void knowsWhatKindAMessageIs() {
    IndexedExamples examples =
        examples(
            List.of(
                new IndexFolder.LabelledText("medical", "what dose is right"),
                new IndexFolder.LabelledText(IndexedExamples.OURS, "which certificate is right")));

    var nearest = examples.nearest(embedder.embed("what dose is right").orElseThrow(), 2);

    assertThat(nearest.getFirst().reason()).contains(Reason.MEDICAL);
    assertThat(nearest.getLast().reason()).isEmpty();
  }

  @Test
  void learnsWhatKindAMessageIs() {
    IndexedExamples examples =
        examples(
            List.of(
                new IndexFolder.LabelledText("medical", "what dose is right"),
                new IndexFolder.LabelledText("visa", "can I work on a student visa"),
                new IndexFolder.LabelledText(
                    IndexedExamples.asking("certificates", 0), "which certificate is worth it")));

    var kinds = examples.learned(embedder.embed("what dose is right").orElseThrow()).orElseThrow();

    assertThat(kinds.others().get(Reason.MEDICAL)).isGreaterThan(0.5);
    assertThat(kinds.others()).containsOnlyKeys(Reason.MEDICAL, Reason.VISA);
  }

  @Test
  void itsVectorsNeedNotBeMadeAgain() throws IOException {
    examples(List.of(new IndexFolder.LabelledText("medical", "what dose is right")));

    assertThat(IndexFolder.vectors(folder.resolve("index")))
        .containsEntry("what dose is right", embedder.embed("what dose is right").orElseThrow());
  }

  @Test
  void learnsNothingFromNoMessages() {
    assertThat(examples(List.of()).learned(embedder.embed("anything").orElseThrow())).isEmpty();
  }

  @Test
  void refusesAKindThatItDoesNotKnow() {
    IndexedExamples examples =
        examples(List.of(new IndexFolder.LabelledText("rubbish", "what dose is right")));

    assertThatThrownBy(examples::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rubbish");
  }

  private IndexedExamples examples(List<IndexFolder.LabelledText> known) {
    Path index = folder.resolve("index");
    try {
      IndexFolder.write(
          index,
          new IndexFolder.Content("test", List.of(), known),
          text -> embedder.embed(text).orElseThrow(),
          _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return switch (IndexFolder.open(index)) {
      case IndexFolder.Opening.Opened(var reader, _) -> IndexedExamples.of(reader);
      case IndexFolder.Opening.Unusable(var why) -> throw new AssertionError(why);
    };
  }
}
