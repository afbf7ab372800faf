package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.CommandSpec.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static final CommandSpec ASK =
      spec(
          "ask",
          Set.of(Trait.ALONE),
          List.of(),
          option("question", new CommandSpec.Form.Text(4_000, false)));
  private static final CommandSpec ADVICE =
      spec(
          "advice",
          Set.of(Trait.ALONE, Trait.FOR_MODERATORS),
          List.of(
              spec(
                  "post",
                  Set.of(Trait.FOR_MODERATORS),
                  List.of(),
                  option("name", new CommandSpec.Form.Text(100, true)),
                  option("where", new CommandSpec.Form.Channel()))));
  private static final CommandSpec STATUS = spec("status", Set.of(Trait.FOR_MODERATORS), List.of());

  private static final Commands COMMANDS =
      new Commands(List.of(ASK, ADVICE, STATUS), ShortNames.STANDARD);

  @Test
  void thoseThatStandAloneDo() {
    assertThat(COMMANDS.data())
        .extracting(CommandData::getName)
        .containsExactly(
            "ask",
            "advice",
            "foothold",
            "Answer this",
            "Save as advice draft",
            "Suggest as resource");
  }

  @Test
  void allArePartsOfOne() {
    SlashCommandData all = slash("foothold");

    assertThat(all.getSubcommands())
        .extracting(SubcommandData::getName)
        .containsExactly("ask", "status");
    assertThat(all.getSubcommandGroups())
        .extracting(SubcommandGroupData::getName)
        .containsExactly("advice");
  }

  @Test
  void moderatorsCommandsAreShownToModerators() {
    assertThat(slash("advice").getDefaultPermissions().getPermissionsRaw())
        .isEqualTo(Commands.MODERATORS.getRawValue());
    assertThat(slash("ask").getDefaultPermissions().getPermissionsRaw()).isNull();
  }

  @Test
  void namesAreInSpanishToo() {
    assertThat(slash("ask").getNameLocalizations().toMap())
        .containsEntry(net.dv8tion.jda.api.interactions.DiscordLocale.SPANISH, "ask-es")
        .containsEntry(net.dv8tion.jda.api.interactions.DiscordLocale.SPANISH_LATAM, "ask-es");
  }

  @Test
  void shortNamesCanBeOthers() {
    Commands others =
        new Commands(
            List.of(ASK, ADVICE), new ShortNames(true, Map.of("ask", "fh-ask", "advice", "")));

    assertThat(others.data()).extracting(CommandData::getName).startsWith("fh-ask", "foothold");
    assertThat(others.path(List.of("fh-ask"))).containsExactly("ask");
  }

  @Test
  void shortNamesCanBeSwitchedOff() {
    assertThat(new Commands(List.of(ASK, ADVICE), ShortNames.NONE).data())
        .extracting(CommandData::getName)
        .startsWith("foothold");
  }

  @Test
  void partsAreTheCoresPaths() {
    assertThat(COMMANDS.path(List.of("foothold", "advice", "post")))
        .containsExactly("advice", "post");
    assertThat(COMMANDS.path(List.of("advice", "post"))).containsExactly("advice", "post");
    assertThat(COMMANDS.path(List.of("foothold", "ask"))).containsExactly("ask");
  }

  @Test
  void menusAreKnownByTheirNames() {
    assertThat(Commands.item("Answer this")).contains(Deed.Item.ANSWER_THIS);
    assertThat(Commands.item("Something else")).isEqualTo(Optional.empty());
  }

  @Test
  void whatIsTooLongInAllLanguagesIsInEnglish() {
    Commands many = new Commands(many(), ShortNames.STANDARD);

    SlashCommandData all =
        (SlashCommandData)
            many.data().stream()
                .filter(command -> command.getName().equals(Commands.ALL))
                .findFirst()
                .orElseThrow();

    assertThat(Commands.size(all)).isLessThanOrEqualTo(Commands.MAX_SIZE);
    assertThat(all.getSubcommandGroups()).hasSize(20);
  }

  private static List<CommandSpec> many() {
    return IntStream.range(0, 20)
        .mapToObj(
            i ->
                spec(
                    "command" + i,
                    Set.of(),
                    IntStream.range(0, 4)
                        .mapToObj(j -> spec("part" + j, Set.of(), List.of()))
                        .toList()))
        .toList();
  }

  private static SlashCommandData slash(String name) {
    return (SlashCommandData)
        COMMANDS.data().stream()
            .filter(command -> command.getName().equals(name))
            .findFirst()
            .orElseThrow();
  }

  private static CommandSpec spec(
      String name, Set<Trait> traits, List<CommandSpec> parts, CommandSpec.Option... options) {
    return new CommandSpec(name, texts(name), traits, parts, List.of(options));
  }

  private static CommandSpec.Option option(String name, CommandSpec.Form form) {
    return new CommandSpec.Option(name, texts(name), form, true);
  }

  private static CommandSpec.Texts texts(String name) {
    Locale spanish = Locale.of("es");
    return new CommandSpec.Texts(
        "What " + name + " does", Map.of(spanish, name + "-es"), Map.of(spanish, "x".repeat(100)));
  }

  @Test
  void choicesAreListed() {
    CommandSpec mode =
        spec(
            "mode",
            Set.of(Trait.ALONE),
            List.of(),
            option(
                "to", new CommandSpec.Form.Choice(List.of(new Block.Option("Off", "off", false)))));

    SlashCommandData command =
        (SlashCommandData) new Commands(List.of(mode), ShortNames.STANDARD).data().getFirst();

    assertThat(command.getOptions().getFirst().getChoices())
        .extracting(choice -> choice.getName())
        .containsExactly("Off");
  }
}
