package dev.foothold.core.view;

import java.net.URI;

/// Something to press.
///
/// @param label plain text, 1 to 75 characters
/// @param look how it is to be seen
/// @param press what happens
public record Button(String label, Look look, Press press) {

  /// Longest label: Slack's limit, the lower one
  /// ([button](https://docs.slack.dev/reference/block-kit/block-elements/button-element)).
  public static final int MAX_LABEL = 75;

  /// Checks the length.
  public Button {
    if (label.isBlank() || label.length() > MAX_LABEL) {
      throw new IllegalArgumentException("a label of " + label.length() + " characters");
    }
  }

  /// A button among others.
  ///
  /// @param label cut where it is too long
  /// @param verb what it does
  /// @param args to what
  /// @return with a plain look
  public static Button of(String label, Verb verb, String... args) {
    return new Button(fit(label), Look.PLAIN, new Press.Act(Action.of(verb, args)));
  }

  /// The same with another look.
  ///
  /// @param other the look
  /// @return a copy
  public Button as(Look other) {
    return new Button(label, other, press);
  }

  /// Opens a page.
  ///
  /// @param label cut where it is too long
  /// @param page what to open
  /// @return with a plain look
  public static Button open(String label, URI page) {
    return new Button(fit(label), Look.PLAIN, new Press.Open(page));
  }

  private static String fit(String label) {
    String line = label.strip();
    if (line.length() <= MAX_LABEL) {
      return line;
    }
    int end = MAX_LABEL - 1;
    // Half a character would be no character.
    end = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    return line.substring(0, end).stripTrailing() + "\u2026";
  }

  /// How a button is seen.
  public enum Look {
    /// Like others.
    PLAIN,
    /// What most people want.
    MAIN,
    /// What cannot be taken back.
    DANGER
  }

  /// What pressing it does.
  public sealed interface Press {

    /// The bot is told.
    ///
    /// @param action what to do
    record Act(Action action) implements Press {}

    /// A page opens.
    ///
    /// @param page its address
    record Open(URI page) implements Press {}
  }
}
