package dev.foothold.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Checks the bodies of requests against a platform's own description of its interface (OpenAPI
/// 3.1, JSON).
///
/// Two things are read loosely, since platforms themselves do: a whole number may come as a string
/// of digits, and `oneOf` is met by several. Safe for many threads; schemas are made ready once.
public final class OpenApi {

  private static final String LOCATION = "https://loopback.invalid/openapi";

  private final JsonNode description;
  private final SchemaRegistry registry;
  private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

  private OpenApi(JsonNode description, SchemaRegistry registry) {
    this.description = description;
    this.registry = registry;
  }

  /// Reads a description from the folder `shared` beside the project, where one may lie.
  ///
  /// @param name the file's name
  /// @return nothing if there is no such file
  /// @throws IOException if it cannot be read
  public static Optional<OpenApi> beside(String name) throws IOException {
    Optional<Path> file =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .filter(folder -> Files.exists(folder.resolve("mvnw")))
            .map(root -> root.resolveSibling("shared").resolve(name))
            .filter(Files::exists)
            .findFirst();
    return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get()));
  }

  /// Reads a description.
  ///
  /// @param file in JSON
  /// @return the description, ready to check
  /// @throws IOException if it cannot be read
  public static OpenApi read(Path file) throws IOException {
    JsonNode loose = loosened(new ObjectMapper().readTree(file.toFile()));
    String text = loose.toString();
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, text)));
    return new OpenApi(loose, registry);
  }

  /// Whether a route is described.
  ///
  /// @param method in capitals
  /// @param template the path with parameters in braces, as in the description
  /// @return true if it is
  public boolean describes(String method, String template) {
    return description.at("/paths/" + escaped(template)).has(method.toLowerCase(Locale.ROOT));
  }

  /// Checks a body.
  ///
  /// @param method in capitals
  /// @param template the path with parameters in braces, as in the description
  /// @param body what was sent in JSON
  /// @return what is wrong, in words; empty if all is well or no JSON body is described
  public List<String> problems(String method, String template, JsonNode body) {
    return schema(method, template).stream()
        .flatMap(schema -> schema.validate(body).stream())
        .map(Error::toString)
        .limit(5)
        .toList();
  }

  private Optional<Schema> schema(String method, String template) {
    return schemas.computeIfAbsent(
        "/paths/"
            + escaped(template)
            + "/"
            + method.toLowerCase(Locale.ROOT)
            + "/requestBody/content/application~1json/schema",
        pointer ->
            description.at(pointer).isMissingNode()
                ? Optional.empty()
                : Optional.of(
                    registry.getSchema(
                        SchemaLocation.of(
                            LOCATION + "#" + pointer.replace("{", "%7B").replace("}", "%7D")))));
  }

  /// A part of a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
  private static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode loosened(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> takesDigits(withoutOneOf(object));
      case ArrayNode array ->
          JsonNodeFactory.instance
              .arrayNode()
              .addAll(array.valueStream().map(OpenApi::loosened).toList());
      case JsonNode other -> other;
    };
  }

  private static ObjectNode withoutOneOf(ObjectNode schema) {
    ObjectNode loose = JsonNodeFactory.instance.objectNode();
    schema
        .properties()
        .forEach(
            property ->
                loose.set(
                    property.getKey().equals("oneOf") ? "anyOf" : property.getKey(),
                    loosened(property.getValue())));
    return loose;
  }

  private static ObjectNode takesDigits(ObjectNode schema) {
    JsonNode type = schema.path("type");
    ArrayNode types = JsonNodeFactory.instance.arrayNode();
    if (type.isTextual()) {
      types.add(type);
    } else if (type.isArray()) {
      types.addAll((ArrayNode) type);
    }
    List<String> names = types.valueStream().map(JsonNode::asText).toList();
    if (names.contains("integer") && !names.contains("string")) {
      schema.set("type", types.add("string"));
      schema.put("pattern", "^-?[0-9]+$");
    }
    if (schema.path("const").isIntegralNumber()) {
      schema.set("enum", JsonNodeFactory.instance.arrayNode().add(schema.remove("const")));
    }
    if (schema.path("enum").isArray()) {
      ArrayNode values = (ArrayNode) schema.path("enum");
      List<String> digits =
          values.valueStream().filter(JsonNode::isIntegralNumber).map(JsonNode::asText).toList();
      digits.forEach(values::add);
    }
    return schema;
  }
}
