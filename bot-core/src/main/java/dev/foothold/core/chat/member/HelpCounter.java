package dev.foothold.core.chat.member;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Topics;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.policy.Office;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the bot is, and what to begin with. Safe for many threads.
final class HelpCounter implements Counter {

  private final Office office;

  HelpCounter(Office office) {
    this.office = office;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(Specs.command("help", List.of()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.HELP, Verb.TOPIC);
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Press(var action, _) when action.verb() == Verb.TOPIC -> topic(visitor, action);
      case Deed.Press _, Deed.Submit _, Deed.Command _, Deed.Pick _ ->
          List.of(Words.aside(visitor, help(visitor)));
    };
  }

  private List<Response> topic(Visitor visitor, Action action) {
    List<Topics.Topic> topics = Topics.all(visitor.locale());
    boolean known =
        action.arg(0).matches("\\d{1,2}") && Integer.parseInt(action.arg(0)) < topics.size();
    return known
        ? List.of(
            new Response.Pose(
                topics.get(Integer.parseInt(action.arg(0))).question(),
                FrontDesk.audience(visitor, office.communities())))
        : List.of(Words.aside(visitor, help(visitor)));
  }

  private View help(Visitor visitor) {
    Words words = Words.of(visitor);
    long days = office.communities().of(visitor.actor().community()).keep().toDays();
    return View.of(
        new Block.Heading(words.of("help.title")),
        new Block.Text(words.of("help.what")),
        new Block.Text(words.of("help.how")),
        new Block.Note(words.of("help.keeps", days)),
        topics(visitor),
        new Block.Buttons(
            List.of(
                words.button("press.ask", Verb.ASK).as(Button.Look.MAIN),
                words.button("press.suggest", Verb.SUGGEST),
                words.button("press.privacy", Verb.PRIVACY_SHOW))));
  }

  private static Block topics(Visitor visitor) {
    List<Topics.Topic> topics = Topics.all(visitor.locale());
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      buttons.add(Button.of(topics.get(i).label(), Verb.TOPIC, String.valueOf(i)));
    }
    return new Block.Buttons(buttons);
  }

  @Override
  public List<Block> home(Visitor visitor) {
    Words words = Words.of(visitor);
    return List.of(
        new Block.Heading(words.of("home.title")),
        new Block.Text(words.of("help.what")),
        topics(visitor),
        new Block.Buttons(
            List.of(
                words.button("press.ask", Verb.ASK).as(Button.Look.MAIN),
                words.button("press.suggest", Verb.SUGGEST),
                words.button("press.suggestions", Verb.SUGGESTIONS),
                words.button("press.help", Verb.HELP))));
  }
}
