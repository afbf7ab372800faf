package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Texts;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The core's commands as Discord's: each by its own short name, and all as parts of `/foothold`,
/// since other apps may hold a short name, and since Discord hides moderators' commands from those
/// whom only Foothold's settings call moderators. Safe for many threads.
final class Commands {

  /// Holds all others.
  static final String ALL = "foothold";

  /// What Discord asks of those to whom it shows moderators' commands. It is the permission that
  /// moderators have and members do not; who may is decided by the core, whatever Discord shows.
  static final Permission MODERATORS = Permission.MESSAGE_MANAGE;

  /// Most characters of one command in its longest language
  /// ([limits](https://discord.com/developers/docs/interactions/application-commands)).
  static final int MAX_SIZE = 8_000;

  private static final Texts TEXTS = Texts.beside(Discord.class, Names.DISCORD);

  /// Parts of a command whose characters are counted.
  private static final List<String> COUNTED = List.of("name", "description", "value");

  private final List<CommandSpec> specs;
  private final ShortNames names;

  /// Commands.
  ///
  /// @param specs the core's
  /// @param names what each is called by itself
  Commands(List<CommandSpec> specs, ShortNames names) {
    this.specs = List.copyOf(specs);
    this.names = names;
  }

  /// All of them as they are registered.
  ///
  /// @return new ones
  List<CommandData> data() {
    List<CommandData> all = new ArrayList<>();
    for (CommandSpec spec : specs) {
      alone(spec).ifPresent(name -> all.add(single(spec, name)));
    }
    all.add(foothold());
    Arrays.stream(Deed.Item.values()).map(Commands::menu).forEach(all::add);
    return all;
  }

  private Optional<String> alone(CommandSpec spec) {
    return spec.alone() ? names.of(spec.name()) : Optional.empty();
  }

  private static SlashCommandData single(CommandSpec spec, String name) {
    SlashCommandData command =
        net.dv8tion.jda.api.interactions.commands.build.Commands.slash(
                name, spec.texts().description())
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
            .setDescriptionLocalizations(localized(spec.texts().descriptions()));
    if (name.equals(spec.name())) {
      command.setNameLocalizations(localized(spec.texts().names()));
    }
    if (spec.forModerators()) {
      command
          .setContexts(InteractionContextType.GUILD)
          .setDefaultPermissions(DefaultMemberPermissions.enabledFor(MODERATORS));
    } else {
      command.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }
    for (CommandSpec part : spec.parts()) {
      if (part.parts().isEmpty()) {
        command.addSubcommands(part(part, true));
      } else {
        command.addSubcommandGroups(group(part, true));
      }
    }
    return command.addOptions(options(spec, true));
  }

  private SlashCommandData foothold() {
    SlashCommandData whole = foothold(true);
    // It holds everything: where that is too much in all languages, English has to do.
    return size(whole) <= MAX_SIZE ? whole : foothold(false);
  }

  private SlashCommandData foothold(boolean localized) {
    SlashCommandData command =
        net.dv8tion.jda.api.interactions.commands.build.Commands.slash(
                ALL, TEXTS.get(Locale.ENGLISH, "command.foothold"))
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
            .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
            .setDescriptionLocalizations(localized(others("command.foothold")));
    for (CommandSpec spec : specs) {
      if (spec.parts().isEmpty()) {
        command.addSubcommands(part(spec, localized));
      } else {
        command.addSubcommandGroups(group(spec, localized));
      }
    }
    return command;
  }

  private static CommandData menu(Deed.Item item) {
    CommandData menu =
        net.dv8tion.jda.api.interactions.commands.build.Commands.message(name(item))
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
            .setContexts(InteractionContextType.GUILD)
            .setNameLocalizations(localized(others(key(item))));
    if (item == Deed.Item.SAVE_AS_ADVICE) {
      menu.setDefaultPermissions(DefaultMemberPermissions.enabledFor(MODERATORS));
    }
    return menu;
  }

  private static String name(Deed.Item item) {
    return TEXTS.get(Locale.ENGLISH, key(item));
  }

  private static String key(Deed.Item item) {
    return switch (item) {
      case ANSWER_THIS -> "menu.answer";
      case SAVE_AS_ADVICE -> "menu.advice";
      case SUGGEST_AS_RESOURCE -> "menu.suggest";
    };
  }

  private static Map<Locale, String> others(String key) {
    Map<Locale, String> texts = new HashMap<>();
    Texts.LANGUAGES.stream()
        .skip(1)
        .forEach(language -> texts.put(language, TEXTS.get(language, key)));
    return texts;
  }

  private static SubcommandGroupData group(CommandSpec spec, boolean localized) {
    SubcommandGroupData group = new SubcommandGroupData(spec.name(), spec.texts().description());
    if (localized) {
      group
          .setNameLocalizations(localized(spec.texts().names()))
          .setDescriptionLocalizations(localized(spec.texts().descriptions()));
    }
    for (CommandSpec part : spec.parts()) {
      if (!part.parts().isEmpty()) {
        throw new IllegalArgumentException(spec.name() + " " + part.name() + " has parts");
      }
      group.addSubcommands(part(part, localized));
    }
    return group;
  }

  private static SubcommandData part(CommandSpec spec, boolean localized) {
    SubcommandData part = new SubcommandData(spec.name(), spec.texts().description());
    if (localized) {
      part.setNameLocalizations(localized(spec.texts().names()))
          .setDescriptionLocalizations(localized(spec.texts().descriptions()));
    }
    return part.addOptions(options(spec, localized));
  }

  private static List<OptionData> options(CommandSpec spec, boolean localized) {
    return spec.options().stream().map(option -> option(option, localized)).toList();
  }

  private static OptionData option(CommandSpec.Option option, boolean localized) {
    OptionType type =
        switch (option.form()) {
          case CommandSpec.Form.Text _, CommandSpec.Form.Choice _ -> OptionType.STRING;
          case CommandSpec.Form.Channel _ -> OptionType.CHANNEL;
          case CommandSpec.Form.Flag _ -> OptionType.BOOLEAN;
        };
    OptionData data =
        new OptionData(type, option.name(), option.texts().description(), option.required());
    if (localized) {
      data.setNameLocalizations(localized(option.texts().names()))
          .setDescriptionLocalizations(localized(option.texts().descriptions()));
    }
    return switch (option.form()) {
      case CommandSpec.Form.Text(var most, var completed) ->
          data.setMaxLength(Math.min(most, OptionData.MAX_STRING_OPTION_LENGTH))
              .setAutoComplete(completed);
      case CommandSpec.Form.Choice(var choices) -> {
        for (Block.Option choice : choices) {
          data.addChoice(choice.label(), choice.value());
        }
        yield data;
      }
      case CommandSpec.Form.Channel() -> data.setChannelTypes(Menus.CHANNELS);
      case CommandSpec.Form.Flag() -> data;
    };
  }

  private static Map<DiscordLocale, String> localized(Map<Locale, String> texts) {
    Map<DiscordLocale, String> localized = new HashMap<>();
    texts.forEach(
        (locale, text) ->
            Arrays.stream(DiscordLocale.values())
                .filter(known -> known != DiscordLocale.UNKNOWN)
                // Discord has some languages twice, as spoken here and there.
                .filter(known -> known.toLocale().getLanguage().equals(locale.getLanguage()))
                .forEach(known -> localized.put(known, text)));
    return localized;
  }

  /// The characters that Discord counts.
  ///
  /// @param command a command
  /// @return in the longest language of each text
  static int size(CommandData command) {
    return size(command.toData());
  }

  private static int size(DataObject part) {
    int size = COUNTED.stream().mapToInt(key -> longest(part, key)).sum();
    for (String list : List.of("options", "choices")) {
      DataArray parts = part.optArray(list).orElseGet(DataArray::empty);
      size += parts.stream(DataArray::getObject).mapToInt(Commands::size).sum();
    }
    return size;
  }

  private static int longest(DataObject part, String key) {
    Stream<Object> others =
        part.optObject(key + "_localizations")
            .map(map -> map.toMap().values().stream())
            .orElse(Stream.of());
    return Stream.concat(Stream.of(part.getString(key, "")), others)
        .mapToInt(text -> String.valueOf(text).length())
        .max()
        .orElse(0);
  }

  /// The core's name of what was typed.
  ///
  /// @param words as Discord has them: command, group and part, as far as there are such
  /// @return the path
  List<String> path(List<String> words) {
    List<String> path = new ArrayList<>(words);
    if (path.getFirst().equals(ALL)) {
      path.removeFirst();
    } else {
      String typed = path.getFirst();
      specs.stream()
          .filter(spec -> alone(spec).equals(Optional.of(typed)))
          .findFirst()
          .ifPresent(spec -> path.set(0, spec.name()));
    }
    return path;
  }

  /// What a message's menu stands for.
  ///
  /// @param name as registered
  /// @return empty if there is none of this name
  static Optional<Deed.Item> item(String name) {
    return Arrays.stream(Deed.Item.values()).filter(item -> name(item).equals(name)).findFirst();
  }
}
