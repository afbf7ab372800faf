package dev.foothold.adapter.discord;

import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.channel.ChannelType;

/// Buttons and menus as Discord has them.
final class Menus {

  /// Longest prompt
  /// ([reference](https://discord.com/developers/docs/components/reference#string-select)).
  private static final int MAX_PROMPT = 150;

  /// Most that can be chosen at once (same page).
  private static final int MAX_CHOSEN = 25;

  /// Where advice and cards can be posted.
  static final List<ChannelType> CHANNELS =
      List.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.FORUM);

  private Menus() {}

  static net.dv8tion.jda.api.components.buttons.Button button(Button button) {
    return switch (button.press()) {
      case Button.Press.Act(var action) ->
          net.dv8tion.jda.api.components.buttons.Button.of(
              style(button.look()), action.id(), button.label());
      case Button.Press.Open(var page) ->
          net.dv8tion.jda.api.components.buttons.Button.link(page.toASCIIString(), button.label());
    };
  }

  private static ButtonStyle style(Button.Look look) {
    return switch (look) {
      case PLAIN -> ButtonStyle.SECONDARY;
      case MAIN -> ButtonStyle.PRIMARY;
      case DANGER -> ButtonStyle.DANGER;
    };
  }

  static SelectMenu menu(Block.Menu menu) {
    String id = menu.action().id();
    int least = menu.most() > 1 ? 0 : 1;
    return switch (menu.what()) {
      case Block.Choices.Listed(var options) -> {
        int most = Math.min(menu.most(), options.size());
        StringSelectMenu.Builder builder =
            StringSelectMenu.create(id).addOptions(options(options, most));
        prompt(builder, menu.prompt());
        yield builder.setRequiredRange(least, most).build();
      }
      case Block.Choices.Channels(var chosen) ->
          entities(menu, SelectTarget.CHANNEL)
              .setChannelTypes(CHANNELS)
              .setDefaultValues(values(chosen, menu, SelectTarget.CHANNEL))
              .build();
      case Block.Choices.Groups(var chosen) ->
          entities(menu, SelectTarget.ROLE)
              .setDefaultValues(values(chosen, menu, SelectTarget.ROLE))
              .build();
      case Block.Choices.People() -> entities(menu, SelectTarget.USER).build();
    };
  }

  /// A menu of a few options.
  ///
  /// @param options what can be chosen
  /// @param most how many may be chosen at first
  /// @return as Discord has them
  static List<SelectOption> options(List<Block.Option> options, int most) {
    List<String> chosen =
        options.stream().filter(Block.Option::chosen).limit(most).map(Block.Option::value).toList();
    return options.stream()
        .map(
            option ->
                SelectOption.of(option.label(), option.value())
                    .withDefault(chosen.contains(option.value())))
        .toList();
  }

  private static EntitySelectMenu.Builder entities(Block.Menu menu, SelectTarget target) {
    EntitySelectMenu.Builder builder = EntitySelectMenu.create(menu.action().id(), target);
    prompt(builder, menu.prompt());
    return builder.setRequiredRange(menu.most() > 1 ? 0 : 1, Math.min(menu.most(), MAX_CHOSEN));
  }

  private static void prompt(SelectMenu.Builder<?, ?> builder, String prompt) {
    if (!prompt.isBlank()) {
      builder.setPlaceholder(Names.cut(prompt, MAX_PROMPT));
    }
  }

  private static List<DefaultValue> values(
      List<String> chosen, Block.Menu menu, SelectTarget target) {
    return ids(chosen)
        .limit(Math.min(menu.most(), MAX_CHOSEN))
        .map(id -> target == SelectTarget.ROLE ? DefaultValue.role(id) : DefaultValue.channel(id))
        .toList();
  }

  static Stream<Long> ids(List<String> names) {
    return names.stream()
        .map(Names::snowflake)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong);
  }
}
