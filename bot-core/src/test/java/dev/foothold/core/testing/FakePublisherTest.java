package dev.foothold.core.testing;

import dev.foothold.core.port.Publisher;
import java.util.List;
import java.util.Optional;

class FakePublisherTest implements PublisherContract {

  private final FakePublisher publisher = new FakePublisher("test");

  @Override
  public Publisher publisher() {
    return publisher;
  }

  @Override
  public Publisher.Post samplePost() {
    return new Publisher.Post("sample", Rows.HERE, Rows.CHANNEL, Optional.empty(), "Sample.");
  }

  @Override
  public List<String> standing() {
    return publisher.texts();
  }
}
