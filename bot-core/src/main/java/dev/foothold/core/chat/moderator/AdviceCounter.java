package dev.foothold.core.chat.moderator;

import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.DoublePress;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.GapClusterId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Advice threads: looked through, previewed, posted, scheduled, written. Safe for many threads.
final class AdviceCounter implements Counter {

  private static final String NAME = "name";
  private static final String CHANNEL = "channel";
  private static final String WHEN = "when";

  /// Threads offered where a name fits several.
  private static final int ALIKE = 10;

  private static final Set<Verb> VERBS =
      EnumSet.of(
          Verb.ADVICE_BROWSE,
          Verb.ADVICE_SHOW,
          Verb.ADVICE_CREATE,
          Verb.ADVICE_EDIT,
          Verb.ADVICE_POST,
          Verb.ADVICE_POST_IN,
          Verb.ADVICE_HISTORY,
          Verb.ADVICE_RESTORE,
          Verb.ADVICE_UNDO,
          Verb.ADVICE_RETIRE,
          Verb.ADVICE_RETIRE_SURELY,
          Verb.SCHEDULES,
          Verb.UNSCHEDULE,
          Verb.SCHEDULE_AGAIN,
          Verb.DRAFT_SHOW,
          Verb.DRAFT_NAMES,
          Verb.DRAFT_POST,
          Verb.DRAFT_ADD,
          Verb.DRAFT_REMOVE,
          Verb.DRAFT_SAVE,
          Verb.DRAFT_DROP,
          Verb.GAP_ADVICE);

  private final AdviceDesk desk;
  private final AdviceViews views;
  private final AdviceEditor editor;
  private final Drafts<Wish> wishes;
  private final DoublePress presses;

  /// A schedule that somebody wants.
  private record Wish(AdviceId advice, ChannelId channel, String rule) {}

  AdviceCounter(AdviceDesk desk, GapDesk gaps, Office office) {
    this.desk = desk;
    this.views = new AdviceViews(desk);
    this.editor = new AdviceEditor(desk, gaps, views, office);
    this.wishes = new Drafts<>(office);
    this.presses = new DoublePress(office);
  }

  @Override
  public List<CommandSpec> commands() {
    CommandSpec.Option name = Specs.completed(NAME);
    CommandSpec.Form channel = new CommandSpec.Form.Channel();
    CommandSpec.Form rule = new CommandSpec.Form.Text(Schedule.MAX_LENGTH, false);
    return List.of(
        Specs.group(
            "advice",
            List.of(
                Specs.command("advice.browse", List.of(optional(name))),
                Specs.command("advice.preview", List.of(name)),
                Specs.command("advice.post", List.of(name, Specs.option(CHANNEL, channel, false))),
                Specs.command("advice.create", List.of(), CommandSpec.Trait.OPENS_FORM),
                Specs.command("advice.edit", List.of(name)),
                Specs.command("advice.history", List.of(name)),
                Specs.command("advice.undo", List.of(name)),
                Specs.command(
                    "advice.schedule",
                    List.of(
                        name,
                        Specs.option(CHANNEL, channel, true),
                        Specs.option(WHEN, rule, true))),
                Specs.command("advice.schedules", List.of()),
                Specs.command("advice.retire", List.of(name))),
            CommandSpec.Trait.ALONE));
  }

  private static CommandSpec.Option optional(CommandSpec.Option option) {
    return new CommandSpec.Option(option.name(), option.texts(), option.form(), false);
  }

  @Override
  public Set<Verb> verbs() {
    return VERBS;
  }

  @Override
  public Set<Deed.Item> items() {
    return Set.of(Deed.Item.SAVE_AS_ADVICE);
  }

  @Override
  public List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
    if (!option.equals(NAME)) {
      return List.of();
    }
    String typed = command.option(NAME).orElse("");
    return desk.find(visitor.actor().community(), typed, Block.Choices.Listed.MAX).stream()
        .map(one -> one.version().advice())
        .map(advice -> new Block.Option(advice.title(), advice.id().value(), false))
        .toList();
  }

  @Override
  public void forget(PersonKey person) {
    editor.forget(person);
    wishes.forget(person);
  }

  @Override
  public void tidy() {
    editor.tidy();
    wishes.tidy();
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command command -> command(visitor, command);
      case Deed.Press(var action, var chosen) -> press(visitor, action, chosen);
      case Deed.Submit submit -> submit(visitor, submit);
      case Deed.Pick(_, var text, _) -> editor.create(visitor, text);
    };
  }

  private List<Response> command(Visitor visitor, Deed.Command command) {
    String part = command.path().size() > 1 ? command.path().get(1) : "browse";
    Actor actor = visitor.actor();
    return switch (part) {
      case "create" -> editor.create(visitor);
      case "schedules" -> schedules(visitor, 0).say();
      case "preview" -> named(visitor, command, version -> views.preview(visitor, version).say());
      case "post" -> named(visitor, command, version -> post(visitor, command, version));
      case "edit" -> named(visitor, command, version -> Sheet.say(editor.edit(visitor, version)));
      case "history" ->
          named(visitor, command, version -> history(visitor, version.advice().id(), 0).say());
      case "undo" ->
          named(
              visitor,
              command,
              version -> said(changed(visitor, desk.undo(actor, version.advice().id()))));
      case "retire" -> named(visitor, command, version -> retire(visitor, version).say());
      case "schedule" ->
          named(
              visitor,
              command,
              version ->
                  schedule(
                      visitor,
                      new Wish(
                          version.advice().id(),
                          command
                              .option(CHANNEL)
                              .map(ChannelId::new)
                              .orElse(visitor.place().channel()),
                          command.option(WHEN).orElse(""))));
      // "browse": platforms hand in no other.
      default ->
          command.option(NAME).isPresent()
              ? named(visitor, command, version -> views.preview(visitor, version).say())
              : views.browse(visitor, 0).say();
    };
  }

  /// Does something with the thread that was named, or offers those that may have been meant.
  private List<Response> named(
      Visitor visitor, Deed.Command command, Function<AdviceVersion, List<Response>> work) {
    Words words = Words.of(visitor);
    CommunityId community = visitor.actor().community();
    String typed = command.option(NAME).orElse("").strip();
    Optional<AdviceVersion> exact = exact(community, typed);
    if (exact.isPresent()) {
      return work.apply(exact.get());
    }
    List<AdviceDesk.Listed> alike = desk.find(community, typed, ALIKE);
    if (alike.size() == 1) {
      return work.apply(alike.getFirst().version());
    }
    Button all = words.button("advice.browse", Verb.ADVICE_BROWSE, "0");
    String quoted = Inline.text(typed);
    return alike.isEmpty()
        ? new Sheet().text(words.of("advice.unknown", quoted)).buttons(all).say()
        : new Sheet()
            .text(words.of("advice.several", quoted))
            .menu(AdviceViews.choice(words, alike))
            .say();
  }

  private Optional<AdviceVersion> exact(CommunityId community, String typed) {
    return id(typed).flatMap(id -> desk.show(community, id));
  }

  /// Ids come back from platforms, where anything may stand in their place.
  private static Optional<AdviceId> id(String typed) {
    try {
      return Optional.of(new AdviceId(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private List<Response> press(Visitor visitor, Action action, List<String> chosen) {
    Words words = Words.of(visitor);
    return switch (action.verb()) {
      case ADVICE_BROWSE -> views.browse(visitor, Page.number(action, 0)).replace();
      case ADVICE_CREATE -> editor.create(visitor);
      case GAP_ADVICE -> editor.createFor(visitor, new GapClusterId(action.arg(0)));
      case SCHEDULES -> schedules(visitor, Page.number(action, 0)).replace();
      case UNSCHEDULE -> {
        desk.unschedule(visitor.actor(), new ScheduleId(action.arg(0)));
        yield schedules(visitor, Page.number(action, 1)).replace();
      }
      case SCHEDULE_AGAIN -> scheduleAgain(visitor, action.arg(0));
      case DRAFT_SHOW, DRAFT_NAMES, DRAFT_POST, DRAFT_ADD, DRAFT_REMOVE, DRAFT_SAVE, DRAFT_DROP ->
          editor.press(visitor, action);
      default -> {
        String id =
            action.arg(0).isEmpty() && !chosen.isEmpty() ? chosen.getFirst() : action.arg(0);
        yield exact(visitor.actor().community(), id)
            .map(version -> press(visitor, action, chosen, version))
            .orElseGet(() -> new Sheet().text(words.of("advice.gone")).say());
      }
    };
  }

  private List<Response> press(
      Visitor visitor, Action action, List<String> chosen, AdviceVersion version) {
    Actor actor = visitor.actor();
    AdviceId id = version.advice().id();
    return switch (action.verb()) {
      case ADVICE_EDIT -> List.of(new Response.Replace(editor.edit(visitor, version)));
      case ADVICE_POST -> publish(visitor, version, visitor.place().channel()).replace();
      case ADVICE_POST_IN ->
          chosen.isEmpty()
              ? views.preview(visitor, version).replace()
              : publish(visitor, version, new ChannelId(chosen.getFirst())).replace();
      case ADVICE_HISTORY -> history(visitor, id, Page.number(action, 1)).replace();
      case ADVICE_RESTORE -> changed(visitor, desk.restore(actor, id, Page.number(action, 1)));
      case ADVICE_UNDO -> changed(visitor, desk.undo(actor, id));
      case ADVICE_RETIRE -> retire(visitor, version).replace();
      case ADVICE_RETIRE_SURELY -> retired(visitor, desk.retire(actor, id));
      // ADVICE_SHOW.
      default -> views.preview(visitor, version).replace();
    };
  }

  private List<Response> submit(Visitor visitor, Deed.Submit submit) {
    return switch (submit.action().verb()) {
      case SCHEDULE_AGAIN -> scheduled(visitor, submit);
      case ADVICE_CREATE -> editor.created(visitor, submit);
      default -> editor.submit(visitor, submit);
    };
  }

  private Sheet history(Visitor visitor, AdviceId id, int page) {
    List<AdviceVersion> versions = desk.history(visitor.actor(), id).orElse(List.of());
    return versions.isEmpty()
        ? new Sheet().text(Words.of(visitor).of("advice.gone"))
        : views.history(visitor, versions, page);
  }

  private static Sheet retire(Visitor visitor, AdviceVersion version) {
    Words words = Words.of(visitor);
    String id = version.advice().id().value();
    return new Sheet()
        .text(words.of("retire.surely", Inline.text(version.advice().title())))
        .buttons(
            words.button("advice.retire", Verb.ADVICE_RETIRE_SURELY, id).as(Button.Look.DANGER),
            words.button("cancel", Verb.ADVICE_SHOW, id));
  }

  private List<Response> retired(Visitor visitor, AdviceDesk.Result result) {
    if (result instanceof AdviceDesk.Result.Saved(var version)) {
      Words words = Words.of(visitor);
      String id = version.advice().id().value();
      return new Sheet()
          .text(words.of("retire.done", Inline.text(version.advice().title())))
          .buttons(words.button("history.undo", Verb.ADVICE_UNDO, id))
          .replace();
    }
    return changed(visitor, result);
  }

  private List<Response> changed(Visitor visitor, AdviceDesk.Result result) {
    Words words = Words.of(visitor);
    return switch (result) {
      case AdviceDesk.Result.Saved(var version) -> editor.saved(visitor, version);
      case AdviceDesk.Result.Conflict conflict ->
          new Sheet().text(AdviceViews.difference(words, conflict)).replace();
      case AdviceDesk.Result.Invalid(var problems) ->
          new Sheet().text(Words.list(problems)).replace();
      case AdviceDesk.Result.NotThere _ -> new Sheet().text(words.of("undo.nothing")).replace();
      case AdviceDesk.Result.NotAllowed _ -> new Sheet().text(words.of("not.allowed")).say();
    };
  }

  /// A command has no message to replace.
  private static List<Response> said(List<Response> responses) {
    return responses.stream()
        .<Response>map(
            one ->
                one instanceof Response.Replace(var view)
                    ? new Response.Say(view, Response.Audience.ONE)
                    : one)
        .toList();
  }

  private List<Response> post(Visitor visitor, Deed.Command command, AdviceVersion version) {
    return command
        .option(CHANNEL)
        .map(ChannelId::new)
        .map(channel -> publish(visitor, version, channel).say())
        .orElseGet(() -> views.preview(visitor, version).say());
  }

  private Sheet publish(Visitor visitor, AdviceVersion version, ChannelId channel) {
    Words words = Words.of(visitor);
    AdviceId id = version.advice().id();
    Button back = words.button("advice.back", Verb.ADVICE_SHOW, id.value());
    CommunityId community = visitor.actor().community();
    String what = id + " in " + channel;
    if (presses.isOne(community, what)) {
      String title = Inline.text(version.advice().title());
      return new Sheet().text(words.of("publish.elsewhere", title)).buttons(back);
    }
    AdviceDesk.Published published =
        desk.publish(visitor.actor(), id, channel, AdviceViews.readers(visitor));
    if (!isUnderWay(published)) {
      presses.forget(community, what);
    }
    return switch (published) {
      case AdviceDesk.Published.Begun(_, var progress) ->
          new Sheet().text(progress(words, version, channel, progress)).buttons(back);
      case AdviceDesk.Published.Invalid(var problems) ->
          new Sheet()
              .text(words.of("publish.invalid") + "\n\n" + Words.list(problems))
              .buttons(words.button("edit", Verb.ADVICE_EDIT, id.value()), back);
      case AdviceDesk.Published.NotThere _ -> new Sheet().text(words.of("advice.gone"));
      case AdviceDesk.Published.Paused _ ->
          new Sheet()
              .text(words.of("publish.paused"))
              .buttons(words.button("resume", Verb.RESUME), back);
      case AdviceDesk.Published.NotAllowed _ -> new Sheet().text(words.of("not.allowed"));
    };
  }

  private static boolean isUnderWay(AdviceDesk.Published published) {
    return published instanceof AdviceDesk.Published.Begun(_, var progress)
        && !(progress instanceof Publishing.Progress.Failed);
  }

  private static String progress(
      Words words, AdviceVersion version, ChannelId channel, Publishing.Progress progress) {
    String title = Inline.text(version.advice().title());
    String where = Inline.channel(channel);
    return switch (progress) {
      case Publishing.Progress.Done(var posts) ->
          words.of("publish.done", title, where, posts.size());
      case Publishing.Progress.Failed(var index, var why) ->
          words.of("publish.failed", index + 1, where, Inline.text(why), index);
      case Publishing.Progress.Waiting(var index, var after) ->
          words.of("publish.waiting", index, where, Math.max(1, after.toSeconds()));
      case Publishing.Progress.Elsewhere _ -> words.of("publish.elsewhere", title);
    };
  }

  private Sheet schedules(Visitor visitor, int page) {
    return views.schedules(visitor, desk.schedules(visitor.actor()).orElse(List.of()), page);
  }

  private List<Response> schedule(Visitor visitor, Wish wish) {
    Words words = Words.of(visitor);
    Button all = words.button("advice.schedules", Verb.SCHEDULES, "0");
    return switch (desk.schedule(visitor.actor(), wish.advice(), wish.channel(), wish.rule())) {
      case AdviceDesk.Scheduled.Added(var schedule, var localTime) ->
          new Sheet()
              .text(
                  words.of(
                      "schedule.added",
                      Inline.text(schedule.target().advice().value()),
                      Inline.channel(wish.channel()),
                      localTime))
              .buttons(all)
              .say();
      case AdviceDesk.Scheduled.Invalid(var problem) ->
          new Sheet()
              .text(Inline.text(problem))
              .buttons(
                  words.button(
                      "schedule.again", Verb.SCHEDULE_AGAIN, wishes.keep(visitor.actor(), wish)),
                  all)
              .say();
      case AdviceDesk.Scheduled.NotThere _ -> new Sheet().text(words.of("advice.gone")).say();
      case AdviceDesk.Scheduled.NotAllowed _ -> new Sheet().text(words.of("not.allowed")).say();
    };
  }

  private List<Response> scheduleAgain(Visitor visitor, String name) {
    Words words = Words.of(visitor);
    return wishes
        .find(visitor.actor(), name)
        .<List<Response>>map(wish -> List.of(new Response.Fill(form(words, name, wish))))
        .orElseGet(() -> new Sheet().text(words.of("draft.lost")).say());
  }

  private static Form form(Words words, String name, Wish wish) {
    String value = Words.cut(wish.rule(), Schedule.MAX_LENGTH);
    return new Form(
        Action.of(Verb.SCHEDULE_AGAIN, name),
        words.of("form.schedule.title"),
        List.of(
            new Form.Field.Text(
                WHEN,
                words.of("form.when"),
                words.of("form.when.hint"),
                value,
                new Form.Size(1, Schedule.MAX_LENGTH, false)),
            new Form.Field.Channel(
                CHANNEL, words.of("form.channel"), Optional.of(wish.channel().value()))));
  }

  private List<Response> scheduled(Visitor visitor, Deed.Submit submit) {
    String name = submit.action().arg(0);
    String rule = submit.value(WHEN);
    Optional<Wish> wish = wishes.find(visitor.actor(), name);
    if (wish.isEmpty()) {
      View view = View.text(Words.of(visitor).of("draft.lost.typed"));
      return List.of(new Response.Hand("schedule.txt", rule, view));
    }
    ChannelId channel =
        Optional.of(submit.value(CHANNEL))
            .filter(typed -> !typed.isEmpty())
            .map(ChannelId::new)
            .orElse(wish.get().channel());
    List<Response> responses = schedule(visitor, new Wish(wish.get().advice(), channel, rule));
    wishes.drop(visitor.actor(), name);
    return responses;
  }
}
