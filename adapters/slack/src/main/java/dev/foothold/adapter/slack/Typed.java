package dev.foothold.adapter.slack;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.CommandSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads typed commands: words lead to a command, what is left are its options in their order, and
/// the last one takes the rest.
final class Typed {

  /// The command that asks the bot.
  static final String ASK = "ask";

  private static final String HELP = "help";

  /// What is no command and as long as this is a question: "/foothold where do I start".
  private static final int WORDS_OF_A_QUESTION = 3;

  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|\u201c([^\u201d]*)\u201d|\\S+");

  private final List<CommandSpec> commands;
  private final String team;

  Typed(List<CommandSpec> commands, String team) {
    this.commands = commands;
    this.team = team;
  }

  /// What was typed after the bot's own command.
  ///
  /// @param text as Slack sends it
  /// @return never nothing: `help` for what is not known
  Deed.Command after(String text) {
    List<String> words = words(text);
    Optional<CommandSpec> first = words.isEmpty() ? Optional.empty() : find(commands, words.get(0));
    if (first.isPresent()) {
      return read(first.get(), text);
    }
    return words.size() >= WORDS_OF_A_QUESTION
        ? ask(text)
        : new Deed.Command(List.of(HELP), Map.of());
  }

  /// What was typed after a command that has a name of its own.
  ///
  /// @param name the command's
  /// @param text as Slack sends it
  /// @return never nothing
  Deed.Command after(String name, String text) {
    return find(commands, name)
        .map(spec -> read(spec, name + " " + text))
        .orElseGet(() -> name.equals(ASK) ? ask(text) : new Deed.Command(List.of(name), Map.of()));
  }

  private static Deed.Command ask(String text) {
    return new Deed.Command(List.of(ASK), Map.of("question", SlackText.plain(text, "")));
  }

  /// A command in plain words, where none can be typed: the whole message must be one.
  ///
  /// @param text as Slack sends it, without the bot's name
  /// @return empty if it is none
  Optional<Deed.Command> plainWords(String text) {
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    Optional<CommandSpec> first = words.isEmpty() ? Optional.empty() : find(commands, words.get(0));
    if (first.isEmpty() || first.get().name().equals(ASK)) {
      return Optional.empty();
    }
    Deed.Command command = read(first.get(), text);
    boolean whole = command.path().size() == words.size();
    // "advice post volunteer" is meant so; "privacy in hospitals" is not.
    boolean meant = command.path().size() > 1 && !command.options().isEmpty();
    return whole || meant ? Optional.of(command) : Optional.empty();
  }

  private Deed.Command read(CommandSpec first, String text) {
    String channels = SlackText.withoutChannels(text);
    List<MatchResult> tokens = TOKEN.matcher(channels).results().toList();
    List<String> path = new ArrayList<>(List.of(first.name()));
    CommandSpec spec = first;
    int used = 1;
    while (used < tokens.size()) {
      Optional<CommandSpec> next = find(spec.parts(), tokens.get(used).group());
      if (next.isEmpty()) {
        break;
      }
      spec = next.get();
      path.add(spec.name());
      used++;
    }
    return new Deed.Command(
        path,
        options(spec, channels, tokens.subList(used, tokens.size()), SlackText.channel(text)));
  }

  private Map<String, String> options(
      CommandSpec spec, String text, List<MatchResult> tokens, Optional<String> channel) {
    Map<String, String> values = new HashMap<>();
    List<CommandSpec.Option> typed = new ArrayList<>();
    for (CommandSpec.Option option : spec.options()) {
      if (option.form() instanceof CommandSpec.Form.Channel) {
        channel.ifPresent(id -> values.put(option.name(), Names.channel(team, id).value()));
      } else {
        typed.add(option);
      }
    }
    for (int i = 0; i < Math.min(typed.size(), tokens.size()); i++) {
      boolean rest = i == typed.size() - 1 && i < tokens.size() - 1;
      String value = rest ? text.substring(tokens.get(i).start()).strip() : token(tokens.get(i));
      CommandSpec.Option option = typed.get(i);
      value(option.form(), SlackText.plain(value, ""))
          .ifPresent(known -> values.put(option.name(), known));
    }
    return values;
  }

  private static String token(MatchResult token) {
    return Optional.ofNullable(token.group(1))
        .or(() -> Optional.ofNullable(token.group(2)))
        .orElseGet(token::group);
  }

  private static Optional<String> value(CommandSpec.Form form, String typed) {
    return switch (form) {
      case CommandSpec.Form.Text(var most, _) -> Optional.of(Limits.cut(typed, most));
      case CommandSpec.Form.Choice(var options) ->
          options.stream()
              .filter(
                  option ->
                      option.value().equalsIgnoreCase(typed)
                          || option.label().equalsIgnoreCase(typed))
              .findFirst()
              .map(Block.Option::value);
      case CommandSpec.Form.Channel() -> Optional.empty();
      case CommandSpec.Form.Flag() ->
          Optional.of(String.valueOf(List.of("true", "yes", "on", "1").contains(typed)));
    };
  }

  private static Optional<CommandSpec> find(List<CommandSpec> specs, String word) {
    String name = word.toLowerCase(Locale.ROOT);
    return specs.stream()
        .filter(spec -> spec.name().equals(name) || spec.texts().names().containsValue(name))
        .findFirst();
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+")).stream().filter(word -> !word.isEmpty()).toList();
  }
}
