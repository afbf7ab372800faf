package dev.foothold.adapter.slack;

import dev.foothold.core.view.Block;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Shows an answer while it is being written: in threads between the bot and one person as a
/// [stream](https://docs.slack.dev/reference/methods/chat.startStream), elsewhere as one message
/// that is edited now and then, since others than its recipient see of a stream its beginning only
/// ([agentconnect#1494](https://github.com/agentconnect-md/agentconnect/issues/1494)). One thread
/// at a time.
final class Growing {

  /// Text that is collected before it is sent, as Slack's own libraries do.
  static final int BUFFER = 256;

  /// Between two edits: Slack takes 50 in a minute from a whole workspace ([rate
  /// limits](https://docs.slack.dev/apis/web-api/rate-limits)).
  static final Duration EDITS = Duration.ofMillis(1_500);

  /// What Slack says where the reader has pressed Stop
  /// ([chat.appendStream](https://docs.slack.dev/reference/methods/chat.appendStream)).
  private static final String STOPPED = "stopped_by_user";

  private final Mail mail;
  private final Scene scene;
  private final String key;
  private Optional<Names.Stand> stand = Optional.empty();
  private String streamed = "";
  private boolean isStream;
  private boolean streams;
  private boolean stopped;
  private Instant edited = Instant.MIN;

  Growing(Mail mail, Scene scene, String key) {
    this.mail = mail;
    this.scene = scene;
    this.key = key;
    this.streams = scene.isDirect() && scene.place().thread().isPresent();
  }

  /// Shows an answer as far as it has come.
  void show(View view) {
    if (stopped) {
      return;
    }
    if (streams) {
      stream(view.reading());
    }
    if (!streams && !isStream) {
      edit(view);
    }
  }

  private void stream(String text) {
    Web web = mail.web();
    String more = text.startsWith(streamed) ? text.substring(streamed.length()) : "";
    if (more.length() < BUFFER) {
      return;
    }
    String piece = more.substring(0, Math.min(more.length(), Limits.STREAM));
    Called<Names.Stand> sent =
        stand.isPresent()
            ? web.appendStream(scene.workspace(), stand.get(), piece)
            : web.startStream(scene.workspace(), scene.place(), scene.user(), piece);
    if (sent.got().isPresent()) {
      stand = sent.got();
      isStream = true;
      streamed += piece;
    } else if (sent.isRefused(STOPPED)) {
      stopped = true;
    } else {
      // Limited, or not to be had here: what stands is finished by an edit.
      streams = false;
    }
  }

  private void edit(View view) {
    Instant now = mail.clock().instant();
    if (edited.plus(EDITS).isAfter(now)) {
      return;
    }
    List<Rendered> messages = BlockKit.messages(readable(view), Reader.ANYBODY);
    Called<Names.Stand> shown =
        stand.isPresent()
            ? mail.web().update(scene.workspace(), stand.get(), messages.getFirst())
            : mail.web().post(scene.workspace(), scene.place(), messages.getFirst(), key);
    shown.got().ifPresent(where -> stand = Optional.of(where));
    edited = now;
  }

  /// Nothing can be pressed below an answer that is not there yet.
  private static View readable(View view) {
    List<Block> blocks =
        view.blocks().stream().filter(block -> !block.reading().isBlank()).toList();
    return blocks.isEmpty() ? View.text("\u2026") : new View(blocks);
  }

  /// Says that an answer will come.
  void wait(View sign) {
    if (stand.isEmpty() && !stopped) {
      edit(sign);
      edited = Instant.MIN;
    }
  }

  /// Ends the stream, so that the message can be finished by an edit.
  ///
  /// @return where a message stands that the answer takes the place of; or, after a stop, where
  ///   what was written until then stands
  Optional<Names.Stand> end() {
    if (isStream && !stopped && stand.isPresent()) {
      Called<Names.Stand> ended = mail.web().stopStream(scene.workspace(), stand.get(), key);
      stopped = ended.isRefused(STOPPED);
      isStream = false;
    }
    return stand;
  }

  /// The reader does not want more.
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }
}
