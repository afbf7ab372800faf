package dev.foothold.adapter.discord;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/// The permissions that are used, and for what: the one list for the invitation, the check and the
/// tests.
enum Need {
  VIEW_CHANNELS(
      Permission.VIEW_CHANNEL, "it sees no mentions and no messages, and can post nowhere"),
  SEND_MESSAGES(
      Permission.MESSAGE_SEND, "mentions get no answer, and no advice or digest can be posted"),
  SEND_IN_THREADS(
      Permission.MESSAGE_SEND_IN_THREADS,
      "nothing is answered in threads and forums, and advice has no replies"),
  CREATE_THREADS(
      Permission.CREATE_PUBLIC_THREADS,
      "no thread opens on an answer, and advice threads cannot be posted"),
  READ_HISTORY(
      Permission.MESSAGE_HISTORY,
      "answers are not shown as replies, and it cannot see whether somebody has helped already"),
  ATTACH_FILES(Permission.MESSAGE_ATTACH_FILES, "nobody can export their data as a file");

  private final Permission permission;
  private final String without;

  Need(Permission permission, String without) {
    this.permission = permission;
    this.without = without;
  }

  Permission permission() {
    return permission;
  }

  /// What does not work where it is missing.
  ///
  /// @return the rest of a sentence
  String without() {
    return without;
  }

  /// All of them, as Discord writes them.
  ///
  /// @return a set of bits
  static long bits() {
    Set<Permission> all =
        Arrays.stream(values())
            .map(Need::permission)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    return Permission.getRaw(all);
  }
}
