package dev.foothold.adapter.terminal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// How a script calls one of its questions; given back as it came.
sealed interface LineId {

  /// A string.
  ///
  /// @param value any
  record Text(String value) implements LineId {}

  /// A number, as it was written.
  ///
  /// @param literal a JSON number
  record Literal(String literal) implements LineId {}

  /// It gave none.
  record None() implements LineId {}

  /// Writes the field `id`.
  default void write(JsonGenerator json) throws IOException {
    json.writeFieldName("id");
    switch (this) {
      case Text(var value) -> json.writeString(value);
      case Literal(var literal) -> json.writeNumber(literal);
      case None() -> json.writeNull();
    }
  }
}
