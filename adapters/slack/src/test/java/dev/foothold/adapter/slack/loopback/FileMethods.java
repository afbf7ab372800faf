package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// `files.*`: [a file in three
/// steps](https://docs.slack.dev/messaging/working-with-files#uploading_files). Asking for a file's
/// data needs a scope of its own, and is not offered.
final class FileMethods {

  private FileMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("files.getUploadURLExternal", Method.TIER_4, FileMethods::announce)
            .scope("files:write")
            .takes("filename length", "alt_txt snippet_type"),
        Method.of("files.completeUploadExternal", Method.TIER_4, FileMethods::complete)
            .scope("files:write")
            .takes("files", "channel_id channels initial_comment thread_ts blocks"));
  }

  private static ObjectNode announce(Call call) {
    String length = call.arg("length");
    if (!length.matches("[1-9]\\d{0,9}")) {
      throw Refusal.complaint("invalid_arguments", "a file has a length");
    }
    return call.world()
        .uploads()
        .announced(call.team(), call.arg("filename"), Integer.parseInt(length));
  }

  private static ObjectNode complete(Call call) {
    JsonNode files = call.json("files", "invalid_arguments");
    List<String> names =
        Blocks.each(files)
            .map(file -> call.world().uploads().sent(call.team(), Json.text(file, "id")))
            .toList();
    if (names.isEmpty()) {
      throw Refusal.complaint("invalid_arguments", "no files");
    }
    if (call.has("channel_id")) {
      Channel channel = call.writable("channel_id");
      Message.Content content =
          new Message.Content(call.arg("initial_comment"), Json.array(), Json.object(), names);
      call.world().timeline().post(channel, call.team().botAuthor(), content, call.thread(channel));
    }
    return Json.object().set("files", files);
  }
}
