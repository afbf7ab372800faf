package dev.foothold.app;

import dev.foothold.adapter.terminal.Look;
import java.io.InputStream;
import java.io.Writer;
import java.util.Map;
import java.util.function.IntSupplier;

/// What a command gets from the shell that started it.
///
/// @param in what is typed or piped in
/// @param out takes results, UTF-8; throws where it cannot be written to
/// @param err takes everything else, UTF-8
/// @param environment variables
/// @param terminals which of them are terminals
record Shell(
    InputStream in, Writer out, Writer err, Map<String, String> environment, Terminals terminals) {

  /// Which streams are terminals.
  ///
  /// @param both whether a person can hold a conversation: input and output are
  /// @param out whether the output is one
  /// @param columns of the output; 0 if not known
  record Terminals(boolean both, boolean out, IntSupplier columns) {

    static final Terminals NONE = new Terminals(false, false, () -> 0);
  }

  Shell withOut(Writer other) {
    return new Shell(in, other, err, environment, terminals);
  }

  /// How results are to be laid out.
  Look look() {
    return Look.of(environment, terminals.out(), terminals.columns().getAsInt());
  }
}
