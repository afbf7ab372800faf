package dev.foothold.adapter.terminal;

/// How a piece of text stands out, where the terminal can show it.
enum Tone {
  BOLD("1"),
  EMPHASIS("3"),
  DIM("2"),
  CODE("36"),
  HEADING("1;36");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /// Parameters of the "select graphic rendition" sequence
  /// ([ECMA-48](https://ecma-international.org/publications-and-standards/standards/ecma-48/),
  /// 8.3.117).
  String code() {
    return code;
  }
}
