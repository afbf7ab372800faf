package dev.foothold.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// Encrypts what it takes to speak in a workspace: AES-256 in Galois/Counter Mode ([NIST SP
/// 800-38D](https://csrc.nist.gov/pubs/sp/800/38/d/final)), a nonce for each record, the
/// workspace's name bound to it, so that no record can be put in another's place. Safe for many
/// threads.
final class Vault {

  private static final String FORM = "1";

  /// A nonce of 96 bits is what the mode is made for (section 5.2.1.1 there).
  private static final int NONCE = 12;

  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;

  private final SecretKey key;
  private final String id;
  private final SecureRandom random = new SecureRandom();

  private Vault(SecretKey key, String id) {
    this.key = key;
    this.id = id;
  }

  /// What a record says.
  sealed interface Opened {

    /// This.
    record Plain(String text) implements Opened {

      @Override
      public String toString() {
        return "Plain[]";
      }
    }

    /// It was encrypted with another key.
    record OtherKey() implements Opened {}

    /// It was damaged, or is another workspace's.
    record Broken() implements Opened {}
  }

  /// A vault.
  ///
  /// @param secret from the settings, of any form
  static Vault of(String secret) {
    try {
      // The secret is random and long, so nothing has to be made slow ([RFC
      // 5869](https://www.rfc-editor.org/rfc/rfc5869)).
      HKDFParameterSpec how =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret.getBytes(UTF_8))
              .thenExpand("foothold slack installations".getBytes(UTF_8), KEY_BYTES);
      SecretKey key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return new Vault(key, HexFormat.of().formatHex(hash, 0, ID_BYTES));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java has no AES or HKDF", missing);
    }
  }

  String close(String text, String owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(text.getBytes(UTF_8));
      Base64.Encoder base64 = Base64.getEncoder();
      return String.join(
          ".", FORM, id, base64.encodeToString(nonce), base64.encodeToString(closed));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a record could not be encrypted", failure);
    }
  }

  Opened open(String record, String owner) {
    String[] parts = record.split("\\.", -1);
    if (parts.length != 4 || !parts[0].equals(FORM)) {
      return new Opened.Broken();
    }
    if (!parts[1].equals(id)) {
      return new Opened.OtherKey();
    }
    try {
      byte[] nonce = Base64.getDecoder().decode(parts[2]);
      byte[] closed = Base64.getDecoder().decode(parts[3]);
      byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(closed);
      return new Opened.Plain(new String(text, UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException damaged) {
      return new Opened.Broken();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a record could not be decrypted", failure);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.getBytes(UTF_8));
    return cipher;
  }
}
