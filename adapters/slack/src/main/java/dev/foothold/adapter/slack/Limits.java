package dev.foothold.adapter.slack;

/// What fits where on Slack.
final class Limits {

  /// Blocks in a message ([blocks](https://docs.slack.dev/reference/block-kit/blocks)).
  static final int BLOCKS = 50;

  /// Blocks in a modal or a Home tab (likewise).
  static final int VIEW_BLOCKS = 100;

  /// Text of a section
  /// ([section](https://docs.slack.dev/reference/block-kit/blocks/section-block)).
  static final int SECTION = 3_000;

  /// Text of a header ([header](https://docs.slack.dev/reference/block-kit/blocks/header-block)).
  static final int HEADER = 150;

  /// Text of a context's element; Slack names none, so a section's.
  static final int CONTEXT = 2_000;

  /// Buttons in one row: as many as a phone shows on two lines. Slack allows 25
  /// ([actions](https://docs.slack.dev/reference/block-kit/blocks/actions-block)).
  static final int BUTTONS = 5;

  /// Text of a menu's option, and of its description ([option
  /// object](https://docs.slack.dev/reference/block-kit/composition-objects/option-object)).
  static final int OPTION = 75;

  /// Options of a menu
  /// ([select](https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element)).
  static final int OPTIONS = 100;

  /// What stands in a menu or field while it is empty (likewise).
  static final int PLACEHOLDER = 150;

  /// Text of all blocks of a message. Slack names no limit and refuses about 11,000 with
  /// `msg_blocks_too_long` ([bolt-js#2509](https://github.com/slackapi/bolt-js/issues/2509)).
  static final int MESSAGE = 9_500;

  /// The same as JSON: 15,561 were taken, 17,694 refused (likewise).
  static final int MESSAGE_JSON = 15_000;

  /// Text for notifications and screen readers
  /// ([chat.postMessage](https://docs.slack.dev/reference/methods/chat.postMessage)).
  static final int TEXT = 4_000;

  /// What a form's field takes ([plain-text
  /// input](https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element)).
  static final int INPUT = 3_000;

  /// Text that is appended to a stream at once
  /// ([chat.appendStream](https://docs.slack.dev/reference/methods/chat.appendStream)).
  static final int STREAM = 12_000;

  private Limits() {}

  /// A beginning that fits.
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, end).stripTrailing() + "\u2026";
  }
}
