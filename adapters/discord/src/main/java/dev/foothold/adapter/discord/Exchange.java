package dev.foothold.adapter.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// One interaction, from its coming to its end: Discord takes one response within three seconds and
/// more in the fifteen minutes after it
/// ([responding](https://discord.com/developers/docs/interactions/receiving-and-responding)).
/// Whatever is to be shown first answers the interaction; an acknowledgement goes out before it
/// only where that takes its time. Safe for many threads.
final class Exchange {

  /// A token is good for 15 minutes; the margin is for what is under way.
  static final Duration LIFE = Duration.ofMinutes(14);

  /// What takes longer is acknowledged first.
  static final Duration AT_ONCE = Duration.ofMillis(800);

  /// A form cannot come after an acknowledgement, so that one waits for as long as it may.
  static final Duration FORM_AT_ONCE = Duration.ofSeconds(2);

  private static final int REPLY = 4;
  private static final int DEFERRED_REPLY = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int FORM = 9;

  /// Somebody, most likely this program with a response that was lost, was faster
  /// ([codes](https://discord.com/developers/docs/topics/opcodes-and-status-codes#json)).
  private static final int ALREADY_ACKNOWLEDGED = 40060;

  private final Rest rest;
  private final Token token;
  private final Origin origin;
  private final Instant begun;
  // Looked at by the watch, which waits for nobody.
  private volatile State state = State.NEW;
  private volatile boolean ended;
  private Optional<Boolean> answerIsPrivate = Optional.empty();

  /// What an interaction began with.
  enum Origin {
    /// A command, or a message's menu.
    COMMAND,
    /// The same, and a form is the answer.
    COMMAND_FOR_FORM,
    /// A message's button or menu, or a form that opened from one.
    MESSAGE,
    /// The same, and a form is the answer.
    MESSAGE_FOR_FORM;

    boolean opensForm() {
      return this == COMMAND_FOR_FORM || this == MESSAGE_FOR_FORM;
    }

    boolean hasMessage() {
      return this == MESSAGE || this == MESSAGE_FOR_FORM;
    }
  }

  private enum State {
    /// Nothing was said yet.
    NEW,
    /// Discord shows that the bot thinks, to one person.
    THINKING_IN_PRIVATE,
    /// Discord shows that the bot thinks, to everybody.
    THINKING,
    /// The message that was pressed may be changed.
    UPDATING,
    /// Something was shown; more goes below it.
    ANSWERED,
    /// Discord does not know it any more.
    GONE
  }

  /// What became of something to be shown.
  sealed interface Shown {

    /// It stands.
    ///
    /// @param posts where, as far as Discord told; empty for what one person alone sees
    record Stands(Optional<Names.Post> posts) implements Shown {}

    /// The interaction has ended for Discord.
    record Gone() implements Shown {}

    /// Nobody knows.
    record Unknown() implements Shown {}
  }

  Exchange(Rest rest, Token token, Origin origin, Instant begun) {
    this.rest = rest;
    this.token = token;
    this.origin = origin;
    this.begun = begun;
  }

  /// One that another process had acknowledged before it died.
  ///
  /// @param address as it was stored
  /// @return whose original response may be set
  static Exchange resumed(Rest rest, Address.Interaction address, Instant now) {
    Exchange exchange = new Exchange(rest, address.token(), Origin.COMMAND, now);
    exchange.state =
        address.isFollowUp()
            ? State.ANSWERED
            : address.isPrivate() ? State.THINKING_IN_PRIVATE : State.THINKING;
    return exchange;
  }

  /// An answer will come as a message of its own.
  ///
  /// @param isPrivate whether one person alone is to see it
  /// @return whether it comes below what was shown before
  synchronized boolean expectAnswer(boolean isPrivate) {
    answerIsPrivate = Optional.of(isPrivate);
    return state == State.UPDATING || state == State.ANSWERED;
  }

  Token token() {
    return token;
  }

  Origin origin() {
    return origin;
  }

  /// Whether the one who did something waits for too long.
  boolean isLate(Instant now) {
    Duration most = origin.opensForm() ? FORM_AT_ONCE : AT_ONCE;
    return state == State.NEW && !ended && !now.isBefore(begun.plus(most));
  }

  /// Whether it must end now, as its token will.
  boolean isExpiring(Instant now) {
    return !ended && !now.isBefore(begun.plus(LIFE));
  }

  boolean hasEnded() {
    return ended;
  }

  /// Nothing more is to come, or somebody else sees to it.
  void end() {
    ended = true;
  }

  /// Tells Discord that something will come, where nothing has yet.
  ///
  /// @param isPrivate whether one person alone sees it
  synchronized void think(boolean isPrivate) {
    if (state == State.NEW) {
      DataObject data = DataObject.empty().put("flags", isPrivate ? 1 << 6 : 0);
      acknowledge(DEFERRED_REPLY, data, isPrivate ? State.THINKING_IN_PRIVATE : State.THINKING);
    }
  }

  /// Tells Discord that the message that was pressed may change, where nothing was told yet.
  synchronized void update() {
    if (state == State.NEW) {
      acknowledge(DEFERRED_UPDATE, null, State.UPDATING);
    }
  }

  /// Acknowledges in the way that fits most.
  synchronized void acknowledge() {
    if (origin.hasMessage() && answerIsPrivate.isEmpty()) {
      update();
    } else {
      think(answerIsPrivate.orElse(true));
    }
  }

  private void acknowledge(int type, @Nullable DataObject data, State after) {
    state = stateAfter(respond(type, data), after);
  }

  /// Sends the first response. One whose answer was lost is sent again: Discord then says that it
  /// has it.
  private Rest.Result respond(int type, @Nullable DataObject data) {
    Rest.Result first = rest.respond(token, type, data);
    return first instanceof Rest.Result.Later ? rest.respond(token, type, data) : first;
  }

  private static State stateAfter(Rest.Result result, State after) {
    return switch (result) {
      case Rest.Result.Done _ -> after;
      case Rest.Result.Refused(var code, _, _) -> code == ALREADY_ACKNOWLEDGED ? after : State.GONE;
      // It may have come; if not, what follows is refused.
      case Rest.Result.Later _ -> after;
    };
  }

  /// Shows something below what was shown before.
  ///
  /// @param pages in order
  /// @param isPrivate whether one person alone sees it
  /// @return what became of it
  synchronized Shown show(List<Page> pages, boolean isPrivate) {
    Shown first =
        switch (state) {
          case NEW -> reply(pages.getFirst(), isPrivate);
          // What one person was told to wait for cannot be shown to others.
          case THINKING_IN_PRIVATE -> edit(pages.getFirst(), true);
          case THINKING -> edit(pages.getFirst(), isPrivate);
          case UPDATING, ANSWERED -> followUp(pages.getFirst(), isPrivate);
          case GONE -> new Shown.Gone();
        };
    return rest(first, pages, isPrivate);
  }

  /// Shows something in place of the message that was pressed.
  ///
  /// @param pages in order
  /// @return what became of it
  synchronized Shown replace(List<Page> pages) {
    if (!origin.hasMessage()) {
      return show(pages, true);
    }
    Shown first;
    if (state == State.NEW) {
      Rest.Result result = respond(UPDATE, pages.getFirst().toData());
      state = stateAfter(result, State.UPDATING);
      first = shown(result, true);
    } else if (state == State.UPDATING) {
      first = edit(pages.getFirst(), true);
    } else {
      return show(pages, true);
    }
    return rest(first, pages, true);
  }

  /// Removes the message that was pressed.
  ///
  /// @return what became of it
  synchronized Shown remove() {
    update();
    return state == State.UPDATING ? shown(rest.deleteOriginal(token), true) : new Shown.Gone();
  }

  /// Opens a form.
  ///
  /// @param form to fill in
  /// @return false if it is too late for one
  synchronized boolean fill(Modal form) {
    if (state != State.NEW) {
      return false;
    }
    Rest.Result result = respond(FORM, form.toData());
    state = stateAfter(result, State.ANSWERED);
    return state == State.ANSWERED;
  }

  /// Offers completions.
  ///
  /// @param choices as Discord has them
  void complete(DataObject choices) {
    rest.respond(token, CHOICES, choices);
  }

  /// Hands a file to one person.
  ///
  /// @param name of the file
  /// @param content of it
  /// @param page what stands above it
  /// @return what became of it
  synchronized Shown hand(String name, byte[] content, Page page) {
    think(true);
    FileUpload file = FileUpload.fromData(content, name);
    DataObject message =
        new Page(
                Stream.concat(page.components().stream(), Stream.of(FileDisplay.fromFileName(name)))
                    .toList())
            .toData(true);
    Shown shown =
        switch (state) {
          case THINKING_IN_PRIVATE, THINKING ->
              shown(rest.editOriginal(token, message, file), true);
          case UPDATING, ANSWERED -> shown(rest.followUp(token, message, file), true);
          case NEW, GONE -> new Shown.Gone();
        };
    state = state == State.GONE ? state : State.ANSWERED;
    return shown;
  }

  private Shown reply(Page page, boolean isPrivate) {
    Rest.Result result = respond(REPLY, page.toData(isPrivate));
    state = stateAfter(result, State.ANSWERED);
    if (result instanceof Rest.Result.Refused(var code, _, _) && code == ALREADY_ACKNOWLEDGED) {
      // What it was answered with is set right: the edit changes nothing where it was this.
      return edit(page, isPrivate);
    }
    return shown(result, isPrivate);
  }

  private Shown edit(Page page, boolean isPrivate) {
    Rest.Result result = rest.editOriginal(token, page.toData());
    if (result instanceof Rest.Result.Later) {
      // An edit may be sent as often as one likes.
      result = rest.editOriginal(token, page.toData());
    }
    if (result instanceof Rest.Result.Done && state != State.UPDATING) {
      state = State.ANSWERED;
    }
    return shown(result, isPrivate || state == State.UPDATING);
  }

  private Shown followUp(Page page, boolean isPrivate) {
    return shown(rest.followUp(token, page.toData(isPrivate)), isPrivate);
  }

  private Shown shown(Rest.Result result, boolean isPrivate) {
    return switch (result) {
      case Rest.Result.Done(var body) ->
          new Shown.Stands(isPrivate ? Optional.empty() : post(body));
      case Rest.Result.Refused _ -> {
        state = State.GONE;
        yield new Shown.Gone();
      }
      case Rest.Result.Later _ -> new Shown.Unknown();
    };
  }

  private static Optional<Names.Post> post(DataObject body) {
    DataObject message =
        body.optObject("resource").flatMap(resource -> resource.optObject("message")).orElse(body);
    return message.isNull("id") || message.isNull("channel_id")
        ? Optional.empty()
        : Optional.of(
            new Names.Post(message.getString("channel_id"), List.of(message.getString("id"))));
  }

  /// Follow-ups have no key by which Discord would know them again: each is sent once.
  private Shown rest(Shown first, List<Page> pages, boolean isPrivate) {
    Shown all = first;
    for (Page page : pages.subList(1, pages.size())) {
      if (all instanceof Shown.Stands(var before)) {
        Shown next = followUp(page, isPrivate);
        all =
            next instanceof Shown.Stands(var post)
                ? new Shown.Stands(Names.both(before, post))
                : all;
      }
    }
    return all;
  }
}
