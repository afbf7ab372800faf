package dev.foothold.adapter.discord.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/// Compresses the payloads of one connection as one stream ([transport
/// compression](https://docs.discord.com/developers/events/gateway#transport-compression)).
final class ZlibStream {

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final byte[] buffer = new byte[16 * 1024];

  /// The next part of the stream; ends with the flush that tells the client that it is whole.
  ByteBuffer compressed(String text) {
    deflater.setInput(text.getBytes(UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length;
    do {
      length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
    } while (length == buffer.length);
    return ByteBuffer.wrap(out.toByteArray());
  }

  void close() {
    deflater.end();
  }
}
