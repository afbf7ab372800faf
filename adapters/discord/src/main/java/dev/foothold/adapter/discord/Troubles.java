package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Texts;
import java.util.Locale;

/// What people are told about Discord's refusals
/// ([codes](https://discord.com/developers/docs/topics/opcodes-and-status-codes#json)).
final class Troubles {

  static final int UNKNOWN_CHANNEL = 10003;
  static final int UNKNOWN_MESSAGE = 10008;
  static final int MISSING_ACCESS = 50001;
  static final int CANNOT_SEND_TO_USER = 50007;
  static final int MISSING_PERMISSIONS = 50013;
  static final int ARCHIVED = 50083;
  static final int THREAD_EXISTS = 160004;
  static final int LOCKED = 160005;

  private static final Texts TEXTS = Texts.beside(Discord.class, Names.DISCORD);

  private Troubles() {}

  /// Whether the same may be allowed another time: somebody gives the bot a permission, or opens a
  /// thread again.
  ///
  /// @param code Discord's
  static boolean canBeGranted(int code) {
    return switch (code) {
      case MISSING_ACCESS, MISSING_PERMISSIONS, ARCHIVED, LOCKED -> true;
      default -> false;
    };
  }

  /// What is wrong and what to do, for somebody who wanted something posted.
  ///
  /// @param code Discord's
  /// @param locale theirs
  /// @return a sentence or two
  static String words(int code, Locale locale) {
    return TEXTS.get(
        locale,
        switch (code) {
          case MISSING_ACCESS, MISSING_PERMISSIONS -> "trouble.permission";
          case UNKNOWN_CHANNEL -> "trouble.channel";
          case UNKNOWN_MESSAGE -> "trouble.message";
          case ARCHIVED, LOCKED -> "trouble.locked";
          default -> "trouble.refused";
        },
        String.valueOf(code));
  }
}
