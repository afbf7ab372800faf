package dev.foothold.core.model;

import java.util.List;

/// What became of a question. Every acknowledged question ends in exactly one of these.
public sealed interface Outcome {

  /// It was answered.
  ///
  /// @param answer in parts
  record Answered(Composed answer) implements Outcome {}

  /// The bot asks back, once.
  ///
  /// @param question what it wants to know, for the asker to read
  /// @param options answers that one can pick, complete as questions of their own; may be empty
  record Clarify(String question, List<String> options) implements Outcome {

    /// Copies the list.
    public Clarify {
      options = List.copyOf(options);
    }
  }

  /// The bot does not know.
  ///
  /// @param text what to say
  /// @param nearest what it does know that is closest, best first
  record Abstained(String text, List<Nearest> nearest) implements Outcome {

    /// Copies the list.
    public Abstained {
      nearest = List.copyOf(nearest);
    }
  }

  /// It is not answered as advice, or a limit was met.
  ///
  /// @param reason why
  /// @param text what to say
  record Refused(Reason reason, String text) implements Outcome {}

  /// Something broke.
  ///
  /// @param text what to say, and what to do about it
  record Failed(String text) implements Outcome {}

  /// An entry that is close to a question that it does not answer.
  ///
  /// @param entry its id
  /// @param title its heading
  record Nearest(EntryId entry, String title) {}
}
