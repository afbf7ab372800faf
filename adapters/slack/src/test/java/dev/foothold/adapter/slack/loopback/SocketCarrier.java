package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.LoopbackSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Brings things to the app by [Socket
/// Mode](https://docs.slack.dev/apis/events-api/using-socket-mode), each over any one of the open
/// connections. Safe for many threads.
final class SocketCarrier implements Carrier, LoopbackSocket.Listener, AutoCloseable {

  private static final int MOST_CONNECTIONS = 10;

  private final Ids ids;
  private final Consumer<String> complaints;
  private final LoopbackSocket socket;
  private final Random choice = new Random(5);
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<LoopbackSocket.Connection> open = new CopyOnWriteArrayList<>();
  private final Map<String, Envelope> unanswered = new ConcurrentHashMap<>();

  private record Envelope(boolean takesPayload, Consumer<Delivery.Answer> answered) {}

  SocketCarrier(Ids ids, Consumer<String> complaints) throws InterruptedException {
    this.ids = ids;
    this.complaints = complaints;
    this.socket = LoopbackSocket.start(this);
  }

  /// What `apps.connections.open` answers; good for one connection.
  URI newUrl() {
    String ticket = ids.next("ticket-");
    tickets.add(ticket);
    return URI.create(socket.uri() + "/link/?ticket=" + ticket);
  }

  /// The connections that are up, the oldest first.
  List<LoopbackSocket.Connection> connections() {
    return open.stream().filter(LoopbackSocket.Connection::isOpen).toList();
  }

  List<Throwable> failures() {
    return socket.failures();
  }

  @Override
  public String timeoutReason() {
    return "timeout";
  }

  @Override
  public void carry(
      Delivery delivery, int attempt, String reason, Consumer<Delivery.Answer> answered) {
    List<LoopbackSocket.Connection> up = connections();
    if (up.isEmpty()) {
      answered.accept(Delivery.Answer.none("connection_failed"));
      return;
    }
    String id = ids.next("envelope-");
    boolean takesPayload = delivery.kind() != Delivery.Kind.EVENT;
    ObjectNode frame = Json.object().put("envelope_id", id).put("type", type(delivery.kind()));
    frame.set("payload", delivery.payload());
    frame.put("accepts_response_payload", takesPayload);
    if (delivery.kind() == Delivery.Kind.EVENT) {
      frame.put("retry_attempt", attempt).put("retry_reason", reason);
    }
    unanswered.put(id, new Envelope(takesPayload, answered));
    synchronized (choice) {
      up.get(choice.nextInt(up.size())).send(frame.toString());
    }
  }

  private static String type(Delivery.Kind kind) {
    return switch (kind) {
      case EVENT -> "events_api";
      case COMMAND -> "slash_commands";
      case INTERACTION -> "interactive";
    };
  }

  /// Tells a connection, or all, that it will soon be closed, as Slack does now and then.
  ///
  /// @param reason `warning`, `refresh_requested` or `link_disabled`
  static void announceEnd(LoopbackSocket.Connection connection, String reason) {
    connection.send(Json.object().put("type", "disconnect").put("reason", reason).toString());
  }

  @Override
  public void opened(LoopbackSocket.Connection connection) {
    String resource = connection.resource();
    String ticket = resource.substring(resource.indexOf('=') + 1);
    if (!tickets.remove(ticket)) {
      complaints.accept("a socket was opened with a used or unknown ticket");
      connection.close(1008, "bad ticket");
      return;
    }
    if (connections().size() >= MOST_CONNECTIONS) {
      announceEnd(connection, "too_many_websockets");
      connection.close(1000, "too many");
      return;
    }
    open.add(connection);
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", open.size());
    hello.putObject("connection_info").put("app_id", "A0FOOTHOLD");
    hello.putObject("debug_info").put("host", "loopback").put("approximate_connection_time", 3600);
    connection.send(hello.toString());
  }

  @Override
  public void received(LoopbackSocket.Connection connection, String text) {
    Optional<JsonNode> frame = Json.parse(text).filter(JsonNode::isObject);
    if (frame.isEmpty()) {
      complaints.accept("a frame is no JSON object");
      return;
    }
    // The SDK answers over its newest connection, which need not be the one asked.
    Envelope envelope = unanswered.remove(Json.text(frame.get(), "envelope_id"));
    if (envelope == null) {
      complaints.accept("an unknown envelope was acknowledged, or one twice");
      return;
    }
    JsonNode payload = frame.get().path("payload");
    boolean empty = payload.isMissingNode() || payload.isNull() || payload.isEmpty();
    if (!envelope.takesPayload() && !empty) {
      complaints.accept("an event was acknowledged with a payload");
    }
    JsonNode body = empty && !payload.isTextual() ? MissingNode.getInstance() : payload;
    envelope.answered().accept(Delivery.Answer.ok(body));
  }

  @Override
  public void closed(LoopbackSocket.Connection connection, int code) {
    open.remove(connection);
  }

  @Override
  public void close() {
    socket.close();
  }
}
