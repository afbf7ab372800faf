package dev.foothold.core.chat;

import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Source;
import dev.foothold.core.model.When;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How answers are shown in chats, and what can be pressed below them. What an answer says keeps
/// its language; headings and buttons are in the reader's. The same answer gives the same view.
public final class AnswerView {

  /// Lists that [Verb#OFFERED] chooses from.
  public static final String FOLLOW_UPS = "f";

  /// Options of a question back.
  public static final String OPTIONS = "c";

  /// Topics nearest to a question that was not answered.
  public static final String NEAREST = "n";

  /// Most suggestions that stand below an answer, one on a line of a phone.
  private static final int MOST_OFFERED = 3;

  private static final Texts TEXTS = Texts.named("answers");

  private final Locale locale;
  private final Map<Integer, URI> pages;
  private final List<Block> blocks = new ArrayList<>();

  private AnswerView(Locale locale, List<Composed.Citation> citations) {
    this.locale = locale;
    this.pages =
        citations.stream()
            .collect(
                Collectors.toMap(
                    Composed.Citation::number,
                    citation -> citation.source().url(),
                    (first, _) -> first));
  }

  /// Where and to whom an answer is shown.
  ///
  /// @param locale of who asked
  /// @param audience who sees it
  /// @param place where
  public record Showing(Locale locale, Response.Audience audience, Visitor.Place place) {

    /// To whoever does something, where they do it.
    ///
    /// @param visitor who
    /// @param audience who sees it
    /// @return at their place, in their language
    public static Showing to(Visitor visitor, Response.Audience audience) {
      return new Showing(visitor.locale(), audience, visitor.place());
    }

    private boolean isPublic() {
      return audience == Response.Audience.ALL && !place.isDirect();
    }

    private boolean isShareable() {
      return audience == Response.Audience.ONE && !place.isDirect();
    }
  }

  /// What is shown at first.
  ///
  /// @param answer any
  /// @param showing where and to whom
  /// @return at most a screen and a half of a phone, and what can be done with it
  public static View of(Answer answer, Showing showing) {
    return switch (answer.outcome()) {
      case Outcome.Answered(var composed) -> answered(answer.id(), composed, showing);
      case Outcome.Clarify(var question, var options) ->
          new AnswerView(showing.locale(), List.of())
              .text(question)
              .offered(answer.id(), OPTIONS, options)
              .buttons(dismissal(answer.id(), showing))
              .view();
      case Outcome.Abstained(var text, var nearest) ->
          new AnswerView(showing.locale(), List.of())
              .text(text)
              .offered(answer.id(), NEAREST, nearest.stream().map(Outcome.Nearest::title).toList())
              .buttons(unanswered(answer.id(), showing))
              .view();
      case Outcome.Refused(_, var text) ->
          new AnswerView(showing.locale(), List.of())
              .text(text)
              .buttons(dismissal(answer.id(), showing))
              .view();
      case Outcome.Failed(var text) ->
          new AnswerView(showing.locale(), List.of())
              .text(text)
              .buttons(dismissal(answer.id(), showing))
              .view();
    };
  }

  /// What is shown at first, below what was answered before.
  ///
  /// @param answer any
  /// @param showing where and to whom
  /// @param earlier answers to questions like it, the most alike first; may be empty
  /// @return with links to those first
  public static View of(Answer answer, Showing showing, List<Earlier> earlier) {
    View view = of(answer, showing);
    if (earlier.isEmpty()) {
      return view;
    }
    String list =
        earlier.stream()
            .map(one -> "- " + Inline.link(one.about(), one.page()) + solved(one, showing))
            .collect(Collectors.joining("\n"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(TEXTS.get(showing.locale(), "earlier")));
    blocks.add(new Block.Text(list));
    blocks.add(new Block.Divider());
    blocks.addAll(view.blocks());
    return new View(blocks);
  }

  private static String solved(Earlier earlier, Showing showing) {
    return earlier.solved() ? " (" + TEXTS.get(showing.locale(), "earlier.solved") + ")" : "";
  }

  /// An answer to a question that was asked before.
  ///
  /// @param about what it is about, plain text
  /// @param page where it stands
  /// @param solved whether it settled the matter
  public record Earlier(String about, URI page, boolean solved) {}

  /// What was not shown at first, its steps numbered on.
  ///
  /// @param answer which
  /// @param locale the reader's
  /// @return empty if everything was shown
  public static Optional<View> more(Answer answer, Locale locale) {
    if (!(answer.outcome() instanceof Outcome.Answered(var composed))
        || composed.more().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AnswerView(locale, composed.citations())
            .part(composed.more(), composed.shown().steps().size())
            .view());
  }

  /// Every source of an answer with the dates of what was read.
  ///
  /// @param answer which
  /// @param locale the reader's
  /// @return empty if it has none
  public static Optional<View> sources(Answer answer, Locale locale) {
    if (!(answer.outcome() instanceof Outcome.Answered(var composed))
        || composed.citations().isEmpty()) {
      return Optional.empty();
    }
    String list =
        composed.citations().stream()
            .map(
                citation ->
                    "%d. %s (%s)"
                        .formatted(
                            citation.number(),
                            Inline.link(citation.source().title(), citation.source().url()),
                            Inline.text(dates(citation.source(), locale))))
            .collect(Collectors.joining("\n"));
    return Optional.of(
        View.of(new Block.Heading(TEXTS.get(locale, "sources")), new Block.Text(list)));
  }

  private static String dates(Source source, Locale locale) {
    List<String> dates = new ArrayList<>();
    source.published().ifPresent(day -> dates.add(TEXTS.get(locale, "source.published", day)));
    dates.add(TEXTS.get(locale, "source.read", source.asOf()));
    source
        .checked()
        .ifPresent(day -> dates.add(TEXTS.get(locale, "source.reached", day.toString())));
    return String.join(", ", dates);
  }

  private static View answered(QuestionId id, Composed composed, Showing showing) {
    AnswerView sheet = new AnswerView(showing.locale(), composed.citations());
    composed.notes().forEach(note -> sheet.blocks.add(new Block.Note(note)));
    return sheet
        .part(composed.shown(), 0)
        .buttons(opinions(id, composed, showing))
        .offered(id, FOLLOW_UPS, composed.followUps())
        .buttons(deeds(id, showing))
        .view();
  }

  private AnswerView part(Composed.Part part, int stepsBefore) {
    lead(part.lead());
    text(paragraphs(part.details()));
    int number = stepsBefore;
    for (When when : When.values()) {
      List<Composed.Line> steps =
          part.steps().stream()
              .filter(step -> step.when() == when)
              .map(Composed.Todo::line)
              .toList();
      StringBuilder list = new StringBuilder();
      for (Composed.Line step : steps) {
        number++;
        list.append(list.isEmpty() ? "" : "\n").append(number).append(". ").append(cited(step));
      }
      section(when(when), list.toString());
    }
    section(
        "resources",
        part.resources().stream()
            .map(link -> "- " + Inline.link(link.name(), link.url()) + ": " + cited(link.line()))
            .collect(Collectors.joining("\n")));
    if (!part.changes().isEmpty()) {
      text("*" + TEXTS.get(locale, "changes") + "* " + lines(part.changes()));
    }
    return this;
  }

  private static String when(When when) {
    return switch (when) {
      case THIS_WEEK -> "when.week";
      case THIS_MONTH -> "when.month";
      case LATER -> "when.later";
    };
  }

  private void lead(List<Composed.Line> lead) {
    if (!lead.isEmpty()) {
      Composed.Line first = lead.getFirst();
      text(Inline.strong(first.text()) + marks(first) + following(lead));
    }
  }

  private String paragraphs(List<Composed.Line> lines) {
    return lines.isEmpty() ? "" : cited(lines.getFirst()) + following(lines);
  }

  /// All lines but the first.
  private String following(List<Composed.Line> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> (line.begins() ? "\n\n" : " ") + cited(line))
        .collect(Collectors.joining());
  }

  private String lines(List<Composed.Line> lines) {
    return lines.stream().map(this::cited).collect(Collectors.joining(" "));
  }

  private String cited(Composed.Line line) {
    return line.text() + marks(line);
  }

  /// Numbers that lead to their sources, on the line of the word before them.
  private String marks(Composed.Line line) {
    String marks =
        line.citations().stream()
            .flatMap(
                number ->
                    Optional.ofNullable(pages.get(number))
                        .map(page -> Inline.link(String.valueOf(number), page))
                        .stream())
            .collect(Collectors.joining(" "));
    return marks.isEmpty() ? "" : "\u00a0" + marks;
  }

  private void section(String heading, String text) {
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(TEXTS.get(locale, heading)));
      blocks.add(new Block.Text(text));
    }
  }

  private AnswerView text(String markdown) {
    if (!markdown.isBlank()) {
      blocks.add(new Block.Text(markdown));
    }
    return this;
  }

  private AnswerView buttons(List<Button> buttons) {
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return this;
  }

  private AnswerView offered(QuestionId id, String list, List<String> questions) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < Math.min(questions.size(), MOST_OFFERED); i++) {
      buttons.add(Button.of(questions.get(i), Verb.OFFERED, id.value(), list, String.valueOf(i)));
    }
    return buttons(isKept(id) ? buttons : List.of());
  }

  private View view() {
    return new View(blocks);
  }

  private static boolean isKept(QuestionId id) {
    return !id.equals(QuestionId.UNRECORDED);
  }

  private static List<Button> opinions(QuestionId id, Composed composed, Showing showing) {
    List<Button> buttons = new ArrayList<>();
    if (isKept(id)) {
      if (!composed.more().isEmpty()) {
        buttons.add(button("more", Verb.MORE, id, showing));
      }
      if (!composed.citations().isEmpty()) {
        buttons.add(button("sources", Verb.SOURCES, id, showing));
      }
      buttons.add(button("helpful", Verb.HELPFUL, id, showing));
      buttons.add(button("unhelpful", Verb.UNHELPFUL, id, showing));
    }
    return buttons;
  }

  private static List<Button> deeds(QuestionId id, Showing showing) {
    List<Button> buttons = new ArrayList<>();
    if (isKept(id)) {
      buttons.add(button("follow-up", Verb.FOLLOW_UP, id, showing));
      if (showing.isShareable()) {
        buttons.add(button("share", Verb.SHARE, id, showing));
      }
      if (showing.isPublic()) {
        if (!showing.place().isThread()) {
          buttons.add(button("thread", Verb.THREAD, id, showing));
        }
        buttons.add(button("solved", Verb.SOLVED, id, showing));
      }
    }
    buttons.addAll(dismissal(id, showing));
    return buttons;
  }

  private static List<Button> unanswered(QuestionId id, Showing showing) {
    List<Button> buttons = new ArrayList<>();
    if (isKept(id) && !showing.place().isDirect()) {
      buttons.add(button("ask-community", Verb.ASK_COMMUNITY, id, showing));
    }
    buttons.addAll(dismissal(id, showing));
    return buttons;
  }

  private static List<Button> dismissal(QuestionId id, Showing showing) {
    return isKept(id) && showing.isPublic()
        ? List.of(button("dismiss", Verb.DISMISS, id, showing))
        : List.of();
  }

  private static Button button(String key, Verb verb, QuestionId id, Showing showing) {
    return Button.of(TEXTS.get(showing.locale(), "press." + key), verb, id.value());
  }
}
