package dev.foothold.adapter.slack;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Services;
import dev.foothold.core.model.Ask;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.port.OneTimeTokens;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// People who write to the bot, or where it reads along. Safe for many threads.
final class Conversation {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /// Slack sends an event again for some minutes; for how long it is known again.
  private static final Duration KNOWN = Duration.ofHours(2);

  private static final String HELP = "help";

  private final Mail mail;
  private final Crowd crowd;
  private final Asking asking;
  private final Performing performing;
  private final Services services;
  private final OneTimeTokens tokens;
  private final SlackSettings.Features features;
  private final Crew crew;

  Conversation(
      Mail mail,
      Crowd crowd,
      Asking asking,
      Performing performing,
      Services services,
      OneTimeTokens tokens,
      SlackSettings.Features features,
      Crew crew) {
    this.mail = mail;
    this.crowd = crowd;
    this.asking = asking;
    this.performing = performing;
    this.services = services;
    this.tokens = tokens;
    this.features = features;
    this.crew = crew;
  }

  /// What else is to be known of a message.
  enum Trait {
    /// It was written to the bot alone.
    DIRECT,
    /// Files come with it.
    FILES,
    /// Slack says that the bot is mentioned.
    MENTION
  }

  /// A message of a person's.
  ///
  /// @param user who wrote it; empty: nobody
  /// @param stand where it is
  /// @param thread the root of its thread
  /// @param text as Slack sends it
  /// @param traits what else is to be known
  record Said(
      String user, Names.Stand stand, Optional<String> thread, String text, Set<Trait> traits) {

    Said {
      traits = Set.copyOf(traits);
    }

    Said with(Trait trait, boolean holds) {
      Set<Trait> all = EnumSet.noneOf(Trait.class);
      all.addAll(traits);
      if (holds) {
        all.add(trait);
      }
      return new Said(user, stand, thread, text, all);
    }

    String channel() {
      return stand.channel();
    }

    String ts() {
      return stand.ts();
    }

    boolean isDirect() {
      return traits.contains(Trait.DIRECT);
    }

    boolean hasFiles() {
      return traits.contains(Trait.FILES);
    }

    boolean isMention() {
      return traits.contains(Trait.MENTION);
    }

    /// Says where, not who and what.
    @Override
    public String toString() {
      return "Said[" + channel() + "]";
    }
  }

  private static String key(Workspace workspace, Said said) {
    return "%s:%s/%s/%s".formatted(Names.PLATFORM, workspace.team(), said.channel(), said.ts());
  }

  private static String eventKey(Workspace workspace, String event) {
    return "%s:%s/%s".formatted(Names.PLATFORM, workspace.team(), event);
  }

  void said(Workspace workspace, Said said, String event) {
    if (said.user().equals(workspace.bot())) {
      return;
    }
    if (said.isDirect()) {
      mail.isDirect(workspace, said.user(), said.channel());
    }
    String text = SlackText.plain(said.text(), workspace.bot());
    Kind kind = kind(workspace, said);
    List<String> keys = List.of(key(workspace, said), eventKey(workspace, event));
    switch (kind) {
      case NOT_FOR_US -> {}
      case OVERHEARD -> {
        if (!text.isBlank()) {
          asking.ask(question(workspace, said, Ask.Place.OVERHEARD, text, keys, Optional.empty()));
        }
      }
      case ADDRESSED -> {
        Ask.Place place = said.isDirect() ? Ask.Place.DIRECT : Ask.Place.CHANNEL;
        Optional<Deed.Command> command =
            text.isBlank()
                ? Optional.empty()
                : typed(workspace).plainWords(plainText(workspace, said));
        if (command.isPresent()) {
          serve(workspace, said, command.get());
        } else if (!text.isBlank()) {
          asking.ask(question(workspace, said, place, text, keys, Optional.empty()));
        } else if (said.hasFiles()) {
          once(
              workspace,
              said,
              () -> mail.tell(scene(workspace, said), locale(workspace, said), "files"));
        } else {
          serve(workspace, said, new Deed.Command(List.of(HELP), Map.of()));
        }
      }
    }
  }

  private static String plainText(Workspace workspace, Said said) {
    return said.text().replaceAll("<@" + workspace.bot() + "(\\|[^<>]*)?>", " ").strip();
  }

  private enum Kind {
    ADDRESSED,
    OVERHEARD,
    NOT_FOR_US
  }

  /// Decided before anything is written down.
  private Kind kind(Workspace workspace, Said said) {
    if (said.isDirect() || said.isMention() || SlackText.mentions(said.text(), workspace.bot())) {
      return Kind.ADDRESSED;
    }
    if (!features.hearsChannels()) {
      return Kind.NOT_FOR_US;
    }
    if (said.thread().isPresent() && takesPart(workspace, said.channel(), said.thread().get())) {
      return Kind.ADDRESSED;
    }
    CommunitySettings settings = services.communities().of(workspace.community());
    ChannelMode mode = settings.mode(Names.channel(workspace.team(), said.channel()));
    boolean listens =
        switch (mode) {
          case OFF, MENTION -> false;
          case SUGGEST_TO_MODERATORS, WHEN_CONFIDENT, ALWAYS -> true;
        };
    return listens && !settings.paused() ? Kind.OVERHEARD : Kind.NOT_FOR_US;
  }

  /// Threads that this process has answered in, and those that begin with an answer.
  private boolean takesPart(Workspace workspace, String channel, String root) {
    if (asking.takesPart(workspace, channel, root)) {
      return true;
    }
    try {
      boolean begins =
          services
              .log()
              .at(workspace.community(), new Names.Stand(channel, root).ref())
              .isPresent();
      if (begins) {
        asking.joined(workspace, channel, root);
      }
      return begins;
    } catch (StoreUnavailable gone) {
      return false;
    }
  }

  private Typed typed(Workspace workspace) {
    return new Typed(services.desk().commands(), workspace.team());
  }

  private Locale locale(Workspace workspace, Said said) {
    return crowd.person(workspace, said.user()).locale();
  }

  /// In channels below the message, so that the channel stays readable; as an agent likewise, where
  /// each question begins a conversation of its own; else in direct messages as people talk there.
  private Scene scene(Workspace workspace, Said said) {
    boolean threads = !said.isDirect() || features.agent();
    Optional<String> thread =
        said.thread().or(() -> threads ? Optional.of(said.ts()) : Optional.empty());
    return new Scene(
        workspace,
        said.user(),
        new Web.Place(said.channel(), thread),
        said.isDirect(),
        new Scene.Origin.Words(),
        Optional.empty());
  }

  private Asking.Question question(
      Workspace workspace,
      Said said,
      Ask.Place place,
      String text,
      List<String> keys,
      Optional<Names.Stand> stand) {
    return new Asking.Question(
        scene(workspace, said), text, place, Response.Audience.ALL, keys, said.ts(), stand);
  }

  private void serve(Workspace workspace, Said said, Deed.Command command) {
    once(
        workspace,
        said,
        () ->
            performing.serve(
                new Performing.Act(
                    scene(workspace, said), command, key(workspace, said), Optional.empty())));
  }

  /// What is no question is not written down as one, and is known again by itself.
  private void once(Workspace workspace, Said said, Runnable work) {
    crew.run(
        "something said",
        () -> {
          if (isNew(key(workspace, said))) {
            work.run();
          }
        });
  }

  private boolean isNew(String key) {
    try {
      tokens.issue("said " + key, services.clock().instant().plus(KNOWN));
      return true;
    } catch (IllegalArgumentException known) {
      return false;
    } catch (StoreUnavailable gone) {
      LOG.warn("what was said cannot be told from what was said before", gone);
      return true;
    }
  }

  /// Somebody has changed their question: its answer is changed.
  ///
  /// @param at when, which tells one change from another
  void edited(Workspace workspace, Said said, String at) {
    Optional<Names.Stand> stand = answer(workspace, said);
    String text = SlackText.plain(said.text(), workspace.bot());
    if (stand.isEmpty() || text.isBlank() || said.user().equals(workspace.bot())) {
      return;
    }
    Ask.Place place = said.isDirect() ? Ask.Place.DIRECT : Ask.Place.CHANNEL;
    List<String> keys = List.of(key(workspace, said) + "/edited/" + at);
    asking.ask(question(workspace, said, place, text, keys, stand));
  }

  private Optional<Names.Stand> answer(Workspace workspace, Said said) {
    Optional<Names.Stand> known = asking.answerTo(workspace, said.channel(), said.ts());
    if (known.isPresent()) {
      return known;
    }
    Called<Optional<Names.Stand>> found =
        mail.web().find(workspace, scene(workspace, said).place(), said.ts(), key(workspace, said));
    return found.got().flatMap(one -> one);
  }

  void stop(Workspace workspace, Web.Place place) {
    asking.stop(workspace, place);
  }
}
