package dev.foothold.testing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// A WebSocket server on this machine's loopback address alone.
///
/// Safe for many threads. What comes over one connection is handed on in order.
public final class LoopbackSocket implements AutoCloseable {

  private final Server server;

  /// What a fake platform does with its connections. Called from the server's own threads, one at a
  /// time for one connection; what it throws is kept in [LoopbackSocket#failures].
  public interface Listener {

    /// A client has connected.
    ///
    /// @param connection to it
    void opened(Connection connection);

    /// A client has sent text.
    ///
    /// @param connection to it
    /// @param text what it sent
    void received(Connection connection, String text);

    /// A connection has ended, from either side.
    ///
    /// @param connection the one that was
    /// @param code as in RFC 6455; 1006 without a close frame
    void closed(Connection connection, int code);
  }

  /// One client's connection. Safe for many threads.
  public static final class Connection {

    private final WebSocket socket;

    private Connection(WebSocket socket) {
      this.socket = socket;
    }

    /// What the client asked for.
    ///
    /// @return path and query, such as `/?v=10`
    public String resource() {
      return socket.getResourceDescriptor();
    }

    /// Whether frames can still be sent.
    ///
    /// @return false once closing has begun
    public boolean isOpen() {
      return socket.isOpen();
    }

    /// Sends a text frame; nothing if the connection has ended.
    ///
    /// @param text what to send
    public void send(String text) {
      try {
        socket.send(text);
      } catch (WebsocketNotConnectedException ended) {
        // The other side may go at any time: its loss is the test's subject, not its failure.
        return;
      }
    }

    /// Sends a binary frame; nothing if the connection has ended.
    ///
    /// @param bytes what to send
    public void send(ByteBuffer bytes) {
      try {
        socket.send(bytes);
      } catch (WebsocketNotConnectedException ended) {
        // As above.
        return;
      }
    }

    /// Closes politely.
    ///
    /// @param code as in RFC 6455, or 4000 to 4999
    /// @param reason for people
    public void close(int code, String reason) {
      socket.close(code, reason);
    }

    /// Cuts the line: no close frame, as when a cable is pulled.
    public void drop() {
      socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }
  }

  private static final class Server extends WebSocketServer {

    private final Listener listener;
    private final CountDownLatch started = new CountDownLatch(1);
    private final Map<WebSocket, Connection> connections = new ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private Server(Listener listener) {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
      this.listener = listener;
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      Connection connection = new Connection(socket);
      connections.put(socket, connection);
      guarded(() -> listener.opened(connection));
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      Optional.ofNullable(connections.get(socket))
          .ifPresent(connection -> guarded(() -> listener.received(connection, text)));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      Optional.ofNullable(connections.remove(socket))
          .ifPresent(connection -> guarded(() -> listener.closed(connection, code)));
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception failure) {
      // With a socket it is a line that broke, which tests do on purpose.
      if (socket == null) {
        failures.add(failure);
        started.countDown();
      }
    }

    private void guarded(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | AssertionError failure) {
        failures.add(failure);
      }
    }
  }

  private LoopbackSocket(Server server) {
    this.server = server;
  }

  /// Starts a server on a free port.
  ///
  /// @param listener told of what happens
  /// @return the server, running
  /// @throws InterruptedException if the thread is told to stop before the server has started
  public static LoopbackSocket start(Listener listener) throws InterruptedException {
    Server server = new Server(listener);
    server.setDaemon(true);
    server.setReuseAddr(true);
    server.setTcpNoDelay(true);
    // The platforms have heartbeats of their own.
    server.setConnectionLostTimeout(0);
    server.start();
    server.started.await();
    if (!server.failures.isEmpty()) {
      throw new IllegalStateException("no socket server", server.failures.getFirst());
    }
    return new LoopbackSocket(server);
  }

  /// Where the server is.
  ///
  /// @return `ws://127.0.0.1:PORT`, without a slash at the end
  public URI uri() {
    return URI.create("ws://127.0.0.1:" + server.getPort());
  }

  /// The connections that are up.
  ///
  /// @return in no order
  public List<Connection> connections() {
    return List.copyOf(server.connections.values());
  }

  /// What the listener threw.
  ///
  /// @return in order; empty if all went well
  public List<Throwable> failures() {
    return List.copyOf(server.failures);
  }

  /// Stops; connections are closed with 1001.
  @Override
  public void close() {
    try {
      server.stop(1000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
