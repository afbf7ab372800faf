package dev.foothold.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

  private OpenApi api;

  @BeforeEach
  void read(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("api.json");
    Files.writeString(
        file,
        """
        {"openapi": "3.1.0",
         "paths": {"/doors/{door_id}": {"put": {"requestBody": {"content": {"application/json":
           {"schema": {"$ref": "#/components/schemas/Door"}}}}}, "get": {}}},
         "components": {"schemas": {"Door": {"type": "object", "required": ["kind"], "properties": {
           "kind": {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]},
           "name": {"oneOf": [{"type": "string"}, {"type": ["string", "null"], "maxLength": 3}]},
           "width": {"type": ["integer", "null"], "maximum": 9}}}}}}
        """);
    api = OpenApi.read(file);
  }

  @Test
  void acceptsWhatIsDescribed() throws IOException {
    assertThat(problems("{\"kind\": 1, \"width\": null}")).isEmpty();
  }

  @Test
  void numbersMayComeAsDigits() throws IOException {
    assertThat(problems("{\"kind\": \"2\", \"width\": \"5\"}")).isEmpty();
  }

  @Test
  void numbersMayNotComeAsWords() throws IOException {
    assertThat(problems("{\"kind\": 1, \"width\": \"wide\"}")).hasSize(1);
  }

  @Test
  void oneOfIsMetBySeveral() throws IOException {
    assertThat(problems("{\"kind\": 1, \"name\": \"oak\"}")).isEmpty();
  }

  @Test
  void refusesWhatIsNotDescribed() throws IOException {
    assertThat(problems("{\"kind\": 3}")).isNotEmpty();
    assertThat(problems("{\"width\": 1}")).isNotEmpty();
    assertThat(problems("{\"kind\": 1, \"width\": 10}")).isNotEmpty();
  }

  @Test
  void knowsItsRoutes() {
    assertThat(api.describes("GET", "/doors/{door_id}")).isTrue();
    assertThat(api.describes("DELETE", "/doors/{door_id}")).isFalse();
    assertThat(api.describes("GET", "/windows")).isFalse();
  }

  private List<String> problems(String body) throws IOException {
    JsonNode json = new ObjectMapper().readTree(body);
    return api.problems("PUT", "/doors/{door_id}", json);
  }
}
