package dev.foothold.core.policy;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where moderators set what holds in their community, pause the bot and read the audit log. Safe
/// for many threads.
public final class SettingsDesk {

  private final Settings settings;
  private final Office office;

  /// A desk.
  ///
  /// @param settings the store
  /// @param office who may, and the audit log
  public SettingsDesk(Settings settings, Office office) {
    this.settings = settings;
    this.office = office;
  }

  /// What became of a wish.
  public sealed interface Result {

    /// It holds from now on; other processes follow within seconds.
    ///
    /// @param key of the setting
    /// @param value what holds
    record Set(String key, String value) implements Result {}

    /// There is no such value.
    ///
    /// @param key of the setting
    /// @param problem what to write instead
    record Invalid(String key, String problem) implements Result {}

    /// There is no such setting.
    ///
    /// @param key as typed
    /// @param known those that there are
    record Unknown(String key, List<String> known) implements Result {

      /// Copies the list.
      public Unknown {
        known = List.copyOf(known);
      }
    }

    /// Only moderators may.
    record NotAllowed() implements Result {}
  }

  /// One setting as it holds.
  ///
  /// @param key what it is called
  /// @param value what holds
  /// @param standard whether nobody has set it
  /// @param meaning what it does
  public record Shown(String key, String value, boolean standard, String meaning) {}

  /// All settings of the actor's community.
  ///
  /// @param actor a moderator
  /// @return in the order of [Setting], then channels' modes and moderators by key; empty if the
  ///   actor may not see them
  public Optional<List<Shown>> show(Actor actor) {
    if (!office.moderates(actor)) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>(settings.all(actor.community()));
    office.communities().changed(actor.community());
    CommunitySettings now = office.communities().of(actor.community());
    List<Shown> shown = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      shown.add(
          new Shown(
              setting.key(),
              now.value(setting),
              !values.containsKey(setting.key()),
              setting.meaning()));
    }
    values.forEach(
        (key, value) -> {
          if (key.startsWith(CommunitySettings.MODE_OF)) {
            shown.add(new Shown(key, value, false, "the mode of one channel"));
          }
          if (key.startsWith(CommunitySettings.MODERATOR)) {
            shown.add(new Shown(key, value, false, "moderates, by this community's own choice"));
          }
          if (key.startsWith(CommunitySettings.MODERATORS) && key.contains(":")) {
            shown.add(new Shown(key, value, false, "its people moderate"));
          }
          if (key.startsWith(CommunitySettings.IGNORED)) {
            shown.add(new Shown(key, value, false, "is not listened to"));
          }
        });
    return Optional.of(shown);
  }

  /// Sets one value.
  ///
  /// @param actor a moderator
  /// @param key as [Setting#key], or `mode.` and a channel's id
  /// @param value as text
  /// @return what became of it
  public Result set(Actor actor, String key, String value) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    Optional<Setting> setting = setting(key);
    if (setting.isEmpty()) {
      return new Result.Unknown(key, known());
    }
    Optional<String> problem = setting.get().problem(value);
    if (problem.isPresent()) {
      return new Result.Invalid(key, problem.get());
    }
    settings.set(actor.community(), key, value);
    return done(actor, key, value, "settings.set");
  }

  /// Takes one value back, so that the standard holds.
  ///
  /// @param actor a moderator
  /// @param key likewise
  /// @return what became of it
  public Result unset(Actor actor, String key) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    Optional<Setting> setting = setting(key);
    if (setting.isEmpty()) {
      return new Result.Unknown(key, known());
    }
    settings.unset(actor.community(), key);
    return done(actor, key, setting.get().standard(), "settings.unset");
  }

  private static Optional<Setting> setting(String key) {
    if (key.startsWith(CommunitySettings.MODE_OF)) {
      String channel = key.substring(CommunitySettings.MODE_OF.length());
      return channel.isBlank() || key.length() > MAX_KEY
          ? Optional.empty()
          : Optional.of(Setting.MODE);
    }
    return Arrays.stream(Setting.values()).filter(one -> one.key().equals(key)).findFirst();
  }

  private static final int MAX_KEY = 200;

  private static List<String> known() {
    return Arrays.stream(Setting.values()).map(Setting::key).toList();
  }

  /// Switches the bot off in the actor's community, all of it.
  ///
  /// @param actor a moderator
  /// @return what became of it
  public Result pause(Actor actor) {
    return pause(actor, true);
  }

  /// Switches the bot on again.
  ///
  /// @param actor a moderator
  /// @return what became of it
  public Result resume(Actor actor) {
    return pause(actor, false);
  }

  private Result pause(Actor actor, boolean paused) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    String value = String.valueOf(paused);
    settings.set(actor.community(), Setting.PAUSED.key(), value);
    return done(actor, Setting.PAUSED.key(), value, paused ? "pause" : "resume");
  }

  /// Sets when the bot speaks in one channel.
  ///
  /// @param actor a moderator
  /// @param channel where
  /// @param mode when
  /// @return what became of it
  public Result mode(Actor actor, ChannelId channel, ChannelMode mode) {
    return set(actor, CommunitySettings.MODE_OF + channel, mode.label());
  }

  /// Takes the mode of one channel back, so that the community's holds there.
  ///
  /// @param actor a moderator
  /// @param channel where
  /// @return what became of it
  public Result standardMode(Actor actor, ChannelId channel) {
    return unset(actor, CommunitySettings.MODE_OF + channel);
  }

  /// Says whether somebody moderates whom the platform does not call a moderator. Nobody gives this
  /// right to others who has it only from here.
  ///
  /// @param actor whom the platform calls a moderator
  /// @param person who is to moderate, or not any more
  /// @param moderates whether they are to
  /// @return what became of it
  public Result moderator(Actor actor, UserId person, boolean moderates) {
    if (!actor.is(Actor.Role.MODERATOR)) {
      return new Result.NotAllowed();
    }
    String key = CommunitySettings.MODERATOR + office.people().key(person).value();
    return mark(actor, key, moderates, "settings.moderator");
  }

  /// Says whether those in a role or group moderate whom the platform does not call moderators.
  ///
  /// @param actor whom the platform calls a moderator
  /// @param group with the platform in front: `discord:123`
  /// @param moderates whether they are to
  /// @return what became of it
  public Result moderatorGroup(Actor actor, String group, boolean moderates) {
    if (!actor.is(Actor.Role.MODERATOR)) {
      return new Result.NotAllowed();
    }
    String key = CommunitySettings.MODERATORS + group;
    if (!group.contains(":") || key.length() > MAX_KEY) {
      return new Result.Unknown(key, known());
    }
    return mark(actor, key, moderates, "settings.moderators");
  }

  /// Says whether the bot does not listen to somebody. Pointers in emergencies they get all the
  /// same.
  ///
  /// @param actor a moderator
  /// @param person who is not listened to, or is again
  /// @param ignored whether they are not to be
  /// @return what became of it
  public Result ignore(Actor actor, UserId person, boolean ignored) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    String key = CommunitySettings.IGNORED + office.people().key(person).value();
    return mark(actor, key, ignored, "settings.ignored");
  }

  private Result mark(Actor actor, String key, boolean is, String action) {
    if (is) {
      settings.set(actor.community(), key, "true");
    } else {
      settings.unset(actor.community(), key);
    }
    return done(actor, key, String.valueOf(is), action);
  }

  private Result done(Actor actor, String key, String value, String action) {
    office.communities().changed(actor.community());
    office.log(actor, action, key + " = " + value);
    return new Result.Set(key, value);
  }

  /// The audit log of the actor's community.
  ///
  /// @param actor a moderator
  /// @param limit how many lines at most, 1 or more
  /// @return newest first; empty if the actor may not see it
  public Optional<List<AuditEvent>> audit(Actor actor, int limit) {
    return office.moderates(actor)
        ? Optional.of(office.audit().newest(actor.community(), limit))
        : Optional.empty();
  }
}
