package dev.foothold.adapter.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.view.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Renders forms as [modals](https://docs.slack.dev/surfaces/modals), and reads what was filled in.
///
/// A field of Slack's takes 3,000 characters and one of ours up to 4,000. What stands in a field at
/// first and is longer is parted into two fields, and put together again: nothing is lost where
/// somebody edits a text that was written elsewhere.
final class Modals {

  private static final String ELEMENT = "value";

  /// Ends the name of a field's second part; the sign before it says what parted them.
  private static final String SECOND = "+2";

  /// How far from its end a text is parted at a line's end at most.
  private static final int NEAR_END = 500;

  private Modals() {}

  /// A form as a modal.
  ///
  /// @param form what to fill in
  /// @param metadata comes back with it
  /// @param locale the reader's
  /// @return within the limits
  static View of(Form form, String metadata, Locale locale) {
    List<LayoutBlock> blocks = new ArrayList<>();
    form.fields().forEach(field -> blocks.addAll(inputs(field, locale)));
    return View.builder()
        .type("modal")
        .callbackId(Pressed.id(form.action(), 0))
        .title(ViewTitle.builder().type("plain_text").text(form.title()).build())
        .submit(ViewSubmit.builder().type("plain_text").text(text(locale, "form.submit")).build())
        .close(ViewClose.builder().type("plain_text").text(text(locale, "form.cancel")).build())
        .privateMetadata(metadata)
        .blocks(blocks)
        .build();
  }

  private static String text(Locale locale, String key, Object... args) {
    return Says.TEXTS.get(locale, key, args);
  }

  private static List<InputBlock> inputs(Form.Field field, Locale locale) {
    return switch (field) {
      case Form.Field.Text text -> texts(text, locale);
      case Form.Field.Choice(var name, var label, var options) ->
          List.of(input(name, label, Menus.listed(options, 1, ELEMENT, label)).build());
      case Form.Field.Channel(var name, var label, var chosen) ->
          List.of(
              input(name, label, Menus.channel(chosen.stream().toList(), ELEMENT, label)).build());
    };
  }

  private static InputBlock.InputBlockBuilder input(
      String name, String label, BlockElement element) {
    return InputBlock.builder().blockId(name).label(BlockKit.words(label)).element(element);
  }

  private static List<InputBlock> texts(Form.Field.Text field, Locale locale) {
    Form.Size size = field.size();
    boolean isCut = size.most() > Limits.INPUT;
    Parted parted = Parted.of(field.value());
    InputBlock.InputBlockBuilder first =
        input(field.name(), field.label(), element(field, parted.first(), size.least()))
            .optional(size.least() == 0);
    if (isCut) {
      first.hint(BlockKit.words(text(locale, "form.limit", Limits.INPUT)));
    }
    if (parted.second().isEmpty()) {
      return List.of(first.build());
    }
    InputBlock second =
        input(
                field.name() + parted.between().code + SECOND,
                text(locale, "form.more", field.label()),
                element(field, parted.second(), 0))
            .optional(true)
            .build();
    return List.of(first.build(), second);
  }

  private static PlainTextInputElement element(Form.Field.Text field, String value, int least) {
    PlainTextInputElement.PlainTextInputElementBuilder built =
        PlainTextInputElement.builder()
            .actionId(ELEMENT)
            .multiline(field.size().lines())
            .maxLength(Math.min(field.size().most(), Limits.INPUT));
    if (least > 0) {
      built.minLength(Math.min(least, Limits.INPUT));
    }
    if (!field.hint().isBlank()) {
      built.placeholder(BlockKit.words(Limits.cut(field.hint(), Limits.PLACEHOLDER)));
    }
    return (value.isEmpty() ? built : built.initialValue(value)).build();
  }

  /// What stood between two parts of a text.
  private enum Between {
    LINE("n", "\n"),
    SPACE("s", " "),
    NOTHING("x", "");

    private final String code;
    private final String sign;

    Between(String code, String sign) {
      this.code = code;
      this.sign = sign;
    }
  }

  private record Parted(String first, Between between, String second) {

    static Parted of(String value) {
      if (value.length() <= Limits.INPUT) {
        return new Parted(value, Between.NOTHING, "");
      }
      for (Between between : List.of(Between.LINE, Between.SPACE)) {
        int end = value.lastIndexOf(between.sign, Limits.INPUT);
        if (end > Limits.INPUT - NEAR_END) {
          return new Parted(value.substring(0, end), between, value.substring(end + 1));
        }
      }
      int end = Limits.INPUT;
      end = Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end;
      return new Parted(value.substring(0, end), Between.NOTHING, value.substring(end));
    }
  }

  /// What was filled in.
  ///
  /// @param state of the modal that was sent in
  /// @param team where
  /// @return by name of the field
  static Map<String, String> values(ViewState state, String team) {
    Map<String, String> values = new HashMap<>();
    Map<String, Map<String, ViewState.Value>> blocks = state.getValues();
    blocks.forEach((name, elements) -> values.put(name, value(elements.get(ELEMENT), team)));
    List<String> seconds = values.keySet().stream().filter(key -> key.endsWith(SECOND)).toList();
    for (String second : seconds) {
      String rest = values.getOrDefault(second, "");
      values.remove(second);
      for (Between between : Between.values()) {
        String end = between.code + SECOND;
        if (second.endsWith(end) && !rest.isEmpty()) {
          String name = second.substring(0, second.length() - end.length());
          values.computeIfPresent(name, (_, first) -> first + between.sign + rest);
        }
      }
    }
    return values;
  }

  private static String value(ViewState.@Nullable Value value, String team) {
    if (value == null) {
      return "";
    }
    return first(value.getValue())
        .or(() -> Optional.ofNullable(value.getSelectedOption()).map(option -> option.getValue()))
        .or(() -> first(value.getSelectedConversation()).map(id -> channel(team, id)))
        .orElse("");
  }

  private static Optional<String> first(@Nullable String value) {
    return Optional.ofNullable(value);
  }

  private static String channel(String team, String id) {
    ChannelId channel = Names.channel(team, id);
    return channel.value();
  }
}
