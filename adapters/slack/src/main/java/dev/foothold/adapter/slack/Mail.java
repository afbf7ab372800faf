package dev.foothold.adapter.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends messages: as many as a view needs, once, and by the way that is open. Safe for many
/// threads.
final class Mail {

  private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

  private static final int MOST_DIRECTS = 20_000;

  /// How long Slack is given to show a message that it did not confirm.
  private static final Duration UNSURE = Duration.ofMillis(500);

  private static final int ANSWERS = 3;

  private final Web web;
  private final Crowd crowd;
  private final InstantSource clock;
  private final Recent<String> directs = new Recent<>(MOST_DIRECTS);

  Mail(Web web, Crowd crowd, InstantSource clock) {
    this.web = web;
    this.crowd = crowd;
    this.clock = clock;
  }

  Web web() {
    return web;
  }

  InstantSource clock() {
    return clock;
  }

  /// How a message that is sent again is kept from standing twice.
  ///
  /// @param key by which it is known again
  /// @param since the bot's message is not older than this one
  /// @param mayStand whether it may have been sent before
  record Once(String key, String since, boolean mayStand) {

    Once part(int number) {
      return number == 0 ? this : new Once(key + "#" + number, since, mayStand);
    }
  }

  List<Rendered> render(Workspace workspace, View view, Locale locale) {
    List<Group> groups = BlockKit.needsGroups(view) ? crowd.groups(workspace) : List.of();
    return BlockKit.messages(view, new Reader(locale, groups));
  }

  /// The conversation between the bot and one person.
  Called<String> direct(Workspace workspace, String user) {
    String key = workspace.team() + " " + user;
    Optional<String> known = directs.find(key);
    if (known.isPresent()) {
      return new Called.Done<>(known.get());
    }
    Called<String> opened = web.openDirect(workspace, user);
    opened.got().ifPresent(channel -> directs.put(key, channel));
    return opened;
  }

  /// Remembers such a conversation, as far as an event told of it.
  void isDirect(Workspace workspace, String user, String channel) {
    directs.put(workspace.team() + " " + user, channel);
  }

  boolean isKnownDirect(Workspace workspace, String user, String channel) {
    return directs.find(workspace.team() + " " + user).filter(channel::equals).isPresent();
  }

  /// Posts messages in order.
  ///
  /// @return where the last one stands, which has what can be pressed; or why it does not
  Called<Names.Stand> post(
      Workspace workspace, Web.Place place, List<Rendered> messages, Once once) {
    Called<Names.Stand> last = new Called.Refused<>("no_text", "");
    for (int i = 0; i < messages.size(); i++) {
      last = post(workspace, place, messages.get(i), once.part(i));
      if (last.got().isEmpty()) {
        return last;
      }
    }
    return last;
  }

  /// Puts messages in the place of one that stands; what does not fit into it follows it.
  Called<Names.Stand> replace(
      Workspace workspace, Web.Place place, Names.Stand stand, List<Rendered> messages, Once once) {
    Called<Names.Stand> last = web.update(workspace, stand, messages.getFirst());
    for (int i = 1; i < messages.size() && last.got().isPresent(); i++) {
      last = post(workspace, place, messages.get(i), once.part(i));
    }
    return last;
  }

  private Called<Names.Stand> post(
      Workspace workspace, Web.Place place, Rendered message, Once once) {
    return once(
        workspace,
        place,
        once,
        () -> web.post(workspace, place, message, once.key()),
        stand -> web.update(workspace, stand, message));
  }

  /// Posts Markdown as people write it.
  Called<Names.Stand> postMarkdown(
      Workspace workspace, Web.Place place, String markdown, Once once) {
    return once(
        workspace,
        place,
        once,
        () -> web.postMarkdown(workspace, place, markdown, once.key()),
        Called.Done::new);
  }

  private interface Sending {
    Called<Names.Stand> send();
  }

  private interface Renewing {
    Called<Names.Stand> renew(Names.Stand stand);
  }

  private Called<Names.Stand> once(
      Workspace workspace, Web.Place place, Once once, Sending sending, Renewing renewing) {
    if (once.mayStand()) {
      switch (web.find(workspace, place, once.since(), once.key())) {
        case Called.Done<Optional<Names.Stand>>(var found) -> {
          if (found.isPresent()) {
            return renewing.renew(found.get());
          }
        }
        // Where the bot may not read, it cannot look.
        case Called.Refused<Optional<Names.Stand>> _ -> {}
        case Called.Later<Optional<Names.Stand>>(var after) -> {
          return new Called.Later<>(after);
        }
        case Called.Unknown<Optional<Names.Stand>>(var failure) -> {
          return new Called.Unknown<>(failure);
        }
      }
    }
    Called<Names.Stand> sent = sending.send();
    return sent instanceof Called.Unknown<Names.Stand>
        ? sure(workspace, place, once, sending, sent)
        : sent;
  }

  /// Slack did not say whether it took a message: then it is looked for before it is sent again.
  private Called<Names.Stand> sure(
      Workspace workspace,
      Web.Place place,
      Once once,
      Sending sending,
      Called<Names.Stand> unsure) {
    pause(UNSURE);
    if (web.find(workspace, place, once.since(), once.key())
        instanceof Called.Done<Optional<Names.Stand>>(var found)) {
      return found.isPresent() ? new Called.Done<>(found.get()) : sending.send();
    }
    return unsure;
  }

  /// Shows messages to one person, where they are; in their direct messages if there is no other
  /// way.
  ///
  /// @return why not, if not
  Called<String> whisper(Scene scene, List<Rendered> messages) {
    Called<String> last = new Called.Refused<>("no_text", "");
    for (Rendered message : messages) {
      last = whisper(scene, message);
      if (last.got().isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private Called<String> whisper(Scene scene, Rendered message) {
    Optional<Called<String>> answered =
        throughDoor(
            scene,
            () ->
                letter("ephemeral", message).threadTs(scene.place().thread().orElse(null)).build());
    if (answered.isPresent() && !(answered.get() instanceof Called.Refused<String>)) {
      return answered.get();
    }
    Called<String> shown = web.ephemeral(scene.workspace(), scene.place(), scene.user(), message);
    return shown instanceof Called.Refused<String> ? inPrivate(scene, message) : shown;
  }

  /// In somebody's direct messages.
  Called<String> inPrivate(Scene scene, Rendered message) {
    Called<String> direct = direct(scene.workspace(), scene.user());
    if (!(direct instanceof Called.Done<String>(String channel))) {
      return direct;
    }
    Web.Place place = new Web.Place(channel, Optional.empty());
    return web.post(scene.workspace(), place, message, "whisper").map(Names.Stand::ts);
  }

  /// To all where the bot is no member: by the address that came with what somebody did.
  ///
  /// @return empty if there is none, or it is used up
  Optional<Called<String>> aloud(Scene scene, Rendered message) {
    return throughDoor(scene, () -> letter("in_channel", message).build());
  }

  static ActionResponse.ActionResponseBuilder letter(String audience, Rendered message) {
    return ActionResponse.builder()
        .responseType(audience)
        .replaceOriginal(false)
        .blocks(message.blocks())
        .text(message.text());
  }

  interface Letter {
    ActionResponse written();
  }

  /// Answers by the address that came with what somebody did.
  ///
  /// @return empty if there is none, or it is used up
  Optional<Called<String>> throughDoor(Scene scene, Letter letter) {
    if (scene.door().isEmpty()) {
      return Optional.empty();
    }
    Door door = scene.door().get();
    for (int i = 0; i < ANSWERS && door.pass(clock.instant()); i++) {
      Called<String> answered = web.respond(door.url(), letter.written());
      if (!(answered instanceof Called.Later<String>(Duration after))) {
        return Optional.of(answered);
      }
      pause(after);
    }
    return Optional.empty();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Tells somebody a sentence of the adapter's own.
  void tell(Scene scene, Locale locale, String key, Object... args) {
    List<Rendered> message =
        BlockKit.messages(View.text(Says.TEXTS.get(locale, key, args)), Reader.ANYBODY);
    Called<?> told =
        scene.isDirect()
            ? web.post(scene.workspace(), scene.place(), message.getFirst(), "told")
            : whisper(scene, message);
    if (told.got().isEmpty()) {
      LOG.warn("somebody in {} could not be told: {}", scene.workspace(), Trouble.of(told));
    }
  }
}
