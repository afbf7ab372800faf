package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.UserId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.Setting;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What holds in the community. Safe for many threads.
final class SettingsCounter implements Counter {

  private final SettingsDesk desk;
  private final Office office;
  private final Drafts<Map<String, String>> typed;

  SettingsCounter(SettingsDesk desk, Office office) {
    this.desk = desk;
    this.office = office;
    this.typed = new Drafts<>(office);
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(Specs.command("settings", List.of()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(
        Verb.SETTINGS,
        Verb.SETTINGS_CHANNEL,
        Verb.SETTINGS_MODE,
        Verb.SETTINGS_ANSWERS,
        Verb.SETTINGS_GROUPS,
        Verb.SETTINGS_PERSON,
        Verb.SETTINGS_MODERATES,
        Verb.SETTINGS_IGNORED,
        Verb.SETTINGS_PLACE,
        Verb.SETTINGS_FORM);
  }

  @Override
  public List<Block> home(Visitor visitor) {
    if (!office.moderates(visitor.actor())) {
      return List.of();
    }
    Words words = Words.of(visitor);
    Button open =
        words.button("settings.open", Verb.SETTINGS, GapCounter.SHARED, overview().label());
    boolean paused = now(visitor).paused();
    Button pause = paused ? words.button("resume", Verb.RESUME) : words.button("pause", Verb.PAUSE);
    return new Sheet()
        .text(words.of(paused ? "status.paused" : "status.running"))
        .buttons(open, pause)
        .blocks();
  }

  private static SettingsViews.Subject overview() {
    return SettingsViews.Subject.OVERVIEW;
  }

  private CommunitySettings now(Visitor visitor) {
    return office.communities().of(visitor.actor().community());
  }

  private Sheet page(Visitor visitor, SettingsViews.Subject subject) {
    return SettingsViews.page(Words.of(visitor), now(visitor), subject, isVouched(visitor));
  }

  private static boolean isVouched(Visitor visitor) {
    return visitor.vouchedActor().is(Actor.Role.MODERATOR);
  }

  @Override
  public void forget(PersonKey person) {
    typed.forget(person);
  }

  @Override
  public void tidy() {
    typed.tidy();
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command _ -> page(visitor, overview()).say();
      case Deed.Press(var action, var chosen) -> press(visitor, action, chosen);
      case Deed.Submit submit -> submit(visitor, submit);
      case Deed.Pick _ -> throw new IllegalArgumentException("not served: " + deed);
    };
  }

  private List<Response> press(Visitor visitor, Action action, List<String> chosen) {
    Words words = Words.of(visitor);
    Optional<String> first = chosen.stream().findFirst();
    return switch (action.verb()) {
      case SETTINGS_CHANNEL ->
          first
              .map(id -> SettingsViews.channel(words, now(visitor), new ChannelId(id)))
              .orElseGet(() -> page(visitor, SettingsViews.Subject.SPEAKING))
              .replace();
      case SETTINGS_MODE ->
          first
              .map(mode -> mode(visitor, action.arg(0), mode))
              .orElseGet(() -> page(visitor, SettingsViews.Subject.SPEAKING).replace());
      case SETTINGS_ANSWERS ->
          said(
              visitor,
              desk.set(visitor.actor(), Setting.ANSWERS.key(), action.arg(0)),
              SettingsViews.Subject.SPEAKING);
      case SETTINGS_GROUPS -> groups(visitor, chosen);
      case SETTINGS_PERSON ->
          first
              .map(id -> person(visitor, new UserId(id)))
              .orElseGet(() -> page(visitor, SettingsViews.Subject.PEOPLE))
              .replace();
      case SETTINGS_MODERATES, SETTINGS_IGNORED -> person(visitor, action);
      case SETTINGS_PLACE -> place(visitor, action, first);
      case SETTINGS_FORM -> form(visitor, action);
      // SETTINGS. From a page that stays as it is, its second argument is the subject.
      default ->
          action.arg(0).equals(GapCounter.SHARED)
              ? page(visitor, SettingsViews.Subject.of(action.arg(1))).say()
              : page(visitor, SettingsViews.Subject.of(action.arg(0))).replace();
    };
  }

  private List<Response> mode(Visitor visitor, String channel, String mode) {
    Actor actor = visitor.actor();
    if (channel.isEmpty()) {
      return said(
          visitor, desk.set(actor, Setting.MODE.key(), mode), SettingsViews.Subject.SPEAKING);
    }
    ChannelId where = new ChannelId(channel);
    Optional<ChannelMode> known =
        Arrays.stream(ChannelMode.values()).filter(one -> one.label().equals(mode)).findFirst();
    SettingsDesk.Result result =
        known
            .map(one -> desk.mode(actor, where, one))
            .orElseGet(() -> desk.standardMode(actor, where));
    return said(visitor, result, SettingsViews.Subject.SPEAKING);
  }

  /// The page again with what became of a change.
  private List<Response> said(
      Visitor visitor, SettingsDesk.Result result, SettingsViews.Subject subject) {
    return new Sheet()
        .text(became(Words.of(visitor), result))
        .all(page(visitor, subject).blocks())
        .replace();
  }

  private static String became(Words words, SettingsDesk.Result result) {
    return switch (result) {
      case SettingsDesk.Result.Set _ -> words.of("settings.saved");
      case SettingsDesk.Result.Invalid(_, var problem) -> Inline.text(problem);
      case SettingsDesk.Result.Unknown _ -> words.of("settings.unknown");
      case SettingsDesk.Result.NotAllowed _ -> words.of("settings.vouched");
    };
  }

  /// The menu holds all groups that moderate: those that are not chosen any more do not.
  private List<Response> groups(Visitor visitor, List<String> chosen) {
    Actor actor = visitor.vouchedActor();
    List<String> before =
        now(visitor).moderatorGroups().stream().limit(Block.Choices.Listed.MAX).toList();
    List<SettingsDesk.Result> results =
        Stream.concat(
                before.stream()
                    .filter(group -> !chosen.contains(group))
                    .map(group -> desk.moderatorGroup(actor, group, false)),
                chosen.stream()
                    .filter(group -> !before.contains(group))
                    .map(group -> desk.moderatorGroup(actor, group, true)))
            .toList();
    SettingsDesk.Result worst =
        results.stream()
            .filter(result -> !(result instanceof SettingsDesk.Result.Set))
            .findFirst()
            .orElseGet(() -> new SettingsDesk.Result.Set("", ""));
    return said(visitor, worst, SettingsViews.Subject.PEOPLE);
  }

  private Sheet person(Visitor visitor, UserId person) {
    CommunitySettings now = now(visitor);
    PersonKey key = office.people().key(person);
    return SettingsViews.person(
        Words.of(visitor), person, now.moderator(key), now.ignores(key), isVouched(visitor));
  }

  private List<Response> person(Visitor visitor, Action action) {
    UserId person = new UserId(action.arg(0));
    boolean wanted = Boolean.parseBoolean(action.arg(1));
    SettingsDesk.Result result =
        action.verb() == Verb.SETTINGS_MODERATES
            ? desk.moderator(visitor.vouchedActor(), person, wanted)
            : desk.ignore(visitor.actor(), person, wanted);
    return new Sheet()
        .text(became(Words.of(visitor), result))
        .all(person(visitor, person).blocks())
        .replace();
  }

  private List<Response> place(Visitor visitor, Action action, Optional<String> chosen) {
    String key = action.arg(0);
    boolean none = action.arg(1).equals(SettingsViews.NONE);
    boolean known =
        Stream.of(Setting.MODERATORS_CHANNEL, Setting.DIGEST_CHANNEL)
            .anyMatch(setting -> setting.key().equals(key));
    if (!known || (!none && chosen.isEmpty())) {
      return page(visitor, SettingsViews.Subject.PLACES).replace();
    }
    SettingsDesk.Result result =
        none
            ? desk.unset(visitor.actor(), key)
            : desk.set(visitor.actor(), key, chosen.orElseThrow());
    return said(visitor, result, SettingsViews.Subject.PLACES);
  }

  private List<Response> form(Visitor visitor, Action action) {
    Map<String, String> before = typed.find(visitor.actor(), action.arg(1)).orElse(Map.of());
    return SettingsViews.Sheaf.of(action.arg(0))
        .<List<Response>>map(
            sheaf ->
                List.of(
                    new Response.Fill(
                        SettingsViews.form(Words.of(visitor), sheaf, now(visitor), before))))
        .orElseGet(() -> page(visitor, overview()).say());
  }

  private List<Response> submit(Visitor visitor, Deed.Submit submit) {
    Words words = Words.of(visitor);
    String label = submit.action().arg(0);
    List<Setting> settings =
        SettingsViews.Sheaf.of(label).map(SettingsViews.Sheaf::settings).orElse(List.of());
    CommunitySettings before = now(visitor);
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Setting setting : settings) {
      String value = submit.value(setting.key());
      if (!value.equals(before.value(setting))) {
        problem(set(visitor.actor(), setting, value))
            .ifPresent(
                problem ->
                    wrong.put(words.of("setting." + setting.key()), value + " \u2014 " + problem));
      }
    }
    if (wrong.isEmpty()) {
      return new Sheet()
          .text(words.of("settings.saved"))
          .all(page(visitor, overview()).blocks())
          .replace();
    }
    String kept = typed.keep(visitor.actor(), submit.values());
    List<String> lines =
        wrong.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
    return new Sheet()
        .text(words.of("settings.wrong") + "\n\n" + Words.list(lines))
        .buttons(words.button("go.on", Verb.SETTINGS_FORM, label, kept))
        .say();
  }

  /// What is left empty is as it comes.
  private SettingsDesk.Result set(Actor actor, Setting setting, String value) {
    return value.isEmpty()
        ? desk.unset(actor, setting.key())
        : desk.set(actor, setting.key(), value);
  }

  private static Optional<String> problem(SettingsDesk.Result result) {
    return result instanceof SettingsDesk.Result.Invalid(_, var problem)
        ? Optional.of(problem)
        : Optional.empty();
  }
}
