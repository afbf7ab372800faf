package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Files on their way into a conversation, and those that have come. Guarded by the world's lock.
final class Uploads {

  static final String PATH = "/upload/v1/";

  private final World world;
  private final Map<String, Upload> uploads = new HashMap<>();

  /// @param length as the app said, in bytes
  /// @param content empty until it was sent
  private record Upload(Team team, String name, int length, Optional<String> content) {

    Upload with(String sent) {
      return new Upload(team, name, length, Optional.of(sent));
    }
  }

  Uploads(World world) {
    this.world = world;
  }

  /// A file that is announced.
  ///
  /// @return its id and the address to send it to
  ObjectNode announced(Team team, String name, int length) {
    String id = world.ids().next("F");
    uploads.put(id, new Upload(team, name, length, Optional.empty()));
    return Json.object().put("file_id", id).put("upload_url", world.address() + PATH + id);
  }

  /// A file is sent.
  Response answer(Request request) {
    String id = request.path().substring(PATH.length());
    Upload upload = uploads.get(id);
    if (upload == null || upload.content().isPresent()) {
      world.complain("a file is sent to an address that is not for it");
      return Response.text(404, "not found");
    }
    if (request.header("Authorization").isPresent()) {
      world.complain("a token goes along with a file, whose address is enough");
    }
    if (!request.method().equals("POST") || request.bytes().length() != upload.length()) {
      world.complain("a file has another length than was announced");
      return Response.text(400, "bad length");
    }
    uploads.put(id, upload.with(request.text()));
    return Response.text(200, "OK - " + upload.length());
  }

  /// The name of a file that the team's app has sent.
  String sent(Team team, String id) {
    Upload upload = uploads.get(id);
    if (upload == null || !upload.team().equals(team) || upload.content().isEmpty()) {
      throw Refusal.complaint("file_not_found");
    }
    return upload.name();
  }

  /// What is in the files of a name.
  Optional<String> content(Team team, String name) {
    return uploads.values().stream()
        .filter(upload -> upload.team().equals(team) && upload.name().equals(name))
        .flatMap(upload -> upload.content().stream())
        .findFirst();
  }
}
