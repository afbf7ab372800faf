package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.adapter.terminal.Sheet;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.PostLimit;
import dev.foothold.core.advice.Preview;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Schedule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `advice`: canned threads, written, published and scheduled by moderators.
record AdviceCommand(Desks desks) implements Command {

  private static final List<String> PLATFORMS =
      List.of(PostLimit.DISCORD.platform(), PostLimit.SLACK.platform(), Outbox.PLATFORM);

  private static final String LIST = "advice list";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("advice", "Canned advice threads: the moderators' work.");
    Command.group(
        spec,
        List.of(
            new ListAll(desks),
            new Show(desks),
            new Create(desks),
            new Edit(desks),
            new Previewing(desks),
            new Publish(desks),
            new History(desks),
            new Undo(desks),
            new Scheduling(desks),
            new Due(desks),
            new Retire(desks)));
    Command.examples(
        spec,
        "  foothold advice list",
        "  foothold advice preview start-here --platform discord",
        "  foothold advice schedule weekly-check-in \"every Monday 09:00 America/New_York\"");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  private static LocalDate today(Desk desk) {
    return LocalDate.ofInstant(desk.office().now(), ZoneOffset.UTC);
  }

  private static AdviceId id(Desk desk, String typed) throws Trouble, IOException {
    try {
      return new AdviceId(typed);
    } catch (IllegalArgumentException malformed) {
      throw notThere(desk, typed);
    }
  }

  private static AdviceVersion version(Desk desk, String typed) throws Trouble, IOException {
    Optional<AdviceVersion> version = desk.advice().show(desk.community(), id(desk, typed));
    if (version.isEmpty()) {
      throw notThere(desk, typed);
    }
    return version.get();
  }

  private static Trouble notThere(Desk desk, String typed) throws IOException {
    List<String> known =
        desk.advice().list(desk.community()).stream()
            .map(one -> one.version().advice().id().value())
            .toList();
    return DeskCommand.notThere("thread in use called", typed, known, LIST);
  }

  private static AdviceDesk.Readers readers(ParseResult given, CommunityId community) {
    String standard = Desk.called(community);
    return new AdviceDesk.Readers(
        DeskCommand.option(given, "--name").orElse(standard),
        DeskCommand.option(given, "--member"));
  }

  private static void addReaders(CommandSpec spec) {
    spec.addOption(
        DeskCommand.text("--member", "NAME", "what {member} stands for; default: everyone"));
    spec.addOption(
        DeskCommand.text("--name", "TEXT", "what {community} stands for; default: its name"));
  }

  private static ChannelId channel(ParseResult given) throws Trouble {
    String typed = DeskCommand.option(given, "--channel").orElse("general").strip();
    try {
      return new ChannelId(typed.indexOf(':') < 0 ? Outbox.PLATFORM + ":" + typed : typed);
    } catch (IllegalArgumentException tooLong) {
      throw Trouble.usage("that is too long for a channel.", DeskCommand.called(given));
    }
  }

  private static void addChannel(CommandSpec spec) {
    spec.addOption(
        DeskCommand.text(
            "--channel",
            "NAME",
            "where, with the platform in front (discord:123); without one: the terminal's outbox"));
  }

  private static Exit saved(Desk desk, Shell shell, AdviceDesk.Result result, String typed)
      throws Trouble, IOException {
    return switch (result) {
      case AdviceDesk.Result.Saved(var version) -> {
        shell.out().write("%s is version %d now.\n".formatted(typed, version.number()));
        yield Exit.OK;
      }
      case AdviceDesk.Result.Conflict(var current, var difference) ->
          throw Trouble.error(conflict(current, difference));
      case AdviceDesk.Result.Invalid(var problems) ->
          throw DeskCommand.problems("it cannot be saved as it is", problems);
      case AdviceDesk.Result.NotThere(_) -> throw notThere(desk, typed);
      case AdviceDesk.Result.NotAllowed() -> throw Desk.notAllowed();
    };
  }

  private static String conflict(AdviceVersion current, String difference) {
    AdviceId id = current.advice().id();
    return """
    %s is version %d by now (%s), which you have not read. Nothing was saved.
    From that version (-) to yours (+):
    %s
    Put what you want of both into your file, then:
      foothold advice edit %s --file FILE --version %d\
    """
        .formatted(
            id,
            current.number(),
            Sheet.harmless(current.change().note()),
            difference.isEmpty() ? "  no difference" : DeskCommand.harmless(difference),
            id,
            current.number());
  }

  /// `advice list`.
  private record ListAll(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("list", "Lists advice threads.");
      spec.addOption(Command.flag("--all", "retired ones too"));
      spec.addOption(DeskCommand.text("--find", "TEXT", "only those that hold it"));
      spec.addOption(DeskCommand.json());
      Command.examples(
          spec, "  foothold advice list", "  foothold advice list --find resume --json");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      AdviceDesk advice = desk.advice();
      Optional<String> wanted = DeskCommand.option(given, "--find");
      List<AdviceDesk.Listed> all;
      if (wanted.isPresent()) {
        all = advice.find(desk.community(), wanted.get(), Integer.MAX_VALUE);
      } else if (given.hasMatchedOption("--all")) {
        all = advice.listAll(desk.actor()).orElseThrow(Desk::notAllowed);
      } else {
        all = advice.list(desk.community());
      }
      Listing listing = new Listing("id", "version", "state", "uses", "title");
      for (AdviceDesk.Listed one : all) {
        AdviceVersion version = one.version();
        listing.row(
            version.advice().id().value(),
            String.valueOf(version.number()),
            version.retired() ? "retired" : version.number() == 0 ? "shipped" : "own",
            String.valueOf(one.uses()),
            version.advice().title());
      }
      listing.show(given, shell, "No thread holds that.");
      return Exit.OK;
    }
  }

  /// `advice show ID`.
  private record Show(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("show", "Shows one thread as it is written.");
      spec.addPositional(DeskCommand.word("ID", "of the thread; \"foothold advice list\""));
      spec.addOption(
          Command.flag("--markdown", "as a file to be edited, which remembers its version"));
      Command.examples(
          spec,
          "  foothold advice show start-here",
          "  foothold advice show start-here --markdown > start-here.md");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      AdviceVersion version = version(desk, DeskCommand.word(given));
      if (given.hasMatchedOption("--markdown")) {
        shell.out().write(AdviceFile.of(version, today(desk)));
        return Exit.OK;
      }
      Advice advice = version.advice();
      Sheet sheet = new Sheet(shell.look());
      sheet.heading(advice.title());
      sheet.aside(
          "%s · version %d%s%s%s"
              .formatted(
                  advice.id(),
                  version.number(),
                  version.retired() ? " · retired" : "",
                  named("also: ", advice.aliases()),
                  named("about: ", advice.tags())));
      for (int i = 0; i < advice.posts().size(); i++) {
        sheet.gap().heading("Post " + (i + 1));
        sheet.markdown(advice.posts().get(i));
      }
      shell.out().write(sheet.toString());
      return Exit.OK;
    }

    private static String named(String what, List<String> names) {
      return names.isEmpty() ? "" : " · " + what + String.join(", ", names);
    }
  }

  /// `advice create --file F`.
  private record Create(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("create", "Adds a thread of this community's own.");
      spec.addOption(
          DeskCommand.text(
              "--file", "FILE", "as \"foothold advice show ID --markdown\" writes it"));
      Command.examples(spec, "  foothold advice create --file our-meetups.md");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.file(given, "--file");
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      Advice advice = AdviceFile.read(DeskCommand.file(given, "--file")).advice();
      Optional<AdviceVersion> there = desk.advice().show(desk.community(), advice.id());
      if (there.isPresent()) {
        throw Trouble.error(
            "there is a thread %s already. Give yours another id, or change that one: foothold advice edit %s --file FILE"
                .formatted(advice.id(), advice.id()));
      }
      return saved(desk, shell, desk.advice().create(desk.actor(), advice), advice.id().value());
    }
  }

  /// `advice edit ID --file F [--version N]`.
  private record Edit(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "edit",
              "Saves a new version of a thread. Exit: 1 if somebody else has changed it meanwhile;"
                  + " the difference is shown.");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      spec.addOption(
          DeskCommand.text(
              "--file", "FILE", "as \"foothold advice show ID --markdown\" writes it"));
      spec.addOption(
          DeskCommand.number(
              "--version", "which you have read; default: the one the file was made from"));
      Command.examples(
          spec,
          "  foothold advice show start-here --markdown > start-here.md",
          "  foothold advice edit start-here --file start-here.md");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      DeskCommand.file(given, "--file");
      if (given.matchedOptionValue("--version", 0) < 0) {
        throw Trouble.usage("--version takes a number from 0 up.", DeskCommand.called(given));
      }
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      AdviceVersion current = version(desk, typed);
      AdviceFile file = AdviceFile.read(DeskCommand.file(given, "--file"));
      if (!file.advice().id().value().equals(typed)) {
        throw Trouble.error(
            "the file holds the thread %s, not %s.".formatted(file.advice().id(), typed));
      }
      int read = read(given, file).orElseThrow(() -> unread(typed, current));
      if (read > current.number()) {
        throw Trouble.error(
            "%s has no version %d; the newest is %d.".formatted(typed, read, current.number()));
      }
      return saved(desk, shell, desk.advice().edit(desk.actor(), file.advice(), read), typed);
    }

    private static OptionalInt read(ParseResult given, AdviceFile file) {
      return given.hasMatchedOption("--version")
          ? OptionalInt.of(given.matchedOptionValue("--version", 0))
          : file.read();
    }

    private static Trouble unread(String typed, AdviceVersion current) {
      return Trouble.error(
          """
          the file does not say which version it was made from. If it is meant to replace version %d:
            foothold advice edit %s --file FILE --version %d\
          """
              .formatted(current.number(), typed, current.number()));
    }
  }

  /// `advice preview ID`.
  private record Previewing(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "preview",
              "Shows exactly what would be posted. Exit: 0 it can be posted, 1 not everywhere.");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      spec.addOption(
          DeskCommand.text("--platform", "NAME", "discord, slack or terminal; default: all"));
      spec.addOption(DeskCommand.text("--file", "FILE", "a changed thread that is not saved yet"));
      addReaders(spec);
      Command.examples(spec, "  foothold advice preview start-here --platform discord");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      platforms(given);
    }

    private static List<String> platforms(ParseResult given) throws Trouble {
      Optional<String> platform = DeskCommand.option(given, "--platform");
      if (platform.isPresent() && !PLATFORMS.contains(platform.get())) {
        throw Trouble.usage(
            "--platform takes " + String.join(", ", PLATFORMS) + ".", DeskCommand.called(given));
      }
      return platform.map(List::of).orElse(PLATFORMS);
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      Advice advice =
          given.hasMatchedOption("--file")
              ? AdviceFile.read(DeskCommand.file(given, "--file")).advice()
              : version(desk, DeskCommand.word(given)).advice();
      Preview preview =
          desk.advice().preview(desk.community(), advice, readers(given, desk.community()));
      StringBuilder text = new StringBuilder();
      int count = preview.posts().size();
      for (int i = 0; i < count; i++) {
        String post = preview.posts().get(i);
        text.append("--- post %d of %d, %,d characters\n".formatted(i + 1, count, post.length()))
            .append(DeskCommand.harmless(post))
            .append('\n');
      }
      Map<String, List<String>> problems = problems(preview, platforms(given));
      text.append("---\n");
      problems.forEach((problem, where) -> text.append(line(problem, where)));
      if (problems.isEmpty()) {
        text.append("It can be posted: ").append(String.join(", ", platforms(given))).append(".\n");
      }
      shell.out().write(text.toString());
      return problems.isEmpty() ? Exit.OK : Exit.ERROR;
    }

    /// Each problem once, with the platforms that have it.
    private static Map<String, List<String>> problems(Preview preview, List<String> platforms) {
      Map<String, List<String>> problems = new LinkedHashMap<>();
      for (String platform : platforms) {
        for (String problem : preview.problemsOn(platform)) {
          problems.computeIfAbsent(problem, _ -> new ArrayList<>()).add(platform);
        }
      }
      return problems;
    }

    private static String line(String problem, List<String> platforms) {
      return "%s cannot take it: %s\n".formatted(String.join(", ", platforms), problem);
    }
  }

  /// `advice publish ID`.
  private record Publish(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "publish",
              "Posts a thread, in order and each post once. From here it is posted into a folder;"
                  + " what was interrupted goes on by \"advice due\".");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      addChannel(spec);
      addReaders(spec);
      Command.examples(spec, "  foothold advice publish start-here");
      return spec;
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      channel(given);
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      AdviceDesk.Published published =
          desk.advice()
              .publish(
                  desk.actor(), id(desk, typed), channel(given), readers(given, desk.community()));
      return switch (published) {
        case AdviceDesk.Published.Begun(_, var progress) -> begun(shell, desk, typed, progress);
        case AdviceDesk.Published.Invalid(var problems) ->
            throw DeskCommand.problems("it cannot be posted as it is, and nothing was", problems);
        case AdviceDesk.Published.NotThere(_) -> throw notThere(desk, typed);
        case AdviceDesk.Published.Paused() ->
            throw Trouble.error(
                "the bot is paused in %s, and nothing was posted. \"foothold resume\" ends that."
                    .formatted(desk.community()));
        case AdviceDesk.Published.NotAllowed() -> throw Desk.notAllowed();
      };
    }

    private static Exit begun(Shell shell, Desk desk, String typed, Publishing.Progress progress)
        throws Trouble, IOException {
      return switch (progress) {
        case Publishing.Progress.Done(var posts) -> {
          shell
              .out()
              .write(
                  "%s is posted: %s.\n"
                      .formatted(typed, KnowledgeCommand.count(posts.size(), "post", "posts")));
          for (PostRef post : posts) {
            shell.out().write(desk.file(post) + "\n");
          }
          yield Exit.OK;
        }
        case Publishing.Progress.Failed(var index, var why) ->
            throw Trouble.error(
                "post %d was refused: %s Those before it stand."
                    .formatted(index + 1, Sheet.harmless(why)));
        case Publishing.Progress.Waiting(var index, var after) -> {
          shell
              .out()
              .write(
                  "%s waits with post %d for %d s. Then \"foothold advice due\" goes on.\n"
                      .formatted(typed, index + 1, after.toSeconds()));
          yield Exit.OK;
        }
        case Publishing.Progress.Elsewhere() ->
            throw Trouble.error("another process goes on with it.");
      };
    }
  }

  /// `advice history ID`.
  private record History(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("history", "Lists all versions of a thread, newest first.");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      spec.addOption(DeskCommand.json());
      Command.examples(spec, "  foothold advice history start-here");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      AdviceId id = version(desk, DeskCommand.word(given)).advice().id();
      Listing listing = new Listing("version", "at", "change", "title");
      for (AdviceVersion version :
          desk.advice().history(desk.actor(), id).orElseThrow(Desk::notAllowed)) {
        Instant at = version.change().at();
        listing.row(
            String.valueOf(version.number()),
            at.equals(Instant.EPOCH) ? "" : at.toString(),
            version.change().note(),
            version.advice().title());
      }
      listing.show(given, shell, "It has no versions.");
      return Exit.OK;
    }
  }

  /// `advice undo ID`.
  private record Undo(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec = inCommunity("undo", "Takes back the last change of a thread.");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      spec.addOption(
          DeskCommand.number(
              "--to", "the version to go back to; 0: as shipped; default: the last"));
      Command.examples(
          spec, "  foothold advice undo start-here", "  foothold advice undo start-here --to 0");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      AdviceVersion current = version(desk, typed);
      AdviceId id = current.advice().id();
      if (!given.hasMatchedOption("--to")) {
        if (current.number() == 0) {
          throw Trouble.error(typed + " is as it was shipped: there is nothing to take back.");
        }
        AdviceDesk.Result result = desk.advice().undo(desk.actor(), id);
        if (result instanceof AdviceDesk.Result.NotThere) {
          throw Trouble.error(
              "%s has no version before the first one. To take it out of use: foothold advice retire %s"
                  .formatted(typed, typed));
        }
        return saved(desk, shell, result, typed);
      }
      int to = given.matchedOptionValue("--to", 0);
      AdviceDesk.Result result = desk.advice().restore(desk.actor(), id, to);
      if (result instanceof AdviceDesk.Result.NotThere) {
        throw Trouble.error(
            "%s has no version %d. \"foothold advice history %s\" lists them."
                .formatted(typed, to, typed));
      }
      return saved(desk, shell, result, typed);
    }
  }

  /// `advice retire ID`.
  private record Retire(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity("retire", "Takes a thread out of use; \"undo\" brings it back.");
      spec.addPositional(DeskCommand.word("ID", "of the thread"));
      Command.examples(spec, "  foothold advice retire outside-the-us");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      String typed = DeskCommand.word(given);
      return switch (desk.advice().retire(desk.actor(), id(desk, typed))) {
        case AdviceDesk.Result.Saved(_) -> {
          shell
              .out()
              .write(
                  "%s is out of use. \"foothold advice undo %s\" brings it back.\n"
                      .formatted(typed, typed));
          yield Exit.OK;
        }
        case AdviceDesk.Result other -> saved(desk, shell, other, typed);
      };
    }
  }

  /// `advice schedule ID "RULE"`.
  private record Scheduling(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          inCommunity(
              "schedule",
              "Has a thread posted again and again; without a thread, lists what is scheduled.");
      spec.addPositional(DeskCommand.rest("ID RULE", "0", "which thread, and when"));
      addChannel(spec);
      spec.addOption(DeskCommand.text("--remove", "SCHEDULE", "ends a schedule"));
      spec.addOption(DeskCommand.json());
      Command.examples(
          spec,
          "  foothold advice schedule weekly-check-in \"every Monday 09:00 America/New_York\"",
          "  foothold advice schedule start-here \"every 1st of the month 08:00 UTC\"",
          "  foothold advice schedule start-here \"once 2026-12-01 09:00 Europe/Madrid\"",
          "  foothold advice schedule",
          "  foothold advice schedule --remove t-7k2m9xqa");
      return spec;
    }

    private static String[] words(ParseResult given) {
      return DeskCommand.rest(given, 0).split("\\s+", 2);
    }

    @Override
    public void check(ParseResult given) throws Trouble {
      channel(given);
      String[] words = words(given);
      if (words[0].isEmpty()) {
        return;
      }
      if (given.hasMatchedOption("--remove")) {
        throw Trouble.usage("--remove takes no thread.", DeskCommand.called(given));
      }
      if (Schedule.read(words.length < 2 ? "" : words[1])
          instanceof Schedule.Reading.Malformed(var problem)) {
        throw Trouble.usage(Sheet.harmless(problem), DeskCommand.called(given));
      }
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws Trouble, IOException {
      Optional<String> remove = DeskCommand.option(given, "--remove");
      if (remove.isPresent()) {
        return remove(shell, desk, remove.get());
      }
      String[] words = words(given);
      return words[0].isEmpty()
          ? list(given, shell, desk)
          : add(shell, desk, words[0], channel(given), words[1]);
    }

    private static Exit add(Shell shell, Desk desk, String typed, ChannelId channel, String rule)
        throws Trouble, IOException {
      return switch (desk.advice().schedule(desk.actor(), id(desk, typed), channel, rule)) {
        case AdviceDesk.Scheduled.Added(var schedule, var time) -> {
          shell
              .out()
              .write(
                  """
                  %s will be posted to %s as %s, next %s.
                  While no bot runs, "foothold advice due" posts what is due.
                  """
                      .formatted(typed, channel, schedule.id(), time));
          yield Exit.OK;
        }
        case AdviceDesk.Scheduled.Invalid(var problem) -> throw Trouble.error(problem);
        case AdviceDesk.Scheduled.NotThere(_) -> throw notThere(desk, typed);
        case AdviceDesk.Scheduled.NotAllowed() -> throw Desk.notAllowed();
      };
    }

    private static Exit list(ParseResult given, Shell shell, Desk desk)
        throws Trouble, IOException {
      Listing listing = new Listing("schedule", "next", "channel", "thread", "rule");
      for (ScheduledAdvice one :
          desk.advice().schedules(desk.actor()).orElseThrow(Desk::notAllowed)) {
        listing.row(
            one.id().value(),
            one.timing().next().toString(),
            one.target().channel().value(),
            one.target().advice().value(),
            one.timing().rule());
      }
      listing.show(given, shell, "Nothing is scheduled in " + desk.community() + ".");
      return Exit.OK;
    }

    private static Exit remove(Shell shell, Desk desk, String typed) throws Trouble, IOException {
      boolean removed =
          !typed.isBlank()
              && typed.length() < 200
              && desk.advice().unschedule(desk.actor(), new ScheduleId(typed));
      if (!removed) {
        throw DeskCommand.notThere("schedule", typed, List.of(), "advice schedule");
      }
      shell.out().write(typed + " is ended.\n");
      return Exit.OK;
    }
  }

  /// `advice due`.
  private record Due(Desks desks) implements DeskCommand {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "due",
              "Posts what is due by schedule, and goes on with what was interrupted, in all"
                  + " communities. Safe to be called every minute, also by several at once.");
      Command.examples(spec, "  foothold advice due");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Desk desk) throws IOException {
      int resumed = desk.publishing().resume();
      int due = desk.scheduler().run();
      if (due + resumed > 0) {
        shell
            .out()
            .write(
                "%s due, %s gone on with. \"foothold audit\" tells what was left out.\n"
                    .formatted(
                        KnowledgeCommand.count(due, "schedule was", "schedules were"),
                        KnowledgeCommand.count(resumed, "publication was", "publications were")));
      } else {
        shell.out().write("Nothing is due.\n");
      }
      return Exit.OK;
    }
  }
}
