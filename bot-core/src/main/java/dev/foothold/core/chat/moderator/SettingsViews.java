package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Setting;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a community's settings look like, a page for each subject. Nobody types an id: channels,
/// groups and people are chosen from the platform's own menus.
final class SettingsViews {

  /// Channels with a mode of their own that are listed.
  private static final int MAX_CHANNELS = 25;

  /// In place of a mode: the one that holds everywhere.
  static final String STANDARD = "standard";

  /// In place of a channel.
  static final String NONE = "none";

  /// Pages.
  enum Subject {
    /// What holds, in short.
    OVERVIEW,
    /// When the bot speaks, and to whom.
    SPEAKING,
    /// Who moderates, who is not listened to.
    PEOPLE,
    /// Where moderators are told what.
    PLACES;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Subject of(String label) {
      return Arrays.stream(values())
          .filter(one -> one.label().equals(label))
          .findFirst()
          .orElse(OVERVIEW);
    }
  }

  /// Forms, of at most five values each.
  enum Sheaf {
    /// How much is answered.
    LIMITS,
    /// What else is counted and kept.
    OTHERS,
    /// When the digest comes.
    DIGEST;

    List<Setting> settings() {
      return switch (this) {
        case LIMITS ->
            List.of(
                Setting.RATE_PERSON,
                Setting.RATE_CHANNEL,
                Setting.RATE_COMMUNITY,
                Setting.BUDGET_PERSON,
                Setting.BUDGET_COMMUNITY);
        case OTHERS ->
            List.of(
                Setting.CONFIDENT_FROM,
                Setting.RATE_SUGGESTIONS,
                Setting.SUGGESTIONS_WAITING,
                Setting.KEEP_DAYS,
                Setting.KEEP_AUDIT_DAYS);
        case DIGEST -> List.of(Setting.DIGEST_WHEN);
      };
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sheaf> of(String label) {
      return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
  }

  private SettingsViews() {}

  static Sheet page(Words words, CommunitySettings now, Subject subject, boolean vouched) {
    return switch (subject) {
      case OVERVIEW -> overview(words, now);
      case SPEAKING -> speaking(words, now);
      case PEOPLE -> people(words, now, vouched);
      case PLACES -> places(words, now);
    };
  }

  private static Button to(Words words, Subject subject) {
    return words.button("settings." + subject.label(), Verb.SETTINGS, subject.label());
  }

  private static Button form(Words words, Sheaf sheaf) {
    return words.button("settings." + sheaf.label(), Verb.SETTINGS_FORM, sheaf.label());
  }

  private static Sheet overview(Words words, CommunitySettings now) {
    List<String> lines = new ArrayList<>();
    lines.add(words.of(now.paused() ? "status.paused" : "status.running"));
    lines.add(words.of("settings.mode.now", mode(words, now.value(Setting.MODE))));
    if (!now.modes().isEmpty()) {
      lines.add(words.of("settings.modes.own", now.modes().size()));
    }
    lines.add(words.of(now.answersPublicly() ? "settings.public" : "settings.private"));
    lines.add(place(words, "settings.moderators.channel", now.moderatorsChannel()));
    lines.add(place(words, "settings.digest.channel", now.digestChannel()));
    lines.add(words.of("settings.groups.now", now.moderatorGroups().size()));
    for (Sheaf sheaf : List.of(Sheaf.LIMITS, Sheaf.OTHERS)) {
      sheaf
          .settings()
          .forEach(
              one -> lines.add(words.of("setting." + one.key()) + ": `" + now.value(one) + "`"));
    }
    return new Sheet()
        .heading(words.of("settings.heading"))
        .text("- " + String.join("\n- ", lines))
        .buttons(
            to(words, Subject.SPEAKING),
            to(words, Subject.PEOPLE),
            to(words, Subject.PLACES),
            form(words, Sheaf.LIMITS),
            form(words, Sheaf.OTHERS));
  }

  private static String place(Words words, String key, Optional<ChannelId> channel) {
    return words.of(key, channel.map(Inline::channel).orElseGet(() -> words.of("settings.none")));
  }

  static String mode(Words words, String label) {
    return words.of("mode." + label);
  }

  private static Sheet speaking(Words words, CommunitySettings now) {
    Sheet sheet = new Sheet().heading(words.of("settings.speaking"));
    sheet
        .text(words.of("settings.mode.all"))
        .menu(modes(words, Action.of(Verb.SETTINGS_MODE), now.value(Setting.MODE), false));
    sheet
        .text(words.of("settings.mode.channel"))
        .menu(
            new Block.Menu(
                Action.of(Verb.SETTINGS_CHANNEL),
                new Block.Choices.Channels(List.of()),
                words.of("settings.choose.channel"),
                1));
    Map<ChannelId, ChannelMode> own = now.modes();
    if (!own.isEmpty()) {
      List<String> lines =
          own.entrySet().stream()
              .limit(MAX_CHANNELS)
              .map(
                  one ->
                      "- "
                          + Inline.channel(one.getKey())
                          + ": "
                          + mode(words, one.getValue().label()))
              .toList();
      sheet.text(String.join("\n", lines));
      if (own.size() > MAX_CHANNELS) {
        sheet.note(words.of("settings.more", own.size() - MAX_CHANNELS));
      }
    }
    String other = now.answersPublicly() ? "private" : "public";
    return sheet
        .item(
            words.of(now.answersPublicly() ? "settings.public" : "settings.private"),
            words.button("settings.make." + other, Verb.SETTINGS_ANSWERS, other))
        .buttons(to(words, Subject.OVERVIEW));
  }

  private static Block.Menu modes(Words words, Action action, String chosen, boolean standard) {
    List<Block.Option> options = new ArrayList<>();
    for (ChannelMode mode : ChannelMode.values()) {
      String label = mode.label();
      options.add(new Block.Option(mode(words, label), label, label.equals(chosen)));
    }
    if (standard) {
      options.add(new Block.Option(mode(words, STANDARD), STANDARD, chosen.equals(STANDARD)));
    }
    return new Block.Menu(
        action, new Block.Choices.Listed(options), words.of("settings.choose.mode"), 1);
  }

  /// The mode of one channel.
  static Sheet channel(Words words, CommunitySettings now, ChannelId channel) {
    String chosen =
        Optional.ofNullable(now.modes().get(channel)).map(ChannelMode::label).orElse(STANDARD);
    return new Sheet()
        .text(words.of("settings.mode.of", Inline.channel(channel)))
        .menu(modes(words, Action.of(Verb.SETTINGS_MODE, channel.value()), chosen, true))
        .buttons(to(words, Subject.SPEAKING));
  }

  private static Sheet people(Words words, CommunitySettings now, boolean vouched) {
    Sheet sheet = new Sheet().heading(words.of("settings.people"));
    if (vouched) {
      sheet
          .text(words.of("settings.groups"))
          .menu(
              new Block.Menu(
                  Action.of(Verb.SETTINGS_GROUPS),
                  new Block.Choices.Groups(
                      now.moderatorGroups().stream().limit(Block.Choices.Listed.MAX).toList()),
                  words.of("settings.choose.groups"),
                  Block.Choices.Listed.MAX));
    } else {
      sheet.text(words.of("settings.vouched"));
    }
    return sheet
        .text(words.of("settings.person"))
        .menu(
            new Block.Menu(
                Action.of(Verb.SETTINGS_PERSON),
                new Block.Choices.People(),
                words.of("settings.choose.person"),
                1))
        .buttons(to(words, Subject.OVERVIEW));
  }

  /// What holds for one person.
  static Sheet person(
      Words words, UserId person, boolean moderates, boolean ignored, boolean vouched) {
    String id = person.value();
    Sheet sheet = new Sheet().heading(words.of("settings.person.heading"));
    String moderator = words.of(moderates ? "settings.moderates" : "settings.moderates.not");
    if (vouched) {
      String key = moderates ? "settings.moderate.stop" : "settings.moderate";
      sheet.item(
          moderator, words.button(key, Verb.SETTINGS_MODERATES, id, String.valueOf(!moderates)));
    } else {
      sheet.text(moderator);
    }
    String key = ignored ? "settings.ignore.stop" : "settings.ignore";
    return sheet
        .item(
            words.of(ignored ? "settings.ignored" : "settings.ignored.not"),
            words.button(key, Verb.SETTINGS_IGNORED, id, String.valueOf(!ignored)))
        .buttons(to(words, Subject.PEOPLE));
  }

  private static Sheet places(Words words, CommunitySettings now) {
    Sheet sheet = new Sheet().heading(words.of("settings.places"));
    place(words, sheet, Setting.MODERATORS_CHANNEL, now.moderatorsChannel());
    place(words, sheet, Setting.DIGEST_CHANNEL, now.digestChannel());
    return sheet
        .text(words.of("settings.digest.when", Inline.text(now.value(Setting.DIGEST_WHEN))))
        .buttons(form(words, Sheaf.DIGEST), to(words, Subject.OVERVIEW));
  }

  private static void place(
      Words words, Sheet sheet, Setting setting, Optional<ChannelId> channel) {
    sheet.text(place(words, "settings." + setting.key(), channel));
    sheet.menu(
        new Block.Menu(
            Action.of(Verb.SETTINGS_PLACE, setting.key()),
            new Block.Choices.Channels(channel.map(ChannelId::value).stream().toList()),
            words.of("settings.choose.channel"),
            1));
    if (channel.isPresent()) {
      sheet.buttons(words.button("settings.none", Verb.SETTINGS_PLACE, setting.key(), NONE));
    }
  }

  /// Values in a form; those that were typed before stand in it.
  static Form form(Words words, Sheaf sheaf, CommunitySettings now, Map<String, String> typed) {
    List<Form.Field> fields = new ArrayList<>();
    for (Setting setting : sheaf.settings()) {
      String value = typed.getOrDefault(setting.key(), now.value(setting));
      fields.add(
          new Form.Field.Text(
              setting.key(),
              words.of("setting." + setting.key()),
              words.of("setting.hint", setting.standard()),
              Words.cut(value, MAX_VALUE),
              new Form.Size(0, MAX_VALUE, false)));
    }
    return new Form(
        Action.of(Verb.SETTINGS_FORM, sheaf.label()),
        words.of("form.settings." + sheaf.label()),
        fields);
  }

  /// Longest value: a schedule is the longest.
  private static final int MAX_VALUE = 200;
}
