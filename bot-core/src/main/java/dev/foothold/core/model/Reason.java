package dev.foothold.core.model;

import java.util.Locale;

/// Why a question was not answered as advice.
public enum Reason {
  /// Somebody may be in danger.
  URGENT,
  /// Diagnosis, treatment, drugs, a person's own records or bills.
  MEDICAL,
  /// Law, contracts, disputes.
  LEGAL,
  /// Immigration status and work permits.
  VISA,
  /// A career in another field.
  OTHER_FIELD,
  /// Not about careers at all.
  OFF_TOPIC,
  /// School work to be done by the bot, or exam answers.
  HOMEWORK,
  /// Advertising, recruiting, scams.
  SPAM,
  /// Personal or patient data was pasted.
  PERSONAL_DATA,
  /// Looking at, or passing on, records one has no business with.
  PRIVACY_VIOLATION,
  /// Which product an organisation should buy.
  BUYING_ADVICE,
  /// Orders to the bot and nothing else.
  INJECTION,
  /// Trouble with a system or a portal that one uses, and how to get one's own records.
  USER_SUPPORT,
  /// A certificate, a reference or a past to be made up.
  FORGERY,
  /// Insults and nothing else.
  RUDENESS,
  /// Nothing that can be read as a question.
  EMPTY,
  /// More text than the limit.
  TOO_LONG,
  /// More questions than the limit.
  RATE_LIMITED,
  /// Moderators have paused the bot, or switched it off in this channel.
  PAUSED,
  /// More questions at once than the bot can take.
  BUSY,
  /// Something broke.
  INTERNAL;

  /// The form used in JSON: `off-topic`.
  ///
  /// @return lower case, hyphens for underscores
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
