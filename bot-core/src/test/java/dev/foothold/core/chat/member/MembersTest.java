package dev.foothold.core.chat.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Texts;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.testing.Town;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MembersTest {

  private final Lounge lounge = new Lounge();
  private final List<Counter> counters = Members.counters(lounge.desks());

  @Test
  void serveAllThatIsNotForModeratorsAlone() {
    Set<Verb> served =
        counters.stream().flatMap(counter -> counter.verbs().stream()).collect(Collectors.toSet());
    Set<Verb> everybodys =
        Arrays.stream(Verb.values())
            .filter(verb -> !verb.isForModerators())
            .collect(Collectors.toSet());

    assertThat(served).isEqualTo(everybodys);
  }

  @Test
  void serveWhatMessagesMenusOfferEverybody() {
    assertThat(counters.stream().flatMap(counter -> counter.items().stream()))
        .containsExactlyInAnyOrder(Deed.Item.ANSWER_THIS, Deed.Item.SUGGEST_AS_RESOURCE);
  }

  @Test
  void haveTheseCommands() {
    assertThat(lounge.frontDesk().commands())
        .extracting(CommandSpec::name)
        .containsExactly("ask", "help", "suggest", "suggestions", "privacy");
    assertThat(lounge.frontDesk().commands()).noneMatch(CommandSpec::forModerators);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void openFormsInAllLanguages(Locale locale) {
    Answer answer = lounge.ask(Town.ANA, Lounge.OURS);
    Stream<Deed> opening =
        Stream.concat(
            Arrays.stream(Verb.values())
                .filter(verb -> !verb.isForModerators() && verb.opensForm())
                .map(verb -> new Deed.Press(Action.of(verb, answer.id().value()), List.of())),
            Stream.of(
                new Deed.Command(List.of("suggest"), Map.of()),
                new Deed.Pick(
                    Deed.Item.SUGGEST_AS_RESOURCE, "https://x.example", new PostRef("test:1"))));

    assertThat(opening)
        .allSatisfy(
            deed -> {
              assertThat(lounge.frontDesk().opensForm(deed)).isTrue();
              assertThat(lounge.frontDesk().serve(visitor(locale), deed))
                  .singleElement()
                  .isInstanceOf(Response.Fill.class);
            });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void saySomethingToEverythingInAllLanguages(Locale locale) {
    Answer answer = lounge.ask(Town.ANA, Lounge.OURS);
    String broken = Texts.named("front").get(locale, "deed.failed");
    Stream<Deed> deeds =
        Arrays.stream(Verb.values())
            .filter(verb -> !verb.isForModerators())
            .flatMap(
                verb ->
                    Stream.of(
                        new Deed.Press(Action.of(verb, answer.id().value(), "f", "0"), List.of()),
                        new Deed.Submit(Action.of(verb), Map.of()),
                        new Deed.Submit(
                            Action.of(verb, answer.id().value()), Map.of("question", "How?"))));

    assertThat(deeds)
        .allSatisfy(
            deed ->
                assertThat(lounge.frontDesk().serve(visitor(locale), deed))
                    .isNotEmpty()
                    .noneMatch(
                        response ->
                            response instanceof Response.Say say
                                && say.view().reading().equals(broken)));
  }

  static List<Locale> languages() {
    return Texts.LANGUAGES;
  }

  private static Visitor visitor(Locale locale) {
    Visitor ana = Lounge.visitor(Town.ANA);
    return new Visitor(ana.actor(), ana.groups(), ana.place(), locale);
  }
}
