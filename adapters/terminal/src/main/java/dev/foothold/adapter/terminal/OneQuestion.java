package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Answer;
import java.io.IOException;
import java.io.Writer;

/// Asks one question and shows the answer.
public final class OneQuestion {

  private final LocalAsker asker;

  /// A question of one person's.
  ///
  /// @param asker asks it
  public OneQuestion(LocalAsker asker) {
    this.asker = asker;
  }

  /// Asks, and shows the answer to a person.
  ///
  /// @param question as typed
  /// @param out takes the answer
  /// @param look how to lay it out
  /// @return what to report
  /// @throws IOException if `out` cannot be written to
  public Exit show(String question, Writer out, Look look) throws IOException {
    Answer answer = asker.ask(question, asker.newThread());
    out.write(AnswerText.of(answer.outcome(), look));
    out.flush();
    return Exit.of(answer.outcome());
  }

  /// Asks, and writes the answer for a script.
  ///
  /// @param question as typed
  /// @param out takes one line of JSON
  /// @return what to report
  /// @throws IOException if `out` cannot be written to
  public Exit json(String question, Writer out) throws IOException {
    Answer answer = asker.ask(question, asker.newThread());
    out.write(AnswerJson.of(answer) + "\n");
    out.flush();
    return Exit.of(answer.outcome());
  }
}
