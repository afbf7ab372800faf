package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.Verb;
import dev.foothold.core.view.View;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class RendererTest {

  @Test
  void showsAnAnswer() {
    View view =
        View.of(
            new Block.Note("I set something aside."),
            new Block.Text("**Get near the work first.**"),
            new Block.Heading("This week"),
            new Block.Text("1. Ask a hospital.\n2. Open the demo."),
            new Block.Divider(),
            new Block.Buttons(
                List.of(
                    Button.of("Helpful", Verb.HELPFUL, "q-1").as(Button.Look.MAIN),
                    Button.of("Dismiss", Verb.DISMISS, "q-1").as(Button.Look.DANGER),
                    Button.open("Page", URI.create("https://example.org")))));

    assertThat(json(Renderer.render(view)))
        .containsExactly(
            """
            {"components":[\
            {"content":"-# I set something aside.","type":10},\
            {"content":"**Get near the work first.**","type":10},\
            {"content":"### This week","type":10},\
            {"content":"1. Ask a hospital.\\n2. Open the demo.","type":10},\
            {"divider":true,"spacing":1,"type":14},\
            {"components":[\
            {"custom_id":"1/hp/q-1","label":"Helpful","style":1,"type":2},\
            {"custom_id":"1/di/q-1","label":"Dismiss","style":4,"type":2},\
            {"label":"Page","style":5,"type":2,"url":"https://example.org"}],"type":1}],\
            "flags":32768}\
            """);
  }

  @Test
  void showsListsWithButtonsBesideThem() {
    View view = View.of(new Block.Item("Start here", Button.of("Show", Verb.ADVICE_SHOW, "a")));

    assertThat(json(Renderer.render(view)))
        .containsExactly(
            """
            {"components":[{"accessory":{"custom_id":"1/av/a","label":"Show","style":2,"type":2},\
            "components":[{"content":"Start here","type":10}],"type":9}],"flags":32768}\
            """);
  }

  @Test
  void showsMenusOfAllKinds() {
    Action action = Action.of(Verb.SETTINGS_MODE, "x");
    View view =
        View.of(
            new Block.Menu(
                action,
                new Block.Choices.Listed(
                    List.of(
                        new Block.Option("Off", "off", false), new Block.Option("On", "on", true))),
                "Mode",
                1),
            new Block.Menu(
                Action.of(Verb.SETTINGS_PLACE, "p"),
                new Block.Choices.Channels(List.of("discord:5", "slack:C1")),
                "Channel",
                1),
            new Block.Menu(
                Action.of(Verb.SETTINGS_GROUPS),
                new Block.Choices.Groups(List.of("discord:7")),
                "Roles",
                40),
            new Block.Menu(Action.of(Verb.SETTINGS_PERSON), new Block.Choices.People(), "", 1));

    assertThat(json(Renderer.render(view)))
        .containsExactly(
            """
            {"components":[\
            {"components":[{"custom_id":"1/sm/x","max_values":1,"min_values":1,\
            "options":[{"label":"Off","value":"off"},\
            {"default":true,"label":"On","value":"on"}],"placeholder":"Mode","type":3}],"type":1},\
            {"components":[{"channel_types":[0,5,15],"custom_id":"1/sk/p",\
            "default_values":[{"id":"5","type":"channel"}],"max_values":1,\
            "min_values":1,"placeholder":"Channel","type":8}],"type":1},\
            {"components":[{"custom_id":"1/sr","default_values":[{"id":"7","type":"role"}],\
            "max_values":25,"min_values":0,"placeholder":"Roles","type":6}],\
            "type":1},\
            {"components":[{"custom_id":"1/sp","max_values":1,"min_values":1,\
            "type":5}],"type":1}],"flags":32768}\
            """);
  }

  @Test
  void longTextsGoOnInTheNextMessage() {
    String paragraph = "word ".repeat(500).strip();
    View view =
        View.of(
            new Block.Text(String.join("\n\n", paragraph, paragraph, paragraph)),
            new Block.Buttons(List.of(Button.of("More", Verb.MORE, "q"))));

    List<Page> pages = Renderer.render(view);

    assertThat(pages).hasSize(3);
    assertThat(json(pages).getLast()).contains(paragraph, "1/mo/q");
  }

  @Test
  void rowsHoldFiveButtons() {
    List<Button> buttons =
        IntStream.range(0, 12)
            .mapToObj(i -> Button.of("B" + i, Verb.OFFERED, "q", "f", String.valueOf(i)))
            .toList();

    List<Page> pages = Renderer.render(View.of(new Block.Buttons(buttons)));

    assertThat(pages).singleElement().satisfies(page -> assertThat(page.components()).hasSize(3));
  }

  @Test
  void anIdStandsInAMessageOnce() {
    Button button = Button.of("Again", Verb.HELP);

    List<Page> pages = Renderer.render(View.of(new Block.Buttons(List.of(button, button))));

    assertThat(pages).hasSize(2);
  }

  @Test
  void longAddressesAreLinks() {
    String address = "https://example.org/" + "x".repeat(600);
    View view = View.of(new Block.Buttons(List.of(Button.open("Source", URI.create(address)))));

    assertThat(json(Renderer.render(view)).getFirst()).contains("Source: <" + address + ">");
  }

  @Test
  void nothingIsAMessageToo() {
    assertThat(Renderer.render(View.text(" "))).hasSize(1);
  }

  private static List<String> json(List<Page> pages) {
    return pages.stream()
        .map(page -> DataObject.fromJson(page.toData().remove("allowed_mentions").toJson()))
        .map(Sorted::text)
        .toList();
  }
}
