package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Texts;
import dev.foothold.core.view.CommandSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Describes moderators' commands from the bundles: `command.advice.post` is a description, and
/// with `.name` behind it a name.
final class Specs {

  private Specs() {}

  /// A command that has parts.
  static CommandSpec group(String name, List<CommandSpec> parts, CommandSpec.Trait... more) {
    return new CommandSpec(name, texts(name), traits(more), parts, List.of());
  }

  /// A command that does something itself.
  ///
  /// @param key its words, with full stops between them: `advice.post`
  static CommandSpec command(
      String key, List<CommandSpec.Option> options, CommandSpec.Trait... more) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    return new CommandSpec(name, texts(key), traits(more), List.of(), options);
  }

  private static Set<CommandSpec.Trait> traits(CommandSpec.Trait... more) {
    Set<CommandSpec.Trait> traits = new HashSet<>(List.of(more));
    traits.add(CommandSpec.Trait.FOR_MODERATORS);
    return traits;
  }

  /// What is completed while it is typed.
  static CommandSpec.Option completed(String name) {
    return option(name, new CommandSpec.Form.Text(100, true), true);
  }

  static CommandSpec.Option option(String name, CommandSpec.Form form, boolean required) {
    return new CommandSpec.Option(name, texts("option." + name), form, required);
  }

  private static CommandSpec.Texts texts(String key) {
    String described = "command." + key;
    Map<Locale, String> names = new HashMap<>();
    Map<Locale, String> descriptions = new HashMap<>();
    for (Locale locale : Texts.LANGUAGES.subList(1, Texts.LANGUAGES.size())) {
      Words words = new Words(locale);
      names.put(locale, words.of(described + ".name"));
      descriptions.put(locale, words.of(described));
    }
    return new CommandSpec.Texts(Words.SHARED.of(described), names, descriptions);
  }
}
