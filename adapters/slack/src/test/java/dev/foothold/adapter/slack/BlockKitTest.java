package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockKitTest {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private static String json(Block... blocks) {
    return GSON.toJson(BlockKit.messages(View.of(blocks), Reader.ANYBODY).getFirst().blocks());
  }

  @Test
  void answerLooksAsDrawn() {
    String json =
        json(
            new Block.Heading("This week"),
            new Block.Text("**Ask** a [clinic](https://a.example)."),
            new Block.Divider(),
            new Block.Note("*Since 2011*"),
            new Block.Buttons(
                List.of(
                    Button.of("More", Verb.MORE, "q-1").as(Button.Look.MAIN),
                    Button.open("Page", URI.create("https://b.example")))));

    assertThat(json)
        .isEqualTo(
            """
            [{"type":"header","text":{"type":"plain_text","text":"This week","emoji":false}},\
            {"type":"section","text":{"type":"mrkdwn","text":"*Ask* a \\u003chttps://a.example|clinic\\u003e.","verbatim":true}},\
            {"type":"divider"},\
            {"type":"context","elements":[{"type":"mrkdwn","text":"_Since 2011_","verbatim":true}]},\
            {"type":"actions","elements":[\
            {"type":"button","text":{"type":"plain_text","text":"More","emoji":false},"action_id":"1/mo/q-1|0","style":"primary"},\
            {"type":"button","text":{"type":"plain_text","text":"Page","emoji":false},"action_id":"page|1","url":"https://b.example"}]}]\
            """);
  }

  @Test
  void channelsAreChosenFromSlacksList() {
    String json =
        json(
            new Block.Menu(
                Action.of(Verb.ADVICE_POST_IN, "a"),
                new Block.Choices.Channels(List.of("slack:T1.C2")),
                "Where?",
                1));

    assertThat(json).contains("conversations_select", "\"initial_conversation\":\"C2\"");
  }

  @Test
  void severalAreChosenBesideText() {
    String json =
        json(
            new Block.Menu(
                Action.of(Verb.SETTINGS_GROUPS),
                new Block.Choices.Listed(List.of(new Block.Option("a", "a", true))),
                "Who?",
                3));

    assertThat(json).contains("\"type\":\"section\"", "multi_static_select", "initial_options");
  }

  @Test
  void menuWithoutGroupsSaysSo() {
    String json =
        json(
            new Block.Menu(
                Action.of(Verb.SETTINGS_GROUPS), new Block.Choices.Groups(List.of()), "Who?", 3));

    assertThat(json).contains("no user groups");
  }

  @Test
  void groupsAreOffered() {
    Reader reader = new Reader(Locale.ENGLISH, List.of(new Group("S1", "Mentors")));
    Block menu =
        new Block.Menu(
            Action.of(Verb.SETTINGS_GROUPS),
            new Block.Choices.Groups(List.of("slack:S1")),
            "Who?",
            3);

    String json = GSON.toJson(BlockKit.messages(View.of(menu), reader).getFirst().blocks());

    assertThat(json).contains("Mentors", "slack:S1", "initial_options");
  }

  static List<View> anyViews() {
    Random random = new Random(11);
    return IntStream.range(0, 60).mapToObj(_ -> view(random)).toList();
  }

  private static View view(Random random) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(70); i++) {
      blocks.add(block(random));
    }
    return new View(blocks);
  }

  private static Block block(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Block.Heading(Inline.text(words(random, 1 + random.nextInt(60))));
      case 1 -> new Block.Text(text(random));
      case 2 -> new Block.Note(text(random));
      case 3 -> new Block.Item(text(random), Button.of("Do", Verb.HELP));
      case 4 ->
          new Block.Buttons(
              IntStream.rangeClosed(0, random.nextInt(12))
                  .mapToObj(_ -> Button.of(words(random, 12), Verb.HELP))
                  .toList());
      default -> new Block.Divider();
    };
  }

  private static String text(Random random) {
    String words = words(random, 1 + random.nextInt(900));
    return random.nextBoolean() ? Inline.text(words) : "**" + Inline.text(words) + "**";
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> word(random))
        .collect(Collectors.joining(random.nextInt(9) == 0 ? "\n" : " "));
  }

  private static String word(Random random) {
    String signs = "abcdefgh<>&*_~`[]()\\\u00e9\ud83d\ude00";
    StringBuilder word = new StringBuilder("w");
    for (int i = 0; i < random.nextInt(12); i++) {
      int at = random.nextInt(signs.length() - 1);
      word.append(signs.charAt(Character.isSurrogate(signs.charAt(at)) ? 0 : at));
    }
    return word.toString();
  }

  @ParameterizedTest
  @MethodSource("anyViews")
  void noLimitIsBroken(View view) {
    assertThat(BlockKit.messages(view, Reader.ANYBODY))
        .allSatisfy(
            message -> {
              assertThat(message.blocks()).hasSizeBetween(1, Limits.BLOCKS);
              assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.TEXT);
              assertThat(GSON.toJson(message.blocks()))
                  .hasSizeLessThan(Limits.MESSAGE_JSON + Limits.SECTION * 7);
              assertThat(message.blocks()).allSatisfy(BlockKitTest::keepsItsLimit);
            });
  }

  private static void keepsItsLimit(LayoutBlock block) {
    if (block instanceof ActionsBlock actions) {
      assertThat(actions.getElements()).hasSizeLessThanOrEqualTo(Limits.BUTTONS);
    }
    String text =
        GSON.toJsonTree(block).getAsJsonObject().has("text")
            ? GSON.toJsonTree(block)
                .getAsJsonObject()
                .getAsJsonObject("text")
                .get("text")
                .getAsString()
            : "";
    assertThat(text).hasSizeLessThanOrEqualTo(Limits.SECTION);
  }

  @ParameterizedTest
  @MethodSource("anyViews")
  void nothingIsLost(View view) {
    String shown =
        BlockKit.messages(view, Reader.ANYBODY).stream()
            .flatMap(message -> message.blocks().stream())
            .map(GSON::toJson)
            .collect(Collectors.joining());

    List<String> letters =
        view.blocks().stream()
            .flatMap(block -> Stream.of(block.reading().split("[^a-w]+")))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();

    assertThat(letters).allSatisfy(word -> assertThat(shown).contains(word));
  }
}
