package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityEntry;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Retrieval;
import dev.foothold.core.port.CommunityEntries;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries hidden and shown again, answers looked through and taken back. Safe for many threads.
final class EntryCounter implements Counter {

  private static final String ENTRY = "entry";
  private static final String MESSAGE = "message";

  private static final int ON_A_PAGE = 8;

  /// Answers that can be looked through in a chat; the terminal shows all.
  private static final int MOST = 200;

  /// Longest question that is shown, in UTF-16 units.
  private static final int MAX_QUESTION = 200;

  /// Reasons that are shown of one answer.
  private static final int MAX_REASONS = 3;

  /// Longest link to a message that is taken.
  private static final int MAX_LINK = 300;

  private final EntryDesk desk;
  private final FeedbackDesk feedback;
  private final Knowledge knowledge;
  private final Linked linked;

  /// What is known.
  ///
  /// @param search what is found
  /// @param entries what communities add and hide
  record Knowledge(KnowledgeSearch search, CommunityEntries entries) {}

  /// Reads links to messages.
  @FunctionalInterface
  interface Linked {

    /// Where a message stands.
    Optional<PostRef> read(CommunityId community, String link);
  }

  EntryCounter(EntryDesk desk, FeedbackDesk feedback, Knowledge knowledge, Linked linked) {
    this.desk = desk;
    this.feedback = feedback;
    this.knowledge = knowledge;
    this.linked = linked;
  }

  @Override
  public List<CommandSpec> commands() {
    CommandSpec.Option entry = Specs.completed(ENTRY);
    CommandSpec.Option message =
        Specs.option(MESSAGE, new CommandSpec.Form.Text(MAX_LINK, false), true);
    return List.of(
        Specs.command("hide", List.of(entry)),
        Specs.command("unhide", List.of(entry)),
        Specs.command("uses", List.of(entry)),
        Specs.command("answers", List.of()),
        Specs.command("retract", List.of(message)));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.HIDE, Verb.UNHIDE, Verb.USES, Verb.ANSWERS, Verb.RETRACT);
  }

  @Override
  public List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
    if (!option.equals(ENTRY)) {
      return List.of();
    }
    CommunityId community = visitor.actor().community();
    String typed = command.option(ENTRY).orElse("").strip();
    return command.path().getFirst().equals("unhide")
        ? hidden(community, typed)
        : found(community, typed);
  }

  private List<Block.Option> found(CommunityId community, String typed) {
    return typed.isEmpty()
        ? List.of()
        : hits(community, typed).map(entry -> option(entry.title(), entry.id())).toList();
  }

  private Stream<Entry> hits(CommunityId community, String typed) {
    Stream<Entry> exact = id(typed).flatMap(id -> knowledge.search().entry(community, id)).stream();
    KnowledgeSearch.Query query =
        new KnowledgeSearch.Query(typed, Optional.empty(), community, Block.Choices.Listed.MAX);
    Stream<Entry> like = knowledge.search().search(query).hits().stream().map(Retrieval.Hit::entry);
    return Stream.concat(exact, like).distinct().limit(Block.Choices.Listed.MAX);
  }

  private static Block.Option option(String title, EntryId id) {
    return new Block.Option(Words.cut(title, Block.Option.MAX), id.value(), false);
  }

  private List<Block.Option> hidden(CommunityId community, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return knowledge.entries().hidden(community).stream()
        .sorted()
        .map(id -> option(hiddenTitle(community, id), id))
        .filter(
            one ->
                one.label().toLowerCase(Locale.ROOT).contains(wanted)
                    || one.value().contains(wanted))
        .limit(Block.Choices.Listed.MAX)
        .toList();
  }

  /// What is hidden is not found by its title; a community's own entry still has one.
  private String hiddenTitle(CommunityId community, EntryId id) {
    return knowledge
        .entries()
        .find(community, id)
        .map(CommunityEntry::text)
        .map(CommunityEntry.Text::title)
        .orElse(id.value());
  }

  private static Optional<EntryId> id(String typed) {
    try {
      return Optional.of(new EntryId(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command command -> command(visitor, command);
      case Deed.Press(var action, var chosen) -> press(visitor, action, chosen);
      case Deed.Submit _, Deed.Pick _ -> throw new IllegalArgumentException("not served: " + deed);
    };
  }

  private List<Response> command(Visitor visitor, Deed.Command command) {
    return switch (command.path().getFirst()) {
      case "hide" -> named(visitor, command, Verb.HIDE, id -> hide(visitor, id)).say();
      case "unhide" ->
          id(command.option(ENTRY).orElse("").strip())
              .map(id -> unhide(visitor, id))
              .orElseGet(() -> new Sheet().text(Words.of(visitor).of("unhide.not")))
              .say();
      case "uses" -> named(visitor, command, Verb.USES, id -> uses(visitor, id, 0)).say();
      case "retract" -> retract(visitor, command.option(MESSAGE).orElse("")).say();
      default -> answers(visitor, 0).say();
    };
  }

  /// Does something with the entry that was named, or offers those that may have been meant.
  private Sheet named(
      Visitor visitor, Deed.Command command, Verb verb, Function<EntryId, Sheet> work) {
    Words words = Words.of(visitor);
    CommunityId community = visitor.actor().community();
    String typed = command.option(ENTRY).orElse("").strip();
    Optional<EntryId> exact =
        id(typed).filter(id -> knowledge.search().entry(community, id).isPresent());
    if (exact.isPresent()) {
      return work.apply(exact.get());
    }
    List<Block.Option> alike = found(community, typed);
    Sheet sheet = new Sheet().text(words.of("entry.unknown", Inline.text(typed)));
    return alike.isEmpty()
        ? sheet
        : sheet.menu(
            new Block.Menu(
                Action.of(verb), new Block.Choices.Listed(alike), words.of("entry.choose"), 1));
  }

  private List<Response> press(Visitor visitor, Action action, List<String> chosen) {
    String first = chosen.isEmpty() ? action.arg(0) : chosen.getFirst();
    Optional<EntryId> entry = id(first);
    return switch (action.verb()) {
      case HIDE -> with(visitor, entry, id -> hide(visitor, id)).replace();
      case UNHIDE -> with(visitor, entry, id -> unhide(visitor, id)).replace();
      case USES -> with(visitor, entry, id -> uses(visitor, id, Page.number(action, 1))).replace();
      case RETRACT -> {
        FeedbackDesk.Result result =
            feedback.retract(visitor.actor(), new QuestionId(action.arg(0)));
        // The list that it was pressed in stays as it is.
        yield retracted(visitor, result).say();
      }
      // ANSWERS.
      default -> answers(visitor, Page.number(action, 0)).replace();
    };
  }

  private static Sheet with(
      Visitor visitor, Optional<EntryId> entry, Function<EntryId, Sheet> work) {
    return entry.map(work).orElseGet(() -> new Sheet().text(Words.of(visitor).of("entry.gone")));
  }

  private Sheet hide(Visitor visitor, EntryId id) {
    Words words = Words.of(visitor);
    String title =
        knowledge
            .search()
            .entry(visitor.actor().community(), id)
            .map(Entry::title)
            .orElse(id.value());
    return switch (desk.hide(visitor.actor(), id)) {
      case DONE ->
          new Sheet()
              .text(words.of("hide.done", Inline.text(title)))
              .buttons(
                  words.button("unhide", Verb.UNHIDE, id.value()),
                  words.button("uses", Verb.USES, id.value(), "0"));
      case NOT_THERE -> new Sheet().text(words.of("entry.gone"));
      case NOT_ALLOWED -> new Sheet().text(words.of("not.allowed"));
    };
  }

  private Sheet unhide(Visitor visitor, EntryId id) {
    Words words = Words.of(visitor);
    return switch (desk.unhide(visitor.actor(), id)) {
      case DONE ->
          new Sheet()
              .text(words.of("unhide.done", id.value()))
              .buttons(words.button("hide", Verb.HIDE, id.value()).as(Button.Look.DANGER));
      case NOT_THERE -> new Sheet().text(words.of("unhide.not"));
      case NOT_ALLOWED -> new Sheet().text(words.of("not.allowed"));
    };
  }

  private Sheet uses(Visitor visitor, EntryId id, int wanted) {
    Words words = Words.of(visitor);
    List<AskedQuestion> all = feedback.uses(visitor.actor(), id, MOST).orElse(List.of());
    Sheet sheet = new Sheet().heading(words.of("uses.heading", id.value()));
    if (all.isEmpty()) {
      return sheet.text(words.of("uses.none"));
    }
    Page<AskedQuestion> page = lines(visitor, sheet, all, wanted);
    return sheet.buttons(page.turn(words, Verb.USES, id.value()));
  }

  private Sheet answers(Visitor visitor, int wanted) {
    Words words = Words.of(visitor);
    List<AskedQuestion> all = feedback.history(visitor.actor(), MOST).orElse(List.of());
    Sheet sheet = new Sheet().heading(words.of("answers.heading"));
    if (all.isEmpty()) {
      return sheet.text(words.of("answers.none"));
    }
    Page<AskedQuestion> page = lines(visitor, sheet, all, wanted);
    return sheet.buttons(page.turn(words, Verb.ANSWERS));
  }

  private Page<AskedQuestion> lines(
      Visitor visitor, Sheet sheet, List<AskedQuestion> all, int wanted) {
    Words words = Words.of(visitor);
    Page<AskedQuestion> page = Page.of(all, wanted, ON_A_PAGE);
    for (AskedQuestion one : page.lines()) {
      String line = line(words, one) + reasons(visitor, one);
      if (one.after().post().isPresent()) {
        String id = one.id().value();
        sheet.item(line, words.button("retract", Verb.RETRACT, id).as(Button.Look.DANGER));
      } else {
        sheet.text(line);
      }
    }
    return page;
  }

  /// What people wrote who found the answer not helpful, the latest of it.
  private String reasons(Visitor visitor, AskedQuestion question) {
    if (question.after().unhelpful() == 0) {
      return "";
    }
    List<String> all = feedback.reasons(visitor.actor(), question.id());
    return all.subList(Math.max(0, all.size() - MAX_REASONS), all.size()).stream()
        .map(reason -> Words.cut(reason.replaceAll("\\s+", " "), MAX_QUESTION))
        .map(reason -> "\n> " + Inline.text(reason))
        .collect(Collectors.joining());
  }

  private static String line(Words words, AskedQuestion question) {
    Ending.Kind kind = question.ending().map(Ending::kind).orElse(Ending.Kind.SILENT);
    String asked = question.asked().text().replaceAll("\\s+", " ");
    return words.of(
        "answers.line",
        Words.day(question.asked().at()),
        words.of("ended." + kind.label()),
        question.after().helpful(),
        question.after().unhelpful(),
        Inline.text(Words.cut(asked, MAX_QUESTION)));
  }

  private Sheet retract(Visitor visitor, String link) {
    return linked
        .read(visitor.actor().community(), link.strip())
        .map(post -> retracted(visitor, feedback.retract(visitor.actor(), post)))
        .orElseGet(() -> new Sheet().text(Words.of(visitor).of("retract.link")));
  }

  private static Sheet retracted(Visitor visitor, FeedbackDesk.Result result) {
    Words words = Words.of(visitor);
    return new Sheet()
        .text(
            switch (result) {
              case DONE -> words.of("retract.done");
              case NOT_THERE -> words.of("retract.not");
              case NOT_ALLOWED -> words.of("not.allowed");
            });
  }
}
