package dev.foothold.adapter.discord;

import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/// Turns views into messages within Discord's limits, in order and without leaving anything out.
/// One view at a time.
final class Renderer {

  /// Most characters of all texts of a message
  /// ([reference](https://discord.com/developers/docs/components/reference#text-display)).
  static final int MAX_TEXT = 4_000;

  /// Most components of a message, those within others too
  /// ([reference](https://discord.com/developers/docs/components/reference)).
  static final int MAX_COMPONENTS = 40;

  /// Most buttons of a row
  /// ([reference](https://discord.com/developers/docs/components/reference#action-row)).
  static final int MAX_ROW = 5;

  /// Longest address of a button
  /// ([reference](https://discord.com/developers/docs/components/reference#button)).
  static final int MAX_URL = 512;

  /// Shows nothing; Discord takes no message of nothing.
  private static final String NOTHING = "\u200b";

  private final List<Page> pages = new ArrayList<>();
  private final List<MessageTopLevelComponent> page = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int text;
  private int count;

  private Renderer() {}

  /// Renders a view.
  ///
  /// @param view what to show
  /// @return one or more messages, to be sent in order
  static List<Page> render(View view) {
    Renderer renderer = new Renderer();
    view.blocks().forEach(renderer::add);
    if (renderer.pages.isEmpty() && renderer.page.isEmpty()) {
      renderer.page.add(TextDisplay.of(NOTHING));
    }
    renderer.turn();
    return List.copyOf(renderer.pages);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(var heading) -> text(line("### ", heading.replace('\n', ' ')));
      case Block.Text(var markdown) -> text(Markdown.atoms(markdown.strip()));
      case Block.Note(var markdown) -> text(small(markdown.strip()));
      case Block.Item(var markdown, var button) -> item(markdown.strip(), button);
      case Block.Divider _ ->
          put(Separator.createDivider(Separator.Spacing.SMALL), new Cost(0, 1, List.of()));
      case Block.Buttons(var buttons) -> buttons(buttons);
      case Block.Menu menu ->
          put(ActionRow.of(Menus.menu(menu)), new Cost(0, 2, List.of(menu.action().id())));
    }
  }

  private static List<String> line(String mark, String markdown) {
    List<String> atoms = new ArrayList<>(Markdown.atoms(markdown.strip()));
    if (!atoms.isEmpty()) {
      atoms.addFirst(mark);
    }
    return atoms;
  }

  /// Small print is so line by line.
  private static List<String> small(String markdown) {
    List<String> atoms = new ArrayList<>();
    for (String line : markdown.split("\n", -1)) {
      if (!atoms.isEmpty()) {
        atoms.add("\n");
      }
      atoms.addAll(line("-# ", line));
    }
    return atoms;
  }

  private void text(List<String> atoms) {
    for (String piece : Pieces.of(atoms, MAX_TEXT)) {
      put(TextDisplay.of(piece), new Cost(piece.length(), 1, List.of()));
    }
  }

  private void item(String markdown, Button button) {
    List<String> pieces = Pieces.of(Markdown.atoms(markdown), MAX_TEXT);
    if (pieces.isEmpty() || isTooLong(button)) {
      text(Markdown.atoms(markdown));
      buttons(List.of(button));
      return;
    }
    pieces
        .subList(0, pieces.size() - 1)
        .forEach(piece -> put(TextDisplay.of(piece), new Cost(piece.length(), 1, List.of())));
    String last = pieces.getLast();
    put(
        Section.of(Menus.button(button), TextDisplay.of(last)),
        new Cost(last.length(), 3, id(button)));
  }

  private void buttons(List<Button> buttons) {
    List<Button> short_ = buttons.stream().filter(button -> !isTooLong(button)).toList();
    buttons.stream()
        .filter(Renderer::isTooLong)
        .forEach(button -> text(Markdown.atoms(button.label() + ": " + address(button))));
    for (int from = 0; from < short_.size(); from += MAX_ROW) {
      row(short_.subList(from, Math.min(short_.size(), from + MAX_ROW)));
    }
  }

  /// A row, or two where one id stands in it twice.
  private void row(List<Button> buttons) {
    Set<String> seen = new HashSet<>();
    List<Button> fitting =
        buttons.stream().filter(button -> seen.addAll(id(button)) || id(button).isEmpty()).toList();
    List<String> all = fitting.stream().flatMap(button -> id(button).stream()).toList();
    put(
        ActionRow.of(fitting.stream().map(Menus::button).toList()),
        new Cost(0, 1 + fitting.size(), all));
    List<Button> rest = new ArrayList<>(buttons);
    fitting.forEach(rest::remove);
    if (!rest.isEmpty()) {
      row(rest);
    }
  }

  private static boolean isTooLong(Button button) {
    return address(button).length() > MAX_URL;
  }

  private static String address(Button button) {
    return switch (button.press()) {
      case Button.Press.Act _ -> "";
      case Button.Press.Open(var address) -> address.toASCIIString();
    };
  }

  private static List<String> id(Button button) {
    return switch (button.press()) {
      case Button.Press.Act(var action) -> List.of(action.id());
      case Button.Press.Open _ -> List.of();
    };
  }

  /// What a component takes of a message's room.
  private record Cost(int text, int components, List<String> ids) {}

  private void put(MessageTopLevelComponent component, Cost cost) {
    boolean full =
        text + cost.text() > MAX_TEXT
            || count + cost.components() > MAX_COMPONENTS
            // An id stands in a message once.
            || cost.ids().stream().anyMatch(ids::contains);
    if (full) {
      turn();
    }
    page.add(component);
    ids.addAll(cost.ids());
    text += cost.text();
    count += cost.components();
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(new Page(page));
    }
    page.clear();
    ids.clear();
    text = 0;
    count = 0;
  }
}
