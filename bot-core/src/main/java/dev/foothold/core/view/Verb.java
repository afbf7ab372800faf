package dev.foothold.core.view;

import java.util.Arrays;
import java.util.Optional;

/// What can be done by a button, a menu or a form. Codes stand in messages: one that was given up
/// is not used again for something else.
public enum Verb {
  /// An answer was helpful: question.
  HELPFUL("hp", For.ANYONE, Opens.NOTHING),
  /// An answer was not helpful, and why: question.
  UNHELPFUL("un", For.ANYONE, Opens.FORM),
  /// More of an answer: question.
  MORE("mo", For.ANYONE, Opens.NOTHING),
  /// An answer's sources: question.
  SOURCES("so", For.ANYONE, Opens.NOTHING),
  /// Asks a question that the bot has offered: question, list (`f` follow-ups, `c` options of a
  /// question back, `n` nearest topics), position.
  OFFERED("of", For.ANYONE, Opens.NOTHING),
  /// Asks a follow-up in one's own words: question.
  FOLLOW_UP("fu", For.ANYONE, Opens.FORM),
  /// Shows a private answer to everybody: question.
  SHARE("sh", For.ANYONE, Opens.NOTHING),
  /// Opens a thread on an answer: question.
  THREAD("th", For.ANYONE, Opens.NOTHING),
  /// Removes an answer from sight: question.
  DISMISS("di", For.ANYONE, Opens.NOTHING),
  /// Passes a question on to the community: question.
  ASK_COMMUNITY("ac", For.ANYONE, Opens.NOTHING),
  /// A question is settled: question.
  SOLVED("sd", For.ANYONE, Opens.NOTHING),
  /// Deletes the record of a question: question.
  FORGET("fg", For.ANYONE, Opens.NOTHING),
  /// Removes the answer to a question whose record was deleted: question.
  REMOVE_ANSWER("ra", For.ANYONE, Opens.NOTHING),
  /// Suggests a resource.
  SUGGEST("sg", For.ANYONE, Opens.FORM),
  /// What is stored of a person.
  PRIVACY_SHOW("ps", For.ANYONE, Opens.NOTHING),
  /// The same as a file.
  PRIVACY_EXPORT("pe", For.ANYONE, Opens.NOTHING),
  /// Asks whether to delete it.
  PRIVACY_DELETE("pd", For.ANYONE, Opens.NOTHING),
  /// Deletes it.
  PRIVACY_DELETE_SURELY("py", For.ANYONE, Opens.NOTHING),
  /// What can be done with the bot.
  HELP("he", For.ANYONE, Opens.NOTHING),
  /// Asks a question in one's own words, where no command can be typed.
  ASK("as", For.ANYONE, Opens.FORM);

  private final String code;
  private final For whom;
  private final Opens opens;

  Verb(String code, For whom, Opens opens) {
    this.code = code;
    this.whom = whom;
    this.opens = opens;
  }

  /// How it stands in ids.
  ///
  /// @return two characters
  public String code() {
    return code;
  }

  /// Whether only moderators may.
  ///
  /// @return true if so
  public boolean isForModerators() {
    return whom == For.MODERATORS;
  }

  /// Whether it begins with a form where it is pressed: platforms take a form as the first response
  /// alone, so it must be ready at once. A form that is sent in may do anything else.
  ///
  /// @return true if so
  public boolean opensForm() {
    return opens == Opens.FORM;
  }

  static Optional<Verb> of(String code) {
    return Arrays.stream(values()).filter(verb -> verb.code.equals(code)).findFirst();
  }

  private enum For {
    ANYONE,
    MODERATORS
  }

  private enum Opens {
    NOTHING,
    FORM
  }
}
