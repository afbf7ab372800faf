package dev.foothold.app;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/// Takes results, and tells a failure to write them from all other failures.
final class ResultWriter extends FilterWriter {

  ResultWriter(Writer out) {
    super(out);
  }

  /// A result could not be written.
  static final class Failed extends IOException {

    private static final long serialVersionUID = 1;

    private Failed(IOException cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }

    /// Whether that is because nobody reads any more (`| head -1`), which is no error.
    boolean readerIsGone() {
      return String.valueOf(getMessage()).contains("Broken pipe");
    }
  }

  @Override
  public void write(int character) throws IOException {
    try {
      super.write(character);
    } catch (IOException failure) {
      throw new Failed(failure);
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    try {
      super.write(characters, offset, length);
    } catch (IOException failure) {
      throw new Failed(failure);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    try {
      super.write(text, offset, length);
    } catch (IOException failure) {
      throw new Failed(failure);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      super.flush();
    } catch (IOException failure) {
      throw new Failed(failure);
    }
  }
}
