package dev.foothold.app;

import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;

/// When the program is told to end.
interface Stopping {

  /// Waits for it.
  ///
  /// @throws InterruptedException if the waiting thread is
  void await() throws InterruptedException;

  /// By the signals that end programs: TERM, INT (Ctrl-C) and HUP. A second one ends it there and
  /// then, for whoever does not want to wait. They are caught here rather than in a hook of the
  /// JVM's end, because libraries' own hooks would run beside it: ONNX Runtime frees the model that
  /// the last answers need.
  static Stopping bySignal() {
    CountDownLatch told = new CountDownLatch(1);
    for (String signal : new String[] {"TERM", "INT", "HUP"}) {
      Signals.register(
          signal,
          () -> {
            if (told.getCount() == 0) {
              Runtime.getRuntime().halt(IMPATIENT);
            }
            told.countDown();
          });
    }
    return told::await;
  }

  /// What shells report for a program that INT has ended.
  int IMPATIENT = 130;
}
