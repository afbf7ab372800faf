package dev.foothold.core.chat;

import dev.foothold.core.model.QuestionId;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.View;
import java.util.Optional;

/// What is to happen when somebody has done something. Several happen in order; the first is the
/// response to what they did, the others follow.
public sealed interface Response {

  /// A new message.
  ///
  /// @param view what it shows
  /// @param audience who sees it
  /// @param answerTo the question whose answer it shows to all: where it stands is written down, as
  ///   for any answer; empty for everything else
  record Say(View view, Audience audience, Optional<QuestionId> answerTo) implements Response {

    /// A message that is no answer.
    ///
    /// @param view what it shows
    /// @param audience who sees it
    public Say(View view, Audience audience) {
      this(view, audience, Optional.empty());
    }
  }

  /// In place of the message that was pressed, or of the form's.
  ///
  /// @param view what it shows from now on
  record Replace(View view) implements Response {}

  /// A form opens. Comes first and alone, and only for what [FrontDesk] says opens one.
  ///
  /// @param form to fill in
  record Fill(Form form) implements Response {}

  /// A question goes to the bot in this person's name, and its answer is shown.
  ///
  /// @param question in the person's words, or one that the bot has offered
  /// @param audience who sees the answer
  record Pose(String question, Audience audience) implements Response {}

  /// The message that was pressed goes.
  record Remove() implements Response {}

  /// A thread opens on the message that was pressed, and says something there.
  ///
  /// @param title its name, at most 100 characters
  /// @param first what it begins with
  record OpenThread(String title, View first) implements Response {}

  /// A file for this person alone.
  ///
  /// @param name with its ending
  /// @param content text
  /// @param view what stands beside it
  record Hand(String name, String content, View view) implements Response {

    /// Says which, not what is in it.
    @Override
    public String toString() {
      return "Hand[" + name + "]";
    }
  }

  /// Who sees something.
  enum Audience {
    /// Who did it.
    ONE,
    /// Everybody at the place.
    ALL
  }
}
