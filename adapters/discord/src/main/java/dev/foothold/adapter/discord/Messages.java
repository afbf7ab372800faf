package dev.foothold.adapter.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What messages say.
final class Messages {

  private static final int TEXT_DISPLAY = 10;

  private Messages() {}

  /// Its content, and what stands in its components.
  static String text(Message message) {
    List<String> texts = new ArrayList<>();
    texts.add(message.getContentRaw());
    message
        .getComponentTree()
        .findAll(TextDisplay.class)
        .forEach(display -> texts.add(display.getContent()));
    return String.join("\n", texts).strip();
  }

  /// The same of one that JDA has not read.
  static String text(DataObject message) {
    List<String> texts = new ArrayList<>();
    texts.add(message.getString("content", ""));
    message.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .filter(component -> component.getInt("type") == TEXT_DISPLAY)
        .forEach(component -> texts.add(component.getString("content", "")));
    return String.join("\n", texts).strip();
  }
}
