package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Remainder;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.PersonalData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is deleted in Discord is not kept here: messages that asked something, and servers that the
/// bot was taken out of. Called on virtual threads; safe for many. Throws where the storage is
/// away: then it is to be done again.
final class Deletions {

  private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);

  private final Services services;
  private final PersonalData data;
  private final Rest rest;
  private final Mail mail;

  Deletions(Services services, PersonalData data, Rest rest) {
    this.services = services;
    this.data = data;
    this.rest = rest;
    this.mail = new Mail(rest);
  }

  /// Whether an event is about deleted messages: one, or [many at
  /// once](https://discord.com/developers/docs/events/gateway-events#message-delete-bulk).
  static boolean isOfMessages(String event) {
    return event.equals("MESSAGE_DELETE") || event.equals("MESSAGE_DELETE_BULK");
  }

  /// Messages were deleted, by their authors or by moderators.
  ///
  /// @param event as Discord tells it; it does not tell whose they were
  /// @param locale of those who read there
  void messages(DataObject event, Locale locale) {
    long channel = event.getUnsignedLong("channel_id");
    CommunityId community =
        event.isNull("guild_id")
            ? Names.direct(channel)
            : Names.guild(event.getUnsignedLong("guild_id"));
    List<String> messages =
        event.isNull("ids")
            ? List.of(event.getString("id"))
            : event.getArray("ids").stream(DataArray::getString).toList();
    messages.forEach(message -> message(community, message, locale));
  }

  private void message(CommunityId community, String message, Locale locale) {
    services
        .desk()
        .withdrawn(community, Names.key(message), locale)
        .ifPresent(left -> offer(message, left));
  }

  /// Who asked is not known to Discord any more, and not to us: the offer stands where they see it,
  /// and is good for them alone.
  private void offer(String question, Remainder left) {
    Optional<Names.Post> answer = Names.post(left.answer()).filter(this::stands);
    if (answer.isEmpty()) {
      return;
    }
    Mail.Letter letter =
        new Mail.Letter(
            "withdrawn-" + question,
            Renderer.render(left.offer()),
            Optional.of(answer.get().messages().getLast()));
    switch (mail.sendAgain(answer.get().channel(), letter)) {
      case Mail.Sending.Stands _ -> {}
      case Mail.Sending.Refused(var code) ->
          LOG.info("to remove an answer could not be offered: Discord says {}", code);
      case Mail.Sending.Later _ -> LOG.info("to remove an answer could not be offered now");
    }
  }

  /// Whoever cleans up a channel deletes answers as well.
  private boolean stands(Names.Post post) {
    return post.messages().stream()
        .anyMatch(
            message -> !(rest.message(post.channel(), message) instanceof Rest.Result.Refused));
  }

  /// The bot was taken out of a server.
  ///
  /// @param guild which
  void left(long guild) {
    data.removeCommunity(Names.guild(guild));
    services.communities().readAgain();
    LOG.info("the server {} was left: everything of it is removed", Long.toUnsignedString(guild));
  }
}
