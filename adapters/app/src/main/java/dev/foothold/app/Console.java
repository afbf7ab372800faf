package dev.foothold.app;

import java.io.BufferedWriter;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The shell that started this process.
final class Console {

  private Console() {}

  static Shell shell() {
    boolean both =
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
    boolean out = both || leadsToTerminal(Path.of("/proc/self/fd/1"));
    String told = System.getenv().getOrDefault("COLUMNS", "");
    FutureTask<Integer> columns = new FutureTask<>(Console::columns);
    if (out && told.isBlank()) {
      // Asked meanwhile: it takes as long as opening the index does.
      Thread.ofPlatform().daemon().name("columns").start(columns);
    } else {
      columns.cancel(false);
    }
    return new Shell(
        // Straight to the descriptors: System.out swallows failures, and a failure is how one
        // learns that a reader has gone or that a disk is full.
        new FileInputStream(FileDescriptor.in),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        System.getenv(),
        new Shell.Terminals(both, out, () -> got(columns)));
  }

  private static int got(FutureTask<Integer> columns) {
    try {
      return columns.get(1, TimeUnit.SECONDS);
    } catch (CancellationException | ExecutionException | TimeoutException notTold) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /// Whether a descriptor is open on a terminal, where the system shows that as a link (Linux).
  /// Java tells it only of input and output together.
  private static boolean leadsToTerminal(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException notShown) {
      return false;
    }
  }

  /// Asks the terminal's own command, which takes about 3 ms; Java itself does not tell.
  private static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      String[] rowsAndColumns = size.strip().split(" ", -1);
      return rowsAndColumns.length == 2 ? Integer.parseInt(rowsAndColumns[1]) : 0;
    } catch (IOException | NumberFormatException notTold) {
      return 0;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
