package dev.foothold.core.policy;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a community can set. `settings` shows them in this order.
public enum Setting {
  /// Whether moderators have switched the bot off for now.
  PAUSED("paused", "false", "true: says nothing here but pointers in emergencies", Form.FLAG),
  /// When the bot speaks, where a channel has no mode of its own.
  MODE(
      "mode",
      "mention",
      "off, mention, suggest-to-moderators, when-confident or always; mode.CHANNEL for one channel",
      Form.MODE),
  /// Who sees the answer to a command where others read along.
  ANSWERS(
      "answers",
      "private",
      "private or public: whether others see answers to commands before they are shared",
      Form.AUDIENCE),
  /// How sure it must be to speak unasked.
  CONFIDENT_FROM(
      "confident.from", "0.8", "0 to 1: how sure the mode when-confident must be", Form.SHARE),
  /// Questions of one person.
  RATE_PERSON("rate.person", "10/10m", "questions of one person, as 10/10m", Form.RATE),
  /// Questions in one channel.
  RATE_CHANNEL("rate.channel", "60/10m", "questions in one channel, as 60/10m", Form.RATE),
  /// Questions in the whole community.
  RATE_COMMUNITY(
      "rate.community", "300/10m", "questions in the whole community, as 300/10m", Form.RATE),
  /// Questions of one person in a day.
  BUDGET_PERSON("budget.person", "50/1d", "questions of one person in a day", Form.RATE),
  /// Questions in the whole community in a day.
  BUDGET_COMMUNITY(
      "budget.community", "5000/1d", "questions in the whole community in a day", Form.RATE),
  /// Suggestions of one person.
  RATE_SUGGESTIONS("rate.suggestions", "5/1d", "suggestions of one person, as 5/1d", Form.RATE),
  /// Suggestions that may wait at once.
  SUGGESTIONS_WAITING(
      "suggestions.waiting", "200", "suggestions that may wait for review at once", Form.COUNT),
  /// Where moderators find what they are to decide on.
  MODERATORS_CHANNEL(
      "moderators.channel",
      CommunitySettings.NONE,
      "channel where suggestions are put up for moderators, as discord:123, or none",
      Form.CHANNEL),
  /// Where the digest is posted.
  DIGEST_CHANNEL(
      "digest.channel",
      CommunitySettings.NONE,
      "channel for what was asked in the last week, as discord:123, or none",
      Form.CHANNEL),
  /// When the digest is posted.
  DIGEST_WHEN("digest.when", "every Monday 09:00 UTC", "when the digest is posted", Form.SCHEDULE),
  /// How long questions and what belongs to them are kept.
  KEEP_DAYS("keep.days", "90", "days for which questions and ratings are kept", Form.DAYS),
  /// How long the audit log is kept.
  KEEP_AUDIT_DAYS("keep.audit.days", "365", "days for which the audit log is kept", Form.DAYS);

  private static final int MAX_DAYS = 3_650;
  private static final int MAX_COUNT = 100_000;
  private static final int MAX_CHANNEL = 100;
  private static final Pattern CHANNEL = Pattern.compile("[a-z]+:[A-Za-z0-9:_.-]+");

  private final String key;
  private final String standard;
  private final String meaning;
  private final Form form;

  Setting(String key, String standard, String meaning, Form form) {
    this.key = key;
    this.standard = standard;
    this.meaning = meaning;
    this.form = form;
  }

  /// What it is called.
  ///
  /// @return for example `rate.person`
  public String key() {
    return key;
  }

  /// What holds where a community has set nothing.
  ///
  /// @return a value
  public String standard() {
    return standard;
  }

  /// What it does, in half a sentence.
  ///
  /// @return for people to read
  public String meaning() {
    return meaning;
  }

  /// What is wrong with a value.
  Optional<String> problem(String value) {
    return switch (form) {
      case FLAG -> wrongUnless(value.equals("true") || value.equals("false"), "true or false");
      case MODE ->
          wrongUnless(
              ChannelMode.of(value).isPresent(),
              "off, mention, suggest-to-moderators, when-confident or always");
      case AUDIENCE ->
          wrongUnless(
              value.equals(standard) || value.equals(CommunitySettings.PUBLIC),
              "private or public");
      case CHANNEL ->
          wrongUnless(
              value.equals(CommunitySettings.NONE)
                  || (value.length() <= MAX_CHANNEL && CHANNEL.matcher(value).matches()),
              "a channel with its platform, as discord:123, or none");
      case SCHEDULE ->
          switch (Schedule.read(value)) {
            case Schedule.Reading.Read _ -> Optional.empty();
            case Schedule.Reading.Malformed(var problem) -> Optional.of(problem);
          };
      case SHARE ->
          wrongUnless(value.matches("0(\\.\\d{1,4})?|1(\\.0{1,4})?"), "a number from 0 to 1");
      case RATE ->
          wrongUnless(
              value.equals(CommunitySettings.NO_LIMIT) || Rate.of(value).isPresent(),
              "a number in a time, as 10/10m, 100/1h or 500/1d, or none");
      case COUNT -> wrongUnless(isBetween(value, 0, MAX_COUNT), "a number from 0 to " + MAX_COUNT);
      case DAYS ->
          wrongUnless(isBetween(value, 1, MAX_DAYS), "a number of days from 1 to " + MAX_DAYS);
    };
  }

  private enum Form {
    FLAG,
    CHANNEL,
    SCHEDULE,
    MODE,
    AUDIENCE,
    SHARE,
    RATE,
    COUNT,
    DAYS
  }

  private static boolean isBetween(String value, int least, int most) {
    if (!value.matches("\\d{1,6}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    return number >= least && number <= most;
  }

  private static Optional<String> wrongUnless(boolean right, String form) {
    return right ? Optional.empty() : Optional.of("write " + form);
  }
}
