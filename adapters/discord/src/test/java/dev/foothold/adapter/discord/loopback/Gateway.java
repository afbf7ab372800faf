package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.LoopbackSocket;
import dev.foothold.testing.LoopbackSocket.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The [gateway](https://docs.discord.com/developers/events/gateway): sessions, events, and what a
/// test can do to them. A session that lost its line keeps its events until it is resumed.
public final class Gateway {

  private static final int DISPATCH = 0;
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int PRESENCE = 3;
  private static final int VOICE_STATE = 4;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int REQUEST_MEMBERS = 8;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;

  /// [Close codes](https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway).
  private static final int UNKNOWN_OPCODE = 4001;

  private static final int DECODE_ERROR = 4002;
  private static final int NOT_AUTHENTICATED = 4003;
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int ALREADY_AUTHENTICATED = 4005;
  private static final int INVALID_SHARD = 4010;
  private static final int RATE_LIMITED = 4008;
  private static final int DISALLOWED_INTENTS = 4014;

  /// The longest payload that a client may send, and how many in a minute.
  private static final int PAYLOAD = 4096;

  private static final int PAYLOADS = 120;

  /// Within this time only as many sessions may start as there is concurrency; in real time, since
  /// clients wait in real time.
  private static final Duration START_WINDOW = Duration.ofSeconds(5);

  private final World world;
  private final Map<Connection, Line> lines = new LinkedHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Map<String, Integer> received = new HashMap<>();
  private final List<Runnable> delayed = new ArrayList<>();
  private final List<Runnable> shuffled = new ArrayList<>();
  private boolean down;
  private boolean holding;
  private boolean deaf;
  private int toDuplicate;
  private int toShuffle;
  private final List<Long> starts = new ArrayList<>();
  private int concurrency = Integer.MAX_VALUE;
  private int sessionStarts = 1000;
  private @Nullable LoopbackSocket socket;

  /// An event as a session was sent it.
  private record Sent(int number, String event, JsonNode what) {}

  /// What a bot identified with, and what it was told since its last heartbeat.
  private static final class Session {
    private final String id;
    private final int intents;
    private final int shard;
    private final int shards;
    private final List<Sent> sent = new ArrayList<>();
    private int number;
    private @Nullable Line line;

    private Session(String id, int intents, int shard, int shards) {
      this.id = id;
      this.intents = intents;
      this.shard = shard;
      this.shards = shards;
    }

    /// [Which shard](https://docs.discord.com/developers/events/gateway#sharding) is told.
    private boolean covers(Optional<Guild> guild) {
      return guild.map(one -> (one.snowflake >> 22) % shards == shard).orElse(shard == 0);
    }
  }

  /// One connection.
  private static final class Line {
    private final Connection connection;
    private final Optional<ZlibStream> zlib;
    private @Nullable Session session;
    private long minute = System.nanoTime();
    private int payloads;

    private Line(Connection connection) {
      this.connection = connection;
      this.zlib =
          connection.resource().contains("compress=zlib-stream")
              ? Optional.of(new ZlibStream())
              : Optional.empty();
    }

    private boolean isFlooded() {
      long now = System.nanoTime();
      if (now - minute > Duration.ofMinutes(1).toNanos()) {
        minute = now;
        payloads = 0;
      }
      payloads++;
      return payloads > PAYLOADS;
    }

    private void send(ObjectNode payload) {
      String text = payload.toString();
      zlib.ifPresentOrElse(
          stream -> connection.send(stream.compressed(text)), () -> connection.send(text));
    }
  }

  Gateway(World world) {
    this.world = world;
  }

  void start() throws InterruptedException {
    socket =
        LoopbackSocket.start(
            new LoopbackSocket.Listener() {

              @Override
              public void opened(Connection connection) {
                synchronized (world) {
                  open(connection);
                }
              }

              @Override
              public void received(Connection connection, String text) {
                synchronized (world) {
                  receive(connection, text);
                }
              }

              @Override
              public void closed(Connection connection, int code) {
                synchronized (world) {
                  Line line = lines.remove(connection);
                  if (line != null) {
                    line.zlib.ifPresent(ZlibStream::close);
                    part(line);
                  }
                }
              }
            });
  }

  void stop() {
    server().close();
  }

  String url() {
    return server().uri() + "/";
  }

  List<Throwable> failures() {
    return server().failures();
  }

  private LoopbackSocket server() {
    LoopbackSocket running = socket;
    if (running == null) {
      throw new IllegalStateException("not started");
    }
    return running;
  }

  /// Cuts every line without a word. The bot is expected to resume.
  public void drop() {
    synchronized (world) {
      List.copyOf(lines.keySet()).forEach(Connection::drop);
    }
  }

  /// Closes every line with a code, such as 4000.
  public void close(int code) {
    synchronized (world) {
      List.copyOf(lines.keySet()).forEach(connection -> connection.close(code, "on order"));
    }
  }

  /// Asks the bot to connect anew (op 7).
  public void askToReconnect() {
    synchronized (world) {
      lines.values().forEach(line -> line.send(payload(RECONNECT, null)));
    }
  }

  /// Says that the session is over (op 9).
  ///
  /// @param resumable whether it may be resumed after all
  public void invalidate(boolean resumable) {
    synchronized (world) {
      if (!resumable) {
        sessions.clear();
      }
      lines.values().forEach(line -> line.send(payload(INVALID_SESSION, Json.truth(resumable))));
    }
  }

  /// Refuses connections and cuts those that are up, or is back.
  public void setDown(boolean now) {
    synchronized (world) {
      down = now;
      if (now) {
        drop();
      }
    }
  }

  /// Stops answering heartbeats, or answers again.
  public void setDeaf(boolean now) {
    synchronized (world) {
      deaf = now;
    }
  }

  /// Holds events back until [#release].
  public void hold() {
    synchronized (world) {
      holding = true;
    }
  }

  /// Sends what was held back, in order.
  public void release() {
    synchronized (world) {
      holding = false;
      List<Runnable> events = List.copyOf(delayed);
      delayed.clear();
      events.forEach(Runnable::run);
    }
  }

  /// Sends the next events twice.
  public void duplicateNext(int events) {
    synchronized (world) {
      toDuplicate = events;
    }
  }

  /// Waits for so many events and sends them last first.
  public void reverseNext(int events) {
    synchronized (world) {
      toShuffle = events;
    }
  }

  /// How often a bot identified.
  public int identifies() {
    return received("op" + IDENTIFY);
  }

  /// How often a bot resumed.
  public int resumes() {
    return received("op" + RESUME);
  }

  /// How many connections are up and have a session.
  public int sessions() {
    synchronized (world) {
      return (int) lines.values().stream().filter(line -> line.session != null).count();
    }
  }

  /// Sets how many session starts are left today.
  public void setSessionStarts(int left) {
    synchronized (world) {
      sessionStarts = left;
    }
  }

  /// Lets only so many sessions start within five seconds, as Discord does for most bots with one.
  /// Without this order a test can start bots as it likes.
  public void limitStarts(int atOnce) {
    synchronized (world) {
      concurrency = atOnce;
    }
  }

  private boolean startsTooSoon() {
    long now = System.nanoTime();
    starts.removeIf(start -> now - start > START_WINDOW.toNanos());
    starts.add(now);
    return starts.size() > concurrency;
  }

  private int received(String what) {
    synchronized (world) {
      return received.getOrDefault(what, 0);
    }
  }

  /// The answer to `GET /gateway/bot`.
  ObjectNode information() {
    return Json.object(
        "url",
        url(),
        "shards",
        1,
        "session_start_limit",
        Json.object(
            "total",
            1000,
            "remaining",
            sessionStarts,
            "reset_after",
            0,
            "max_concurrency",
            Math.min(concurrency, 16)));
  }

  /// Tells the bot of something.
  void tell(String event, Intent intent, Optional<Guild> guild, JsonNode what) {
    later(
        () ->
            each(
                guild,
                session -> intent.in(session.intents) ? Optional.of(what) : Optional.empty(),
                event));
  }

  /// Tells the bot of a message, in the words that it may read.
  void tell(String event, Message message) {
    tellOf(
        message.channel,
        event,
        session -> Optional.of(message.json(Intent.MESSAGE_CONTENT.in(session.intents))));
  }

  /// Tells the bot of something about messages in a channel that it sees.
  void tellOf(Channel channel, String event, JsonNode what) {
    tellOf(channel, event, _ -> Optional.of(what));
  }

  /// Hands an interaction to the bot, which needs no intent.
  void interact(Interaction interaction, JsonNode what) {
    later(() -> each(interaction.channel.guild(), _ -> Optional.of(what), "INTERACTION_CREATE"));
  }

  private void tellOf(Channel channel, String event, Function<Session, Optional<JsonNode>> what) {
    if (!Permissions.has(world.bot, channel, Permission.VIEW_CHANNEL)) {
      return;
    }
    Intent intent = channel.isDirect() ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES;
    later(
        () ->
            each(
                channel.guild(),
                session -> intent.in(session.intents) ? what.apply(session) : Optional.empty(),
                event));
  }

  private void later(Runnable event) {
    if (toShuffle > 0) {
      shuffled.add(event);
      toShuffle--;
      if (toShuffle == 0) {
        List<Runnable> reversed = shuffled.reversed().stream().toList();
        shuffled.clear();
        reversed.forEach(this::doubled);
      }
    } else {
      doubled(event);
    }
  }

  private void doubled(Runnable event) {
    if (toDuplicate > 0) {
      toDuplicate--;
      held(event);
    }
    held(event);
  }

  private void held(Runnable event) {
    if (holding) {
      delayed.add(event);
    } else {
      event.run();
    }
  }

  private void each(
      Optional<Guild> guild, Function<Session, Optional<JsonNode>> what, String event) {
    for (Session session : List.copyOf(sessions.values())) {
      if (session.covers(guild)) {
        what.apply(session).ifPresent(payload -> send(session, event, payload));
      }
    }
  }

  private static void send(Session session, String event, JsonNode what) {
    Sent sent = new Sent(++session.number, event, what);
    session.sent.add(sent);
    if (session.line != null) {
      session.line.send(dispatch(sent));
    }
  }

  private void open(Connection connection) {
    if (down) {
      connection.drop();
      return;
    }
    if (!connection.resource().contains("v=10")
        || !connection.resource().contains("encoding=json")) {
      world.complain("gateway asked for with " + connection.resource());
    }
    Line line = new Line(connection);
    lines.put(connection, line);
    line.send(
        payload(HELLO, Json.object("heartbeat_interval", 41_250, "_trace", List.of("loopback"))));
  }

  private void receive(Connection connection, String text) {
    Line line = lines.get(connection);
    Optional<JsonNode> parsed = Json.parse(text);
    if (line == null) {
      return;
    }
    if (line.isFlooded()) {
      refuse(line, RATE_LIMITED, "more than 120 payloads in a minute");
      return;
    }
    if (parsed.isEmpty() || text.length() > PAYLOAD) {
      refuse(line, DECODE_ERROR, "unreadable or too long payload");
      return;
    }
    JsonNode data = parsed.get().path("d");
    int op = parsed.get().path("op").asInt(-1);
    received.merge("op" + op, 1, Integer::sum);
    if (line.session == null && op != IDENTIFY && op != RESUME && op != HEARTBEAT) {
      refuse(line, NOT_AUTHENTICATED, "op " + op + " before Identify");
      return;
    }
    switch (op) {
      case HEARTBEAT -> beat(line, data.asInt());
      case IDENTIFY -> identify(line, data);
      case RESUME -> resume(line, data);
      case REQUEST_MEMBERS -> sendMembers(line, data);
      case PRESENCE, VOICE_STATE -> {}
      default -> refuse(line, UNKNOWN_OPCODE, "op " + op);
    }
  }

  private void beat(Line line, int seen) {
    if (deaf) {
      return;
    }
    if (line.session != null) {
      line.session.sent.removeIf(sent -> sent.number() <= seen);
    }
    line.send(payload(HEARTBEAT_ACK, null));
  }

  private void identify(Line line, JsonNode data) {
    int intents = data.path("intents").asInt();
    int shard = data.at("/shard/0").asInt(0);
    int shards = data.at("/shard/1").asInt(1);
    boolean disallowed =
        Arrays.stream(Intent.values())
            .anyMatch(
                intent ->
                    intent.isPrivileged() && intent.in(intents) && !world.granted.contains(intent));
    if (line.session != null) {
      refuse(line, ALREADY_AUTHENTICATED, "Identify twice");
    } else if (!data.path("token").asText().equals(world.token)) {
      line.connection.close(AUTHENTICATION_FAILED, "Authentication failed.");
    } else if (disallowed) {
      line.connection.close(DISALLOWED_INTENTS, "Disallowed intent(s).");
    } else if (shard < 0 || shard >= shards) {
      refuse(line, INVALID_SHARD, "shard " + shard + " of " + shards);
    } else if (startsTooSoon()) {
      world.complain("identified too soon after the last time");
      line.send(payload(INVALID_SESSION, Json.truth(false)));
    } else {
      sessionStarts--;
      if (sessionStarts < 0) {
        world.complain("identified with no session start left");
      }
      Session session = new Session(Long.toHexString(world.newId()), intents, shard, shards);
      sessions.put(session.id, session);
      join(line, session);
      ready(session);
    }
  }

  private void ready(Session session) {
    List<Guild> guilds =
        world.guilds.values().stream()
            .filter(guild -> guild.hasBot() && session.covers(Optional.of(guild)))
            .toList();
    send(
        session,
        "READY",
        Json.object(
            "v",
            10,
            "user",
            world.bot.selfJson(),
            "guilds",
            guilds.stream()
                .map(guild -> Json.object("id", guild.snowflake, "unavailable", true))
                .toList(),
            "session_id",
            session.id,
            "session_type",
            "normal",
            "resume_gateway_url",
            url(),
            "shard",
            List.of(session.shard, session.shards),
            "application",
            Json.object("id", world.bot.snowflake, "flags", world.bot.applicationFlags()),
            "private_channels",
            List.of(),
            "relationships",
            List.of(),
            "user_settings",
            Json.object(),
            "_trace",
            List.of("loopback")));
    if (Intent.GUILDS.in(session.intents)) {
      guilds.stream()
          .filter(Guild::isAvailable)
          .forEach(guild -> send(session, "GUILD_CREATE", guild.json()));
    }
  }

  private void resume(Line line, JsonNode data) {
    Session session = sessions.get(data.path("session_id").asText());
    if (!data.path("token").asText().equals(world.token)) {
      line.connection.close(AUTHENTICATION_FAILED, "Authentication failed.");
    } else if (session == null) {
      line.send(payload(INVALID_SESSION, Json.truth(false)));
    } else {
      int seen = data.path("seq").asInt();
      join(line, session);
      session.sent.stream()
          .filter(sent -> sent.number() > seen)
          .forEach(sent -> line.send(dispatch(sent)));
      send(session, "RESUMED", Json.object("_trace", List.of("loopback")));
    }
  }

  private void sendMembers(Line line, JsonNode data) {
    Session session = line.session;
    Guild guild = world.guilds.get(data.path("guild_id").asLong());
    if (session == null || guild == null) {
      return;
    }
    List<String> ids = data.path("user_ids").valueStream().map(JsonNode::asText).toList();
    if (ids.isEmpty() && !Intent.GUILD_MEMBERS.in(session.intents)) {
      world.complain("asked for all members without the intent");
    }
    List<JsonNode> members = new ArrayList<>();
    guild.members.values().stream()
        .filter(member -> ids.isEmpty() || ids.contains(member.person.id()))
        .forEach(member -> members.add(member.json()));
    send(
        session,
        "GUILD_MEMBERS_CHUNK",
        Json.object(
            "guild_id",
            guild.snowflake,
            "members",
            members,
            "chunk_index",
            0,
            "chunk_count",
            1,
            "not_found",
            ids.stream().filter(id -> !guild.members.containsKey(Long.parseLong(id))).toList(),
            "nonce",
            data.path("nonce").asText()));
  }

  private static void join(Line line, Session session) {
    if (session.line != null) {
      session.line.session = null;
    }
    session.line = line;
    line.session = session;
  }

  private static void part(Line line) {
    if (line.session != null) {
      line.session.line = null;
    }
  }

  /// Closes a line for what the bot should not have sent.
  private void refuse(Line line, int code, String why) {
    world.complain("gateway closed with " + code + ": " + why);
    line.connection.close(code, why);
  }

  private static ObjectNode payload(int op, @Nullable JsonNode data) {
    return Json.object("op", op, "d", data, "s", null, "t", null);
  }

  private static ObjectNode dispatch(Sent sent) {
    return Json.object("op", DISPATCH, "d", sent.what(), "s", sent.number(), "t", sent.event());
  }
}
