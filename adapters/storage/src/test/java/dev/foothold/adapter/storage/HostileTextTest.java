package dev.foothold.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Lease;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Storage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever people type is kept and given back, on both databases.
class HostileTextTest {

  @RegisterExtension final Fresh sqlite = Fresh.sqlite();
  @RegisterExtension final Fresh postgres = Fresh.postgres();

  private static String kept(Storage storage, String text) {
    Lease lease =
        Samples.admitted(storage.questions().admit(Samples.opening("ana", text, "key " + text)));
    Samples.admitted(storage.questions().admit(Samples.opening("ben", text, "other " + text)));
    return storage
        .log()
        .find(Samples.HERE, new QuestionId(lease.of()))
        .orElseThrow()
        .asked()
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'); DROP TABLE question; --",
        "a ? b :name <list> $1 {x} %s",
        "naïve 😀 שלום",
        "\"quoted\" \\u0000 back\\slash\n\tand on"
      })
  void wordsComeBackAsTheyWere(String typed) {
    assertThat(kept(sqlite.storage(), typed)).isEqualTo(typed);
    assertThat(kept(postgres.storage(), typed)).isEqualTo(typed);
  }

  @Test
  void whatIsNoTextIsReplaced() {
    String typed = "a\u0000b\ud83dc\ude00d\u202ee";

    assertThat(kept(sqlite.storage(), typed)).isEqualTo("a\ufffdb\ufffdc\ufffdd\u202ee");
    assertThat(kept(postgres.storage(), typed)).isEqualTo("a\ufffdb\ufffdc\ufffdd\u202ee");
  }

  /// A driver's message names the statement, never what was to be written.
  @Test
  void aFailureRepeatsNobodysWords() {
    for (Fresh fresh : List.of(sqlite, postgres)) {
      Engine engine = fresh.database().engine();
      String twice = "INSERT INTO setting (community, name, content) VALUES (?, ?, ?)";
      engine.write(handle -> handle.execute(twice, "here", "secret words", "more words"));

      assertThatThrownBy(
              () -> engine.write(handle -> handle.execute(twice, "here", "secret words", "")))
          .satisfies(
              failure ->
                  assertThat(new StringWriter())
                      .satisfies(trace -> failure.printStackTrace(new PrintWriter(trace)))
                      .asString()
                      .contains("setting")
                      .doesNotContain("words"));
    }
  }
}
