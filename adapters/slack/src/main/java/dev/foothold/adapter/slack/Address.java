package dev.foothold.adapter.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import dev.foothold.core.chat.Response;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an answer goes, as it is stored until the question has ended.
///
/// @param channel where
/// @param thread in which thread; null: in none
/// @param direct whether that is the bot's and the asker's alone
/// @param everybody whether all there see it
/// @param since no answer stands that is older than this message
/// @param stand a message that the answer takes the place of; null: none
/// @param url to answer in private by; null: none
/// @param until when that ends, in seconds of the epoch
record Address(
    String channel,
    @Nullable String thread,
    boolean direct,
    boolean everybody,
    String since,
    @Nullable String stand,
    @Nullable String url,
    long until) {

  private static final Gson GSON = new Gson();

  /// What is left of a door's uses after a crash: one may have been used for nothing.
  private static final int LEFT = Door.USES - 1;

  String text() {
    return GSON.toJson(this);
  }

  static Optional<Address> read(String text) {
    try {
      @Nullable Address read = GSON.fromJson(text, Address.class);
      return Optional.ofNullable(read).filter(address -> address.channel() != null);
    } catch (JsonSyntaxException broken) {
      return Optional.empty();
    }
  }

  Response.Audience audience() {
    return everybody ? Response.Audience.ALL : Response.Audience.ONE;
  }

  Scene scene(Workspace workspace, String user) {
    Optional<Door> door =
        Optional.ofNullable(url)
            .map(address -> new Door(address, Instant.ofEpochSecond(until), LEFT));
    return new Scene(
        workspace,
        user,
        new Web.Place(channel, Optional.ofNullable(thread)),
        direct,
        new Scene.Origin.Words(),
        door);
  }

  /// Without the address to answer by.
  @Override
  public String toString() {
    return "Address[" + channel + "]";
  }
}
