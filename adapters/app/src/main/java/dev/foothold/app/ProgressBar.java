package dev.foothold.app;

import dev.foothold.knowledge.eval.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Shows on the error output how far a long task has got: a bar on a terminal, else a line at each
/// tenth. One thread at a time.
final class ProgressBar implements Evaluation.Progress, AutoCloseable {

  private static final int CELLS = 30;
  private static final int PERCENT = 100;
  private static final int TENTH = 10;

  private final Shell shell;
  private int shownPercent = -1;
  private boolean bar;

  ProgressBar(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void at(String task, int done, int total) {
    int percent = total == 0 ? PERCENT : (int) ((long) PERCENT * done / total);
    boolean worthIt = percent != shownPercent && (shell.terminals().both() || percent % TENTH == 0);
    if (!worthIt) {
      return;
    }
    shownPercent = percent;
    if (shell.terminals().both()) {
      int full = CELLS * percent / PERCENT;
      bar = true;
      err(
          "\r%s [%s%s] %3d %%"
              .formatted(task, "#".repeat(full), ".".repeat(CELLS - full), percent));
    } else {
      err("%s %d %%%n".formatted(task, percent));
    }
  }

  /// So much is done of nobody knows how much; shown on a terminal alone.
  void counted(String what, int done) {
    if (shell.terminals().both()) {
      bar = true;
      err("\r%d %s".formatted(done, what));
    }
  }

  private void err(String text) {
    try {
      shell.err().write(text);
      shell.err().flush();
    } catch (IOException nobodyReads) {
      throw new UncheckedIOException(nobodyReads);
    }
  }

  @Override
  public void close() {
    if (bar) {
      err("\r\u001b[K");
    }
  }
}
