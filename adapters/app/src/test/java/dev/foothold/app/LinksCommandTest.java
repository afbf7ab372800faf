package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.adapter.terminal.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final LoopbackSite site;

  LinksCommandTest() throws IOException {
    site = LoopbackSite.open();
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  private Exit run(String... args) throws Exception {
    return run(HttpWire::open, args);
  }

  private Exit run(Supplier<Wire> wires, String... args) throws Exception {
    Shell shell =
        new Shell(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), Shell.Terminals.NONE);
    Settings settings =
        Settings.read(
            Map.of("FOOTHOLD_CONTENT_DIR", folder.toString()),
            new Settings.Launched(Optional.empty(), Optional.empty()));
    LinksCommand command =
        new LinksCommand(
            wires, InstantSource.fixed(Instant.parse("2026-07-14T12:00:00Z")), _ -> {});
    return command.run(new picocli.CommandLine(command.spec()).parseArgs(args), shell, settings);
  }

  private Path entry(String source, String resource) throws IOException {
    return Files.writeString(
        folder.resolve("fhir.md"),
        """
        ---
        id: fhir
        title: FHIR
        kind: standard
        questions: [What is FHIR?, How do I learn FHIR?, Where is FHIR used?]
        sources:
          - title: The standard
            url: %s
            asOf: 2026-06-01 # by hand
        origin: curated
        reviewed: 2026-06-01
        see: [hl7-v2-adt, integration-analyst]
        ---
        FHIR is a standard. [1]

        ## Resources
        - [A server](%s): to try it. [1]
        """
            .formatted(site.at(source), site.at(resource)));
  }

  @Test
  void nothingIsSaidOfPagesThatAreThere() throws Exception {
    entry("/fine", "/fine");

    assertThat(run()).isEqualTo(Exit.OK);
    assertThat(out).hasToString("1 address: 1 ok, 0 moved, 0 unsure, 0 broken.\n");
    assertThat(site.asked()).containsExactly("HEAD /fine");
  }

  @Test
  void brokenAndMovedAddressesAreNamedWithTheirPlace() throws Exception {
    Path file = entry("/moved", "/gone");

    assertThat(run()).isEqualTo(Exit.ERROR);
    assertThat(out)
        .hasToString(
            """
            %s:8:10: warning: %s has moved for good to %s. Write that address.
            %s:17:3: error: %s: there is no page (410). Find where the page is now, or another one.
            2 addresses: 0 ok, 1 moved, 0 unsure, 1 broken.
            """
                .formatted(file, site.at("/moved"), site.at("/fine"), file, site.at("/gone")));
  }

  @Test
  void whatAPersonMayOpenIsNotBroken() throws Exception {
    entry("/private", "/fine");

    assertThat(run()).isEqualTo(Exit.OK);
    assertThat(out.toString())
        .contains("warning: ", "turns programs away (403). Open it in a browser.");
  }

  @Test
  void scriptsGetEveryAddress() throws Exception {
    Path file = entry("/moved", "/fine");

    assertThat(run("--json")).isEqualTo(Exit.OK);
    assertThat(out)
        .hasToString(
            """
            [{"address":"%s","result":"ok",\
            "places":[{"file":"%s","line":17,"column":3}]},\
            {"address":"%s","result":"moved","to":"%s",\
            "places":[{"file":"%s","line":8,"column":10}]}]
            """
                .formatted(site.at("/fine"), file, site.at("/moved"), site.at("/fine"), file));
  }

  @Test
  void sourcesThatWereReachedAreDated() throws Exception {
    Path file = entry("/moved", "/gone");
    String before = Files.readString(file);

    run("--write");

    assertThat(file)
        .hasContent(before.replace("# by hand\n", "# by hand\n    checked: 2026-07-14\n"));
    assertThat(err.toString()).endsWith("foothold: 1 entry has a new date.\n");
  }

  @Test
  void otherFilesStayAsTheyAre() throws Exception {
    Path file = entry("/gone", "/fine");
    String before = Files.readString(file);

    run("--write");

    assertThat(file).hasContent(before);
  }

  @Test
  void nothingIsWrittenUnlessAsked() throws Exception {
    Path file = entry("/fine", "/fine");
    String before = Files.readString(file);

    run();

    assertThat(file).hasContent(before);
  }

  @Test
  void withoutANetworkThereIsOneSentence() throws Exception {
    entry("/fine", "/fine");
    Wire dead =
        new Wire() {
          @Override
          public Said ask(Method method, java.net.URI address) throws IOException {
            throw new UnknownHostException(address.getHost());
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> run(() -> dead))
        .isInstanceOfSatisfying(
            Trouble.class, trouble -> assertThat(trouble.exit()).isEqualTo(Exit.ERROR))
        .hasMessage("there seems to be no network: no host can be reached (1 tried).");
  }
}
