package dev.foothold.knowledge.index;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A value that is made once, when it is first needed; who comes meanwhile waits. If it cannot be
/// made, the next one tries again. Safe for many threads.
///
/// @param <T> what it is
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> make;
  private final Lock making = new ReentrantLock();
  private volatile Optional<T> made = Optional.empty();

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public T get() {
    Optional<T> known = made;
    return known.isPresent() ? known.get() : make();
  }

  private T make() {
    making.lock();
    try {
      if (made.isEmpty()) {
        made = Optional.of(make.get());
      }
      return made.get();
    } finally {
      making.unlock();
    }
  }
}
