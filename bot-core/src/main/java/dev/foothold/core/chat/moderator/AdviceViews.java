package dev.foothold.core.chat.moderator;

import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.Preview;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What advice threads look like to moderators. Safe for many threads.
final class AdviceViews {

  /// Threads, versions and schedules on one page.
  private static final int ON_A_PAGE = 10;

  /// Longest difference that is shown, in lines and in UTF-16 units.
  private static final int MAX_LINES = 30;

  private static final int MAX_LINE = 160;

  /// An address in angle brackets, which posts use and blocks do not.
  private static final Pattern BRACKETS = Pattern.compile("]\\(<([^<>\\s]+)>\\)");

  private final AdviceDesk desk;

  AdviceViews(AdviceDesk desk) {
    this.desk = desk;
  }

  static AdviceDesk.Readers readers(Visitor visitor) {
    return new AdviceDesk.Readers(visitor.place().communityName(), Optional.empty());
  }

  /// All threads, with a menu to look at one.
  Sheet browse(Visitor visitor, int wanted) {
    Words words = Words.of(visitor);
    List<AdviceDesk.Listed> all = desk.list(visitor.actor().community());
    Sheet sheet = new Sheet().heading(words.of("advice.browse"));
    if (all.isEmpty()) {
      sheet.text(words.of("advice.none"));
    } else {
      Page<AdviceDesk.Listed> page = Page.of(all, wanted, ON_A_PAGE);
      page.lines().forEach(one -> sheet.text(line(words, one)));
      sheet.menu(choice(words, page.lines()));
      sheet.buttons(page.turn(words, Verb.ADVICE_BROWSE));
    }
    return sheet.buttons(
        words.button("advice.create", Verb.ADVICE_CREATE),
        words.button("advice.schedules", Verb.SCHEDULES, "0"));
  }

  private static String line(Words words, AdviceDesk.Listed one) {
    Advice advice = one.version().advice();
    return Inline.strong(Inline.text(advice.title()))
        + " \u00b7 "
        + words.of("advice.line", advice.posts().size(), one.uses());
  }

  /// A menu of threads.
  static Block.Menu choice(Words words, List<AdviceDesk.Listed> threads) {
    List<Block.Option> options =
        threads.stream()
            .map(one -> one.version().advice())
            .map(one -> new Block.Option(one.title(), one.id().value(), false))
            .toList();
    return new Block.Menu(
        Action.of(Verb.ADVICE_SHOW),
        new Block.Choices.Listed(options),
        words.of("advice.choose"),
        1);
  }

  /// A thread as it would be posted, and what can be done with it.
  Sheet preview(Visitor visitor, AdviceVersion version) {
    Words words = Words.of(visitor);
    Advice advice = version.advice();
    String id = advice.id().value();
    Sheet sheet = new Sheet().heading(Inline.text(advice.title()));
    sheet.note(about(words, version));
    Preview preview = preview(visitor, advice);
    for (int i = 0; i < preview.posts().size(); i++) {
      sheet.divider().text(shown(preview.posts().get(i)));
    }
    sheet.divider();
    List<String> problems = preview.problemsOn(visitor.place().channel().platform());
    boolean usable = problems.isEmpty() && !version.retired();
    if (!problems.isEmpty()) {
      sheet.text(words.of("advice.problems") + "\n\n" + Words.list(problems));
    }
    List<Button> buttons = new ArrayList<>();
    if (usable && !visitor.place().isDirect()) {
      buttons.add(words.button("advice.post", Verb.ADVICE_POST, id).as(Button.Look.MAIN));
    }
    buttons.add(words.button("edit", Verb.ADVICE_EDIT, id));
    buttons.add(words.button("advice.history", Verb.ADVICE_HISTORY, id, "0"));
    if (!version.retired()) {
      buttons.add(words.button("advice.retire", Verb.ADVICE_RETIRE, id).as(Button.Look.DANGER));
    }
    buttons.add(words.button("cancel", Verb.DRAFT_DROP));
    sheet.buttons(buttons);
    if (usable) {
      sheet.menu(
          new Block.Menu(
              Action.of(Verb.ADVICE_POST_IN, id),
              new Block.Choices.Channels(List.of()),
              words.of("advice.post.in"),
              1));
    }
    return sheet;
  }

  private static String about(Words words, AdviceVersion version) {
    Advice advice = version.advice();
    List<String> parts = new ArrayList<>();
    parts.add("`" + advice.id() + "`");
    parts.add(
        version.number() == 0
            ? words.of("advice.shipped")
            : words.of("advice.version", version.number()));
    names(words, "advice.aliases", advice.aliases()).ifPresent(parts::add);
    names(words, "advice.tags", advice.tags()).ifPresent(parts::add);
    if (version.retired()) {
      parts.add(words.of("advice.retired"));
    }
    return String.join(" \u00b7 ", parts);
  }

  private static Optional<String> names(Words words, String key, List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.of(key, Inline.text(String.join(", ", names))));
  }

  private Preview preview(Visitor visitor, Advice advice) {
    return desk.preview(visitor.actor().community(), advice, readers(visitor));
  }

  private static String shown(String post) {
    return BRACKETS.matcher(post).replaceAll("]($1)");
  }

  /// A draft as it would be posted, with what can be done with it.
  ///
  /// @param name under which it is kept
  Sheet draft(Visitor visitor, String name, AdviceDraft draft) {
    Words words = Words.of(visitor);
    List<String> problems = new ArrayList<>(draft.problems(words));
    List<String> posts = draft.posts();
    if (problems.isEmpty()) {
      Preview preview = preview(visitor, draft.advice());
      posts = preview.posts();
      problems.addAll(preview.problemsOn(visitor.place().channel().platform()));
    }
    Sheet sheet = new Sheet();
    String title = draft.names().title().isBlank() ? "\u2026" : draft.names().title();
    sheet.heading(words.of("draft.heading", Inline.text(title)));
    sheet.note(about(words, draft));
    for (int i = 0; i < posts.size(); i++) {
      sheet.divider().text(shown(posts.get(i).isBlank() ? "\u2026" : posts.get(i)));
      sheet.buttons(postButtons(words, name, i, posts.size()));
    }
    sheet.divider();
    if (!problems.isEmpty()) {
      sheet.text(words.of("advice.problems") + "\n\n" + Words.list(problems));
    }
    List<Button> buttons = new ArrayList<>();
    buttons.add(words.button("save", Verb.DRAFT_SAVE, name).as(Button.Look.MAIN));
    buttons.add(words.button("draft.names", Verb.DRAFT_NAMES, name));
    if (draft.hasRoom()) {
      buttons.add(words.button("draft.add", Verb.DRAFT_ADD, name));
    }
    buttons.add(words.button("draft.drop", Verb.DRAFT_DROP, name).as(Button.Look.DANGER));
    return sheet.buttons(buttons);
  }

  private static String about(Words words, AdviceDraft draft) {
    List<String> parts = new ArrayList<>();
    parts.add(words.of("draft.unsaved"));
    names(words, "advice.aliases", draft.names().aliases()).ifPresent(parts::add);
    names(words, "advice.tags", draft.names().tags()).ifPresent(parts::add);
    return String.join(" \u00b7 ", parts);
  }

  private static List<Button> postButtons(Words words, String name, int index, int posts) {
    String position = String.valueOf(index);
    List<Button> buttons = new ArrayList<>();
    String edit = words.of("draft.post", index + 1);
    buttons.add(Button.of(edit, Verb.DRAFT_POST, name, position));
    if (posts > 1) {
      String remove = words.of("draft.remove", index + 1);
      buttons.add(Button.of(remove, Verb.DRAFT_REMOVE, name, position));
    }
    return buttons;
  }

  /// What somebody else has changed meanwhile.
  static String difference(Words words, AdviceDesk.Result.Conflict conflict) {
    List<String> lines = conflict.difference().lines().toList();
    String shown =
        Words.list(lines.stream().limit(MAX_LINES).map(line -> Words.cut(line, MAX_LINE)).toList());
    String rest =
        lines.size() > MAX_LINES
            ? "\n\n" + words.of("draft.conflict.more", lines.size() - MAX_LINES)
            : "";
    return words.of("draft.conflict", conflict.current().number())
        + (shown.isEmpty() ? "" : "\n\n" + shown)
        + rest;
  }

  /// The versions of a thread.
  Sheet history(Visitor visitor, List<AdviceVersion> versions, int wanted) {
    Words words = Words.of(visitor);
    AdviceVersion current = versions.getFirst();
    String id = current.advice().id().value();
    Sheet sheet =
        new Sheet().heading(words.of("history.heading", Inline.text(current.advice().title())));
    Page<AdviceVersion> page = Page.of(versions, wanted, ON_A_PAGE);
    for (AdviceVersion version : page.lines()) {
      String line = version(words, version);
      if (version.number() == current.number()) {
        sheet.text(line + " \u00b7 " + words.of("history.current"));
      } else {
        String number = String.valueOf(version.number());
        sheet.item(line, words.button("history.restore", Verb.ADVICE_RESTORE, id, number));
      }
    }
    List<Button> buttons = new ArrayList<>(page.turn(words, Verb.ADVICE_HISTORY, id));
    if (current.number() > 0 && versions.size() > 1) {
      buttons.add(words.button("history.undo", Verb.ADVICE_UNDO, id));
    }
    buttons.add(words.button("advice.back", Verb.ADVICE_SHOW, id));
    return sheet.buttons(buttons);
  }

  private static String version(Words words, AdviceVersion version) {
    return version.number() == 0
        ? Inline.strong(words.of("advice.shipped"))
        : Inline.strong(words.of("advice.version", version.number()))
            + " \u00b7 "
            + Words.day(version.change().at())
            + " \u00b7 "
            + Inline.text(version.change().note());
  }

  /// What is posted when.
  Sheet schedules(Visitor visitor, List<ScheduledAdvice> all, int wanted) {
    Words words = Words.of(visitor);
    Sheet sheet = new Sheet().heading(words.of("schedules.heading"));
    if (all.isEmpty()) {
      return sheet.text(words.of("schedules.none"));
    }
    Page<ScheduledAdvice> page = Page.of(all, wanted, ON_A_PAGE);
    String number = String.valueOf(page.number());
    for (ScheduledAdvice one : page.lines()) {
      sheet.item(
          words.of(
              "schedules.line",
              Inline.text(one.target().advice().value()),
              Inline.channel(one.target().channel()),
              Inline.text(one.timing().rule()),
              next(one)),
          words
              .button("schedules.delete", Verb.UNSCHEDULE, one.id().value(), number)
              .as(Button.Look.DANGER));
    }
    return sheet.buttons(page.turn(words, Verb.SCHEDULES));
  }

  private static String next(ScheduledAdvice one) {
    return switch (Schedule.read(one.timing().rule())) {
      case Schedule.Reading.Read(var schedule) -> schedule.local(one.timing().next());
      case Schedule.Reading.Malformed _ -> one.timing().next().toString();
    };
  }
}
