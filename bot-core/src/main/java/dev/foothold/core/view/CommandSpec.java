package dev.foothold.core.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A command that people can type: `/advice post`.
///
/// @param name what is typed, lower case; without the command that it belongs to
/// @param texts its name and description in each language
/// @param forModerators whether only moderators may
/// @param opens whether it begins with a form: see [Verb#opensForm]
/// @param parts its subcommands; empty where it does something itself
/// @param options what is typed after it; those that must be given come first; empty where it has
///   parts
public record CommandSpec(
    String name,
    Texts texts,
    boolean forModerators,
    boolean opens,
    List<CommandSpec> parts,
    List<Option> options) {

  /// Copies the lists.
  public CommandSpec {
    parts = List.copyOf(parts);
    options = List.copyOf(options);
    if (!parts.isEmpty() && !options.isEmpty()) {
      throw new IllegalArgumentException(name + " has parts and options");
    }
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
