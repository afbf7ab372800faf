package dev.foothold.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of this machine.
final class LoopbackPorts {

  private LoopbackPorts() {}

  /// One that nobody has just now.
  static int free() throws IOException {
    try (ServerSocket socket = taken()) {
      return socket.getLocalPort();
    }
  }

  /// One that somebody has until it is closed.
  static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
