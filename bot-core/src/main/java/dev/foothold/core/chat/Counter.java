package dev.foothold.core.chat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A part of what people can do at the [FrontDesk]. Whether moderators alone may was looked at
/// before; the desks behind it look again. Safe for many threads.
public interface Counter {

  /// The commands that it serves.
  ///
  /// @return may be empty
  List<CommandSpec> commands();

  /// The buttons, menus and forms that it serves.
  ///
  /// @return may be empty
  Set<Verb> verbs();

  /// What it serves of messages' own menus.
  ///
  /// @return may be empty
  default Set<Deed.Item> items() {
    return Set.of();
  }

  /// Does what somebody wants.
  ///
  /// @param visitor who wants it, a moderator where the deed is moderators' alone
  /// @param deed one that it serves
  /// @return what is to happen; at least one
  List<Response> serve(Visitor visitor, Deed deed);

  /// Completes what somebody types.
  ///
  /// @param visitor who types
  /// @param command as far as it is typed
  /// @param option the one that is being typed
  /// @return at most 25, best first
  default List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
    return List.of();
  }

  /// Its part of the page that people open to see what the bot is to them, where a platform has
  /// one.
  ///
  /// @param visitor whose page; what is for moderators alone is shown to them alone
  /// @return from top to bottom; may be empty
  default List<Block> home(Visitor visitor) {
    return List.of();
  }

  /// Drops what it keeps of a person in memory alone, who has just deleted what is stored of them.
  ///
  /// @param person who
  default void forget(PersonKey person) {}

  /// Drops what it has kept in memory for long enough. Called again and again.
  default void tidy() {}

  /// Shows moderators an answer before anybody else sees it.
  ///
  /// @param answer for them to look at
  /// @param ask what it answers; nobody had spoken to the bot
  /// @param asked where that stands; empty where the platform does not tell
  /// @return false if this is not its part, or moderators want no such thing
  default boolean suggested(Answer answer, Ask ask, Optional<PostRef> asked) {
    return false;
  }

  /// Deletes what is stored of a question whose message was deleted where it was asked.
  ///
  /// @param community where
  /// @param asked the key of the message
  /// @param locale of those who read there
  /// @return what is left of it; empty if this is not its part, the message asked nothing, or
  ///   nothing is left
  default Optional<Remainder> withdrawn(CommunityId community, DeliveryKey asked, Locale locale) {
    return Optional.empty();
  }
}
