package dev.foothold.adapter.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Sends messages that stand once, however often they are sent: Discord knows a nonce again for
/// some minutes ([create
/// message](https://discord.com/developers/docs/resources/message#create-message)), and after that
/// a message's mark tells that it stands. Safe for many threads.
final class Mail {

  /// Discord's limit is 25 (same page).
  private static final int NONCE = 24;

  private static final int NOT_FOUND = 404;

  private final Rest rest;

  Mail(Rest rest) {
    this.rest = rest;
  }

  /// What became of a letter.
  sealed interface Sending {

    /// It stands.
    ///
    /// @param post where
    record Stands(Names.Post post) implements Sending {}

    /// It will not.
    ///
    /// @param code Discord's
    record Refused(int code) implements Sending {}

    /// Nobody knows; it may be sent again.
    ///
    /// @param after how long to wait
    record Later(Duration after) implements Sending {}
  }

  /// A letter.
  ///
  /// @param key the same stands once
  /// @param pages messages, in order
  /// @param replyTo the message that it answers, if any
  record Letter(String key, List<Page> pages, Optional<String> replyTo) {

    Letter {
      pages = List.copyOf(pages);
    }
  }

  /// Sends for the first time.
  Sending send(String channel, Letter letter) {
    return send(channel, letter, List.of());
  }

  /// Sends what may stand already.
  Sending sendAgain(String channel, Letter letter) {
    return switch (rest.messages(channel, letter.replyTo())) {
      case Rest.Result.Done(var list) -> send(channel, letter, standing(list));
      case Rest.Result.Refused(var code, var status, _) ->
          // Without the right to read, the nonce has to do.
          status == 403 ? send(channel, letter, List.of()) : new Sending.Refused(code);
      case Rest.Result.Later(var after) -> new Sending.Later(after);
    };
  }

  /// Changes what stands: as many messages as it takes, and none that it does not.
  ///
  /// @param post where
  /// @param letter what is to stand there
  /// @return what became of it; refused also where a part of it is
  Sending change(Names.Post post, Letter letter) {
    List<Page> pages = letter.pages();
    List<String> ids = new ArrayList<>();
    Optional<Sending> refused = Optional.empty();
    for (int i = 0; i < post.messages().size(); i++) {
      String message = post.messages().get(i);
      boolean stays = i < pages.size();
      Rest.Result result =
          stays
              ? rest.edit(post.channel(), message, pages.get(i).toData())
              : rest.delete(post.channel(), message);
      switch (result) {
        case Rest.Result.Done _ -> {
          if (stays) {
            ids.add(message);
          }
        }
        case Rest.Result.Refused(var code, var status, _) -> {
          if (stays || status != NOT_FOUND) {
            refused = refused.or(() -> Optional.of(new Sending.Refused(code)));
          }
        }
        case Rest.Result.Later(var after) -> {
          return new Sending.Later(after);
        }
      }
    }
    if (refused.isPresent()) {
      return refused.get();
    }
    Names.Post changed = new Names.Post(post.channel(), ids);
    if (pages.size() <= ids.size()) {
      return new Sending.Stands(changed);
    }
    // What did not fit into the messages that stand, once, however often it is tried.
    Letter more =
        new Letter(
            letter.key() + "#more", pages.subList(ids.size(), pages.size()), Optional.empty());
    Sending sending = sendAgain(post.channel(), more);
    return sending instanceof Sending.Stands(var below)
        ? Names.both(Optional.of(changed), Optional.of(below))
            .<Sending>map(Sending.Stands::new)
            .orElse(sending)
        : sending;
  }

  private List<DataObject> standing(DataObject list) {
    String self = rest.self();
    return list.getArray(Rest.LIST).stream(DataArray::getObject)
        .filter(message -> message.getObject("author").getString("id").equals(self))
        .toList();
  }

  private Sending send(String channel, Letter letter, List<DataObject> standing) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < letter.pages().size(); i++) {
      String key = letter.key() + "#" + i;
      int mark = Page.mark(key);
      Optional<String> before =
          standing.stream()
              .filter(message -> isMarked(message, mark))
              .map(message -> message.getString("id"))
              .findFirst();
      if (before.isPresent()) {
        ids.add(before.get());
        continue;
      }
      DataObject message = letter.pages().get(i).marked(mark).toData();
      message.put("nonce", nonce(key)).put("enforce_nonce", true);
      if (i == 0) {
        letter.replyTo().ifPresent(to -> message.put("message_reference", reference(to)));
      }
      switch (twice(channel, message)) {
        case Rest.Result.Done(var sent) -> ids.add(sent.getString("id"));
        case Rest.Result.Refused(var code, _, _) -> {
          return new Sending.Refused(code);
        }
        case Rest.Result.Later(var after) -> {
          return new Sending.Later(after);
        }
      }
    }
    return new Sending.Stands(new Names.Post(channel, ids));
  }

  /// The nonce lets a message whose answer was lost be sent again at once.
  private Rest.Result twice(String channel, DataObject message) {
    Rest.Result first = rest.send(channel, message);
    return first instanceof Rest.Result.Later ? rest.send(channel, message) : first;
  }

  private static DataObject reference(String message) {
    return DataObject.empty().put("message_id", message).put("fail_if_not_exists", false);
  }

  /// Whether a message has a mark.
  static boolean isMarked(DataObject message, int mark) {
    return message.optArray("components").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .anyMatch(component -> component.getInt("id", 0) == mark);
  }

  private static String nonce(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, NONCE);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
