package dev.foothold.core.chat;

import dev.foothold.core.model.PostRef;
import dev.foothold.core.view.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody did.
public sealed interface Deed {

  /// A command was typed.
  ///
  /// @param path its words, as `advice`, `post`; the first is what the command is called by itself,
  ///   also where it was typed as a part of another (`/foothold advice post`)
  /// @param options what was typed after it, by name; those that were not are not there
  record Command(List<String> path, Map<String, String> options) implements Deed {

    /// Copies list and map.
    public Command {
      path = List.copyOf(path);
      options = Map.copyOf(options);
    }

    /// One option.
    ///
    /// @param name of it
    /// @return empty if it was not typed, or is blank
    public Optional<String> option(String name) {
      return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    /// Says which command, not what was typed after it.
    @Override
    public String toString() {
      return "Command" + path;
    }
  }

  /// A button was pressed or something chosen in a menu.
  ///
  /// @param action the button's or menu's
  /// @param chosen values of what was chosen; empty for a button
  record Press(Action action, List<String> chosen) implements Deed {

    /// Copies the list.
    public Press {
      chosen = List.copyOf(chosen);
    }

    /// Says what kind of button, not which: an id or a choice can be somebody's.
    @Override
    public String toString() {
      return "Press[" + action.verb() + "]";
    }
  }

  /// A form was sent in.
  ///
  /// @param action the form's
  /// @param values by name of the field; what was left empty may be there as empty text or not
  record Submit(Action action, Map<String, String> values) implements Deed {

    /// Copies the map.
    public Submit {
      values = Map.copyOf(values);
    }

    /// One value.
    ///
    /// @param name of the field
    /// @return without spaces around it; empty where nothing was filled in
    public String value(String name) {
      return values.getOrDefault(name, "").strip();
    }

    /// Says what kind of form, not about what, nor what was filled in.
    @Override
    public String toString() {
      return "Submit[" + action.verb() + "]";
    }
  }

  /// Something was chosen from a message's own menu.
  ///
  /// @param item what
  /// @param text the message's
  /// @param post where it stands
  record Pick(Item item, String text, PostRef post) implements Deed {

    /// Says what was chosen, not from which message.
    @Override
    public String toString() {
      return "Pick[" + item + "]";
    }
  }

  /// What a message's own menu offers.
  enum Item {
    /// The bot answers the message.
    ANSWER_THIS,
    /// The message becomes a draft of an advice thread.
    SAVE_AS_ADVICE,
    /// The message becomes a suggestion.
    SUGGEST_AS_RESOURCE
  }
}
