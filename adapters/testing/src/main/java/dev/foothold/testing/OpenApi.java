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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Checks the bodies of requests against a platform's own description of its interface (OpenAPI
/// 3.1, JSON).
///
/// Three things are read loosely, since platforms themselves do: a whole number may come as a
/// string of digits, an id (format `snowflake`) as a number, and `oneOf` is met by several. Safe
/// for many threads; schemas are made ready once.
public final class OpenApi {

  private static final String LOCATION = "https://loopback.invalid/openapi";
  private static final String PARTS = "#/components/schemas/";
  private static final Set<String> METHODS = Set.of("post", "put", "patch", "delete", "get");

  /// Each route that is described, and where the schema of its body is, if it has one.
  private final Map<String, Optional<SchemaLocation>> routes;

  private final SchemaRegistry registry;
  private final Map<SchemaLocation, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApi(Map<String, Optional<SchemaLocation>> routes, SchemaRegistry registry) {
    this.routes = routes;
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
    JsonNode description = loosened(new ObjectMapper().readTree(file.toFile()));
    // One plain schema: its parts are the shared ones, and the bodies under numbers of their own.
    ObjectNode parts = description.at("/components/schemas").deepCopy();
    Map<String, Optional<SchemaLocation>> routes = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          JsonNode body = method.getValue().at("/requestBody/content/application~1json/schema");
          String name = "body" + routes.size();
          routes.put(
              route(method.getKey(), path.getKey()),
              body.isMissingNode()
                  ? Optional.empty()
                  : Optional.of(SchemaLocation.of(LOCATION + "#/$defs/" + name)));
          if (!body.isMissingNode()) {
            parts.set(name, body);
          }
        }
      }
    }
    String schema =
        JsonNodeFactory.instance
            .objectNode()
            .<ObjectNode>set("$defs", parts)
            .toString()
            .replace("\"" + PARTS, "\"#/$defs/");
    return new OpenApi(
        routes,
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(LOCATION, schema))));
  }

  /// Whether a route is described.
  ///
  /// @param method in capitals
  /// @param template the path with parameters in braces, as in the description
  /// @return true if it is
  public boolean describes(String method, String template) {
    return routes.containsKey(route(method, template));
  }

  /// Checks a body.
  ///
  /// @param method in capitals
  /// @param template the path with parameters in braces, as in the description
  /// @param body what was sent in JSON
  /// @return what is wrong, in words; empty if all is well or no JSON body is described
  public List<String> problems(String method, String template, JsonNode body) {
    return routes.getOrDefault(route(method, template), Optional.empty()).stream()
        .map(location -> schemas.computeIfAbsent(location, registry::getSchema))
        .flatMap(schema -> schema.validate(body).stream())
        .map(Error::toString)
        .limit(5)
        .toList();
  }

  private static String route(String method, String template) {
    return method.toUpperCase(Locale.ROOT) + " " + template;
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
    schema.properties().stream()
        // Extensions mean nothing to a checker of schemas.
        .filter(property -> !property.getKey().startsWith("x-"))
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
    if (schema.path("format").asText().equals("snowflake")) {
      schema.set("type", types.add("integer"));
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
