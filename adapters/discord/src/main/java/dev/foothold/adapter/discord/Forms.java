package dev.foothold.adapter.discord;

import dev.foothold.core.view.Form;
import java.util.List;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/// Forms as Discord's
/// [modals](https://discord.com/developers/docs/interactions/receiving-and-responding#modal).
final class Forms {

  /// Longest label ([reference](https://discord.com/developers/docs/components/reference#label)).
  private static final int MAX_LABEL = 45;

  /// Longest hint
  /// ([reference](https://discord.com/developers/docs/components/reference#text-input)).
  private static final int MAX_HINT = 100;

  private Forms() {}

  static Modal modal(Form form) {
    return Modal.create(form.action().id(), form.title())
        .addComponents(form.fields().stream().map(Forms::label).toList())
        .build();
  }

  private static Label label(Form.Field field) {
    return Label.of(Names.cut(field.label(), MAX_LABEL), input(field));
  }

  private static LabelChildComponent input(Form.Field field) {
    return switch (field) {
      case Form.Field.Text text -> text(text);
      case Form.Field.Choice(var name, _, var options) ->
          StringSelectMenu.create(name).addOptions(Menus.options(options, 1)).build();
      case Form.Field.Channel(var name, _, var chosen) -> {
        List<DefaultValue> first =
            Menus.ids(chosen.stream().toList()).map(DefaultValue::channel).toList();
        yield EntitySelectMenu.create(name, SelectTarget.CHANNEL)
            .setChannelTypes(Menus.CHANNELS)
            .setDefaultValues(first)
            .build();
      }
    };
  }

  private static TextInput text(Form.Field.Text text) {
    Form.Size size = text.size();
    TextInput.Builder input =
        TextInput.create(
            text.name(), size.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT);
    if (!text.hint().isBlank()) {
      input.setPlaceholder(Names.cut(text.hint(), MAX_HINT));
    }
    if (!text.value().isBlank()) {
      input.setValue(Names.cut(text.value(), size.most()));
    }
    return input.setRequired(size.least() > 0).setRequiredRange(size.least(), size.most()).build();
  }
}
