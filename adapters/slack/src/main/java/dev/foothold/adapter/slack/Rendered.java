package dev.foothold.adapter.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// One message as it is sent.
///
/// @param blocks what is seen
/// @param text the same for notifications and screen readers
record Rendered(List<LayoutBlock> blocks, String text) {

  Rendered {
    blocks = List.copyOf(blocks);
  }

  /// Says how much there is, not what.
  @Override
  public String toString() {
    return "Rendered[" + blocks.size() + " blocks]";
  }
}
