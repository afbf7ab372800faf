package dev.foothold.core.view;

import java.util.List;

/// A part of a message.
///
/// Markdown in blocks is CommonMark's paragraphs, `**strong**`, `*emphasis*`, `` `code` ``,
/// `[links](https://...)`, `-` and `1.` lists and `>` quotes, nothing else; what people or entries
/// wrote was escaped with backslashes by whoever built the block. A renderer turns it into its
/// platform's own.
public sealed interface Block {

  /// What of it is to be read.
  ///
  /// @return Markdown; empty where there is only something to press
  default String reading() {
    return switch (this) {
      case Heading(var text) -> "**" + text + "**";
      case Text(var markdown) -> markdown;
      case Note(var markdown) -> markdown;
      case Item(var markdown, _) -> markdown;
      case Divider _, Buttons _, Menu _ -> "";
    };
  }

  /// A heading.
  ///
  /// @param text Markdown without a line feed
  record Heading(String text) implements Block {}

  /// Text.
  ///
  /// @param markdown as above
  record Text(String markdown) implements Block {}

  /// Small print.
  ///
  /// @param markdown as above
  record Note(String markdown) implements Block {}

  /// A line between what is above and below.
  record Divider() implements Block {}

  /// Text with a button beside or below it.
  ///
  /// @param markdown as above
  /// @param button what can be done with it
  record Item(String markdown, Button button) implements Block {}

  /// Buttons in a row, or in several where a platform has no room.
  ///
  /// @param buttons at least one
  record Buttons(List<Button> buttons) implements Block {

    /// Copies the list.
    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty()) {
        throw new IllegalArgumentException("a row has a button");
      }
    }
  }

  /// A menu to choose from.
  ///
  /// @param action what a choice does
  /// @param what is in it
  /// @param prompt what stands in it while nothing is chosen
  /// @param most how many can be chosen at once, 1 or more; nothing can be chosen too where it is
  ///   more than 1
  record Menu(Action action, Choices what, String prompt, int most) implements Block {}

  /// What a menu offers.
  sealed interface Choices {

    /// These.
    ///
    /// @param options at least one, at most [#MAX]
    record Listed(List<Option> options) implements Choices {

      /// Most options: Discord's limit, the lower one
      /// ([reference](https://discord.com/developers/docs/components/reference#string-select)).
      public static final int MAX = 25;

      /// Copies the list.
      public Listed {
        options = List.copyOf(options);
        if (options.isEmpty() || options.size() > MAX) {
          throw new IllegalArgumentException("a menu of " + options.size() + " options");
        }
      }
    }

    /// The community's channels, as the platform lists them; chosen ones come as the value of a
    /// `ChannelId`.
    ///
    /// @param chosen at first; values of `ChannelId`
    record Channels(List<String> chosen) implements Choices {

      /// Copies the list.
      public Channels {
        chosen = List.copyOf(chosen);
      }
    }

    /// The community's roles or groups of people, in the platform's own ids with the platform in
    /// front (`discord:123`, `slack:S123`).
    ///
    /// @param chosen at first
    record Groups(List<String> chosen) implements Choices {

      /// Copies the list.
      public Groups {
        chosen = List.copyOf(chosen);
      }
    }

    /// The community's people; chosen ones come as the value of a `UserId`.
    record People() implements Choices {}
  }

  /// One line of a menu.
  ///
  /// @param label what it says; 1 to 100 characters
  /// @param value what comes back; 1 to 100 characters, unlike that of the others
  /// @param chosen whether it is chosen at first
  record Option(String label, String value, boolean chosen) {

    /// Longest label and value: Discord's limit, as above.
    public static final int MAX = 100;

    /// Checks the lengths.
    public Option {
      if (label.isBlank() || label.length() > MAX || value.isBlank() || value.length() > MAX) {
        throw new IllegalArgumentException(
            "an option of " + label.length() + " and " + value.length() + " characters");
      }
    }
  }
}
