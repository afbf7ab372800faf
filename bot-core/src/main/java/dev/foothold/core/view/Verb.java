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
  /// Lists advice threads: page.
  ADVICE_BROWSE("ab", For.MODERATORS, Opens.NOTHING),
  /// Shows an advice thread as it would be posted: thread, or chosen.
  ADVICE_SHOW("av", For.MODERATORS, Opens.NOTHING),
  /// Writes a new advice thread.
  ADVICE_CREATE("an", For.MODERATORS, Opens.FORM),
  /// Begins to change an advice thread: thread.
  ADVICE_EDIT("ae", For.MODERATORS, Opens.NOTHING),
  /// Posts an advice thread where the button is: thread.
  ADVICE_POST("ap", For.MODERATORS, Opens.NOTHING),
  /// Posts an advice thread in the chosen channel: thread.
  ADVICE_POST_IN("ai", For.MODERATORS, Opens.NOTHING),
  /// Lists the versions of an advice thread: thread, page.
  ADVICE_HISTORY("ah", For.MODERATORS, Opens.NOTHING),
  /// Makes an earlier version the current one: thread, version.
  ADVICE_RESTORE("ar", For.MODERATORS, Opens.NOTHING),
  /// Takes back the last change of an advice thread: thread.
  ADVICE_UNDO("au", For.MODERATORS, Opens.NOTHING),
  /// Asks whether to take an advice thread out of use: thread.
  ADVICE_RETIRE("at", For.MODERATORS, Opens.NOTHING),
  /// Takes it out of use: thread.
  ADVICE_RETIRE_SURELY("ay", For.MODERATORS, Opens.NOTHING),
  /// Lists schedules: page.
  SCHEDULES("sl", For.MODERATORS, Opens.NOTHING),
  /// Ends a schedule: schedule, page.
  UNSCHEDULE("su", For.MODERATORS, Opens.NOTHING),
  /// Tries again to make a schedule: draft.
  SCHEDULE_AGAIN("sj", For.MODERATORS, Opens.FORM),
  /// Goes on with a draft: draft.
  DRAFT_SHOW("dw", For.MODERATORS, Opens.NOTHING),
  /// Changes a draft's title, other names and tags: draft.
  DRAFT_NAMES("dn", For.MODERATORS, Opens.FORM),
  /// Changes a post of a draft: draft, position.
  DRAFT_POST("dp", For.MODERATORS, Opens.FORM),
  /// Adds a post to a draft: draft.
  DRAFT_ADD("da", For.MODERATORS, Opens.FORM),
  /// Takes a post out of a draft: draft, position.
  DRAFT_REMOVE("dr", For.MODERATORS, Opens.NOTHING),
  /// Saves a draft: draft.
  DRAFT_SAVE("ds", For.MODERATORS, Opens.NOTHING),
  /// Gives a draft up: draft.
  DRAFT_DROP("dc", For.MODERATORS, Opens.NOTHING),
  /// Lists what waits for review: page.
  REVIEW_QUEUE("rq", For.MODERATORS, Opens.NOTHING),
  /// Approves a suggestion: suggestion, where the button is.
  REVIEW_APPROVE("rp", For.MODERATORS, Opens.NOTHING),
  /// Changes a suggestion and approves it: suggestion, where the button is, draft.
  REVIEW_EDIT("re", For.MODERATORS, Opens.FORM),
  /// Declines a suggestion: suggestion, where the button is, draft.
  REVIEW_DECLINE("rd", For.MODERATORS, Opens.FORM),
  /// Posts an answer that was shown to moderators: question.
  ANSWER_POST("op", For.MODERATORS, Opens.NOTHING),
  /// Lets an answer be that was shown to moderators: question.
  ANSWER_DROP("od", For.MODERATORS, Opens.NOTHING),
  /// Lists what was asked in vain: page.
  GAPS("ga", For.MODERATORS, Opens.NOTHING),
  /// Writes an advice thread for a gap: gap.
  GAP_ADVICE("gt", For.MODERATORS, Opens.FORM),
  /// Drafts an entry for a gap: gap.
  GAP_ENTRY("ge", For.MODERATORS, Opens.NOTHING),
  /// Asks with which gap to put a gap together: gap.
  GAP_MERGE("gm", For.MODERATORS, Opens.NOTHING),
  /// Puts a gap together with the chosen one: gap.
  GAP_MERGE_INTO("gi", For.MODERATORS, Opens.NOTHING),
  /// A gap is dealt with: gap.
  GAP_SETTLE("gs", For.MODERATORS, Opens.NOTHING),
  /// Shows settings: page.
  SETTINGS("se", For.MODERATORS, Opens.NOTHING),
  /// Shows the mode of the chosen channel.
  SETTINGS_CHANNEL("sc", For.MODERATORS, Opens.NOTHING),
  /// Sets the mode that is chosen: channel, or none for all.
  SETTINGS_MODE("sm", For.MODERATORS, Opens.NOTHING),
  /// Sets who sees answers to commands: private or public.
  SETTINGS_ANSWERS("sa", For.MODERATORS, Opens.NOTHING),
  /// Sets whose people moderate.
  SETTINGS_GROUPS("sr", For.MODERATORS, Opens.NOTHING),
  /// Shows what holds for the chosen person.
  SETTINGS_PERSON("sp", For.MODERATORS, Opens.NOTHING),
  /// Sets whether a person moderates: person, true or false.
  SETTINGS_MODERATES("sy", For.MODERATORS, Opens.NOTHING),
  /// Sets whether a person is not listened to: person, true or false.
  SETTINGS_IGNORED("si", For.MODERATORS, Opens.NOTHING),
  /// Sets the channel of something: what of, or with a second argument takes it away.
  SETTINGS_PLACE("sk", For.MODERATORS, Opens.NOTHING),
  /// Changes values in a form: which form, draft.
  SETTINGS_FORM("sf", For.MODERATORS, Opens.FORM),
  /// Switches the bot off here.
  PAUSE("pp", For.MODERATORS, Opens.NOTHING),
  /// Switches the bot on here.
  RESUME("pr", For.MODERATORS, Opens.NOTHING),
  /// Hides an entry: entry.
  HIDE("eh", For.MODERATORS, Opens.NOTHING),
  /// Shows a hidden entry again: entry.
  UNHIDE("eu", For.MODERATORS, Opens.NOTHING),
  /// Lists answers that used an entry: entry, page.
  USES("us", For.MODERATORS, Opens.NOTHING),
  /// Lists what was asked: page.
  ANSWERS("aw", For.MODERATORS, Opens.NOTHING),
  /// Takes an answer back: question.
  RETRACT("rt", For.MODERATORS, Opens.NOTHING),
  /// Lists what moderators did: page.
  AUDIT("ad", For.MODERATORS, Opens.NOTHING),
  /// How the bot is doing here.
  STATUS("st", For.MODERATORS, Opens.NOTHING),
  /// Suggests a resource.
  SUGGEST("sg", For.ANYONE, Opens.FORM),
  /// What somebody has suggested, and what became of it.
  SUGGESTIONS("ms", For.ANYONE, Opens.NOTHING),
  /// What is stored of a person.
  PRIVACY_SHOW("ps", For.ANYONE, Opens.NOTHING),
  /// The same as a file.
  PRIVACY_EXPORT("pe", For.ANYONE, Opens.NOTHING),
  /// Asks whether to delete it.
  PRIVACY_DELETE("pd", For.ANYONE, Opens.NOTHING),
  /// Deletes it.
  PRIVACY_DELETE_SURELY("py", For.ANYONE, Opens.NOTHING),
  /// Asks a question to begin with: position in the list of them.
  TOPIC("tp", For.ANYONE, Opens.NOTHING),
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
