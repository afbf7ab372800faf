package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.foothold.core.chat.Visitor;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where somebody did something, and how they can be answered.
///
/// @param workspace where
/// @param user who
/// @param place the conversation
/// @param isDirect whether it is the bot's and theirs alone
/// @param origin what they used
/// @param door the address to answer by; empty for events
record Scene(
    Workspace workspace,
    String user,
    Web.Place place,
    boolean isDirect,
    Origin origin,
    Optional<Door> door) {

  private static final Gson GSON = new Gson();

  /// What somebody used.
  sealed interface Origin {

    /// A command, a shortcut, words.
    record Words() implements Origin {}

    /// A message that everybody sees there.
    ///
    /// @param stand where it is
    record Post(Names.Stand stand) implements Origin {}

    /// A message that they alone see.
    ///
    /// @param stand where it is
    record Whisper(Names.Stand stand) implements Origin {}

    /// The bot's page.
    record Home() implements Origin {}
  }

  String team() {
    return workspace.team();
  }

  Visitor.Place visited() {
    return new Visitor.Place(
        workspace.name(),
        Names.channel(team(), place.channel()),
        Names.thread(team(), place.channel(), place.thread()),
        isDirect,
        !isDirect && place.thread().isPresent());
  }

  /// The message that was used.
  Optional<Names.Stand> used() {
    return switch (origin) {
      case Origin.Post(var stand) -> Optional.of(stand);
      case Origin.Whisper(var stand) -> Optional.of(stand);
      case Origin.Words(), Origin.Home() -> Optional.empty();
    };
  }

  /// As it travels with a form.
  private record Luggage(
      String channel,
      @Nullable String thread,
      boolean direct,
      String origin,
      @Nullable String used,
      @Nullable String url,
      long until,
      int left) {}

  /// What a form has to bring back.
  ///
  /// @return at most 3,000 characters
  String pack() {
    String kind =
        switch (origin) {
          case Origin.Words() -> "words";
          case Origin.Post _ -> "post";
          case Origin.Whisper _ -> "whisper";
          case Origin.Home() -> "home";
        };
    return GSON.toJson(
        new Luggage(
            place.channel(),
            place.thread().orElse(null),
            isDirect,
            kind,
            used().map(Names.Stand::ts).orElse(null),
            door.map(Door::url).orElse(null),
            door.map(Door::until).orElse(Instant.EPOCH).getEpochSecond(),
            door.map(Door::left).orElse(0)));
  }

  /// What a form has brought back.
  ///
  /// @return empty if it is no luggage of this program's
  static Optional<Scene> unpack(Workspace workspace, String user, String text) {
    try {
      @Nullable Luggage luggage = GSON.fromJson(text, Luggage.class);
      if (luggage == null || luggage.channel() == null || luggage.origin() == null) {
        return Optional.empty();
      }
      String channel = luggage.channel();
      Optional<Names.Stand> used =
          Optional.ofNullable(luggage.used()).map(ts -> new Names.Stand(channel, ts));
      Origin origin =
          switch (luggage.origin()) {
            case "post" -> used.<Origin>map(Origin.Post::new).orElseGet(Origin.Words::new);
            case "whisper" -> used.<Origin>map(Origin.Whisper::new).orElseGet(Origin.Words::new);
            case "home" -> new Origin.Home();
            default -> new Origin.Words();
          };
      Optional<Door> door =
          Optional.ofNullable(luggage.url())
              .map(url -> new Door(url, Instant.ofEpochSecond(luggage.until()), luggage.left()));
      Web.Place place = new Web.Place(channel, Optional.ofNullable(luggage.thread()));
      return Optional.of(new Scene(workspace, user, place, luggage.direct(), origin, door));
    } catch (JsonSyntaxException broken) {
      return Optional.empty();
    }
  }

  /// Says where, not who.
  @Override
  public String toString() {
    return "Scene[" + workspace + "]";
  }
}
