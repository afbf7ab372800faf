package dev.foothold.core.chat;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Office;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where adapters hand in what people do, besides asking the bot. It sees to it that moderators'
/// deeds are done by moderators, whatever a client has made up, and that something is always said.
/// Safe for many threads.
public final class FrontDesk {

  private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);

  private static final Texts TEXTS = Texts.named("front");

  private final Map<String, Counter> byCommand = new LinkedHashMap<>();
  private final Map<Verb, Counter> byVerb = new EnumMap<>(Verb.class);
  private final Map<Deed.Item, Counter> byItem = new EnumMap<>(Deed.Item.class);
  private final List<CommandSpec> commands = new ArrayList<>();
  private final List<Counter> counters;
  private final Office office;

  /// A desk.
  ///
  /// @param counters what can be done at it; no two serve the same
  /// @param office who may
  public FrontDesk(List<Counter> counters, Office office) {
    this.office = office;
    this.counters = List.copyOf(counters);
    for (Counter counter : counters) {
      counter.commands().forEach(command -> serve(byCommand, command.name(), counter));
      counter.verbs().forEach(verb -> serve(byVerb, verb, counter));
      counter.items().forEach(item -> serve(byItem, item, counter));
      commands.addAll(counter.commands());
    }
  }

  private static <K> void serve(Map<K, Counter> map, K key, Counter counter) {
    if (map.put(key, counter) != null) {
      throw new IllegalArgumentException("two serve " + key);
    }
  }

  /// All commands.
  ///
  /// @return in the order in which lists show them
  public List<CommandSpec> commands() {
    return List.copyOf(commands);
  }

  /// Whether the response to a deed is a form, which platforms take as the first response alone:
  /// then [#serve] is called before anything is acknowledged. Decided without any I/O.
  ///
  /// @param deed any
  /// @return true if so; also where the person then turns out not to be allowed to
  public boolean opensForm(Deed deed) {
    return switch (deed) {
      case Deed.Command(var path, _) -> spec(path).map(CommandSpec::opens).orElse(false);
      case Deed.Press(var action, _) -> action.verb().opensForm();
      case Deed.Submit _ -> false;
      case Deed.Pick(var item, _, _) -> item != Deed.Item.ANSWER_THIS;
    };
  }

  private Optional<CommandSpec> spec(List<String> path) {
    List<CommandSpec> level = commands;
    Optional<CommandSpec> found = Optional.empty();
    for (String word : path) {
      found = level.stream().filter(spec -> spec.name().equals(word)).findFirst();
      level = found.map(CommandSpec::parts).orElse(List.of());
    }
    return found;
  }

  /// Does what somebody wants. Blocks; expected on a virtual thread. Does not throw: where
  /// something broke, it is logged once and the person is told.
  ///
  /// @param visitor who wants it
  /// @param deed what
  /// @return what is to happen, in order; at least one
  public List<Response> serve(Visitor visitor, Deed deed) {
    try {
      Visitor known = known(visitor);
      if (isForModerators(deed) && !office.moderates(known.actor())) {
        return tell(visitor, "moderators.only");
      }
      Optional<Counter> counter = counter(deed);
      if (counter.isEmpty()) {
        return tell(visitor, "deed.unknown");
      }
      List<Response> responses = counter.get().serve(known, deed);
      if (deletesAPerson(deed)) {
        counters.forEach(one -> one.forget(office.person(known.actor())));
        office.communities().readAgain();
      }
      return responses;
    } catch (RuntimeException failure) {
      LOG.error("{} failed", deed, failure);
      return typed(deed)
          .<List<Response>>map(
              typed -> {
                View view = View.text(TEXTS.get(visitor.locale(), "deed.failed.typed"));
                return List.of(new Response.Hand("what-you-typed.txt", typed, view));
              })
          .orElseGet(() -> tell(visitor, "deed.failed"));
    }
  }

  /// What was filled into a form, which is gone from the screen by now.
  private static Optional<String> typed(Deed deed) {
    return deed instanceof Deed.Submit(_, var values)
        ? values.values().stream()
            .filter(value -> !value.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .reduce((one, next) -> one + "\n\n" + next)
        : Optional.empty();
  }

  private static boolean deletesAPerson(Deed deed) {
    return deed instanceof Deed.Press(var action, _) && action.verb() == Verb.PRIVACY_DELETE_SURELY;
  }

  /// Drops what was kept in memory for long enough. Whoever has a desk calls it again and again.
  public void tidy() {
    counters.forEach(Counter::tidy);
  }

  /// Who sees the answer to a command, or to a question that the bot has offered. Cheap.
  ///
  /// @param visitor who asks
  /// @return all where nobody else reads along: there it hides nothing, and stays; else as the
  ///   community has it
  public Response.Audience audience(Visitor visitor) {
    return audience(visitor, office.communities());
  }

  /// As [#audience(Visitor)], for counters.
  ///
  /// @param visitor who asks
  /// @param communities what they have set
  /// @return likewise
  public static Response.Audience audience(Visitor visitor, Communities communities) {
    boolean all =
        visitor.place().isDirect() || communities.of(visitor.actor().community()).answersPublicly();
    return all ? Response.Audience.ALL : Response.Audience.ONE;
  }

  /// What pressing something does whose id came from a platform.
  ///
  /// @param id of a button, menu or form; may hold anything
  /// @return empty if this program does not know it: then [#outdated] is said
  public static Optional<Action> action(String id) {
    return switch (Action.read(id)) {
      case Action.Reading.Known(var action) -> Optional.of(action);
      case Action.Reading.Unknown _ -> Optional.empty();
    };
  }

  /// What somebody is told who pressed something that this program does not know.
  ///
  /// @param visitor who
  /// @return for them alone
  public List<Response> outdated(Visitor visitor) {
    return tell(visitor, "action.outdated");
  }

  /// The page that people open to see what the bot is to them, where a platform has one. Does not
  /// throw: what cannot be shown now is left out.
  ///
  /// @param visitor whose page
  /// @return all counters' parts
  public View home(Visitor visitor) {
    List<Block> blocks = new ArrayList<>();
    for (Counter counter : counters) {
      List<Block> part = home(visitor, counter);
      if (!part.isEmpty()) {
        if (!blocks.isEmpty()) {
          blocks.add(new Block.Divider());
        }
        blocks.addAll(part);
      }
    }
    return blocks.isEmpty()
        ? View.text(TEXTS.get(visitor.locale(), "deed.failed"))
        : new View(blocks);
  }

  private List<Block> home(Visitor visitor, Counter counter) {
    try {
      return counter.home(known(visitor));
    } catch (RuntimeException failure) {
      LOG.error("a part of a home page could not be made", failure);
      return List.of();
    }
  }

  /// Shows moderators an answer before anybody else sees it, as [dev.foothold.core.port.Reply]
  /// wants. Does not throw.
  ///
  /// @param answer for them to look at
  /// @param ask what it answers
  /// @param asked where that stands; empty where the platform does not tell
  /// @return false if they have no place for it, or it could not be shown now
  public boolean suggestion(Answer answer, Ask ask, Optional<PostRef> asked) {
    try {
      return counters.stream().anyMatch(counter -> counter.suggested(answer, ask, asked));
    } catch (RuntimeException failure) {
      LOG.error("{} could not be shown to moderators", answer, failure);
      return false;
    }
  }

  /// Deletes what is stored of a question whose message was deleted where it was asked, by its
  /// asker or by whoever may there. Doing it twice is no error.
  ///
  /// @param community where
  /// @param asked the key of the message
  /// @param locale of those who read there
  /// @return what is left of it; empty if the message asked nothing, or nothing is left
  /// @throws dev.foothold.core.port.StoreUnavailable if it has to be tried again
  public Optional<Remainder> withdrawn(CommunityId community, DeliveryKey asked, Locale locale) {
    return counters.stream()
        .flatMap(counter -> counter.withdrawn(community, asked, locale).stream())
        .findFirst();
  }

  /// Completes what somebody types. Does not throw.
  ///
  /// @param visitor who types
  /// @param command as far as it is typed
  /// @param option the one that is being typed
  /// @return at most 25, best first; empty where something broke, or they may not
  public List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
    try {
      Visitor known = known(visitor);
      if (isForModerators(command) && !office.moderates(known.actor())) {
        return List.of();
      }
      return counter(command)
          .map(counter -> counter.complete(known, command, option))
          .orElse(List.of());
    } catch (RuntimeException failure) {
      LOG.error("{} could not be completed", command, failure);
      return List.of();
    }
  }

  private Optional<Counter> counter(Deed deed) {
    return Optional.ofNullable(
        switch (deed) {
          case Deed.Command(var path, _) -> path.isEmpty() ? null : byCommand.get(path.getFirst());
          case Deed.Press(var action, _) -> byVerb.get(action.verb());
          case Deed.Submit(var action, _) -> byVerb.get(action.verb());
          case Deed.Pick(var item, _, _) -> byItem.get(item);
        });
  }

  private boolean isForModerators(Deed deed) {
    return switch (deed) {
      case Deed.Command(var path, _) -> {
        boolean any = false;
        for (int words = 1; words <= path.size(); words++) {
          any |= spec(path.subList(0, words)).map(CommandSpec::forModerators).orElse(false);
        }
        yield any;
      }
      case Deed.Press(var action, _) -> action.verb().isForModerators();
      case Deed.Submit(var action, _) -> action.verb().isForModerators();
      case Deed.Pick(var item, _, _) -> item == Deed.Item.SAVE_AS_ADVICE;
    };
  }

  /// With the role that the community gives to a group of theirs.
  private Visitor known(Visitor visitor) {
    Actor actor = visitor.actor();
    CommunitySettings settings = office.communities().of(actor.community());
    if (actor.is(Actor.Role.MODERATOR)
        || visitor.groups().stream().noneMatch(settings::moderatorGroup)) {
      return visitor;
    }
    return visitor.promoted();
  }

  private static List<Response> tell(Visitor visitor, String key) {
    return List.of(
        new Response.Say(View.text(TEXTS.get(visitor.locale(), key)), Response.Audience.ONE));
  }
}
