package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Response;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.View;
import java.util.ArrayList;
import java.util.List;

/// Puts a message together. One thread at a time.
final class Sheet {

  private final List<Block> blocks = new ArrayList<>();

  Sheet heading(String markdown) {
    blocks.add(new Block.Heading(markdown));
    return this;
  }

  Sheet text(String markdown) {
    blocks.add(new Block.Text(markdown));
    return this;
  }

  Sheet note(String markdown) {
    blocks.add(new Block.Note(markdown));
    return this;
  }

  Sheet item(String markdown, Button button) {
    blocks.add(new Block.Item(markdown, button));
    return this;
  }

  Sheet divider() {
    blocks.add(new Block.Divider());
    return this;
  }

  /// None where there is nothing to press.
  Sheet buttons(List<Button> buttons) {
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return this;
  }

  Sheet buttons(Button... buttons) {
    return buttons(List.of(buttons));
  }

  Sheet menu(Block.Menu menu) {
    blocks.add(menu);
    return this;
  }

  Sheet all(List<Block> more) {
    blocks.addAll(more);
    return this;
  }

  View view() {
    return new View(blocks);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /// For who did it, as a new message.
  List<Response> say() {
    return say(view());
  }

  static List<Response> say(View view) {
    return List.of(new Response.Say(view, Response.Audience.ONE));
  }

  /// In place of what was pressed.
  List<Response> replace() {
    return List.of(new Response.Replace(view()));
  }
}
