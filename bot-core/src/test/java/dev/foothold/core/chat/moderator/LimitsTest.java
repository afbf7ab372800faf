package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.form;
import static dev.foothold.core.chat.moderator.Hall.menus;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Texts;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What platforms allow, at its edges.
class LimitsTest {

  static final List<Locale> LANGUAGES = Texts.LANGUAGES;

  /// The longest that platforms really have: Discord's ids end at 20 digits, Slack's at about 11
  /// signs, of which a channel or a person has two.
  private static final String CHANNEL = "slack:T0123456789A.C0123456789A";

  private static final String PERSON = "slack:T0123456789A.U0123456789A";

  private static final String QUESTION = "q-0123456789abcdef";

  private static final String GAP = "g-" + QUESTION;

  private static final String NAME = "s-01234567";

  @Test
  void idsFitWithTheLongestArguments() {
    String advice = "a".repeat(AdviceId.MAX_LENGTH);
    String entry = "e".repeat(EntryId.MAX_LENGTH);

    Stream<Action> longest =
        Stream.of(
            Action.of(Verb.ADVICE_HISTORY, advice, "999999"),
            Action.of(Verb.ADVICE_RESTORE, advice, "999999"),
            Action.of(Verb.ADVICE_CREATE, GAP),
            Action.of(Verb.DRAFT_POST, NAME, "19"),
            Action.of(Verb.REVIEW_EDIT, NAME, "q999", NAME),
            Action.of(Verb.GAP_MERGE, GAP, "999"),
            Action.of(Verb.ANSWER_POST, QUESTION),
            Action.of(Verb.USES, entry, "999999"),
            Action.of(Verb.SETTINGS_MODE, CHANNEL),
            Action.of(Verb.SETTINGS_MODERATES, PERSON, "false"),
            Action.of(Verb.SETTINGS_PLACE, "moderators.channel", "none"),
            Action.of(Verb.SETTINGS_FORM, "digest", NAME));

    assertThat(longest).allMatch(action -> action.id().length() <= Action.MAX_ID);
  }

  @Test
  void threadsWithTheLongestNamesCanBeChosenAndPosted() {
    Hall hall = new Hall();
    hall.thread("a".repeat(AdviceId.MAX_LENGTH), "t".repeat(100), "Post.");

    List<Block.Menu> menus = menus(hall.command("advice", "browse"));
    Block.Choices.Listed threads = (Block.Choices.Listed) menus.getFirst().what();
    String longest = threads.options().getLast().value();

    assertThat(Hall.labels(hall.choose(menus.getFirst().action(), longest))).contains("Post here");
    assertThat(hall.advice.show(HERE, new AdviceId(longest))).isPresent();
  }

  @Test
  void menusHaveNoMoreThanTheirLimit() {
    Hall hall = new Hall();
    IntStream.range(0, 30)
        .forEach(i -> hall.miss(("question" + "abcdef".charAt(i % 6)).repeat(i + 1)));

    List<Block.Menu> merge = menus(hall.press(Verb.GAP_MERGE, "g-missed-1"));

    assertThat(((Block.Choices.Listed) merge.getFirst().what()).options())
        .hasSize(Block.Choices.Listed.MAX)
        .allMatch(option -> option.label().length() <= Block.Option.MAX);
  }

  @Test
  void groupsAreCutAtTheLimitOfAMenu() {
    Hall hall = new Hall();
    IntStream.range(100, 130)
        .forEach(i -> hall.settings.moderatorGroup(MOD, "test:group-" + i, true));

    List<Block.Menu> people = menus(hall.press(button(hall.command("settings"), "People")));

    assertThat(((Block.Choices.Groups) people.getFirst().what()).chosen())
        .hasSize(Block.Choices.Listed.MAX);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void formsFitInEachLanguage(Locale locale) {
    Words words = new Words(locale);
    AdviceDraft.Names names =
        new AdviceDraft.Names("t".repeat(150), List.of("a".repeat(2_000)), List.of());
    CommunitySettings now = CommunitySettings.STANDARD;

    Stream<Form> forms =
        Stream.of(
            AdviceForms.create(words, names, "o".repeat(Form.Size.MAX), GAP),
            AdviceForms.names(words, NAME, names),
            AdviceForms.post(words, NAME, 19, "p".repeat(12_000)),
            AdviceForms.add(words, NAME),
            SettingsViews.form(words, SettingsViews.Sheaf.LIMITS, now, Map.of()),
            SettingsViews.form(words, SettingsViews.Sheaf.OTHERS, now, Map.of()),
            SettingsViews.form(
                words, SettingsViews.Sheaf.DIGEST, now, Map.of("digest.when", "x".repeat(900))));

    assertThat(forms.flatMap(form -> form.fields().stream()))
        .allSatisfy(
            field -> {
              assertThat(field.label()).hasSizeBetween(1, 45);
              assertThat(field)
                  .isInstanceOfSatisfying(
                      Form.Field.Text.class,
                      text -> {
                        assertThat(text.hint()).hasSizeLessThanOrEqualTo(100);
                        assertThat(text.value()).hasSizeLessThanOrEqualTo(text.size().most());
                      });
            });
  }

  @Test
  void formsOfReviewsAndSchedulesFit() {
    Hall hall = new Hall();
    hall.suggest(MOD, "t".repeat(120), "https://example.org/" + "x".repeat(480));

    Form edit = form(hall.press(button(hall.command("review"), "Edit")));

    assertThat(edit.fields()).hasSize(3);
    assertThat(Hall.values(edit).get("link")).hasSize(500);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void commandsFitInEachLanguage(Locale locale) {
    List<CommandSpec> commands = new Hall().desk.commands();

    assertThat(texts(commands))
        .allSatisfy(
            texts -> {
              assertThat(texts.description()).hasSizeBetween(1, 100);
              assertThat(texts.descriptions().getOrDefault(locale, "x")).hasSizeBetween(1, 100);
              assertThat(texts.names().getOrDefault(locale, "x")).matches("[\\p{Ll}\\d_-]{1,32}");
            });
    assertThat(commands).allMatch(CommandSpec::forModerators);
    assertThat(commands)
        .filteredOn(CommandSpec::alone)
        .extracting(CommandSpec::name)
        .containsExactly("advice", "gaps");
  }

  private static Stream<CommandSpec.Texts> texts(List<CommandSpec> commands) {
    return commands.stream()
        .flatMap(
            command ->
                Stream.of(
                        Stream.of(command.texts()),
                        command.options().stream().map(CommandSpec.Option::texts),
                        texts(command.parts()))
                    .flatMap(part -> part));
  }

  @Test
  void bothLanguagesHaveAllTexts() {
    Set<String> english = keys("moderators.properties");
    Set<String> spanish = keys("moderators_es.properties");
    spanish.removeIf(key -> key.startsWith("command.") && key.endsWith(".name"));
    english.remove("command.option.name");
    spanish.remove("command.option.name");

    assertThat(spanish).isEqualTo(english);
  }

  private static Set<String> keys(String file) {
    Properties texts = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void labelsFitInEachLanguage(Locale locale) {
    Words words = new Words(locale);

    assertThat(keys("moderators.properties"))
        .allSatisfy(key -> assertThat(words.of(key, 1, 1, 1, 1, 1)).isNotBlank());
    assertThat(List.of("edit", "draft.names", "gaps.advice", "settings.make.public"))
        .allMatch(key -> words.of(key).length() <= Button.MAX_LABEL);
  }
}
