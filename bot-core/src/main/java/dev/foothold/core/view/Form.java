package dev.foothold.core.view;

import java.util.List;
import java.util.Optional;

/// Something to fill in.
///
/// @param action what sending it in does; values come by the names of its fields
/// @param title plain text, 1 to 24 characters
/// @param fields from top to bottom, 1 to 5
public record Form(Action action, String title, List<Field> fields) {

  /// Longest title: Slack's limit, the lower one
  /// ([views](https://docs.slack.dev/reference/views/modal-views)).
  public static final int MAX_TITLE = 24;

  /// Most fields: Discord's limit, the lower one
  /// ([modals](https://discord.com/developers/docs/interactions/receiving-and-responding#modal)).
  public static final int MAX_FIELDS = 5;

  /// Copies the list and checks the limits.
  public Form {
    fields = List.copyOf(fields);
    if (title.isBlank() || title.length() > MAX_TITLE) {
      throw new IllegalArgumentException("a title of " + title.length() + " characters");
    }
    if (fields.isEmpty() || fields.size() > MAX_FIELDS) {
      throw new IllegalArgumentException("a form of " + fields.size() + " fields");
    }
  }

  /// One thing to fill in.
  public sealed interface Field {

    /// Under which its value comes back.
    ///
    /// @return ASCII, unlike that of the other fields
    String name();

    /// What it is called: 1 to 45 characters.
    ///
    /// @return plain text
    String label();

    /// Text.
    ///
    /// @param name under which it comes back
    /// @param label what it is called
    /// @param hint what stands in it while it is empty, at most 100 characters; may be empty
    /// @param value what stands in it at first; may be empty
    /// @param size how much fits
    record Text(String name, String label, String hint, String value, Size size) implements Field {}

    /// One of a few.
    ///
    /// @param name under which it comes back
    /// @param label what it is called
    /// @param options at least one, at most 25; the chosen one stands in it at first
    record Choice(String name, String label, List<Block.Option> options) implements Field {

      /// Copies the list.
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// A channel; comes back as the value of a `ChannelId`.
    ///
    /// @param name under which it comes back
    /// @param label what it is called
    /// @param chosen at first
    record Channel(String name, String label, Optional<String> chosen) implements Field {}
  }

  /// How much fits into a text field.
  ///
  /// @param least characters, 0: it may be left empty
  /// @param most characters, at most [#MAX]
  /// @param lines whether it has several lines
  public record Size(int least, int most, boolean lines) {

    /// Most characters: Discord's limit, the lower one ([text
    /// input](https://discord.com/developers/docs/components/reference#text-input)).
    public static final int MAX = 4_000;

    /// Checks the range.
    public Size {
      if (least < 0 || most < 1 || least > most || most > MAX) {
        throw new IllegalArgumentException("from " + least + " to " + most);
      }
    }
  }
}
