package dev.foothold.adapter.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.EntryId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How values stand in columns that both databases have: moments as microseconds since 1970, lists
/// as JSON, vectors as bytes.
final class Column {

  private static final JsonFactory JSON = new JsonFactory();

  private Column() {}

  /// A text that both databases keep and give back as it is: a NUL, which PostgreSQL refuses, and
  /// half a surrogate pair, which is no text, become the replacement character.
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(point -> point == 0 || isHalf(point) ? '\ufffd' : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /// A moment; parts finer than a microsecond are cut off.
  static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
  }

  static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
    Instant instant = instant(row, column);
    return row.wasNull() ? Optional.empty() : Optional.of(instant);
  }

  static Optional<String> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /// A list of texts.
  static String of(Collection<String> texts) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeStartArray();
      for (String text : texts) {
        json.writeString(of(text));
      }
      json.writeEndArray();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return written.toString();
  }

  static List<String> texts(String written) {
    List<String> texts = new ArrayList<>();
    try (JsonParser json = JSON.createParser(written)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getText());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return texts;
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return texts(row.getString(column));
  }

  static String entries(Collection<EntryId> entries) {
    return of(entries.stream().map(EntryId::value).toList());
  }

  static List<EntryId> entries(ResultSet row, String column) throws SQLException {
    return texts(row, column).stream().map(EntryId::new).toList();
  }

  /// A vector, four bytes a component, the highest first.
  static byte[] of(Embedding vector) {
    float[] components = vector.toArray();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * components.length);
    bytes.asFloatBuffer().put(components);
    return bytes.array();
  }

  static Optional<Embedding> vector(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    if (bytes == null) {
      return Optional.empty();
    }
    FloatBuffer floats = ByteBuffer.wrap(bytes).asFloatBuffer();
    float[] components = new float[floats.remaining()];
    floats.get(components);
    return Optional.of(Embedding.of(components));
  }
}
