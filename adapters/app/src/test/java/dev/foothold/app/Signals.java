package dev.foothold.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;

/// Sends signals to processes that were started by a test.
final class Signals {

  private Signals() {}

  /// Skips the test where a signal is ignored: processes inherit that, for example INT from a shell
  /// that runs the build in the background, and cannot undo it.
  ///
  /// @param name without SIG
  static void assumeDelivered(String name) throws IOException, InterruptedException {
    Process itself = new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " $$").start();
    assumeThat(itself.waitFor()).as("exit of a process that %s ends", name).isNotZero();
  }

  /// @param name without SIG
  static void send(String name, Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start().waitFor();
  }
}
