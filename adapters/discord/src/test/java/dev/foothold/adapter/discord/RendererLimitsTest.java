package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is to be shown, no limit is broken and nothing to read is lost.
class RendererLimitsTest {

  private static final List<String> BOMBS =
      List.of(
          "*".repeat(5_000),
          "`".repeat(4_999),
          "[".repeat(3_000) + "x" + "](https://e.org)".repeat(300),
          "||".repeat(3_000),
          "> ".repeat(2_500),
          "\\".repeat(4_001),
          "`" + "long code ".repeat(900) + "`",
          "https://example.org/" + "a".repeat(9_000),
          "\ud83d\ude00".repeat(4_100),
          "<@1><t:0:R>@everyone".repeat(400),
          "x".repeat(12_000),
          "word ".repeat(2_500),
          "line\n".repeat(2_500),
          "- item\n".repeat(1_200),
          "e\u0301".repeat(3_000),
          "\u202e\u0000\ufffe text");

  static Stream<View> views() {
    Stream<View> bombs = BOMBS.stream().map(RendererLimitsTest::inEveryBlock);
    Stream<View> random = IntStream.range(0, 300).mapToObj(seed -> random(new Random(seed)));
    return Stream.concat(bombs, random);
  }

  @ParameterizedTest
  @MethodSource("views")
  void discordTakesEachMessage(View view) {
    assertThat(Renderer.render(view))
        .isNotEmpty()
        .allSatisfy(
            page ->
                assertThat(
                        new MessageCreateBuilder()
                            .useComponentsV2()
                            .setComponents(page.components())
                            .build()
                            .getComponents())
                    .isNotEmpty())
        .allSatisfy(page -> assertThat(count(page)).isBetween(1, Renderer.MAX_COMPONENTS))
        .allSatisfy(page -> assertThat(text(page).length()).isLessThanOrEqualTo(Renderer.MAX_TEXT))
        .allSatisfy(page -> assertThat(ids(page)).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @MethodSource("views")
  void nothingToReadIsLost(View view) {
    String shown =
        Renderer.render(view).stream().map(RendererLimitsTest::text).reduce("", String::concat);

    assertThat(letters(shown)).isEqualTo(letters(whole(view)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void noCharacterIsCutInTwo(View view) {
    assertThat(Renderer.render(view))
        .allSatisfy(
            page ->
                assertThat(text(page).codePoints().anyMatch(RendererLimitsTest::isHalf)).isFalse());
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }

  private static View inEveryBlock(String text) {
    return View.of(
        new Block.Heading(text.replace('\n', ' ')),
        new Block.Note(text),
        new Block.Text(text),
        new Block.Item(text, Button.of("Press", Verb.MORE, "q")),
        new Block.Buttons(List.of(Button.of("Press", Verb.MORE, "q"))));
  }

  private static View random(Random random) {
    List<Block> blocks = new ArrayList<>();
    int size = 1 + random.nextInt(60);
    for (int i = 0; i < size; i++) {
      blocks.add(block(random));
    }
    return new View(blocks);
  }

  private static Block block(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> new Block.Heading(words(random, 200).replace('\n', ' '));
      case 1 -> new Block.Text(words(random, 6_000));
      case 2 -> new Block.Note(words(random, 600));
      case 3 -> new Block.Divider();
      case 4 -> new Block.Item(words(random, 5_000), button(random));
      case 5 ->
          new Block.Buttons(
              IntStream.rangeClosed(0, random.nextInt(9)).mapToObj(_ -> button(random)).toList());
      default ->
          new Block.Menu(
              Action.of(Verb.SETTINGS_MODE, "m" + random.nextInt(50)),
              new Block.Choices.Listed(
                  IntStream.rangeClosed(0, random.nextInt(25))
                      .mapToObj(i -> new Block.Option("O" + i, "v" + i, random.nextBoolean()))
                      .toList()),
              "Choose",
              1 + random.nextInt(4));
    };
  }

  private static Button button(Random random) {
    return random.nextInt(5) == 0
        ? Button.open(
            "Open", URI.create("https://example.org/" + "p".repeat(random.nextInt(1_000))))
        : Button.of("Press it", Verb.MORE, "q-" + random.nextInt(100));
  }

  private static final List<String> PARTS =
      List.of(
          "word ",
          "\n\n",
          "\n",
          "**strong** ",
          "[link](https://example.org/path) ",
          "`code` ",
          "\ud83d\ude00",
          "- item\n",
          "1. item\n",
          "> quote\n",
          "@everyone ",
          "<@123> ",
          "__under__ ",
          "# head\n",
          "https://example.org/x ",
          "\\* ",
          "\u00e9\u4e2d",
          "[broken](",
          "**",
          "`");

  private static String words(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(most) + 1;
    while (text.length() < length) {
      String part = PARTS.get(random.nextInt(PARTS.size()));
      text.append(random.nextInt(4) == 0 ? Inline.text(part) : part);
    }
    return text.toString();
  }

  private static int count(Page page) {
    return count(page.toData().getArray("components"));
  }

  private static int count(DataArray components) {
    return components.stream(DataArray::getObject)
        .mapToInt(
            component ->
                1
                    + count(component.optArray("components").orElseGet(DataArray::empty))
                    + (component.hasKey("accessory") ? 1 : 0))
        .sum();
  }

  private static String text(Page page) {
    return text(page.toData().getArray("components"));
  }

  private static String text(DataArray components) {
    StringBuilder text = new StringBuilder();
    components.stream(DataArray::getObject)
        .forEach(
            component -> {
              text.append(component.getString("content", ""));
              component.optArray("components").ifPresent(inner -> text.append(text(inner)));
            });
    return text.toString();
  }

  private static List<String> ids(Page page) {
    return ids(page.toData().getArray("components"));
  }

  private static List<String> ids(DataArray components) {
    List<String> ids = new ArrayList<>();
    components.stream(DataArray::getObject)
        .forEach(
            component -> {
              if (component.hasKey("custom_id")) {
                ids.add(component.getString("custom_id"));
              }
              component
                  .optObject("accessory")
                  .ifPresent(one -> ids.addAll(ids(DataArray.empty().add(one))));
              component.optArray("components").ifPresent(inner -> ids.addAll(ids(inner)));
            });
    return ids;
  }

  /// What a reader would read of the blocks, as one text.
  private static String whole(View view) {
    StringBuilder text = new StringBuilder();
    for (Block block : view.blocks()) {
      switch (block) {
        case Block.Heading(var heading) -> text.append(Markdown.of(heading));
        case Block.Text(var markdown) -> text.append(Markdown.of(markdown.strip()));
        case Block.Note(var markdown) ->
            markdown.strip().lines().forEach(line -> text.append(Markdown.of(line.strip())));
        case Block.Item(var markdown, var button) ->
            text.append(Markdown.of(markdown.strip())).append(address(button));
        case Block.Buttons(var buttons) -> buttons.forEach(button -> text.append(address(button)));
        case Block.Menu _, Block.Divider _ -> {}
      }
    }
    return text.toString();
  }

  /// What stands as text because it is too long for a button.
  private static String address(Button button) {
    return switch (button.press()) {
      case Button.Press.Open(var page) when page.toString().length() > Renderer.MAX_URL ->
          button.label() + page;
      case Button.Press.Open _, Button.Press.Act _ -> "";
    };
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
