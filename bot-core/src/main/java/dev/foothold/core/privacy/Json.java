package dev.foothold.core.privacy;

/// Text as JSON writes it ([RFC 8259, section
/// 7](https://www.rfc-editor.org/rfc/rfc8259#section-7)).
final class Json {

  private Json() {}

  static String text(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      switch (sign) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          // Halves of pairs that stand alone cannot be written as they are.
          if (sign < ' ' || Character.isSurrogate(sign)) {
            out.append(String.format("\\u%04x", (int) sign));
          } else {
            out.append(sign);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
