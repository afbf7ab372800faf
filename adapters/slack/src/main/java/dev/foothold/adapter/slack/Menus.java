package dev.foothold.adapter.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.MultiConversationsSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import dev.foothold.core.view.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Renders menus. Channels and people are chosen from Slack's own lists, so that none has to be
/// fetched; Slack has no such list of user groups.
final class Menus {

  private final Reader reader;

  Menus(Reader reader) {
    this.reader = reader;
  }

  boolean isEmpty(Block.Menu menu) {
    return menu.what() instanceof Block.Choices.Groups && reader.groups().isEmpty();
  }

  /// What stands in place of an empty menu.
  String none() {
    return Says.TEXTS.get(reader.locale(), "no.groups");
  }

  /// Menus for several choices stand in sections, not in rows of buttons.
  static boolean standsBesideText(Block.Menu menu) {
    return menu.most() > 1;
  }

  static int characters(Block.Menu menu) {
    return menu.what() instanceof Block.Choices.Listed(var options)
        ? options.stream().mapToInt(option -> option.label().length()).sum()
        : 0;
  }

  BlockElement element(Block.Menu menu, String id, String prompt) {
    boolean several = standsBesideText(menu);
    return switch (menu.what()) {
      case Block.Choices.Listed(var options) -> listed(options, menu.most(), id, prompt);
      case Block.Choices.Groups(var chosen) -> groups(chosen, menu.most(), id, prompt);
      case Block.Choices.Channels(var chosen) ->
          several ? channels(chosen, menu.most(), id, prompt) : channel(chosen, id, prompt);
      case Block.Choices.People() ->
          several
              ? MultiUsersSelectElement.builder()
                  .actionId(id)
                  .placeholder(BlockKit.words(prompt))
                  .maxSelectedItems(menu.most())
                  .build()
              : UsersSelectElement.builder()
                  .actionId(id)
                  .placeholder(BlockKit.words(prompt))
                  .build();
    };
  }

  private BlockElement groups(List<String> chosen, int most, String id, String prompt) {
    Set<String> first = new HashSet<>(chosen);
    List<Block.Option> options =
        reader.groups().stream()
            .limit(Limits.OPTIONS)
            .map(
                group -> {
                  String value = Names.group(group.id());
                  String label = Limits.cut(group.name(), Block.Option.MAX);
                  return new Block.Option(label, value, first.contains(value));
                })
            .toList();
    return listed(options, most, id, prompt);
  }

  static BlockElement listed(List<Block.Option> options, int most, String id, String prompt) {
    List<OptionObject> all = options.stream().map(Menus::option).toList();
    List<OptionObject> chosen =
        options.stream().filter(Block.Option::chosen).limit(most).map(Menus::option).toList();
    if (most > 1) {
      MultiStaticSelectElement.MultiStaticSelectElementBuilder menu =
          MultiStaticSelectElement.builder()
              .actionId(id)
              .placeholder(BlockKit.words(prompt))
              .options(all)
              .maxSelectedItems(most);
      return (chosen.isEmpty() ? menu : menu.initialOptions(chosen)).build();
    }
    StaticSelectElement.StaticSelectElementBuilder menu =
        StaticSelectElement.builder().actionId(id).placeholder(BlockKit.words(prompt)).options(all);
    chosen.stream().findFirst().ifPresent(menu::initialOption);
    return menu.build();
  }

  /// What does not fit into an option's line stands below it.
  private static OptionObject option(Block.Option option) {
    String label = option.label();
    OptionObject.OptionObjectBuilder built = OptionObject.builder().value(option.value());
    if (label.length() <= Limits.OPTION) {
      return built.text(BlockKit.words(label)).build();
    }
    int end = Limits.OPTION;
    end = Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end;
    return built
        .text(BlockKit.words(label.substring(0, end)))
        .description(BlockKit.words(label.substring(end)))
        .build();
  }

  static ConversationsSelectElement channel(List<String> chosen, String id, String prompt) {
    ConversationsSelectElement.ConversationsSelectElementBuilder menu =
        ConversationsSelectElement.builder()
            .actionId(id)
            .placeholder(BlockKit.words(prompt))
            .filter(channelsOnly());
    channelId(chosen.stream().findFirst()).ifPresent(menu::initialConversation);
    return menu.build();
  }

  private static BlockElement channels(List<String> chosen, int most, String id, String prompt) {
    MultiConversationsSelectElement.MultiConversationsSelectElementBuilder menu =
        MultiConversationsSelectElement.builder()
            .actionId(id)
            .placeholder(BlockKit.words(prompt))
            .filter(channelsOnly())
            .maxSelectedItems(most);
    List<String> first =
        chosen.stream().flatMap(value -> channelId(Optional.of(value)).stream()).toList();
    return (first.isEmpty() ? menu : menu.initialConversations(first)).build();
  }

  private static Optional<String> channelId(Optional<String> value) {
    return value.flatMap(Names::inTeam).map(Names.InTeam::id);
  }

  private static ConversationsFilter channelsOnly() {
    return ConversationsFilter.builder()
        .include(List.of("public", "private"))
        .excludeBotUsers(true)
        .build();
  }
}
