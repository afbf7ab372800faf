package dev.foothold.adapter.slack;

import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import java.util.Optional;

/// Tells people things in direct messages. Safe for many threads.
final class SlackNotifier implements Notifier {

  private static final int MOST_REMEMBERED = 1_000;

  private final Workspaces workspaces;
  private final Mail mail;
  private final Recent<Boolean> told = new Recent<>(MOST_REMEMBERED);

  SlackNotifier(Workspaces workspaces, Mail mail) {
    this.workspaces = workspaces;
    this.mail = mail;
  }

  @Override
  public String platform() {
    return Names.PLATFORM;
  }

  @Override
  public Telling tell(UserId person, String key, String text) {
    if (told.find(key).isPresent()) {
      return Telling.TOLD;
    }
    Optional<Names.InTeam> who = Names.inTeam(person.value());
    Optional<Workspace> workspace = who.flatMap(one -> workspaces.find(one.team()));
    if (who.isEmpty() || workspace.isEmpty()) {
      return Telling.UNREACHABLE;
    }
    Called<String> direct = mail.direct(workspace.get(), who.get().id());
    if (!(direct instanceof Called.Done<String>(String channel))) {
      return telling(direct);
    }
    Telling telling =
        telling(
            mail.postMarkdown(
                workspace.get(),
                new Web.Place(channel, Optional.empty()),
                text,
                new Mail.Once(key, "0", true)));
    if (telling == Telling.TOLD) {
      told.put(key, true);
    }
    return telling;
  }

  private static Telling telling(Called<?> called) {
    return switch (called) {
      case Called.Done<?> _ -> Telling.TOLD;
      case Called.Refused<?> _ -> Telling.UNREACHABLE;
      case Called.Later<?> _, Called.Unknown<?> _ -> Telling.LATER;
    };
  }
}
