package dev.foothold.adapter.slack;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Inline;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is to happen when somebody has done something. Safe for many threads.
final class Performing {

  private static final Logger LOG = LoggerFactory.getLogger(Performing.class);

  private final Mail mail;
  private final Crowd crowd;
  private final Asking asking;
  private final Services services;

  Performing(Mail mail, Crowd crowd, Asking asking, Services services) {
    this.mail = mail;
    this.crowd = crowd;
    this.asking = asking;
    this.services = services;
  }

  /// What somebody did, as Slack told.
  ///
  /// @param scene where
  /// @param deed what
  /// @param key by which it is known again
  /// @param trigger opens a form, once and for three seconds; empty where words were said
  record Act(Scene scene, Deed deed, String key, Optional<String> trigger) {}

  /// Serves somebody: after Slack was told that it was received.
  void serve(Act act) {
    Scene scene = act.scene();
    Visitor visitor = visitor(scene);
    perform(act, visitor, services.desk().serve(visitor, act.deed()));
  }

  /// Tells somebody that what they pressed is not known any more.
  void outdated(Act act) {
    Visitor visitor = visitor(act.scene());
    perform(act, visitor, services.desk().outdated(visitor));
  }

  Visitor visitor(Scene scene) {
    return crowd.visitor(
        scene.workspace(),
        scene.user(),
        scene.visited(),
        services.communities().of(scene.workspace().community()));
  }

  private void perform(Act act, Visitor visitor, List<Response> responses) {
    int number = 0;
    for (Response response : responses) {
      Called<?> called = perform(act, visitor, response, act.key() + "/" + number++);
      if (called.got().isEmpty()) {
        failed(act, visitor, called);
        return;
      }
    }
  }

  private void failed(Act act, Visitor visitor, Called<?> called) {
    LOG.warn(
        "{} was not responded to in {}: {}",
        act.deed(),
        act.scene().workspace(),
        Trouble.of(called));
    String key =
        called.isRefused("expired_trigger_id", "trigger_expired", "trigger_exchanged")
            ? "late"
            : called.isRefused("not_in_channel", "channel_not_found", "is_archived")
                ? "not.here"
                : "failed";
    mail.tell(act.scene(), visitor.locale(), key);
  }

  private Called<?> perform(Act act, Visitor visitor, Response response, String key) {
    Scene scene = act.scene();
    return switch (response) {
      case Response.Say(var view, var audience, var answerTo) ->
          say(scene, rendered(scene, visitor, view), audience, answerTo, key);
      case Response.Replace(var view) -> replace(scene, visitor, view, key);
      case Response.Fill(var form) -> fill(act, visitor, form);
      case Response.Pose(var question, var audience) -> pose(act, question, audience, key);
      case Response.Remove() -> remove(scene);
      case Response.OpenThread(_, var first) -> openThread(scene, visitor, first, key);
      case Response.Hand(var name, var content, var view) ->
          hand(scene, visitor, new File(name, content), view, key);
    };
  }

  private List<Rendered> rendered(Scene scene, Visitor visitor, dev.foothold.core.view.View view) {
    return mail.render(scene.workspace(), view, visitor.locale());
  }

  private static Mail.Once once(String key) {
    return new Mail.Once(key, "0", false);
  }

  private Called<?> say(
      Scene scene,
      List<Rendered> messages,
      Response.Audience audience,
      Optional<QuestionId> answerTo,
      String key) {
    if (audience == Response.Audience.ONE && !scene.isDirect()) {
      return mail.whisper(scene, messages);
    }
    Called<Names.Stand> posted = mail.post(scene.workspace(), scene.place(), messages, once(key));
    if (posted instanceof Called.Done<Names.Stand>(var stand)) {
      answerTo.ifPresent(
          id -> services.log().posted(scene.workspace().community(), id, stand.ref()));
      return posted;
    }
    if (posted instanceof Called.Refused<Names.Stand>) {
      return inChannel(scene, messages).orElse(posted.map(Names.Stand::ts));
    }
    return posted;
  }

  /// Where the bot is no member, a command's own address can still speak to all.
  private Optional<Called<String>> inChannel(Scene scene, List<Rendered> messages) {
    Optional<Called<String>> last = Optional.empty();
    for (Rendered message : messages) {
      last = mail.aloud(scene, message);
      if (last.isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private Called<?> replace(
      Scene scene, Visitor visitor, dev.foothold.core.view.View view, String key) {
    List<Rendered> messages = rendered(scene, visitor, view);
    return switch (scene.origin()) {
      case Scene.Origin.Post(var stand) ->
          mail.replace(scene.workspace(), scene.place(), stand, messages, once(key));
      case Scene.Origin.Whisper _ -> replaceWhisper(scene, messages);
      case Scene.Origin.Home() -> publish(scene, visitor, view);
      case Scene.Origin.Words() ->
          say(scene, messages, Response.Audience.ONE, Optional.empty(), key);
    };
  }

  private Called<?> replaceWhisper(Scene scene, List<Rendered> messages) {
    Rendered first = messages.getFirst();
    Called<String> replaced =
        mail.throughDoor(scene, () -> Mail.letter("ephemeral", first).replaceOriginal(true).build())
            .orElse(new Called.Refused<>("used_url", ""));
    if (replaced instanceof Called.Refused<String>) {
      return mail.whisper(scene, messages);
    }
    List<Rendered> rest = messages.subList(1, messages.size());
    return rest.isEmpty() || replaced.got().isEmpty() ? replaced : mail.whisper(scene, rest);
  }

  /// Shows a page, with the way back to the first one below it.
  private Called<String> publish(Scene scene, Visitor visitor, dev.foothold.core.view.View view) {
    List<Group> groups = BlockKit.needsGroups(view) ? crowd.groups(scene.workspace()) : List.of();
    List<LayoutBlock> blocks = BlockKit.home(view, new Reader(visitor.locale(), groups));
    return mail.web().publishHome(scene.workspace(), scene.user(), blocks);
  }

  /// Shows somebody their page.
  void home(Scene scene) {
    Visitor visitor = visitor(scene);
    Called<String> shown = publish(scene, visitor, services.desk().home(visitor));
    if (shown.got().isEmpty()) {
      LOG.warn("a home page in {} was not shown: {}", scene.workspace(), Trouble.of(shown));
    }
  }

  private Called<?> fill(Act act, Visitor visitor, Form form) {
    if (act.trigger().isEmpty()) {
      return offer(act, visitor);
    }
    View modal = Modals.of(form, act.scene().pack(), visitor.locale());
    return mail.web().openView(act.scene().workspace(), act.trigger().get(), modal);
  }

  /// Words open no form, so that they are answered with a button that does.
  private Called<?> offer(Act act, Visitor visitor) {
    if (!(act.deed() instanceof Deed.Command(var path, _))) {
      return new Called.Refused<>("no_trigger", "");
    }
    List<Rendered> messages =
        List.of(
            Buttons.command(
                Says.TEXTS.get(visitor.locale(), "open"),
                Says.TEXTS.get(visitor.locale(), "open.button"),
                path));
    return say(
        act.scene(), messages, Response.Audience.ONE, Optional.empty(), act.key() + "/offer");
  }

  private Called<?> pose(Act act, String question, Response.Audience audience, String key) {
    Scene scene = act.scene();
    boolean everybody = audience == Response.Audience.ALL || scene.isDirect();
    asking.ask(
        new Asking.Question(
            scene,
            question,
            scene.isDirect() ? Ask.Place.DIRECT : Ask.Place.CHANNEL,
            everybody ? Response.Audience.ALL : Response.Audience.ONE,
            List.of(key),
            scene.used().map(Names.Stand::ts).orElse("0"),
            Optional.empty()));
    return new Called.Done<>(key);
  }

  private Called<?> remove(Scene scene) {
    return switch (scene.origin()) {
      case Scene.Origin.Post(var stand) -> {
        Called<Names.Stand> deleted = mail.web().delete(scene.workspace(), stand);
        yield deleted.isRefused("message_not_found") ? new Called.Done<>(stand) : deleted;
      }
      case Scene.Origin.Whisper _ ->
          mail.throughDoor(scene, () -> ActionResponse.builder().deleteOriginal(true).build())
              .orElse(new Called.Refused<>("used_url", ""));
      case Scene.Origin.Words(), Scene.Origin.Home() -> new Called.Done<>("nothing");
    };
  }

  private Called<?> openThread(
      Scene scene, Visitor visitor, dev.foothold.core.view.View first, String key) {
    Optional<String> root = scene.place().thread().or(() -> scene.used().map(Names.Stand::ts));
    Web.Place thread = new Web.Place(scene.place().channel(), root);
    root.ifPresent(ts -> asking.joined(scene.workspace(), scene.place().channel(), ts));
    return mail.post(scene.workspace(), thread, rendered(scene, visitor, first), once(key));
  }

  private record File(String name, String content) {

    /// Says which, not what is in it.
    @Override
    public String toString() {
      return "File[" + name + "]";
    }
  }

  /// A file goes into direct messages, where nobody else sees it. What it is comes after it: where
  /// it cannot be sent, nobody is told of a file that is not there.
  private Called<?> hand(
      Scene scene, Visitor visitor, File file, dev.foothold.core.view.View view, String key) {
    Called<String> direct = mail.direct(scene.workspace(), scene.user());
    if (!(direct instanceof Called.Done<String>(String channel))) {
      return direct;
    }
    byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
    Called<String> sent = mail.web().upload(scene.workspace(), channel, file.name(), content);
    Web.Place place = new Web.Place(channel, Optional.empty());
    Called<?> told =
        switch (sent) {
          case Called.Done<String> _ ->
              mail.post(scene.workspace(), place, rendered(scene, visitor, view), once(key));
          case Called.Refused<String> _ -> {
            LOG.warn("no file was taken in {}: {}", scene.workspace(), Trouble.of(sent));
            yield unsent(scene, place, visitor, file, key);
          }
          case Called.Later<String> _, Called.Unknown<String> _ -> sent;
        };
    if (told.got().isPresent() && !scene.isDirect()) {
      mail.tell(scene, visitor.locale(), "sent");
    }
    return told;
  }

  /// What somebody typed is not lost with a scope that is missing: it comes in a message.
  private Called<?> unsent(Scene scene, Web.Place place, Visitor visitor, File file, String key) {
    Locale locale = visitor.locale();
    String said =
        file.content().length() <= Limits.MESSAGE
            ? Says.TEXTS.get(locale, "file.instead") + "\n\n" + Inline.text(file.content())
            : Says.TEXTS.get(locale, "file.unsent");
    dev.foothold.core.view.View view = dev.foothold.core.view.View.text(said);
    return mail.post(scene.workspace(), place, rendered(scene, visitor, view), once(key));
  }

  /// Blocks that only the adapter needs.
  private static final class Buttons {

    static Rendered command(String text, String label, List<String> path) {
      List<LayoutBlock> blocks = new ArrayList<>();
      blocks.addAll(
          BlockKit.messages(dev.foothold.core.view.View.of(new Block.Text(text)), Reader.ANYBODY)
              .getFirst()
              .blocks());
      blocks.add(BlockKit.press(label, Pressed.command(path)));
      return new Rendered(blocks, text);
    }
  }
}
