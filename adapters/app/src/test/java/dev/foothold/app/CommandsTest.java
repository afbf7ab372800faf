package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.terminal.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Every command from its command line to its exit, in this process.
class CommandsTest {

  private static Settings.Launched launched =
      new Settings.Launched(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private String typed = "";
  private Shell.Terminals terminals = Shell.Terminals.NONE;

  @BeforeAll
  static void makeIndex() throws IOException {
    launched = SampleHome.ready();
  }

  private Exit run(String... args) {
    return runInto(out, args);
  }

  private Exit runInto(Writer results, String... args) {
    Shell shell =
        new Shell(
            new ByteArrayInputStream(typed.getBytes(UTF_8)), results, err, environment, terminals);
    return Foothold.run(args, shell, launched);
  }

  @Test
  void aQuestionIsAnswered() {
    assertThat(run("ask", SampleHome.QUESTION)).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .startsWith("Begin at the service desk of a hospital")
        .contains("This week\n1. ", "Sources\n[1] A page about ehr-analyst", "Ask next\n1. ");
    assertThat(err).hasToString("");
  }

  @Test
  void everyCommandGoesByTheNameThatItsHelpShows() {
    assertThat(CommandLine.commands(Parts.with(Desks.SYSTEM)))
        .allSatisfy((name, command) -> assertThat(command.spec().name()).isEqualTo(name));
  }

  @Test
  void wordsNeedNoQuotes() {
    run("ask", "--fast", "--json", "How", "do", "I", "become", "an", "EHR", "analyst?");

    assertThat(out.toString()).contains("\"question\":\"How do I become an EHR analyst?\"");
  }

  @Test
  void optionsMayFollowTheQuestion() {
    run("ask", SampleHome.QUESTION, "--json", "--fast");

    assertThat(out.toString()).startsWith("{").contains(SampleHome.QUESTION);
  }

  @Test
  void anAnswerForScriptsNamesItsEntries() {
    assertThat(run("ask", "--json", SampleHome.QUESTION)).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("\"entries\":[\"ehr-analyst\"");
  }

  @Test
  void anEmptyQuestionIsRefused() {
    assertThat(run("ask", "--fast", "")).isEqualTo(Exit.REFUSED);
  }

  @Test
  void aQuestionMayBeginWithAnAtSign() {
    run("ask", "--fast", "--json", "@foothold hello?");

    assertThat(out.toString()).contains("\"question\":\"@foothold hello?\"");
  }

  @Test
  void aQuestionMayBeginWithAHyphen() {
    run("ask", "--fast", "--json", "--", "--weird question?");

    assertThat(out.toString()).contains("\"question\":\"--weird question?\"");
  }

  @Test
  void askingOpensNoDatabase() {
    environment.put("FOOTHOLD_DATA_DIR", folder.resolve("data").toString());
    environment.put("FOOTHOLD_DATABASE_URL", "postgres://127.0.0.1:1/nobody-listens");

    assertThat(run("ask", "--fast", SampleHome.QUESTION)).isEqualTo(Exit.OK);
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aBatchComesFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("q"), SampleHome.QUESTION + "\n{\"id\":1}\n");

    assertThat(run("ask", "--fast", "--batch", file.toString())).isEqualTo(Exit.OK);
    assertThat(out.toString().lines()).hasSize(2);
  }

  @Test
  void aBatchComesFromStandardInput() {
    typed = "{\"id\":\"a\",\"question\":\"" + SampleHome.QUESTION + "\"}";

    assertThat(run("ask", "--fast", "--batch", "-")).isEqualTo(Exit.OK);
    assertThat(out.toString()).startsWith("{\"id\":\"a\",");
  }

  @Test
  void aMissingFileIsTold() {
    assertThat(run("ask", "--batch", "/nowhere/q")).isEqualTo(Exit.ERROR);
    assertThat(err).hasToString("foothold: /nowhere/q is not there.\n");
  }

  @Test
  void aFolderIsNoBatch() {
    assertThat(run("ask", "--batch", folder.toString())).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("is a folder; --batch takes a file");
  }

  @Test
  void aBatchAndAQuestionDoNotGoTogether() {
    assertThat(run("ask", "--batch", "-", "why?")).isEqualTo(Exit.USAGE);
  }

  @Test
  void noQuestionIsWrongUsage() {
    assertThat(run("ask")).isEqualTo(Exit.USAGE);
    assertThat(err).hasToString("foothold: what is the question?\nTry \"foothold ask --help\".\n");
  }

  @Test
  void chatTalksThroughAPipe() {
    typed = SampleHome.QUESTION + "\n/sources\n/quit\n";

    assertThat(run("chat")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .startsWith("Begin at the service desk")
        .contains("read as of 2026-07-01");
  }

  @Test
  void entriesAreListed() {
    assertThat(run("knowledge", "list")).isEqualTo(Exit.OK);
    assertThat(out)
        .hasToString(
            """
            ehr-analyst          role  EHR analyst: the way in
            integration-analyst  role  Integration analyst: messages between systems
            nursing-informatics  role  Nursing informatics for nurses
            """);
  }

  @Test
  void longTitlesWrapOnATerminal() {
    terminals = new Shell.Terminals(false, true, () -> 60);

    run("knowledge", "list");

    assertThat(out.toString())
        .contains(
            """
            integration-analyst  role  Integration analyst: messages
                                       between systems
            """);
  }

  @Test
  void entriesAreListedBelowEachOtherOnANarrowTerminal() {
    terminals = new Shell.Terminals(false, true, () -> 40);

    run("knowledge", "list");

    assertThat(out.toString()).startsWith("ehr-analyst, role\n  EHR analyst: the way in\n");
  }

  @Test
  void entriesAreListedForScripts() {
    run("knowledge", "list", "--json");

    assertThat(out.toString())
        .startsWith(
            "[{\"id\":\"ehr-analyst\",\"kind\":\"role\",\"title\":\"EHR analyst: the way in\"},")
        .endsWith("]\n");
  }

  @Test
  void anEntryIsShown() {
    assertThat(run("knowledge", "show", "nursing-informatics")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .startsWith("Nursing informatics for nurses\nnursing-informatics · role · for everyone")
        .contains("This week\n1. ", "Asked as\n- ", "Sources\n[1] ", "See also: ehr-analyst");
  }

  @Test
  void anUnknownEntryIsGuessed() {
    assertThat(run("knowledge", "show", "ehr-analist")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("Did you mean \"ehr-analyst\"?");
  }

  @Test
  void entriesThatAskAlikePassWithAWarning() {
    assertThat(run("knowledge", "lint")).isEqualTo(Exit.OK);
    assertThat(out.toString()).endsWith("3 entries: 0 errors, 2 warnings.\n");
  }

  @Test
  void brokenEntriesAreNamedWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("broken.md"), "---\nid: broken\nkind: rule\n---\nNo.\n");
    environment.put("FOOTHOLD_CONTENT_DIR", folder.toString());

    assertThat(run("knowledge", "lint")).isEqualTo(Exit.ERROR);
    assertThat(out.toString()).contains("broken.md:3:").contains("error: ");
  }

  @Test
  void adviceBesideTheEntriesIsCheckedToo() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Path advice = Files.createDirectory(folder.resolve("advice"));
    Files.writeString(advice.resolve("order.txt"), "start-here\n");
    environment.put("FOOTHOLD_CONTENT_DIR", content.toString());

    assertThat(run("knowledge", "lint")).isEqualTo(Exit.ERROR);
    assertThat(out.toString())
        .contains("order.txt:1:1: error: There is no thread \"start-here\".")
        .endsWith("0 entries and 0 threads: 1 error, 0 warnings.\n");
  }

  @Test
  void aMissingFolderOfEntriesIsTold() {
    environment.put("FOOTHOLD_CONTENT_DIR", "/nowhere");

    assertThat(run("knowledge", "lint")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("FOOTHOLD_CONTENT_DIR is /nowhere, which is not there.");
  }

  @Test
  void aMissingCollectionIsTold() {
    assertThat(run("eval", "/nowhere")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("/nowhere is not a folder");
  }

  private Path collection() throws IOException {
    Path collection = Files.createDirectories(folder.resolve("collection"));
    Files.writeString(
        collection.resolve("corpus.jsonl"),
        """
        {"_id": "d1", "title": "", "text": "cats purr when they are content"}
        {"_id": "d2", "title": "", "text": "trains run on rails"}
        """);
    Files.writeString(
        collection.resolve("queries.jsonl"), "{\"_id\": \"q1\", \"text\": \"why do cats purr\"}\n");
    Files.writeString(collection.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
    environment.put("FOOTHOLD_CACHE_DIR", folder.resolve("cache").toString());
    return collection;
  }

  @Test
  void aCollectionIsMeasured() throws IOException {
    Path run = folder.resolve("run");

    Exit exit = run("eval", "--json", "--run", run.toString(), collection().toString());

    assertThat(exit).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .startsWith("{\"mode\":\"hybrid\",\"queries\":1,\"ndcg@10\":1.0,\"recall@10\":1.0,")
        .contains("\"success@1\":1.0,\"millis\":{\"p50\":");
    assertThat(Files.readString(run)).startsWith("q1 Q0 d1 1 ").contains(" foothold\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsTold() throws IOException {
    Exit exit = run("eval", "--mode", "bm25", "--run", "/dev/full", collection().toString());

    assertThat(exit).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .contains("the run could not be written to /dev/full: No space left on device.");
  }

  @Test
  void answersAreTimed() {
    assertThat(run("bench")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("a whole answer (", "everything else", "resident memory after answers, MiB");
  }

  @Test
  void theSearchIsTimedAgainstPlainLucene() {
    environment.put("FOOTHOLD_CACHE_DIR", folder.resolve("cache").toString());

    assertThat(run("bench", "--json", "--entries", "200")).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("\"answers\":{\"asked\":", "\"scale\":{\"entries\":200,\"ratio\":");
  }

  @Test
  void tooFewEntriesAreWrongUsage() {
    assertThat(run("bench", "--entries", "99")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--entries takes a number from 100 up.");
  }

  @Test
  void anUnknownModeIsWrongUsage() {
    assertThat(run("eval", "--mode", "fuzzy", folder.toString())).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("use bm25, dense or hybrid");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    assertThat(run("aks", "why?")).isEqualTo(Exit.USAGE);
    assertThat(err)
        .hasToString(
            """
            foothold: there is no command "aks". Did you mean "ask"?
            Try "foothold --help".
            """);
  }

  @Test
  void aMistypedOptionIsGuessed() {
    assertThat(run("ask", "--jsno", "why?")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("Did you mean \"--json\"?");
  }

  @Test
  void aMistypedSubcommandIsGuessed() {
    assertThat(run("knowledge", "lnit")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("Did you mean \"lint\"?", "foothold knowledge --help");
  }

  @Test
  void aBareQuestionIsToldWhereToGo() {
    assertThat(run("How do I get in?")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("To ask something, write: foothold ask");
  }

  @Test
  void wordsWithoutACommandAreToldWhereToGo() {
    assertThat(run("How", "do", "I", "get", "in")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("To ask something, write: foothold ask");
  }

  @Test
  void aChatThatThereIsNotIsTold() {
    assertThat(run("run", "discrod")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith(
            "foothold: there is no chat \"discrod\": Foothold knows discord and slack. Did you mean"
                + " \"discord\"?");
  }

  @Test
  void noCommandShowsTheHelp() {
    assertThat(run()).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).startsWith("Usage: foothold ").contains("Commands:\n  ask ");
  }

  @Test
  void aMissingArgumentIsTold() {
    assertThat(run("knowledge", "show")).isEqualTo(Exit.USAGE);
    assertThat(run("eval")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("ID is missing.", "DIR is missing.");
  }

  @Test
  void aMissingValueIsTold() {
    assertThat(run("ask", "--batch")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("a value is missing after --batch.");
  }

  @Test
  void escapeSequencesAreNotEchoed() {
    run("a\u001b[31mb");

    assertThat(err.toString()).doesNotContain("\u001b");
  }

  @Test
  void everyCommandHelps() {
    assertThat(run("--help")).isEqualTo(Exit.OK);
    assertThat(run("ask", "--help")).isEqualTo(Exit.OK);
    assertThat(run("chat", "-h")).isEqualTo(Exit.OK);
    assertThat(run("knowledge", "--help")).isEqualTo(Exit.OK);
    assertThat(run("knowledge", "show", "--help")).isEqualTo(Exit.OK);
    assertThat(run("eval", "--help")).isEqualTo(Exit.OK);
    assertThat(run("bench", "--help")).isEqualTo(Exit.OK);
    assertThat(run("help", "knowledge", "lint")).isEqualTo(Exit.OK);
    assertThat(out.toString()).contains("Usage: foothold ask", "Examples:").doesNotContain("%n");
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version")).isEqualTo(Exit.OK);
    assertThat(out.toString()).startsWith("Foothold ");
  }

  @Test
  void anUnknownSettingStopsTheStart() {
    environment.put("FOOTHOLD_DEBUGG", "1");

    assertThat(run("ask", "--fast", "why?")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .startsWith("foothold: there is no setting FOOTHOLD_DEBUGG. Did you mean");
  }

  @Test
  void theIndexIsMadeAnew() {
    Path index = folder.resolve("new");
    environment.put("FOOTHOLD_INDEX_DIR", index.toString());

    assertThat(run("knowledge", "index")).isEqualTo(Exit.OK);
    assertThat(out.toString()).startsWith("3 entries indexed into " + index + " in ");
    assertThat(index).isNotEmptyDirectory();
  }

  @Test
  void anIndexIsMadeOfWhatIsNotBroken() throws IOException {
    Path content = Files.createDirectory(folder.resolve("content"));
    Path broken = Files.writeString(content.resolve("broken.md"), "no front matter");
    Files.copy(
        SampleHome.FOLDER.resolve("content").resolve("ehr-analyst.md"),
        content.resolve("ehr-analyst.md"));
    environment.put("FOOTHOLD_CONTENT_DIR", content.toString());
    environment.put("FOOTHOLD_INDEX_DIR", folder.resolve("new").toString());

    assertThat(run("knowledge", "index")).isEqualTo(Exit.ERROR);
    assertThat(out.toString())
        .startsWith(broken + ":1:1: error: ")
        .contains("\n1 entry indexed into ");
  }

  /// Fails as a file does whose disk is full, or as a pipe does that nobody reads.
  private static final class FailingWriter extends Writer {

    private final String reason;

    private FailingWriter(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw new IOException(reason);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void aReaderWhoLeavesIsNoError() {
    assertThat(runInto(new FailingWriter("Broken pipe"), "--help")).isEqualTo(Exit.CLOSED_PIPE);
    assertThat(err).hasToString("");
  }

  @Test
  void aResultThatCannotBeWrittenIsTold() {
    assertThat(runInto(new FailingWriter("No space left on device"), "--help"))
        .isEqualTo(Exit.ERROR);
    assertThat(err)
        .hasToString("foothold: the result could not be written: No space left on device.\n");
  }

  @Test
  void whatBreaksIsToldInASentence() {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) {
            throw new IllegalStateException("secret");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThat(runInto(broken, "--help")).isEqualTo(Exit.ERROR);
    assertThat(err)
        .hasToString(
            "foothold: something broke that should not (IllegalStateException)."
                + " With FOOTHOLD_DEBUG=1 it says more.\n");
  }

  @Test
  void debuggingShowsTheTrace() {
    environment.put("FOOTHOLD_DEBUG", "1");

    runInto(new FailingWriter("No space left on device"), "--help");

    assertThat(err.toString()).contains("\tat dev.foothold.app.");
  }
}
