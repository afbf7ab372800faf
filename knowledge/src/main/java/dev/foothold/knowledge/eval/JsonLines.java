package dev.foothold.knowledge.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of one flat JSON object a line.
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonLines() {}

  /// What is done with a line.
  interface Reader {
    void read(Line line) throws UnusableCollection;
  }

  /// The fields of one line: a text or number is a list of one; what is nested deeper is passed
  /// over.
  record Line(Map<String, List<String>> fields) {

    String text(String name) throws UnusableCollection {
      return optional(name)
          .orElseThrow(() -> new UnusableCollection("the field \"" + name + "\" is missing."));
    }

    Optional<String> optional(String name) {
      return texts(name).stream().findFirst();
    }

    List<String> texts(String name) {
      return fields.getOrDefault(name, List.of());
    }
  }

  /// Reads each line that is not blank.
  ///
  /// @throws UnusableCollection if one is no such object or the reader refuses it, with its place
  /// @throws IOException if the file cannot be read
  static void each(Path file, Reader reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          reader.read(new Line(fields(line)));
        } catch (JsonProcessingException e) {
          throw new UnusableCollection(
              "%s:%d: not a JSON object: %s".formatted(file, number, e.getOriginalMessage()));
        } catch (UnusableCollection e) {
          throw new UnusableCollection("%s:%d: %s".formatted(file, number, e.getMessage()));
        }
      }
    }
  }

  private static Map<String, List<String>> fields(String line) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnusableCollection("not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          fields.put(name, List.of(parser.getText()));
        } else if (value == JsonToken.START_ARRAY) {
          fields.put(name, texts(parser));
        } else {
          parser.skipChildren();
        }
      }
    }
    return fields;
  }

  private static List<String> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonToken next = parser.nextToken();
        next != JsonToken.END_ARRAY;
        next = parser.nextToken()) {
      if (next == JsonToken.VALUE_STRING) {
        texts.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }
}
