package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.view.CommandSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypedTest {

  private static final Typed TYPED =
      new Typed(
          List.of(
              command("ask", option("question", new CommandSpec.Form.Text(500, false))),
              command("help"),
              parts(
                  "advice",
                  command(
                      "post",
                      option("thread", new CommandSpec.Form.Text(100, true)),
                      option("channel", new CommandSpec.Form.Channel()),
                      option("member", new CommandSpec.Form.Text(80, false)))),
              parts("privacy", command("show"))),
          "T1");

  private static CommandSpec.Texts texts(String name) {
    return new CommandSpec.Texts(name, Map.of(Locale.of("es"), name + "es"), Map.of());
  }

  private static CommandSpec command(String name, CommandSpec.Option... options) {
    return new CommandSpec(name, texts(name), Set.of(), List.of(), List.of(options));
  }

  private static CommandSpec parts(String name, CommandSpec... parts) {
    return new CommandSpec(name, texts(name), Set.of(), List.of(parts), List.of());
  }

  private static CommandSpec.Option option(String name, CommandSpec.Form form) {
    return new CommandSpec.Option(name, texts(name), form, false);
  }

  @Test
  void wordsLeadToCommand() {
    assertThat(TYPED.after("privacy show").path()).containsExactly("privacy", "show");
  }

  @Test
  void lastOptionTakesTheRest() {
    Deed.Command command = TYPED.after("advice", "post volunteer <#C2|help> Ana &amp; Ben");

    assertThat(command.options())
        .containsEntry("thread", "volunteer")
        .containsEntry("channel", "slack:T1.C2")
        .containsEntry("member", "Ana & Ben");
  }

  @Test
  void quotesKeepWordsTogether() {
    assertThat(TYPED.after("advice", "post \u201cfirst steps\u201d Ana").options())
        .containsEntry("thread", "first steps");
  }

  @Test
  void namesInOtherLanguagesAreKnown() {
    assertThat(TYPED.after("privacyes showes").path()).containsExactly("privacy", "show");
  }

  @Test
  void unknownWordsAreHelped() {
    assertThat(TYPED.after("blah").path()).containsExactly("help");
  }

  @Test
  void longerWordsAreAsked() {
    assertThat(TYPED.after("where do I start?").options())
        .containsEntry("question", "where do I start?");
  }

  @Test
  void wholeMessageIsCommand() {
    assertThat(TYPED.plainWords("Privacy show"))
        .hasValueSatisfying(
            command -> assertThat(command.path()).containsExactly("privacy", "show"));
  }

  @Test
  void questionIsNoCommand() {
    assertThat(TYPED.plainWords("privacy in hospitals?")).isEmpty();
    assertThat(TYPED.plainWords("ask")).isEmpty();
  }
}
