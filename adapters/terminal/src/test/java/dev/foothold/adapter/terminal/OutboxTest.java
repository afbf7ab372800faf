package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.testing.PublisherContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest implements PublisherContract {

  @TempDir private Path folder;

  @Override
  public Publisher publisher() {
    return new Outbox(folder.resolve("outbox"));
  }

  @Override
  public Publisher.Post samplePost() {
    return new Publisher.Post(
        "key",
        new CommunityId("local"),
        new ChannelId("terminal:general"),
        Optional.empty(),
        "Hello.");
  }

  @Override
  public List<String> standing() {
    return texts().stream().map(text -> text.substring(text.indexOf("\n\n") + 2).strip()).toList();
  }

  private List<String> texts() {
    try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(OutboxTest::read)
          .filter(text -> !text.isEmpty())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void saysWhereItWouldStand() {
    publisher().post(samplePost());

    assertThat(texts()).containsExactly("community: local\nchannel: terminal:general\n\nHello.\n");
  }

  @Test
  void aRemovedPostIsNotPostedAgain() {
    Publisher.Posting posting = publisher().post(samplePost());
    publisher().remove(samplePost().community(), ((Publisher.Posting.Posted) posting).post());

    publisher().post(samplePost());

    assertThat(standing()).isEmpty();
  }
}
