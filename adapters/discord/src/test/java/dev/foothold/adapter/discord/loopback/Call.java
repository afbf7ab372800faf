package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.foothold.testing.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One request of the bot, read.
///
/// @param template the route, as in Discord's own description
/// @param parameters the variable parts of the path
/// @param body what was sent in JSON; an empty object if nothing
/// @param files names and sizes of files sent along
record Call(
    World world,
    Request request,
    String template,
    Map<String, String> parameters,
    JsonNode body,
    List<Upload> files) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  /// A file that came with a request.
  record Upload(String field, String name, String bytes) {}

  static Call of(World world, Request request, String template, Map<String, String> parameters) {
    String type = request.header("Content-Type").orElse("");
    List<Upload> parts = type.startsWith("multipart/") ? parts(type, request.bytes()) : List.of();
    String json =
        parts.stream()
            .filter(part -> part.field().equals("payload_json"))
            .map(part -> new Request("", "", "", Map.of(), part.bytes()).text())
            .findFirst()
            .orElseGet(request::text);
    JsonNode body =
        type.isEmpty() || json.isEmpty()
            ? Json.object()
            : Json.parse(json)
                .orElseThrow(
                    () -> Refusal.of(400, 50109, "The request body contains invalid JSON."));
    return new Call(
        world,
        request,
        template,
        parameters,
        body,
        parts.stream().filter(part -> !part.name().isEmpty()).toList());
  }

  long id(String parameter) {
    try {
      return Long.parseLong(text(parameter));
    } catch (NumberFormatException e) {
      throw Refusal.invalid(
          parameter, "NUMBER_TYPE_COERCE", "Value \"" + text(parameter) + "\" is not snowflake.");
    }
  }

  String text(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }

  boolean flag(String query) {
    return request.parameter(query).filter(value -> value.equals("true")).isPresent();
  }

  /// The files sent along, as the message will show them.
  ArrayNode attachments(JsonNode message) {
    List<JsonNode> described = message.path("attachments").valueStream().toList();
    List<JsonNode> attachments = new ArrayList<>();
    for (Upload file : files) {
      String number = file.field().replaceAll("\\D", "");
      long id = world.newId();
      String description =
          described.stream()
              .filter(one -> one.path("id").asText().equals(number))
              .map(one -> one.path("description").asText(""))
              .findFirst()
              .orElse("");
      attachments.add(
          Json.object(
              "id",
              id,
              "filename",
              file.name(),
              "description",
              description,
              "size",
              file.bytes().length(),
              "url",
              world.url() + "/attachments/" + id + "/" + file.name(),
              "proxy_url",
              world.url() + "/attachments/" + id + "/" + file.name(),
              "content_type",
              "application/octet-stream"));
    }
    return Json.array(attachments);
  }

  private static List<Upload> parts(String type, String bytes) {
    Matcher boundary = BOUNDARY.matcher(type);
    if (!boundary.find()) {
      return List.of();
    }
    List<Upload> parts = new ArrayList<>();
    for (String part : bytes.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      int gap = part.indexOf("\r\n\r\n");
      if (gap >= 0) {
        String headers = part.substring(0, gap);
        String content = part.substring(gap + 4, part.length() - 2);
        parts.add(new Upload(found(NAME, headers), found(FILE_NAME, headers), content));
      }
    }
    return parts;
  }

  private static String found(Pattern pattern, String headers) {
    Matcher matcher = pattern.matcher(headers);
    return matcher.find() ? matcher.group(1) : "";
  }
}
