package dev.foothold.core.testing;

import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import java.util.List;

class FakeNotifierTest implements NotifierContract {

  private final FakeNotifier notifier = new FakeNotifier("test");

  @Override
  public Notifier notifier() {
    return notifier;
  }

  @Override
  public UserId reachable() {
    return new UserId("test:ana");
  }

  @Override
  public List<String> told() {
    return notifier.told();
  }
}
