package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the real launcher in a checkout of a few files, on a machine with made-up JDKs and a
/// made-up `mvnw`.
///
/// The made-up java prints its folder and arguments, then runs `$FAKE_JAVA`; the made-up mvnw notes
/// that it was called, runs `$FAKE_MVNW` and leaves a jar.
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // a pipe nobody opens blocks for ever
class LauncherTest {

  private static final String JAVA =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit ;;
        esac
      done
      echo "in $PWD"
      printf '%s\\n' "$@"
      eval "${FAKE_JAVA:-}"
      """;

  private static final String MVNW =
      """
      #!/bin/sh
      echo "$JAVA_HOME" >>builds
      eval "${FAKE_MVNW:-}"
      mkdir -p adapters/app/target/foothold/lib
      echo jar >adapters/app/target/foothold/lib/app-1.jar
      """;

  /// Whatever the launcher calls, without any Java that this machine may have beside it.
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cksum",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "sed",
          "sh",
          "sleep",
          "tail",
          "tr",
          "uname");

  private Path machine = Path.of("");
  private Path checkout = Path.of("");
  private Path launcher = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void layOut(@TempDir Path folder) throws IOException {
    machine = folder.toRealPath();
    checkout = Files.createDirectory(machine.resolve("checkout"));
    launcher = copyOfLauncher(checkout);
    write(checkout.resolve("pom.xml"), "");
    write(checkout.resolve("bot-core/src/main/java/A.java"), "");
    write(checkout.resolve("knowledge/content/a.md"), "");
    write(checkout.resolve("knowledge/advice/a.md"), "");
    script(checkout.resolve("mvnw"), MVNW);
    var tools = machine.resolve("bin");
    for (var tool : TOOLS) {
      var real = Stream.of("/bin/", "/usr/bin/").map(parent -> Path.of(parent + tool));
      var path = real.filter(Files::exists).findFirst().orElseThrow();
      script(tools.resolve(tool), "#!/bin/sh\nexec " + path + " \"$@\"\n");
    }
    environment.put("PATH", tools.toString());
    environment.put("HOME", machine.resolve("home").toString());
    environment.put("LC_ALL", "C");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJdk() throws Exception {
    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("JDK 25", "https://adoptium.net", "sdk install");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usr/lib/jvm/temurin-25",
        "opt/jdk",
        "home/.sdkman/candidates/java/25-tem",
        "home/.jdks/temurin-25",
        "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home",
        "opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home"
      })
  void findsJdkInTheUsualFolders(String folder) throws Exception {
    var jdk = jdk(folder, "25.0.1");

    var run = run("ask");

    assertThat(run.exit()).isZero();
    assertThat(builds()).containsExactly(jdk.toString());
  }

  @Test
  void prefersJavaHomeToTheUsualFolders() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    var mine = jdk("mine", "25.0.2");
    environment.put("JAVA_HOME", mine.toString());

    run("ask");

    assertThat(builds()).containsExactly(mine.toString());
  }

  @Test
  void followsJavaOnThePathToItsJdk() throws Exception {
    var mine = jdk("mine", "25.0.2");
    Files.createSymbolicLink(machine.resolve("bin/java"), mine.resolve("bin/java"));

    run("ask");

    assertThat(builds()).containsExactly(mine.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.0_402", "17.0.15", "24.0.2", "26"})
  void passesOverOtherVersions(String version) throws Exception {
    var other = jdk("usr/lib/jvm/a", version);
    Files.createSymbolicLink(machine.resolve("bin/java"), other.resolve("bin/java"));
    environment.put("JAVA_HOME", other.toString());
    var right = jdk("usr/lib/jvm/b", "25-ea");

    run("ask");

    assertThat(builds()).containsExactly(right.toString());
  }

  @Test
  void asksJavaWhereThereIsNoReleaseFile() throws Exception {
    var jdk = jdk("opt/jdk", "25.0.1");
    Files.delete(jdk.resolve("release"));
    environment.put("FAKE_JAVA", "echo 'openjdk version \"25.0.1\" 2025-10-21' >&2");

    var run = run("ask");

    assertThat(run.exit()).isZero();
  }

  @Test
  void refusesAnotherJavaThanTheOneThatItWasToldToUse() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FOOTHOLD_JAVA_HOME", jdk("mine", "17.0.1").toString());

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("FOOTHOLD_JAVA_HOME", "mine");
  }

  @Test
  void buildsWithJdkOnly() throws Exception {
    Files.delete(jdk("usr/lib/jvm/runtime-25", "25.0.1").resolve("bin/javac"));

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("needs a JDK 25");
  }

  @Test
  void runsWithRuntimeOnly() throws Exception {
    built();
    Files.delete(machine.resolve("usr/lib/jvm/temurin-25/bin/javac"));

    var run = run("ask");

    assertThat(run.exit()).isZero();
  }

  @Test
  void printsTheJdkForMaven() throws Exception {
    var jdk = jdk("usr/lib/jvm/temurin-25", "25.0.1");

    var run = run("--java-home");

    assertThat(run.out()).isEqualTo(jdk + "\n");
    assertThat(builds()).isEmpty();
  }

  @Test
  void passesArgumentsOnAsTheyAre() throws Exception {
    built();

    var run = run("ask", "two words", "", "*", "$HOME");

    assertThat(run.out()).endsWith("\nask\ntwo words\n\n*\n$HOME\n");
  }

  @ParameterizedTest
  @CsvSource({"ask, true", "ask --fast, true", "ask --batch, false", "chat, false", "'', false"})
  void doesWithoutTheOptimizingCompilerForOneAnswer(String command, boolean without)
      throws Exception {
    built();

    var run = run(command.split(" "));

    assertThat(run.out().contains("-XX:TieredStopAtLevel=1")).isEqualTo(without);
  }

  @Test
  void leavesSignalsToTheBotThatRuns() throws Exception {
    built();

    var run = run("run");

    assertThat(run.out()).doesNotContain("-Xrs");
  }

  @Test
  void leavesSignalsToTheSystem() throws Exception {
    built();

    var run = run("ask");

    assertThat(run.out()).contains("-Xrs\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "en_US.UTF-8"})
  void readsArgumentsAsUtf8(String locale) throws Exception {
    built();
    environment.put("LC_ALL", locale);
    environment.put("FAKE_JAVA", "echo locale=$LC_ALL");

    var run = run("ask");

    assertThat(run.out()).contains("locale=C.UTF-8\n");
  }

  @Test
  void closedInputIsEmptyInput() throws Exception {
    built();
    environment.put("FAKE_JAVA", "cat");

    var run = finish(startClosed("<&-"));

    assertThat(run).isEqualTo(new Run(0, run.out(), ""));
  }

  @Test
  void nothingIsWrittenToWhatIsOpenedInPlaceOfClosedOutput() throws Exception {
    built();
    environment.put("FAKE_JAVA", "exec 3<>opened; echo answer");

    var run = finish(startClosed(">&-"));

    assertThat(run.exit()).isNotZero();
    assertThat(checkout.resolve("opened")).isEmptyFile();
  }

  @Test
  void staysInTheCallersFolder() throws Exception {
    built();
    var elsewhere = Files.createDirectories(machine.resolve("else where"));

    var run = finish(start(elsewhere, "ask"));

    assertThat(run.out()).contains("in " + elsewhere + "\n");
  }

  @Test
  void findsItsFolderThroughSymlinks() throws Exception {
    built();
    var absolute = Files.createSymbolicLink(machine.resolve("absolute"), launcher);
    var folder = Files.createDirectory(machine.resolve("folder"));
    launcher =
        Files.createSymbolicLink(folder.resolve("fh"), Path.of("../" + absolute.getFileName()));

    var run = run("ask");

    assertThat(run.out()).contains("-Dfoothold.home=" + app());
  }

  @Test
  void passesTheExitCodeOn() throws Exception {
    built();
    environment.put("FAKE_JAVA", "exit 3");

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(3);
  }

  /// 128 and the signal's number is how the system reports that a signal, not an exit, ended a
  /// process.
  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
  void becomesJavaSoThatSignalsReachIt(String signal, int exit) throws Exception {
    Signals.assumeDelivered(signal);
    built();
    environment.put("FAKE_JAVA", "echo ready; exec cat");
    var process = start(checkout, "chat");
    readUntil(process.inputReader(), "ready");

    Signals.send(signal, process);

    assertThat(process.waitFor()).isEqualTo(exit);
  }

  @Test
  void buildsOnFirstUse() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");

    var run = run("ask");

    assertThat(builds()).hasSize(1);
    assertThat(run.err()).contains("Building Foothold (first use, a few minutes) ...");
  }

  @Test
  void buildsOnceWhereNothingChanges() throws Exception {
    built();

    var run = run("ask");

    assertThat(builds()).hasSize(1);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pom.xml",
        "bot-core/src/main/java/A.java",
        "knowledge/content/a.md",
        "knowledge/advice/a.md"
      })
  void buildsAgainWhereSourcesAreNewer(String source) throws Exception {
    built();
    touchLater(checkout.resolve(source));

    var run = run("ask");

    assertThat(builds()).hasSize(2);
    assertThat(run.err()).contains("its sources have changed");
  }

  @Test
  void buildsAgainWhereSourceWasDeleted() throws Exception {
    built();
    Files.delete(checkout.resolve("knowledge/content/a.md"));

    run("ask");

    assertThat(builds()).hasSize(2);
  }

  @Test
  void doesNotBuildForTests() throws Exception {
    built();
    touchLater(write(checkout.resolve("bot-core/src/test/java/ATest.java"), ""));

    run("ask");

    assertThat(builds()).hasSize(1);
  }

  @Test
  void neverBuildsWhereThatIsForbidden() throws Exception {
    built();
    touchLater(checkout.resolve("pom.xml"));
    environment.put("FOOTHOLD_NO_BUILD", "1");

    var run = run("ask");

    assertThat(run.exit()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @Test
  void saysThatThereIsNoBuildWhereBuildingIsForbidden() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FOOTHOLD_NO_BUILD", "1");

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("no build");
  }

  @Test
  void neverBuildsAnInstalledCopy() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    var installed = Files.createDirectory(machine.resolve("installed"));
    write(installed.resolve("lib/app-1.jar"), "");
    launcher = copyOfLauncher(installed);

    var run = run("ask");

    assertThat(run.out())
        .contains(
            "-Dfoothold.home=" + installed + "\n", "-jar\n" + installed + "/lib/app-1.jar\nask\n");
    assertThat(builds()).isEmpty();
  }

  @Test
  void showsTheEndOfTheLogWhereTheBuildFails() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FAKE_MVNW", "echo '[ERROR] A.java is broken'; exit 7");

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("the build failed", "[ERROR] A.java is broken");
    assertThat(lock()).doesNotExist();
  }

  @Test
  void buildsAgainAfterFailure() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FAKE_MVNW", "exit 7");
    run("ask");
    environment.remove("FAKE_MVNW");

    var run = run("ask");

    assertThat(run.exit()).isZero();
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FAKE_MVNW", "cat gate");
    var gate = fifo("gate");
    var first = start(checkout, "ask");
    readUntil(first.errorReader(), "Building");
    var second = start(checkout, "ask");
    readUntil(second.errorReader(), "waiting");

    Files.writeString(gate, "go");

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(builds()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void endsTheBuildWhenInterrupted(String signal, int exit) throws Exception {
    Signals.assumeDelivered(signal);
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    environment.put("FAKE_MVNW", "echo $$ >gate; exec cat gate");
    var gate = fifo("gate");
    var process = start(checkout, "ask");
    var build = Long.parseLong(Files.readString(gate).strip());

    Signals.send(signal, process);

    assertThat(process.waitFor()).isEqualTo(exit);
    assertThat(ProcessHandle.of(build)).isEmpty();
    assertThat(lock()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dead", "another's"})
  void removesTheLockOfProcessThatIsGone(String process) throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    var numbers = Map.of("dead", 999_999_999L, "another's", ProcessHandle.current().pid());
    Files.createDirectories(lock().getParent());
    Files.createSymbolicLink(lock(), Path.of(numbers.get(process) + "-1.1"));

    var run = run("ask");

    assertThat(run.exit()).isZero();
    assertThat(builds()).hasSize(1);
    assertThat(lock()).doesNotExist();
  }

  @Test
  void saysThatItCannotWriteWhereItWouldHaveToBuild() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    write(checkout.resolve("adapters/app/target"), "in the way");

    var run = run("ask");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be written to");
  }

  @Test
  void runsInReadOnlyFolder() throws Exception {
    built();
    Files.delete(cache());
    Files.setPosixFilePermissions(app(), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(app())).as("root may write anywhere").isFalse();

    var run = run("ask");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("AOT");
  }

  @Test
  void startsWithTheCacheThatItMadeAfterTheBuild() throws Exception {
    built();

    var run = run("ask");

    assertThat(run.out()).contains("-XX:AOTCache=" + cache());
  }

  @Test
  void makesTheCacheAgainWhereJavaComplainedOfIt() throws Exception {
    built();
    Files.writeString(app().resolve(cache().getFileName() + ".log"), "Unable to map shared spaces");

    var first = run("ask");
    var second = run("ask");

    assertThat(first.err()).contains("Making later starts quick");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void makesAnotherCacheForAnotherJava() throws Exception {
    built();
    environment.put("JAVA_HOME", jdk("mine", "25.0.2").toString());

    var run = run("ask");

    assertThat(run.out()).contains("-XX:AOTCache=" + app().resolve("foothold-25.0.2.aot"));
  }

  @Test
  void doesWithoutCacheThatCannotBeMade() throws Exception {
    var jdk = jdk("usr/lib/jvm/temurin-25", "25.0.1");
    script(jdk.resolve("bin/java"), JAVA.replace("echo cache >\"${argument#*=}\"; exit", "exit 1"));
    run("ask");

    var run = run("ask");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("AOT");
  }

  /// A checkout that has been built with a JDK 25.0.1 and was run once.
  private void built() throws Exception {
    jdk("usr/lib/jvm/temurin-25", "25.0.1");
    run("ask");
  }

  private Path app() {
    return checkout.resolve("adapters/app/target/foothold");
  }

  private Path cache() {
    return app().resolve("foothold-25.0.1.aot");
  }

  private Path lock() {
    return checkout.resolve("adapters/app/target/.foothold-lock");
  }

  /// The JDK of each build so far.
  private List<String> builds() throws IOException {
    var builds = checkout.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /// The launcher, looking for JDKs in the made-up machine's folders in place of the real one's.
  private Path copyOfLauncher(Path folder) throws IOException {
    var real = Files.readString(Path.of("..", "..", "foothold"));
    var moved = real.replaceAll("(?<= )/(?=(usr|opt|Library|home)/)", machine + "/");
    return script(folder.resolve("foothold"), moved);
  }

  private Path jdk(String folder, String version) throws IOException {
    var jdk = machine.resolve(folder);
    write(jdk.resolve("release"), "IMPLEMENTOR=\"Fake\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    return jdk;
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Path script(Path file, String text) throws IOException {
    write(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void touchLater(Path file) throws IOException {
    var later = Files.getLastModifiedTime(file).toInstant().plus(Duration.ofMinutes(1));
    Files.setLastModifiedTime(file, FileTime.from(later));
  }

  private Path fifo(String name) throws Exception {
    var fifo = checkout.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    return fifo;
  }

  private static void readUntil(BufferedReader reader, String words) throws IOException {
    var line = "";
    while (line != null && !line.contains(words)) {
      line = reader.readLine();
    }
  }

  private Process start(Path folder, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  /// Starts it from a shell that closes a stream.
  private Process startClosed(String redirection) throws IOException {
    var command = "exec " + launcher + " chat " + redirection;
    var builder = new ProcessBuilder("/bin/sh", "-c", command).directory(checkout.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Run run(String... arguments) throws Exception {
    return finish(start(checkout, arguments));
  }

  /// What is printed is less than a pipe holds, so one stream may be read after the other.
  private static Run finish(Process process) throws Exception {
    process.getOutputStream().close();
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  private record Run(int exit, String out, String err) {}
}
