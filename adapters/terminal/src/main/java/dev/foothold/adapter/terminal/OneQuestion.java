package dev.foothold.adapter.terminal;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Outcome;
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
  /// @param whole whether to show all of it at once; else it is said how to see the rest
  /// @return what to report
  /// @throws IOException if `out` cannot be written to
  public Exit show(String question, Writer out, Look look, boolean whole) throws IOException {
    Answer answer = asker.ask(question, asker.newThread());
    if (whole) {
      out.write(AnswerText.whole(answer.outcome(), look));
    } else {
      out.write(AnswerText.of(answer.outcome(), look));
      if (answer.outcome() instanceof Outcome.Answered(var composed)
          && !composed.more().isEmpty()) {
        out.write("\n" + new Sheet(look).aside("There is more to this: ask with --more"));
      }
    }
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
