package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes JSON in few words.
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /// An object from keys and values in turn. A long is written as a string, as Discord does with
  /// ids; an empty [Optional] leaves its key out.
  static ObjectNode object(@Nullable Object... pairs) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < pairs.length; i += 2) {
      String key = String.valueOf(pairs[i]);
      switch (pairs[i + 1]) {
        case Optional<?> optional -> optional.ifPresent(some -> object.set(key, value(some)));
        case null -> object.putNull(key);
        case Object some -> object.set(key, value(some));
      }
    }
    return object;
  }

  static ArrayNode array(Collection<?> values) {
    return NODES.arrayNode().addAll(values.stream().map(Json::value).toList());
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static JsonNode truth(boolean fact) {
    return NODES.booleanNode(fact);
  }

  static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JsonNode value(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case Integer number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean fact -> NODES.booleanNode(fact);
      case Collection<?> many -> array(many);
      case Instant time -> NODES.textNode(time.toString());
      case Object other -> NODES.textNode(other.toString());
    };
  }
}
