package dev.foothold.core.view;

import java.util.List;
import java.util.stream.Collectors;

/// A message as it is to be shown. A renderer may split it, in order, where a platform allows less
/// in one message; it leaves nothing out.
///
/// @param blocks from top to bottom; at least one
public record View(List<Block> blocks) {

  /// Copies the list.
  public View {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a view shows something");
    }
  }

  /// One message.
  ///
  /// @param blocks from top to bottom
  /// @return of these
  public static View of(Block... blocks) {
    return new View(List.of(blocks));
  }

  /// A message of text alone.
  ///
  /// @param markdown inline Markdown and lists
  /// @return of one block
  public static View text(String markdown) {
    return of(new Block.Text(markdown));
  }

  /// What is to be read, without what is to be pressed: for notifications and screen readers.
  ///
  /// @return Markdown, blocks parted by empty lines; may be empty
  public String reading() {
    return blocks.stream()
        .map(Block::reading)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /// Says how much it shows, not what.
  @Override
  public String toString() {
    return "View[" + blocks.size() + " blocks]";
  }
}
