package dev.foothold.core.chat.member;

import dev.foothold.core.Recollection;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.policy.Office;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where people see, take along and delete what is stored of them. Safe for many threads.
final class PrivacyCounter implements Counter {

  /// The kinds of [PersonalItem] that there are names for.
  static final Set<String> KINDS =
      Set.of(
          "question",
          "turn",
          "rating",
          "suggestion",
          "entry",
          "advice",
          "publication",
          "schedule",
          "audit");

  /// Questions shown; the file has all.
  private static final int SHOWN = 5;

  private static final int EXCERPT = 150;

  private final PrivacyDesk privacy;
  private final Recollection recollection;
  private final Office office;

  PrivacyCounter(Members.Desks desks) {
    this.privacy = desks.privacy();
    this.recollection = desks.recollection();
    this.office = desks.office();
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        Specs.group(
            "privacy",
            List.of(
                Specs.command("privacy.show", List.of()),
                Specs.command("privacy.export", List.of()),
                Specs.command("privacy.delete", List.of())),
            CommandSpec.Trait.ALONE));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(
        Verb.PRIVACY_SHOW, Verb.PRIVACY_EXPORT, Verb.PRIVACY_DELETE, Verb.PRIVACY_DELETE_SURELY);
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command(var path, _) -> command(visitor, path.getLast());
      case Deed.Press(var action, _) when action.verb() == Verb.PRIVACY_EXPORT -> export(visitor);
      case Deed.Press(var action, _) when action.verb() == Verb.PRIVACY_DELETE ->
          List.of(Words.aside(visitor, confirmation(visitor)));
      case Deed.Press(var action, _) when action.verb() == Verb.PRIVACY_DELETE_SURELY ->
          delete(visitor);
      case Deed.Press _, Deed.Submit _, Deed.Pick _ -> show(visitor);
    };
  }

  private List<Response> command(Visitor visitor, String part) {
    return switch (part) {
      case "export" -> export(visitor);
      case "delete" -> List.of(Words.aside(visitor, confirmation(visitor)));
      default -> show(visitor);
    };
  }

  private List<PersonalItem> items(Visitor visitor) {
    return switch (privacy.show(visitor.actor(), visitor.actor().user())) {
      case PrivacyDesk.Shown.Items(var items) -> items;
      // Everybody may see what is theirs.
      case PrivacyDesk.Shown.NotAllowed() -> List.of();
    };
  }

  private List<Response> show(Visitor visitor) {
    Words words = Words.of(visitor);
    List<PersonalItem> items = items(visitor);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(words.of("privacy.title")));
    Map<String, Long> counts =
        items.stream()
            .collect(
                Collectors.groupingBy(PersonalItem::kind, TreeMap::new, Collectors.counting()));
    blocks.add(new Block.Text(items.isEmpty() ? words.of("privacy.nothing") : list(words, counts)));
    blocks.addAll(questions(visitor, items));
    blocks.add(
        new Block.Note(
            words.of(
                "privacy.note",
                office.communities().of(visitor.actor().community()).keep().toDays())));
    if (!items.isEmpty()) {
      blocks.add(
          new Block.Buttons(
              List.of(
                  words.button("press.export", Verb.PRIVACY_EXPORT),
                  words.button("press.delete-all", Verb.PRIVACY_DELETE).as(Button.Look.DANGER))));
    }
    return List.of(Words.aside(visitor, new View(blocks)));
  }

  private static String list(Words words, Map<String, ? extends Number> counts) {
    return counts.entrySet().stream()
        .map(one -> "- " + words.of("privacy.count", name(words, one.getKey()), one.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String name(Words words, String kind) {
    return KINDS.contains(kind) ? words.of("kind." + kind) : Inline.text(kind);
  }

  /// One's newest questions in this community, each with a button to delete it.
  private static List<Block> questions(Visitor visitor, List<PersonalItem> items) {
    Words words = Words.of(visitor);
    List<PersonalItem> newest =
        items.reversed().stream()
            .filter(item -> item.kind().equals("question"))
            .filter(item -> item.community().equals(visitor.actor().community()))
            .limit(SHOWN)
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (!newest.isEmpty()) {
      blocks.add(new Block.Text("**" + words.of("privacy.questions") + "**"));
    }
    for (PersonalItem item : newest) {
      Function<String, String> field = name -> item.fields().getOrDefault(name, "");
      String line =
          LocalDate.ofInstant(item.at(), ZoneOffset.UTC)
              + ": "
              + Inline.text(Words.cut(field.apply("question").replaceAll("\\s+", " "), EXCERPT));
      blocks.add(
          new Block.Item(line, words.button("press.delete", Verb.FORGET, field.apply("id"))));
    }
    return blocks;
  }

  private List<Response> export(Visitor visitor) {
    List<PersonalItem> items = items(visitor);
    return List.of(
        new Response.Hand(
            "foothold-data.json",
            privacy.export(items),
            View.text(Words.of(visitor).of("privacy.export", items.size()))));
  }

  /// Asks whether to delete everything.
  private static View confirmation(Visitor visitor) {
    Words words = Words.of(visitor);
    return View.of(
        new Block.Text(words.of("privacy.sure")),
        new Block.Buttons(
            List.of(
                words
                    .button("press.delete-surely", Verb.PRIVACY_DELETE_SURELY)
                    .as(Button.Look.DANGER),
                words.button("press.export", Verb.PRIVACY_EXPORT))));
  }

  private List<Response> delete(Visitor visitor) {
    Words words = Words.of(visitor);
    Map<String, Integer> counts =
        switch (privacy.delete(visitor.actor(), visitor.actor().user())) {
          case PrivacyDesk.Deleted.Gone(var gone) -> new TreeMap<>(gone);
          // Everybody may delete what is theirs.
          case PrivacyDesk.Deleted.NotAllowed() -> Map.of();
        };
    View view =
        counts.isEmpty()
            ? View.text(words.of("privacy.nothing"))
            : View.of(
                new Block.Text(words.of("privacy.deleted")),
                new Block.Text(list(words, counts)),
                new Block.Note(words.of("privacy.deleted.note")));
    return List.of(new Response.Replace(view));
  }

  @Override
  public void forget(PersonKey person) {
    recollection.forget(person);
  }

  @Override
  public List<Block> home(Visitor visitor) {
    Words words = Words.of(visitor);
    long days = office.communities().of(visitor.actor().community()).keep().toDays();
    return List.of(
        new Block.Heading(words.of("privacy.title")),
        new Block.Text(words.of("privacy.note", days)),
        new Block.Buttons(
            List.of(
                words.button("press.show", Verb.PRIVACY_SHOW),
                words.button("press.export", Verb.PRIVACY_EXPORT),
                words.button("press.delete-all", Verb.PRIVACY_DELETE).as(Button.Look.DANGER))));
  }
}
