package dev.foothold.core.chat.member;

import dev.foothold.core.chat.Texts;
import dev.foothold.core.view.CommandSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Describes members' commands from the bundles: `command.ask` is a description, and with `.name`
/// behind it a name.
final class Specs {

  private Specs() {}

  /// A command that has parts.
  static CommandSpec group(String name, List<CommandSpec> parts, CommandSpec.Trait... traits) {
    return new CommandSpec(name, texts(name), Set.of(traits), parts, List.of());
  }

  /// A command that does something itself.
  ///
  /// @param key its words, with full stops between them: `privacy.show`
  static CommandSpec command(
      String key, List<CommandSpec.Option> options, CommandSpec.Trait... traits) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    return new CommandSpec(name, texts(key), Set.of(traits), List.of(), options);
  }

  static CommandSpec.Option required(String name, CommandSpec.Form form) {
    return new CommandSpec.Option(name, texts("option." + name), form, true);
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
    return new CommandSpec.Texts(
        new Words(Texts.LANGUAGES.getFirst()).of(described), names, descriptions);
  }
}
