package dev.foothold.adapter.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// One line of a batch, read: a plain question, or a JSON object around one.
sealed interface BatchLine {

  /// Longest name of a conversation, in characters; the core's names have 200, and ours stand in
  /// front of it.
  int MAX_THREAD = 180;

  /// A question.
  ///
  /// @param id as given
  /// @param question any text
  /// @param thread the conversation it belongs to; empty: one of its own
  record Question(LineId id, String question, Optional<String> thread) implements BatchLine {

    /// Says how much is asked and not what.
    @Override
    public String toString() {
      return "Question[" + id + ", " + question.length() + " characters]";
    }
  }

  /// Not a question.
  ///
  /// @param id as far as it was given
  /// @param problem what is wrong, as the end of a sentence
  record Malformed(LineId id, String problem) implements BatchLine {}

  /// Reads one line that is not blank. What begins with a brace is meant as an object.
  static BatchLine read(String line) {
    String bare = line.strip();
    return bare.startsWith("{")
        ? new ObjectReader().read(bare)
        : new Question(new LineId.None(), bare, Optional.empty());
  }

  /// Reads one object.
  final class ObjectReader {

    private static final JsonFactory JSON = new JsonFactory();

    private LineId id = new LineId.None();
    private Optional<String> question = Optional.empty();
    private Optional<String> thread = Optional.empty();
    private Optional<String> problem = Optional.empty();

    private ObjectReader() {}

    private BatchLine read(String text) {
      try (JsonParser json = JSON.createParser(text)) {
        json.nextToken();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          field(name, json);
        }
        if (json.nextToken() != null) {
          found("something follows after the JSON object");
        }
      } catch (JsonProcessingException notJson) {
        found("it begins like a JSON object but is none: " + notJson.getOriginalMessage());
      } catch (IOException impossible) {
        throw new UncheckedIOException("a string refused to be read", impossible);
      }
      if (problem.isEmpty() && question.isEmpty()) {
        found("the object has no \"question\"");
      }
      return problem
          .<BatchLine>map(what -> new Malformed(id, what))
          .orElseGet(() -> new Question(id, question.orElseThrow(), thread));
    }

    private void field(String name, JsonParser json) throws IOException {
      boolean text = json.currentToken() == JsonToken.VALUE_STRING;
      boolean number = json.currentToken().isNumeric();
      boolean nothing = json.currentToken() == JsonToken.VALUE_NULL;
      switch (name) {
        case "id" -> {
          if (text) {
            id = new LineId.Text(json.getText());
          } else if (number) {
            id = new LineId.Literal(json.getText());
          } else if (!nothing) {
            found("\"id\" is neither a string nor a number");
          }
        }
        case "question" -> {
          if (text) {
            question = Optional.of(json.getText());
          } else {
            found("\"question\" is not a string");
          }
        }
        case "thread" -> {
          if (text || number) {
            thread = Optional.of(json.getText()).filter(one -> !one.isBlank());
          } else if (!nothing) {
            found("\"thread\" is neither a string nor a number");
          }
          if (thread.isPresent() && thread.get().length() > MAX_THREAD) {
            found("\"thread\" has more than " + MAX_THREAD + " characters");
          }
        }
        default -> {}
      }
      json.skipChildren();
    }

    private void found(String what) {
      problem = problem.or(() -> Optional.of(what));
    }
  }
}
