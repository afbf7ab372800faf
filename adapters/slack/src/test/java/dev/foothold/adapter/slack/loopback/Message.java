package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A message as it stood when it was looked at.
///
/// @param place where it is
/// @param author who wrote it
/// @param content what it says
/// @param marks what happened to it
public record Message(Place place, Author author, Content content, Marks marks) {

  /// Where a message is.
  ///
  /// @param team the workspace's id
  /// @param channel the channel's id
  /// @param ts the message's own timestamp
  /// @param threadTs the thread's root; empty outside threads
  /// @param audience the one user who sees it; empty if everyone does
  public record Place(String team, String channel, String ts, String threadTs, String audience) {}

  /// Who wrote a message.
  ///
  /// @param user a person's or bot's user id; empty for webhooks
  /// @param botId empty for people
  public record Author(String user, String botId) {}

  /// What a message says.
  ///
  /// @param text with Slack's escapes
  /// @param blocks empty if none
  /// @param metadata as posted; empty object if none
  /// @param files names of shared files
  public record Content(String text, ArrayNode blocks, JsonNode metadata, List<String> files) {

    /// Takes copies, since JSON can be changed.
    public Content {
      blocks = blocks.deepCopy();
      metadata = metadata.deepCopy();
      files = List.copyOf(files);
    }

    static Content of(String text, ArrayNode blocks) {
      return new Content(text, blocks, Json.object(), List.of());
    }
  }

  /// Whether a message is being streamed.
  public enum Stream {
    /// Posted as a whole.
    NONE,
    /// Text is still being appended.
    OPEN,
    /// All of it has come.
    STOPPED,
    /// The reader pressed Stop.
    STOPPED_BY_USER
  }

  /// What happened to a message.
  ///
  /// @param edits how often it was changed
  /// @param stream whether it is being streamed
  /// @param reactions names, in order
  public record Marks(int edits, Stream stream, List<String> reactions) {

    static final Marks NONE = new Marks(0, Stream.NONE, List.of());

    /// Takes a copy.
    public Marks {
      reactions = List.copyOf(reactions);
    }
  }

  /// Its timestamp, which is its id within the channel.
  public String ts() {
    return place.ts();
  }

  /// Its text: what notifications and screen readers tell.
  public String text() {
    return content.text();
  }

  /// All text that a person sees, line by line: that of the blocks where there are some.
  public String shown() {
    return content.blocks().isEmpty() ? text() : Blocks.shown(content.blocks());
  }

  /// The labels of its buttons, in order.
  public List<String> buttons() {
    return Blocks.buttons(content.blocks());
  }

  /// Whether one user alone sees it.
  public boolean isEphemeral() {
    return !place.audience().isEmpty();
  }

  /// Whether it stands in a thread, below the root.
  public boolean isReply() {
    return !place.threadTs().isEmpty() && !place.threadTs().equals(ts());
  }

  Message with(Content other) {
    return new Message(place, author, other, marks);
  }

  Message with(Marks other) {
    return new Message(place, author, content, other);
  }

  Message edited(Content other) {
    return with(other).with(new Marks(marks.edits() + 1, marks.stream(), marks.reactions()));
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("type", "message");
    json.put("text", content.text()).put("ts", ts()).put("team", place.team());
    if (!author.user().isEmpty()) {
      json.put("user", author.user());
    }
    if (!author.botId().isEmpty()) {
      json.put("bot_id", author.botId());
    }
    if (!place.threadTs().isEmpty()) {
      json.put("thread_ts", place.threadTs());
    }
    if (!content.blocks().isEmpty()) {
      json.set("blocks", content.blocks().deepCopy());
    }
    if (!content.metadata().isEmpty()) {
      json.set("metadata", content.metadata().deepCopy());
    }
    if (!content.files().isEmpty()) {
      ArrayNode files = json.putArray("files");
      content
          .files()
          .forEach(
              name -> files.addObject().put("id", "F" + ts()).put("name", name).put("title", name));
    }
    if (marks.edits() > 0) {
      json.putObject("edited").put("user", author.user()).put("ts", ts());
    }
    return json;
  }
}
