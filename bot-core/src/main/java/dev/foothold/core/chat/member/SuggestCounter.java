package dev.foothold.core.chat.member;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Suggestion;
import dev.foothold.core.policy.Office;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where members suggest what the bot should know. Safe for many threads.
final class SuggestCounter implements Counter {

  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String LINK = "link";
  static final String CREDIT = "credit";

  /// One's own suggestions shown.
  private static final int SHOWN = 10;

  /// An address in a message, also within the marks that platforms put around it.
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"]+");

  /// Begins where no such sign stands before, so that a long row of them is read once.
  private static final Pattern TRAILING = Pattern.compile("(?<![.,;:!?)\\]'*_])[.,;:!?)\\]'*_]++$");

  private final SuggestionDesk suggestions;
  private final Office office;

  SuggestCounter(SuggestionDesk suggestions, Office office) {
    this.suggestions = suggestions;
    this.office = office;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        Specs.command("suggest", List.of(), CommandSpec.Trait.ALONE, CommandSpec.Trait.OPENS_FORM),
        Specs.command("suggestions", List.of()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.SUGGEST, Verb.SUGGESTIONS);
  }

  @Override
  public Set<Deed.Item> items() {
    return Set.of(Deed.Item.SUGGEST_AS_RESOURCE);
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    Words words = Words.of(visitor);
    return switch (deed) {
      case Deed.Command(var path, _) when path.getFirst().equals("suggest") ->
          List.of(new Response.Fill(form(words, "", "")));
      case Deed.Press(var action, _) when action.verb() == Verb.SUGGEST ->
          List.of(new Response.Fill(form(words, "", "")));
      case Deed.Command _, Deed.Press _ -> mine(visitor);
      case Deed.Pick(_, var text, _) -> List.of(new Response.Fill(form(words, text, link(text))));
      case Deed.Submit submit -> file(visitor, submit);
    };
  }

  private static Form form(Words words, String text, String link) {
    return new Form(
        Action.of(Verb.SUGGEST),
        words.of("suggest.form.title"),
        List.of(
            new Form.Field.Text(
                TITLE,
                words.of("suggest.form.name"),
                words.of("suggest.form.name.hint"),
                "",
                new Form.Size(1, Suggestion.Content.MAX_TITLE, false)),
            new Form.Field.Text(
                TEXT,
                words.of("suggest.form.text"),
                words.of("suggest.form.text.hint"),
                Words.cut(text, Suggestion.Content.MAX_TEXT),
                new Form.Size(1, Suggestion.Content.MAX_TEXT, true)),
            new Form.Field.Text(
                LINK,
                words.of("suggest.form.link"),
                "https://",
                link,
                new Form.Size(0, Suggestion.Content.MAX_LINK, false)),
            new Form.Field.Text(
                CREDIT,
                words.of("suggest.form.credit"),
                words.of("suggest.form.credit.hint"),
                "",
                new Form.Size(0, Suggestion.From.MAX_CREDIT, false))));
  }

  /// The first link in a message.
  private static String link(String text) {
    Matcher found = ADDRESS.matcher(text);
    String link = found.find() ? TRAILING.matcher(found.group()).replaceFirst("") : "";
    // Half an address leads nowhere.
    return link.length() <= Suggestion.Content.MAX_LINK ? link : "";
  }

  private List<Response> file(Visitor visitor, Deed.Submit submit) {
    Words words = Words.of(visitor);
    SuggestionDesk.Draft draft =
        new SuggestionDesk.Draft(
            Suggestion.Kind.RESOURCE,
            submit.value(TITLE),
            submit.value(TEXT),
            submit.value(LINK),
            Optional.empty());
    Optional<String> credit = Optional.of(submit.value(CREDIT)).filter(name -> !name.isEmpty());
    return switch (suggestions.suggest(visitor.actor(), draft, credit)) {
      case SuggestionDesk.Filed.Waiting(var suggestion) ->
          List.of(Words.aside(visitor, thanks(words, suggestion)));
      case SuggestionDesk.Filed.Invalid(var problems) ->
          List.of(Words.aside(visitor, problems(words, problems, draft)));
      case SuggestionDesk.Filed.TooMany(var until) ->
          List.of(
              Words.aside(
                  visitor,
                  kept(
                      words.of("suggest.too-many", words.in(Duration.between(office.now(), until))),
                      words,
                      draft)));
      case SuggestionDesk.Filed.QueueFull _ ->
          List.of(Words.aside(visitor, kept(words.of("suggest.queue-full"), words, draft)));
    };
  }

  private static View thanks(Words words, Suggestion suggestion) {
    return View.of(
        new Block.Text(words.of("suggest.thanks", Inline.text(suggestion.content().title()))),
        new Block.Note(words.of("suggest.thanks.note")),
        new Block.Buttons(List.of(words.button("press.suggestions", Verb.SUGGESTIONS))));
  }

  private static View problems(Words words, List<String> problems, SuggestionDesk.Draft draft) {
    String list =
        problems.stream()
            .map(problem -> "- " + Inline.text(problem))
            .collect(Collectors.joining("\n", words.of("suggest.invalid") + "\n\n", ""));
    return kept(list, words, draft);
  }

  /// What somebody wrote is given back, to be copied: a form that was sent in is gone.
  private static View kept(String why, Words words, SuggestionDesk.Draft draft) {
    String written =
        Stream.of(draft.title(), draft.text(), draft.link())
            .filter(part -> !part.isBlank())
            .map(part -> Inline.text(Words.cut(part, Suggestion.Content.MAX_TEXT)))
            .map(part -> "> " + part.replaceAll("\\R", "\n> "))
            .collect(Collectors.joining("\n>\n"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(why));
    if (!written.isEmpty()) {
      blocks.add(new Block.Text(words.of("suggest.yours") + "\n\n" + written));
    }
    blocks.add(new Block.Buttons(List.of(words.button("press.suggest-again", Verb.SUGGEST))));
    return new View(blocks);
  }

  private List<Response> mine(Visitor visitor) {
    Words words = Words.of(visitor);
    List<Suggestion> mine = suggestions.mine(visitor.actor(), SHOWN);
    if (mine.isEmpty()) {
      return Words.tell(
          visitor, words.of("suggestions.none"), words.button("press.suggest", Verb.SUGGEST));
    }
    String list =
        mine.stream()
            .map(one -> "- **" + Inline.text(one.content().title()) + "**: " + state(words, one))
            .collect(Collectors.joining("\n"));
    return List.of(
        Words.aside(
            visitor,
            View.of(
                new Block.Heading(words.of("suggestions.title")),
                new Block.Text(list),
                new Block.Buttons(List.of(words.button("press.suggest", Verb.SUGGEST))))));
  }

  private static String state(Words words, Suggestion suggestion) {
    return suggestion
        .review()
        .map(
            review ->
                review.approved()
                    ? words.of("suggestions.approved")
                    : words.of("suggestions.declined", Inline.text(review.reason())))
        .orElseGet(() -> words.of("suggestions.waiting"));
  }
}
