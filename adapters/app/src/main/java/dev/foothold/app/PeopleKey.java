package dev.foothold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.adapter.storage.Location;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.People;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The secret under which people are stored: of the settings or, beside a database file, in a file
/// of its own that is made with it.
final class PeopleKey {

  static final String FILE = "people.key";

  /// Where a database remembers which key it was used with: a hash under it of somebody who is
  /// nobody. It tells a changed key, and nothing of it.
  private static final CommunityId PROGRAM = new CommunityId("foothold:program");

  private static final String CHECK = "people.check";
  private static final UserId NOBODY = new UserId("foothold:nobody");

  private static final int MOST_BYTES = 1_000;

  private PeopleKey() {}

  /// People as the settings say.
  ///
  /// @throws Trouble if there is no key and none may be made, or if it is too short
  static People people(Settings.Data data, Location location, RandomGenerator random)
      throws Trouble, IOException {
    if (data.peopleKey().isPresent()) {
      return people(data.peopleKey().get(), Settings.PEOPLE_KEY);
    }
    return switch (location) {
      case Location.File file -> {
        Path key = file.path().resolveSibling(FILE);
        yield people(read(key, random), key.toString());
      }
      case Location.Server _ ->
          throw Trouble.setting(
              new Settings.Wrong(
                  Settings.PEOPLE_KEY
                      + " is not set. Everyone who uses a database server needs the same: a secret"
                      + " of "
                      + People.MIN_KEY
                      + " characters or more, for example from \"openssl rand -base64 32\". Keep"
                      + " it: without it nobody is known again."));
    };
  }

  private static People people(String key, String from) throws Trouble {
    try {
      return People.withKey(key);
    } catch (IllegalArgumentException _) {
      throw Trouble.setting(
          new Settings.Wrong(
              "%s has %d bytes, and a key has %d or more. Put the key there that was used before, or a new one from \"openssl rand -base64 32\"."
                  .formatted(from, key.getBytes(UTF_8).length, People.MIN_KEY)));
    }
  }

  /// Reads the file; whoever comes first makes it.
  private static String read(Path path, RandomGenerator random) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileChannel file = FileChannel.open(path, options, forOwner());
        FileLock _ = file.lock()) {
      if (file.size() == 0) {
        byte[] secret = new byte[People.MIN_KEY];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
    }
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(MOST_BYTES), UTF_8).strip();
    }
  }

  private static FileAttribute<?>[] forOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /// Whether a database was used with any people.
  static boolean isUsed(Storage storage) {
    return storage.settings().all(PROGRAM).containsKey(CHECK);
  }

  /// Whether a database was used with these people; one that was used with none is from now on.
  static boolean fits(Storage storage, People people) {
    String check = people.key(NOBODY).value();
    Optional<String> known = Optional.ofNullable(storage.settings().all(PROGRAM).get(CHECK));
    if (known.isEmpty()) {
      storage.settings().set(PROGRAM, CHECK, check);
    }
    return known.isEmpty() || known.get().equals(check);
  }

  /// From now on these people are right.
  static void accept(Storage storage, People people) {
    storage.settings().set(PROGRAM, CHECK, people.key(NOBODY).value());
  }
}
