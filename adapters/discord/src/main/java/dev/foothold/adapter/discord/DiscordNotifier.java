package dev.foothold.adapter.discord;

import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.view.View;
import java.util.Optional;
import java.util.OptionalLong;

/// Tells people things by direct message.
final class DiscordNotifier implements Notifier {

  private final Rest rest;
  private final Mail mail;

  DiscordNotifier(Rest rest) {
    this.rest = rest;
    this.mail = new Mail(rest);
  }

  @Override
  public String platform() {
    return Names.DISCORD;
  }

  @Override
  public Telling tell(UserId person, String key, String text) {
    Mail.Letter letter = new Mail.Letter(key, Renderer.render(View.text(text)), Optional.empty());
    return switch (send(rest, mail, person, letter)) {
      case Mail.Sending.Stands _ -> Telling.TOLD;
      // They left, or take no messages from servers.
      case Mail.Sending.Refused _ -> Telling.UNREACHABLE;
      case Mail.Sending.Later _ -> Telling.LATER;
    };
  }

  static Mail.Sending send(Rest rest, Mail mail, UserId person, Mail.Letter letter) {
    OptionalLong id = Names.snowflake(person.value());
    if (id.isEmpty()) {
      return new Mail.Sending.Refused(0);
    }
    return switch (rest.directChannel(Long.toUnsignedString(id.getAsLong()))) {
      case Rest.Result.Done(var channel) -> mail.sendAgain(channel.getString("id"), letter);
      case Rest.Result.Refused(var code, _, _) -> new Mail.Sending.Refused(code);
      case Rest.Result.Later(var after) -> new Mail.Sending.Later(after);
    };
  }
}
