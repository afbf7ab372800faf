package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.testing.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// The program in a process of its own, which can be killed. Safe for many threads.
final class ProgramProcess implements AutoCloseable {

  private final Process process;
  private final List<String> said = new CopyOnWriteArrayList<>();

  private ProgramProcess(Process process) {
    this.process = process;
  }

  /// Starts it with the entries of [SampleHome], or of the program where it is built.
  ///
  /// @param home of the entries
  /// @param settings variables besides
  static ProgramProcess start(Path home, Map<String, String> settings, String... args)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfoothold.home=" + home,
                "dev.foothold.app.Foothold"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.matches("(FOOTHOLD|DISCORD|SLACK)_.*"));
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    environment.putAll(settings);
    ProgramProcess program = new ProgramProcess(builder.start());
    Thread.ofVirtual().start(program::listen);
    return program;
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (UncheckedIOException killed) {
      said.add("(killed)");
    }
  }

  /// All that it has said.
  String said() {
    return said.stream().collect(Collectors.joining("\n"));
  }

  /// Waits until it has said something.
  ProgramProcess until(String words) {
    Eventually.until(
        words + "\nin what was said:\n" + said(),
        () -> said().contains(words) || !process.isAlive());
    if (!said().contains(words)) {
      throw new AssertionError("it has ended: " + said());
    }
    return this;
  }

  /// As `kill -9` does.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Asks it to end, and waits until it has.
  ///
  /// @return its exit
  int stop() throws IOException, InterruptedException {
    Signals.send("TERM", process);
    return process.waitFor();
  }

  @Override
  public void close() {
    kill();
  }
}
