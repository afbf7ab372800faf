package dev.foothold.adapter.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.FrontDesk;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.chat.Topics;
import dev.foothold.core.model.Ask;
import dev.foothold.core.view.Action;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People who use commands, buttons, menus, shortcuts and the bot's page. Safe for many threads.
final class Visits {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

  private static final String QUESTION = "question";

  /// Suggested questions: as many as Slack shows
  /// ([setSuggestedPrompts](https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts)).
  private static final int PROMPTS = 4;

  private final Mail mail;
  private final Crowd crowd;
  private final Asking asking;
  private final Performing performing;
  private final Services services;
  private final SlackSettings settings;
  private final Crew crew;

  Visits(
      Mail mail,
      Crowd crowd,
      Asking asking,
      Performing performing,
      Services services,
      SlackSettings settings,
      Crew crew) {
    this.mail = mail;
    this.crowd = crowd;
    this.asking = asking;
    this.performing = performing;
    this.services = services;
    this.settings = settings;
    this.crew = crew;
  }

  /// A command as it was typed.
  record Command(
      String user,
      String channel,
      String name,
      String text,
      String key,
      String url,
      String trigger) {

    /// Says which, not what was typed after it.
    @Override
    public String toString() {
      return "Command[" + name + "]";
    }
  }

  /// Something on a message or page that was used.
  record Use(String id, List<String> chosen, String key) {

    Use {
      chosen = List.copyOf(chosen);
    }
  }

  /// A message that somebody did something with.
  record Picked(
      String user,
      Names.Stand stand,
      Optional<String> thread,
      String key,
      String url,
      String trigger) {

    @Override
    public String toString() {
      return "Picked[" + stand.channel() + "]";
    }
  }

  private Door door(String url) {
    return Door.opened(url, services.clock().instant());
  }

  void command(Workspace workspace, Command command) {
    Scene scene =
        new Scene(
            workspace,
            command.user(),
            new Web.Place(command.channel(), Optional.empty()),
            mail.isKnownDirect(workspace, command.user(), command.channel()),
            new Scene.Origin.Words(),
            Optional.of(door(command.url())));
    Deed.Command deed = read(workspace, command);
    Optional<String> question = deed.option(QUESTION);
    if (deed.path().equals(List.of(Typed.ASK)) && question.isPresent()) {
      ask(scene, question.get(), command.key());
    } else {
      serve(new Performing.Act(scene, deed, command.key(), Optional.of(command.trigger())));
    }
  }

  private Deed.Command read(Workspace workspace, Command command) {
    Typed typed = new Typed(services.desk().commands(), workspace.team());
    String name = command.name().replaceFirst("^/", "").toLowerCase(Locale.ROOT);
    return settings.commands().entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .findFirst()
        .map(entry -> typed.after(entry.getKey(), command.text()))
        .orElseGet(() -> typed.after(command.text()));
  }

  private void ask(Scene scene, String question, String key) {
    Response.Audience audience =
        services.desk().audience(crowd.passerBy(scene.workspace(), scene.user(), scene.visited()));
    asking.ask(
        new Asking.Question(
            scene,
            question,
            scene.isDirect() ? Ask.Place.DIRECT : Ask.Place.CHANNEL,
            audience,
            List.of(key),
            "0",
            Optional.empty()));
  }

  /// Gives a deed away, so that Slack can be told that it was received.
  void serve(Performing.Act act) {
    crew.run("something that somebody did", () -> performing.serve(act));
  }

  void pressed(Workspace workspace, BlockActionPayload payload, Use use) {
    crew.run(
        "something that was pressed",
        () -> {
          Optional<Scene> scene = scene(workspace, payload);
          if (scene.isPresent()) {
            pressed(scene.get(), use, payload.getTriggerId());
          }
        });
  }

  private void pressed(Scene scene, Use use, String trigger) {
    Optional<List<String>> command = Pressed.command(use.id());
    Optional<Action> action = FrontDesk.action(Pressed.without(use.id()));
    Optional<Deed> deed =
        command
            .<Deed>map(path -> new Deed.Command(path, Map.of()))
            .or(() -> action.map(one -> new Deed.Press(one, use.chosen())));
    Performing.Act act =
        new Performing.Act(
            scene,
            deed.orElseGet(() -> new Deed.Command(List.of("outdated"), Map.of())),
            use.key(),
            Optional.of(trigger));
    if (deed.isPresent()) {
      performing.serve(act);
    } else {
      performing.outdated(act);
    }
  }

  private Optional<Scene> scene(Workspace workspace, BlockActionPayload payload) {
    String user = payload.getUser().getId();
    BlockActionPayload.Container container = payload.getContainer();
    if (payload.getChannel() == null || container.getMessageTs() == null) {
      return direct(workspace, user).map(channel -> page(workspace, user, channel));
    }
    String channel = payload.getChannel().getId();
    Names.Stand stand = new Names.Stand(channel, container.getMessageTs());
    Optional<String> thread =
        Optional.ofNullable(container.getThreadTs())
            .or(
                () ->
                    Optional.ofNullable(payload.getMessage())
                        .flatMap(message -> Optional.ofNullable(message.getThreadTs())));
    return Optional.of(
        new Scene(
            workspace,
            user,
            new Web.Place(channel, thread),
            isDirect(workspace, user, channel),
            container.isEphemeral()
                ? new Scene.Origin.Whisper(stand)
                : new Scene.Origin.Post(stand),
            Optional.ofNullable(payload.getResponseUrl()).map(this::door)));
  }

  /// Conversations of two begin with a D; this one may be between two people.
  private boolean isDirect(Workspace workspace, String user, String channel) {
    return channel.startsWith("D") && direct(workspace, user).filter(channel::equals).isPresent();
  }

  private Optional<String> direct(Workspace workspace, String user) {
    Called<String> opened = mail.direct(workspace, user);
    if (opened.got().isEmpty()) {
      LOG.warn("no direct messages with somebody in {}: {}", workspace, Trouble.of(opened));
    }
    return opened.got();
  }

  private static Scene page(Workspace workspace, String user, String channel) {
    Web.Place place = new Web.Place(channel, Optional.empty());
    return new Scene(workspace, user, place, true, new Scene.Origin.Home(), Optional.empty());
  }

  void picked(Workspace workspace, Picked picked, Deed.Pick deed) {
    Scene scene =
        new Scene(
            workspace,
            picked.user(),
            new Web.Place(picked.stand().channel(), picked.thread()),
            mail.isKnownDirect(workspace, picked.user(), picked.stand().channel()),
            new Scene.Origin.Words(),
            Optional.of(door(picked.url())));
    serve(new Performing.Act(scene, deed, picked.key(), Optional.of(picked.trigger())));
  }

  void shortcut(
      Workspace workspace, String user, List<String> command, String key, String trigger) {
    crew.run(
        "a shortcut",
        () ->
            direct(workspace, user)
                .ifPresent(
                    channel -> {
                      Scene scene =
                          new Scene(
                              workspace,
                              user,
                              new Web.Place(channel, Optional.empty()),
                              true,
                              new Scene.Origin.Words(),
                              Optional.empty());
                      Deed deed = deed(command);
                      performing.serve(new Performing.Act(scene, deed, key, Optional.of(trigger)));
                    }));
  }

  /// Asking by a shortcut begins with a form, as its button does.
  private static Deed deed(List<String> command) {
    return command.equals(List.of(Typed.ASK))
        ? new Deed.Press(Action.of(dev.foothold.core.view.Verb.ASK), List.of())
        : new Deed.Command(command, Map.of());
  }

  void openedHome(Workspace workspace, String user, String channel) {
    mail.isDirect(workspace, user, channel);
    performing.home(page(workspace, user, channel));
  }

  /// Suggested questions, in the agent view.
  void openedMessages(Workspace workspace, String user, String channel) {
    mail.isDirect(workspace, user, channel);
    if (!settings.features().agent()) {
      return;
    }
    Locale locale = crowd.person(workspace, user).locale();
    List<SuggestedPrompt> prompts =
        Topics.all(locale).stream()
            .limit(PROMPTS)
            .map(
                topic ->
                    SuggestedPrompt.builder()
                        .title(topic.label())
                        .message(topic.question())
                        .build())
            .toList();
    Called<String> set =
        mail.web().prompts(workspace, channel, Says.TEXTS.get(locale, "prompt.title"), prompts);
    if (set.got().isEmpty()) {
      LOG.warn("no questions were suggested in {}: {}", workspace, Trouble.of(set));
    }
  }
}
