package dev.foothold.core.view;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a button, a menu or a form asks for. Its [#id] stands in messages for as long as they do,
/// and a client can forge any: it grants nothing, and holds nobody's words.
///
/// @param verb what to do
/// @param args to what: ids and small numbers, in the verb's own order
public record Action(Verb verb, List<String> args) {

  /// The form of ids. Ids of another are from an older or newer program.
  static final String VERSION = "1";

  /// Longest id: Discord's limit, the lower one ([custom
  /// id](https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id)).
  public static final int MAX_ID = 100;

  private static final Pattern ARG = Pattern.compile("[A-Za-z0-9:_.-]+");
  private static final String PART = "/";

  /// Copies the list and checks that it makes an id.
  public Action {
    args = List.copyOf(args);
    for (String arg : args) {
      if (!ARG.matcher(arg).matches()) {
        throw new IllegalArgumentException("an argument of " + verb + " has other signs");
      }
    }
    int length = id(verb, args).length();
    if (length > MAX_ID) {
      throw new IllegalArgumentException("an id of " + length + " characters for " + verb);
    }
  }

  /// An action.
  ///
  /// @param verb what to do
  /// @param args letters, digits and `:_.-`
  /// @return of these
  public static Action of(Verb verb, String... args) {
    return new Action(verb, List.of(args));
  }

  /// How it stands in messages.
  ///
  /// @return at most [#MAX_ID] characters of ASCII
  public String id() {
    return id(verb, args);
  }

  private static String id(Verb verb, List<String> args) {
    return Stream.concat(Stream.of(VERSION, verb.code()), args.stream())
        .collect(Collectors.joining(PART));
  }

  /// Says what to do, not to what: an argument can be a person's id.
  @Override
  public String toString() {
    return "Action[" + verb + "]";
  }

  /// One argument.
  ///
  /// @param index from 0
  /// @return the argument, empty text where an id that was tampered with has fewer
  public String arg(int index) {
    return index < args.size() ? args.get(index) : "";
  }

  /// What an id says.
  ///
  /// @param id as it came from a platform; may hold anything
  /// @return the action, or that there is none
  public static Reading read(String id) {
    String[] parts = id.split(PART, -1);
    if (parts.length < 2 || id.length() > MAX_ID || !parts[0].equals(VERSION)) {
      return new Reading.Unknown();
    }
    List<String> args = List.of(parts).subList(2, parts.length);
    if (!args.stream().allMatch(arg -> ARG.matcher(arg).matches())) {
      return new Reading.Unknown();
    }
    return Verb.of(parts[1])
        .<Reading>map(verb -> new Reading.Known(new Action(verb, args)))
        .orElseGet(Reading.Unknown::new);
  }

  /// What an id says.
  public sealed interface Reading {

    /// This.
    ///
    /// @param action what to do
    record Known(Action action) implements Reading {}

    /// Nothing that this program knows: it is from another version, or made up.
    record Unknown() implements Reading {}
  }
}
