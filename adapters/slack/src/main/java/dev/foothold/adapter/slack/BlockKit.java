package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Renders views as [Block Kit](https://docs.slack.dev/block-kit) within Slack's limits. The same
/// view gives the same messages. One thread at a time.
final class BlockKit {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Menus menus;
  private final List<Atom> atoms = new ArrayList<>();
  private int pressables;

  /// A block that is never parted.
  ///
  /// @param block as it is sent
  /// @param characters of its text
  /// @param reading its Markdown; empty where there is nothing to read
  private record Atom(LayoutBlock block, int characters, String reading) {}

  private BlockKit(Reader reader) {
    this.menus = new Menus(reader);
  }

  /// A view as messages.
  ///
  /// @param view what to show
  /// @param reader who reads
  /// @return at least one, in order; each within the limits, nothing left out
  static List<Rendered> messages(View view, Reader reader) {
    BlockKit kit = new BlockKit(reader);
    view.blocks().forEach(kit::add);
    return kit.split();
  }

  /// A view as the blocks of a Home tab.
  ///
  /// @param view what to show
  /// @param reader who reads
  /// @return as many as a tab takes, from the top
  static List<LayoutBlock> home(View view, Reader reader) {
    BlockKit kit = new BlockKit(reader);
    view.blocks().forEach(kit::add);
    return kit.atoms.stream().map(Atom::block).limit(Limits.VIEW_BLOCKS).toList();
  }

  /// Whether a view has a menu of groups, which have to be looked up first.
  static boolean needsGroups(View view) {
    return view.blocks().stream()
        .anyMatch(
            block ->
                block instanceof Block.Menu menu && menu.what() instanceof Block.Choices.Groups);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading(var text) -> heading(text);
      case Block.Text(var markdown) -> sections(markdown);
      case Block.Note(var markdown) -> notes(markdown);
      case Block.Divider _ -> atoms.add(new Atom(new DividerBlock(), 0, ""));
      case Block.Item(var markdown, var button) -> item(markdown, button);
      case Block.Buttons(var buttons) -> rows(buttons);
      case Block.Menu menu -> menu(menu);
    }
  }

  private void heading(String markdown) {
    String plain = Mrkdwn.plain(markdown).strip();
    if (plain.isEmpty()) {
      return;
    }
    if (plain.length() > Limits.HEADER) {
      sections("**" + markdown.strip().replace("**", "") + "**");
      return;
    }
    HeaderBlock header = HeaderBlock.builder().text(words(plain)).build();
    atoms.add(new Atom(header, plain.length(), "**" + markdown.strip() + "**"));
  }

  private void sections(String markdown) {
    for (String piece : pieces(markdown, Limits.SECTION)) {
      atoms.add(section(piece));
    }
  }

  private static List<String> pieces(String markdown, int most) {
    return Pieces.of(markdown.strip(), most, piece -> Mrkdwn.of(piece).length());
  }

  private static Atom section(String markdown) {
    String text = Mrkdwn.of(markdown);
    SectionBlock block = SectionBlock.builder().text(marked(text)).build();
    return new Atom(block, text.length(), markdown);
  }

  private void notes(String markdown) {
    for (String piece : pieces(markdown, Limits.CONTEXT)) {
      String text = Mrkdwn.of(piece);
      ContextBlock block = ContextBlock.builder().elements(List.of(marked(text))).build();
      atoms.add(new Atom(block, text.length(), piece));
    }
  }

  private void item(String markdown, Button button) {
    List<String> pieces = pieces(markdown, Limits.SECTION);
    if (pieces.isEmpty()) {
      rows(List.of(button));
      return;
    }
    pieces.subList(0, pieces.size() - 1).forEach(piece -> atoms.add(section(piece)));
    String text = Mrkdwn.of(pieces.getLast());
    SectionBlock block =
        SectionBlock.builder().text(marked(text)).accessory(button(button)).build();
    atoms.add(new Atom(block, text.length() + button.label().length(), pieces.getLast()));
  }

  private void rows(List<Button> buttons) {
    for (int from = 0; from < buttons.size(); from += Limits.BUTTONS) {
      List<Button> row = buttons.subList(from, Math.min(buttons.size(), from + Limits.BUTTONS));
      List<BlockElement> elements = row.stream().<BlockElement>map(this::button).toList();
      int characters = row.stream().mapToInt(button -> button.label().length()).sum();
      atoms.add(new Atom(ActionsBlock.builder().elements(elements).build(), characters, ""));
    }
  }

  private ButtonElement button(Button button) {
    ButtonElement.ButtonElementBuilder built = ButtonElement.builder().text(words(button.label()));
    switch (button.press()) {
      case Button.Press.Act(var action) -> built.actionId(Pressed.id(action, pressables++));
      case Button.Press.Open(var page) ->
          built.actionId(Pressed.nothing(pressables++)).url(page.toASCIIString());
    }
    switch (button.look()) {
      case PLAIN -> {}
      case MAIN -> built.style("primary");
      case DANGER -> built.style("danger");
    }
    return built.build();
  }

  private void menu(Block.Menu menu) {
    String prompt = Limits.cut(Mrkdwn.plain(menu.prompt()).strip(), Limits.PLACEHOLDER);
    String id = Pressed.id(menu.action(), pressables++);
    if (menus.isEmpty(menu)) {
      // Slack takes no menu without options.
      notes(menus.none());
      return;
    }
    BlockElement element = menus.element(menu, id, prompt);
    LayoutBlock block =
        Menus.standsBesideText(menu)
            ? SectionBlock.builder().text(words(prompt)).accessory(element).build()
            : ActionsBlock.builder().elements(List.of(element)).build();
    atoms.add(new Atom(block, Menus.characters(menu) + prompt.length(), ""));
  }

  /// One button of the adapter's own.
  static LayoutBlock press(String label, String id) {
    ButtonElement button =
        ButtonElement.builder().text(words(label)).actionId(id).style("primary").build();
    return ActionsBlock.builder().elements(List.of(button)).build();
  }

  static PlainTextObject words(String plain) {
    return PlainTextObject.builder().text(plain).emoji(false).build();
  }

  /// Addresses and names in text are linked where we say so and nowhere else.
  private static MarkdownTextObject marked(String mrkdwn) {
    return MarkdownTextObject.builder().text(mrkdwn).verbatim(true).build();
  }

  private List<Rendered> split() {
    List<Rendered> messages = new ArrayList<>();
    List<Atom> open = new ArrayList<>();
    int characters = 0;
    int json = 0;
    for (Atom atom : atoms) {
      int length = GSON.toJson(atom.block()).length() + 1;
      boolean full =
          open.size() == Limits.BLOCKS
              || characters + atom.characters() >= Limits.MESSAGE
              || json + length >= Limits.MESSAGE_JSON;
      if (full && !open.isEmpty()) {
        messages.add(message(open));
        open.clear();
        characters = 0;
        json = 0;
      }
      open.add(atom);
      characters += atom.characters();
      json += length;
    }
    messages.add(message(open));
    return List.copyOf(messages);
  }

  private static Rendered message(List<Atom> atoms) {
    String reading =
        atoms.stream()
            .map(Atom::reading)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n\n"));
    return new Rendered(atoms.stream().map(Atom::block).toList(), fallback(reading));
  }

  /// What is read aloud, or shown in a notification: a beginning, where it is long.
  static String fallback(String markdown) {
    List<String> pieces =
        Pieces.of(markdown.strip(), Limits.TEXT - 2, piece -> Mrkdwn.of(piece).length());
    return switch (pieces.size()) {
      case 0 -> "\u2026";
      case 1 -> Mrkdwn.of(pieces.getFirst());
      default -> Mrkdwn.of(pieces.getFirst()) + " \u2026";
    };
  }
}
