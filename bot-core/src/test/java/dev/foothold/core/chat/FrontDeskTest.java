package dev.foothold.core.chat;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.testing.Town;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is let through to the counters. That every verb has a counter is for the program to see to
/// that puts the whole desk together: `adapters/app` tests it.
class FrontDeskTest {

  private static final String GROUP = "test:helpers";

  private final Town town = new Town();
  private final OpenCounter counter = new OpenCounter();
  private final FrontDesk desk = new FrontDesk(List.of(counter), town.office());

  @ParameterizedTest
  @MethodSource("moderatorsDeeds")
  void letsNoMemberDoWhatModeratorsDo(Deed deed) {
    List<Response> responses = desk.serve(visitor(ANA), deed);

    assertThat(counter.served).isEmpty();
    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Say.class,
            say -> {
              assertThat(say.audience()).isEqualTo(Response.Audience.ONE);
              assertThat(say.view().reading())
                  .startsWith("That is for this community's moderators");
            });
  }

  @ParameterizedTest
  @MethodSource("moderatorsDeeds")
  void letsModeratorsOfThePlatformDoIt(Deed deed) {
    desk.serve(visitor(MOD), deed);

    assertThat(counter.served).containsExactly(deed);
  }

  @ParameterizedTest
  @MethodSource("moderatorsDeeds")
  void letsModeratorsOfTheCommunitysChoiceDoIt(Deed deed) {
    String person = "moderator." + town.people().key(BEN.user()).value();
    town.storage().settings().set(HERE, person, "true");

    desk.serve(visitor(BEN), deed);

    assertThat(counter.served).containsExactly(deed);
  }

  @ParameterizedTest
  @MethodSource("moderatorsDeeds")
  void letsGroupsOfTheCommunitysChoiceDoIt(Deed deed) {
    town.storage().settings().set(HERE, "moderators." + GROUP, "true");

    desk.serve(visitor(ANA, GROUP), deed);

    assertThat(counter.served).containsExactly(deed);
    assertThat(counter.visitors)
        .allSatisfy(
            visitor -> {
              assertThat(visitor.actor().role()).isEqualTo(Actor.Role.MODERATOR);
              assertThat(visitor.vouchedActor().role()).isEqualTo(Actor.Role.MEMBER);
            });
  }

  @ParameterizedTest
  @MethodSource("moderatorsDeeds")
  void letsNoGroupDoItThatOthersChose(Deed deed) {
    town.storage().settings().set(Town.ELSEWHERE, "moderators." + GROUP, "true");

    desk.serve(visitor(ANA, GROUP), deed);

    assertThat(counter.served).isEmpty();
  }

  static Stream<Deed> moderatorsDeeds() {
    Stream<Deed> byVerb =
        Arrays.stream(Verb.values())
            .filter(Verb::isForModerators)
            .map(Action::of)
            .flatMap(
                action ->
                    Stream.of(
                        new Deed.Press(action, List.of()), new Deed.Submit(action, Map.of())));
    return Stream.concat(
        byVerb,
        Stream.of(
            new Deed.Command(List.of("advice"), Map.of()),
            new Deed.Command(List.of("advice", "post"), Map.of()),
            new Deed.Command(List.of("advice", "nonsense"), Map.of()),
            new Deed.Command(List.of("mixed", "closed"), Map.of()),
            new Deed.Pick(Deed.Item.SAVE_AS_ADVICE, "Text.", new PostRef("test:1"))));
  }

  @ParameterizedTest
  @MethodSource("everybodysDeeds")
  void letsEverybodyDoTheRest(Deed deed) {
    desk.serve(visitor(ANA), deed);

    assertThat(counter.served).containsExactly(deed);
  }

  static Stream<Deed> everybodysDeeds() {
    Stream<Deed> byVerb =
        Arrays.stream(Verb.values())
            .filter(verb -> !verb.isForModerators())
            .map(verb -> new Deed.Press(Action.of(verb), List.of()));
    return Stream.concat(
        byVerb,
        Stream.of(
            new Deed.Command(List.of("mixed", "open"), Map.of()),
            new Deed.Pick(Deed.Item.ANSWER_THIS, "Text.", new PostRef("test:1")),
            new Deed.Pick(Deed.Item.SUGGEST_AS_RESOURCE, "Text.", new PostRef("test:1"))));
  }

  @Test
  void completesNothingForMembersThatIsForModerators() {
    Deed.Command command = new Deed.Command(List.of("advice", "post"), Map.of());

    assertThat(desk.complete(visitor(ANA), command, "title")).isEmpty();
    assertThat(desk.complete(visitor(MOD), command, "title")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void knowsBeforehandWhatOpensAForm(Verb verb) {
    assertThat(desk.opensForm(new Deed.Press(Action.of(verb), List.of())))
        .isEqualTo(verb.opensForm());
    assertThat(desk.opensForm(new Deed.Submit(Action.of(verb), Map.of()))).isFalse();
  }

  @Test
  void knowsBeforehandWhichCommandsOpenAForm() {
    assertThat(desk.opensForm(new Deed.Command(List.of("mixed", "open"), Map.of()))).isTrue();
    assertThat(desk.opensForm(new Deed.Command(List.of("mixed", "closed"), Map.of()))).isFalse();
    assertThat(desk.opensForm(new Deed.Command(List.of("nonsense"), Map.of()))).isFalse();
  }

  @Test
  void saysSomethingToWhatNobodyServes() {
    assertThat(said(desk.serve(visitor(ANA), new Deed.Command(List.of("nonsense"), Map.of()))))
        .contains("`/foothold help`");
    assertThat(said(desk.serve(visitor(ANA), new Deed.Command(List.of(), Map.of()))))
        .contains("`/foothold help`");
  }

  @Test
  void saysSoWhereSomethingBreaks() {
    counter.broken = true;

    assertThat(said(desk.serve(visitor(ANA), press(Verb.HELP)))).contains("went wrong on my side");
    assertThat(desk.complete(visitor(MOD), new Deed.Command(List.of("advice"), Map.of()), "x"))
        .isEmpty();
    assertThat(desk.home(visitor(ANA)).reading()).contains("went wrong on my side");
  }

  @Test
  void handsBackWhatWasTypedWhereSomethingBreaks() {
    counter.broken = true;
    Map<String, String> typed = Map.of("title", "Short", "text", "My long work.", "link", " ");

    List<Response> responses =
        desk.serve(visitor(ANA), new Deed.Submit(Action.of(Verb.SUGGEST), typed));

    assertThat(responses)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Hand.class,
            hand -> assertThat(hand.content()).isEqualTo("My long work.\n\nShort"));
  }

  @Test
  void saysSoWhereTheStoreIsGone() {
    town.storage().goDown();

    assertThat(said(desk.serve(visitor(ANA), press(Verb.PAUSE)))).isNotBlank();
    assertThat(counter.served).isEmpty();
  }

  @Test
  void hasAKindWordForButtonsOfAnotherVersion() {
    assertThat(FrontDesk.action("0/hp/q-1")).isEmpty();
    assertThat(FrontDesk.action("1/hp/q-1")).contains(Action.of(Verb.HELPFUL, "q-1"));
    assertThat(said(desk.outdated(visitor(ANA)))).contains("from an earlier version");
  }

  @Test
  void deedsDoNotSayWhomTheyAreAbout() {
    Action action = Action.of(Verb.HELPFUL, "test:ana");

    assertThat(action).hasToString("Action[HELPFUL]");
    assertThat(new Deed.Press(action, List.of("test:ben"))).hasToString("Press[HELPFUL]");
    assertThat(new Deed.Submit(action, Map.of("who", "test:ben"))).hasToString("Submit[HELPFUL]");
    assertThat(new Deed.Command(List.of("advice"), Map.of("who", "test:ben")))
        .hasToString("Command[advice]");
  }

  @Test
  void showsAPageOfAllCountersParts() {
    assertThat(desk.home(visitor(ANA)).reading()).isEqualTo("At home.");
  }

  @Test
  void letsAllCountersForgetWhoHasDeletedEverything() {
    desk.serve(visitor(BEN), press(Verb.PRIVACY_DELETE));
    desk.serve(visitor(ANA), press(Verb.PRIVACY_DELETE_SURELY));

    assertThat(counter.forgotten).containsExactly(town.people().key(ANA.user()));
  }

  @Test
  void servesNothingTwice() {
    assertThatThrownBy(() -> new FrontDesk(List.of(counter, new OpenCounter()), town.office()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Deed press(Verb verb) {
    return new Deed.Press(Action.of(verb), List.of());
  }

  private static String said(List<Response> responses) {
    return responses.stream()
        .filter(Response.Say.class::isInstance)
        .map(say -> ((Response.Say) say).view().reading())
        .findFirst()
        .orElseThrow();
  }

  private static Visitor visitor(Actor actor, String... groups) {
    return new Visitor(
        actor,
        Set.of(groups),
        new Visitor.Place("Here", Town.CHANNEL, new ThreadId("talk"), false, false),
        Locale.ENGLISH);
  }

  /// Serves everything and keeps what came through.
  private static final class OpenCounter implements Counter {

    private final List<Deed> served = new ArrayList<>();
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<PersonKey> forgotten = new ArrayList<>();
    private boolean broken;

    @Override
    public List<CommandSpec> commands() {
      return List.of(
          spec("advice", List.of(spec("post", List.of())), CommandSpec.Trait.FOR_MODERATORS),
          spec(
              "mixed",
              List.of(
                  spec("open", List.of(), CommandSpec.Trait.OPENS_FORM),
                  spec("closed", List.of(), CommandSpec.Trait.FOR_MODERATORS))));
    }

    private static CommandSpec spec(
        String name, List<CommandSpec> parts, CommandSpec.Trait... traits) {
      return new CommandSpec(
          name,
          new CommandSpec.Texts("Does " + name, Map.of(), Map.of()),
          Set.of(traits),
          parts,
          List.of());
    }

    @Override
    public Set<Verb> verbs() {
      return EnumSet.allOf(Verb.class);
    }

    @Override
    public Set<Deed.Item> items() {
      return EnumSet.allOf(Deed.Item.class);
    }

    @Override
    public List<Response> serve(Visitor visitor, Deed deed) {
      failIfBroken();
      served.add(deed);
      visitors.add(visitor);
      return List.of(new Response.Say(View.text("Done."), Response.Audience.ONE));
    }

    @Override
    public List<Block.Option> complete(Visitor visitor, Deed.Command command, String option) {
      failIfBroken();
      return List.of(new Block.Option("One", "1", false));
    }

    @Override
    public List<Block> home(Visitor visitor) {
      failIfBroken();
      return List.of(new Block.Text("At home."));
    }

    @Override
    public void forget(PersonKey person) {
      forgotten.add(person);
    }

    private void failIfBroken() {
      if (broken) {
        throw new IllegalStateException("broken for a test");
      }
    }
  }
}
