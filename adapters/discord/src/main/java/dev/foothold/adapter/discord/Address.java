package dev.foothold.adapter.discord;

import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What is stored with an open question, to answer it after a crash.
sealed interface Address {

  /// Where messages go that need no token.
  ///
  /// @return a channel's id
  String channel();

  /// The question came with an interaction.
  ///
  /// @param token to answer with
  /// @param channel where
  /// @param isPrivate whether one person alone is to see the answer
  /// @param isFollowUp whether the answer goes below another response
  record Interaction(Token token, String channel, boolean isPrivate, boolean isFollowUp)
      implements Address {}

  /// The question came with a message.
  ///
  /// @param channel where
  /// @param message which
  /// @param way how it did
  record Message(String channel, String message, Way way) implements Address {}

  /// How a message comes to be answered.
  enum Way {
    /// Somebody spoke to the bot.
    ASKED,
    /// Nobody did.
    OVERHEARD,
    /// Somebody spoke to the bot, and then changed what they said.
    EDITED
  }

  /// How it is stored.
  ///
  /// @return JSON
  default String text() {
    DataObject data =
        switch (this) {
          case Interaction(var token, var channel, var isPrivate, var isFollowUp) ->
              DataObject.empty()
                  .put("a", token.application())
                  .put("i", token.interaction())
                  .put("t", token.value())
                  .put("c", channel)
                  .put("p", isPrivate)
                  .put("f", isFollowUp);
          case Message(var channel, var message, var way) ->
              DataObject.empty()
                  .put("c", channel)
                  .put("m", message)
                  .put("o", way == Way.OVERHEARD)
                  .put("e", way == Way.EDITED);
        };
    return data.toString();
  }

  /// Reads what was stored.
  ///
  /// @param text JSON, perhaps of another version
  /// @return empty if it cannot be read
  static Optional<Address> read(String text) {
    try {
      DataObject data = DataObject.fromJson(text);
      return Optional.of(
          data.hasKey("t")
              ? new Interaction(
                  new Token(data.getString("a"), data.getString("i"), data.getString("t")),
                  data.getString("c"),
                  data.getBoolean("p"),
                  data.getBoolean("f"))
              : new Message(data.getString("c"), data.getString("m"), way(data)));
    } catch (ParsingException unreadable) {
      return Optional.empty();
    }
  }

  private static Way way(DataObject data) {
    if (data.getBoolean("e")) {
      return Way.EDITED;
    }
    return data.getBoolean("o") ? Way.OVERHEARD : Way.ASKED;
  }
}
