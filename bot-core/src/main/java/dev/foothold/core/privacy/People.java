package dev.foothold.core.privacy;

import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.UserId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Knows people again without storing who they are: each is a keyed hash, HMAC-SHA-256 of platform
/// and id ([RFC 2104](https://www.rfc-editor.org/rfc/rfc2104)). A bare hash would not do:
/// platforms' ids are few enough to try them all.
///
/// Whoever has the key and a person's id can find what is stored of them; without the key nobody
/// can, also not the bot: where it is lost or changed, everyone is new, and what was stored of them
/// before goes by retention alone. Safe for many threads.
public final class People {

  /// Shortest key: as many bytes as the hash has ([RFC 2104, section
  /// 3](https://www.rfc-editor.org/rfc/rfc2104#section-3)).
  public static final int MIN_KEY = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private People(SecretKeySpec key) {
    this.key = key;
  }

  /// People known by a key.
  ///
  /// @param key secret, at least [#MIN_KEY] characters; its bytes in UTF-8 are what counts
  /// @return the same people for the same key
  /// @throws IllegalArgumentException if it is too short; the message does not repeat it
  public static People withKey(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_KEY) {
      throw new IllegalArgumentException(
          "the key has " + bytes.length + " bytes, at least " + MIN_KEY + " are needed");
    }
    return new People(new SecretKeySpec(bytes, ALGORITHM));
  }

  /// People known for as long as this process lives, where nothing outlives it.
  ///
  /// @param random makes the key
  /// @return others than those of any other process
  public static People ofThisProcess(RandomGenerator random) {
    byte[] bytes = new byte[MIN_KEY];
    random.nextBytes(bytes);
    return new People(new SecretKeySpec(bytes, ALGORITHM));
  }

  /// What a person is stored under.
  ///
  /// @param person on their platform
  /// @return the same for the same person
  public PersonKey key(UserId person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(person.value().getBytes(StandardCharsets.UTF_8));
      return new PersonKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
      // Every Java platform must have it (java.security.Mac), and any bytes are a key.
      throw new IllegalStateException("HMAC-SHA-256 is missing", broken);
    }
  }

  /// Says nothing of the key.
  @Override
  public String toString() {
    return "People";
  }
}
