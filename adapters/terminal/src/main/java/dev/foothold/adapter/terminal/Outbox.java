package dev.foothold.adapter.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder that stands for a channel: each post is a file, numbered in the order of posting. Safe
/// for many threads and processes.
public final class Outbox implements Publisher {

  /// As in `ChannelId.platform`.
  public static final String PLATFORM = "terminal";

  private static final String ENDING = ".md";

  private final Path folder;

  /// An outbox.
  ///
  /// @param folder made with the first post
  public Outbox(Path folder) {
    this.folder = folder;
  }

  @Override
  public String platform() {
    return PLATFORM;
  }

  @Override
  public Posting post(Post post) {
    // The key is in the file's name, so that it is found again, also when the post is removed.
    String key = UUID.nameUUIDFromBytes(post.key().getBytes(UTF_8)) + ENDING;
    return alone(
        () -> {
          List<String> names = names();
          Optional<String> before = names.stream().filter(name -> name.endsWith(key)).findFirst();
          if (before.isPresent()) {
            return new Posting.Posted(ref(before.get()));
          }
          int next = names.isEmpty() ? 1 : number(names.getLast()) + 1;
          String name = "%05d-%s".formatted(next, key);
          write(name, text(post));
          return new Posting.Posted(ref(name));
        });
  }

  private static String text(Post post) {
    String where = "community: %s\nchannel: %s\n".formatted(post.community(), post.channel());
    String opening = post.opening().map(one -> "reply to: " + one + "\n").orElse("");
    return where + opening + "\n" + post.text().stripTrailing() + "\n";
  }

  @Override
  public boolean remove(CommunityId community, PostRef post) {
    String name = post.value().substring(post.value().indexOf(':') + 1) + ENDING;
    return alone(
        () -> {
          // Left empty: what is sent again under its key must not stand again.
          if (names().contains(name)) {
            write(name, "");
          }
          return true;
        });
  }

  private static PostRef ref(String name) {
    return new PostRef(PLATFORM + ":" + name.substring(0, name.length() - ENDING.length()));
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(0, name.indexOf('-')));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{5,9}-[0-9a-f-]{36}\\.md"))
          .sorted()
          .toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Path unfinished = Files.writeString(folder.resolve(".unfinished"), text);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Work on files.
  ///
  /// @param <T> what comes of it
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private synchronized <T> T alone(Work<T> work) {
    try {
      Files.createDirectories(folder);
      try (FileChannel file =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = file.lock()) {
        return work.run();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
