package dev.foothold.adapter.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// One message as it is sent: of [components
/// V2](https://discord.com/developers/docs/components/reference), calling nobody.
///
/// @param components from top to bottom; at least one
record Page(List<MessageTopLevelComponent> components) {

  private static final int COMPONENTS_V2 = 1 << 15;
  private static final int EPHEMERAL = 1 << 6;

  Page {
    components = List.copyOf(components);
  }

  /// The message as it is sent.
  ///
  /// @return without a flag for whom it is
  DataObject toData() {
    return DataObject.empty()
        .put("flags", COMPONENTS_V2)
        .put("components", DataArray.fromCollection(components))
        .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
  }

  /// The same for one person alone.
  ///
  /// @param isPrivate whether it is
  /// @return the message as it is sent
  DataObject toData(boolean isPrivate) {
    return toData().put("flags", isPrivate ? COMPONENTS_V2 | EPHEMERAL : COMPONENTS_V2);
  }

  /// The same with a mark by which it is found among a channel's messages. Discord keeps ids of
  /// components ([anatomy](https://discord.com/developers/docs/components/reference)) and returns
  /// them, which it does not do with nonces.
  ///
  /// @param mark over 0
  /// @return a copy
  Page marked(int mark) {
    List<MessageTopLevelComponent> marked = new ArrayList<>(components);
    marked.set(0, marked.getFirst().withUniqueId(mark));
    return new Page(marked);
  }

  /// The mark of a key.
  ///
  /// @param key any
  /// @return over 0, and over what Discord gives to components without one
  static int mark(String key) {
    CRC32 sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (int) (sum.getValue() & 0x3fff_ffffL) | 0x4000_0000;
  }
}
