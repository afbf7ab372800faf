package dev.foothold.core.policy;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.PersonKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What holds in a community: what it has set, and for the rest what is safe. A value that cannot
/// be read, for example of a later version of the program, counts as not set.
///
/// @param values as they are stored
public record CommunitySettings(Map<String, String> values) {

  /// As it comes: answers when spoken to, to ten questions of one person in ten minutes.
  public static final CommunitySettings STANDARD = new CommunitySettings(Map.of());

  /// In place of a channel: none.
  static final String NONE = "none";

  /// In place of a rate: no limit.
  static final String NO_LIMIT = "none";

  /// For one local person, who cannot crowd out anybody: no limits.
  public static final CommunitySettings LOCAL =
      new CommunitySettings(
          Map.of(
              Setting.RATE_PERSON.key(), NO_LIMIT,
              Setting.RATE_CHANNEL.key(), NO_LIMIT,
              Setting.RATE_COMMUNITY.key(), NO_LIMIT,
              Setting.BUDGET_PERSON.key(), NO_LIMIT,
              Setting.BUDGET_COMMUNITY.key(), NO_LIMIT,
              Setting.RATE_SUGGESTIONS.key(), NO_LIMIT));

  /// In place of an audience: everybody.
  static final String PUBLIC = "public";

  static final String MODE_OF = "mode.";
  static final String MODERATOR = "moderator.";
  static final String MODERATORS = "moderators.";
  static final String IGNORED = "ignored.";

  /// Copies the map.
  public CommunitySettings {
    values = Map.copyOf(values);
  }

  /// What holds where a community has set something on top of this.
  ///
  /// @param own what it has set
  /// @return its own values before these
  CommunitySettings with(Map<String, String> own) {
    Map<String, String> both = new HashMap<>(values);
    own.forEach(
        (key, value) -> {
          if (isValid(key, value)) {
            both.put(key, value);
          }
        });
    return new CommunitySettings(both);
  }

  private static boolean isValid(String key, String value) {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.key().equals(key))
        .allMatch(setting -> setting.problem(value).isEmpty());
  }

  /// One value.
  ///
  /// @param setting which
  /// @return what is set, or the standard
  public String value(Setting setting) {
    return Optional.ofNullable(values.get(setting.key()))
        .filter(value -> setting.problem(value).isEmpty())
        .orElse(setting.standard());
  }

  /// Whether moderators have switched the bot off for now.
  ///
  /// @return true if it is to say nothing
  public boolean paused() {
    return Boolean.parseBoolean(value(Setting.PAUSED));
  }

  /// When the bot speaks in a channel.
  ///
  /// @param channel where
  /// @return the channel's own mode, or the community's
  public ChannelMode mode(ChannelId channel) {
    return Optional.ofNullable(values.get(MODE_OF + channel))
        .flatMap(ChannelMode::of)
        .or(() -> ChannelMode.of(value(Setting.MODE)))
        .orElse(ChannelMode.MENTION);
  }

  /// Whether others see answers to commands before they are shared.
  ///
  /// @return true if so
  public boolean answersPublicly() {
    return value(Setting.ANSWERS).equals(PUBLIC);
  }

  /// How sure the bot must be to speak unasked.
  ///
  /// @return 0 to 1
  public double confidentFrom() {
    return Double.parseDouble(value(Setting.CONFIDENT_FROM));
  }

  /// What a question uses up.
  ///
  /// @param ask the question
  /// @param person who asks
  /// @param now when
  /// @return the narrowest first; none without a limit
  public List<Allowance> allowances(Ask ask, PersonKey person, Instant now) {
    String channel = ask.origin().channel().value();
    List<Allowance> all = new ArrayList<>();
    add(all, Setting.RATE_PERSON, Allowance.Scope.PERSON, person.value(), now);
    add(all, Setting.BUDGET_PERSON, Allowance.Scope.PERSON, person.value(), now);
    add(all, Setting.RATE_CHANNEL, Allowance.Scope.CHANNEL, channel, now);
    add(all, Setting.RATE_COMMUNITY, Allowance.Scope.COMMUNITY, "all", now);
    add(all, Setting.BUDGET_COMMUNITY, Allowance.Scope.COMMUNITY, "all", now);
    return all;
  }

  /// What a suggestion uses up.
  ///
  /// @param person who suggests
  /// @param now when
  /// @return none without a limit
  public List<Allowance> suggestionAllowances(PersonKey person, Instant now) {
    List<Allowance> all = new ArrayList<>();
    add(all, Setting.RATE_SUGGESTIONS, Allowance.Scope.SUGGESTIONS, person.value(), now);
    return all;
  }

  private void add(
      List<Allowance> to, Setting setting, Allowance.Scope scope, String key, Instant now) {
    Rate.of(value(setting)).map(rate -> rate.at(scope, key, now)).ifPresent(to::add);
  }

  /// How many suggestions may wait at once.
  ///
  /// @return 0 or more
  public int suggestionsWaiting() {
    return Integer.parseInt(value(Setting.SUGGESTIONS_WAITING));
  }

  /// How long questions and what belongs to them are kept.
  ///
  /// @return days
  public Duration keep() {
    return Duration.ofDays(Long.parseLong(value(Setting.KEEP_DAYS)));
  }

  /// How long the audit log is kept.
  ///
  /// @return days
  public Duration keepAudit() {
    return Duration.ofDays(Long.parseLong(value(Setting.KEEP_AUDIT_DAYS)));
  }

  /// Whether somebody moderates whom the platform does not call a moderator.
  ///
  /// @param person who
  /// @return true if the community has said so
  public boolean moderator(PersonKey person) {
    return values.containsKey(MODERATOR + person.value());
  }

  /// Whether those in a role or group moderate whom the platform does not call moderators.
  ///
  /// @param group with the platform in front: `discord:123`
  /// @return true if the community has said so
  public boolean moderatorGroup(String group) {
    return values.containsKey(MODERATORS + group);
  }

  /// Roles and groups whose people moderate by the community's own choice.
  ///
  /// @return with the platform in front, sorted
  public List<String> moderatorGroups() {
    return values.keySet().stream()
        // Groups have their platform in front; the moderators' channel is a setting of its own.
        .filter(key -> key.startsWith(MODERATORS) && key.contains(":"))
        .map(key -> key.substring(MODERATORS.length()))
        .sorted()
        .toList();
  }

  /// Channels that have a mode of their own.
  ///
  /// @return by channel, sorted
  public Map<ChannelId, ChannelMode> modes() {
    Map<ChannelId, ChannelMode> modes = new TreeMap<>(Comparator.comparing(ChannelId::value));
    values.forEach(
        (key, value) -> {
          if (key.startsWith(MODE_OF)) {
            ChannelMode.of(value)
                .ifPresent(mode -> modes.put(new ChannelId(key.substring(MODE_OF.length())), mode));
          }
        });
    return modes;
  }

  /// Whether the bot does not listen to somebody, unless it is urgent.
  ///
  /// @param person who
  /// @return true if the community has said so
  public boolean ignores(PersonKey person) {
    return values.containsKey(IGNORED + person.value());
  }

  /// Where moderators find what they are to decide on.
  ///
  /// @return empty if they have chosen no channel
  public Optional<ChannelId> moderatorsChannel() {
    return channel(Setting.MODERATORS_CHANNEL);
  }

  /// Where the digest is posted.
  ///
  /// @return empty if moderators have chosen no channel
  public Optional<ChannelId> digestChannel() {
    return channel(Setting.DIGEST_CHANNEL);
  }

  private Optional<ChannelId> channel(Setting setting) {
    return Optional.of(value(setting)).filter(value -> !value.equals(NONE)).map(ChannelId::new);
  }

  /// When the digest is posted.
  ///
  /// @return as the community has set it
  public Schedule digestWhen() {
    return switch (Schedule.read(value(Setting.DIGEST_WHEN))) {
      case Schedule.Reading.Read(var schedule) -> schedule;
      // A value was read when it was set, and one that cannot be read any more counts as not set.
      case Schedule.Reading.Malformed(var problem) -> throw new IllegalStateException(problem);
    };
  }
}
