package dev.foothold.core.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A command that people can type: `/advice post`.
///
/// @param name what is typed, lower case; without the command that it belongs to
/// @param texts its name and description in each language
/// @param traits what else is true of it
/// @param parts its subcommands; empty where it does something itself
/// @param options what is typed after it; those that must be given come first; empty where it has
///   parts
public record CommandSpec(
    String name, Texts texts, Set<Trait> traits, List<CommandSpec> parts, List<Option> options) {

  /// What is true of some commands.
  public enum Trait {
    /// Only moderators may.
    FOR_MODERATORS,
    /// It begins with a form: see [Verb#opensForm].
    OPENS_FORM,
    /// It is also a command by itself, under a name that operators can change: `/ask`. Those that
    /// are not are parts of the bot's own command alone: `/foothold status`.
    ALONE
  }

  /// Copies set and lists.
  public CommandSpec {
    traits = Set.copyOf(traits);
    parts = List.copyOf(parts);
    options = List.copyOf(options);
    if (!parts.isEmpty() && !options.isEmpty()) {
      throw new IllegalArgumentException(name + " has parts and options");
    }
  }

  /// Whether only moderators may.
  ///
  /// @return true if so
  public boolean forModerators() {
    return traits.contains(Trait.FOR_MODERATORS);
  }

  /// Whether it begins with a form: see [Verb#opensForm].
  ///
  /// @return true if so
  public boolean opens() {
    return traits.contains(Trait.OPENS_FORM);
  }

  /// Whether it is also a command by itself.
  ///
  /// @return false if it is a part of the bot's own command alone
  public boolean alone() {
    return traits.contains(Trait.ALONE);
  }

  /// Name and description.
  ///
  /// @param description in English, 1 to 100 characters
  /// @param names in other languages, as they are typed
  /// @param descriptions in other languages
  public record Texts(
      String description, Map<Locale, String> names, Map<Locale, String> descriptions) {

    /// Copies the maps.
    public Texts {
      names = Map.copyOf(names);
      descriptions = Map.copyOf(descriptions);
    }
  }

  /// Something that is typed after a command.
  ///
  /// @param name under which it comes
  /// @param texts its name and description in each language
  /// @param form what it is
  /// @param required whether it must be given
  public record Option(String name, Texts texts, Form form, boolean required) {}

  /// What an option is. Values come as text.
  public sealed interface Form {

    /// Any text.
    ///
    /// @param most characters
    /// @param completed whether the bot completes it while it is typed
    record Text(int most, boolean completed) implements Form {}

    /// One of a few.
    ///
    /// @param options at least one, at most 25
    record Choice(List<Block.Option> options) implements Form {

      /// Copies the list.
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// A channel, as the value of a `ChannelId`.
    record Channel() implements Form {}

    /// `true` or `false`.
    record Flag() implements Form {}
  }
}
