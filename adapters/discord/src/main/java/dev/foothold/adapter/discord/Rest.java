package dev.foothold.adapter.discord;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Discord's REST API, as far as it is used: the one place that sends anything. Through JDA's
/// requester, which keeps the rate limits; by ids, since what a channel or an interaction allows
/// must be known also after a restart, when JDA has no object for it. Blocks. Safe for many
/// threads.
final class Rest {

  /// Under which lists stand in a result.
  static final String LIST = "list";

  /// How long anything may take, with waiting for rate limits.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// An acknowledgement that takes longer is void
  /// ([responding](https://discord.com/developers/docs/interactions/receiving-and-responding)).
  private static final Duration ACKNOWLEDGEMENT = Duration.ofMillis(2_800);

  private static final Duration LATER = Duration.ofSeconds(15);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private static final String ORIGINAL = "@original";

  /// Requests at a time that are no first responses: those must not wait behind a crowd of others.
  private static final int AT_ONCE = 32;

  private final Supplier<Optional<JDA>> jda;
  private final Semaphore others = new Semaphore(AT_ONCE, true);

  /// A way to Discord.
  ///
  /// @param jda empty while there is no connection
  Rest(Supplier<Optional<JDA>> jda) {
    this.jda = jda;
  }

  /// What became of a request.
  sealed interface Result {

    /// Discord did it.
    ///
    /// @param body what it answered; empty where it says nothing
    record Done(DataObject body) implements Result {}

    /// Discord will not, however often it is asked.
    ///
    /// @param code Discord's
    ///   ([codes](https://discord.com/developers/docs/topics/opcodes-and-status-codes#json))
    /// @param status HTTP's
    /// @param meaning in Discord's words
    record Refused(int code, int status, String meaning) implements Result {}

    /// Nobody knows whether Discord did; it may be asked again.
    ///
    /// @param after how long to wait
    record Later(Duration after) implements Result {}
  }

  Result respond(Token token, int type, @Nullable DataObject data) {
    DataObject body = DataObject.empty().put("type", type);
    if (data != null) {
      body.put("data", data);
    }
    Route.CompiledRoute route =
        Route.Interactions.CALLBACK
            .compile(token.interaction(), token.value())
            .withQueryParams("with_response", "true");
    return sendNow(route, json(body), ACKNOWLEDGEMENT);
  }

  Result editOriginal(Token token, DataObject message) {
    return editFollowUp(token, ORIGINAL, message);
  }

  Result editOriginal(Token token, DataObject message, FileUpload file) {
    Route.CompiledRoute route =
        Route.Interactions.EDIT_FOLLOWUP.compile(token.application(), token.value(), ORIGINAL);
    DataObject whole = message.put("attachments", DataArray.empty().add(file.toAttachmentData(0)));
    return send(route, AttachedFile.createMultipartBody(List.of(file), whole).build(), PATIENCE);
  }

  Result editFollowUp(Token token, String message, DataObject content) {
    Route.CompiledRoute route =
        Route.Interactions.EDIT_FOLLOWUP.compile(token.application(), token.value(), message);
    return send(route, json(content), PATIENCE);
  }

  Result deleteOriginal(Token token) {
    return send(
        Route.Interactions.DELETE_FOLLOWUP.compile(token.application(), token.value(), ORIGINAL),
        null,
        PATIENCE);
  }

  Result followUp(Token token, DataObject message) {
    Route.CompiledRoute route =
        Route.Interactions.CREATE_FOLLOWUP
            .compile(token.application(), token.value())
            .withQueryParams("wait", "true");
    return send(route, new Once(json(message)), PATIENCE);
  }

  Result followUp(Token token, DataObject message, FileUpload file) {
    Route.CompiledRoute route =
        Route.Interactions.CREATE_FOLLOWUP
            .compile(token.application(), token.value())
            .withQueryParams("wait", "true");
    DataObject whole = message.put("attachments", DataArray.empty().add(file.toAttachmentData(0)));
    return send(
        route, new Once(AttachedFile.createMultipartBody(List.of(file), whole).build()), PATIENCE);
  }

  Result send(String channel, DataObject message) {
    return send(Route.Messages.SEND_MESSAGE.compile(channel), json(message), PATIENCE);
  }

  Result edit(String channel, String message, DataObject content) {
    return send(Route.Messages.EDIT_MESSAGE.compile(channel, message), json(content), PATIENCE);
  }

  Result delete(String channel, String message) {
    return send(Route.Messages.DELETE_MESSAGE.compile(channel, message), null, PATIENCE);
  }

  Result deleteChannel(String channel) {
    return send(Route.Channels.DELETE_CHANNEL.compile(channel), null, PATIENCE);
  }

  Result typing(String channel) {
    return send(Route.Channels.SEND_TYPING.compile(channel), null, ACKNOWLEDGEMENT);
  }

  Result channel(String channel) {
    return send(Route.Channels.GET_CHANNEL.compile(channel), null, PATIENCE);
  }

  Result message(String channel, String message) {
    return send(Route.Messages.GET_MESSAGE.compile(channel, message), null, PATIENCE);
  }

  /// Messages of a channel.
  ///
  /// @param channel which
  /// @param after the id of the message after which they stand; empty: the newest
  /// @return a [#LIST]
  Result messages(String channel, Optional<String> after) {
    Route.CompiledRoute route =
        Route.Messages.GET_MESSAGE_HISTORY.compile(channel).withQueryParams("limit", "50");
    return send(after.map(id -> route.withQueryParams("after", id)).orElse(route), null, PATIENCE);
  }

  Result startThread(String channel, String message, DataObject thread) {
    return send(
        Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message),
        json(thread),
        PATIENCE);
  }

  Result startPost(String forum, DataObject post) {
    return send(Route.Channels.CREATE_THREAD.compile(forum), new Once(json(post)), PATIENCE);
  }

  /// Threads of a guild that are not archived.
  ///
  /// @param guild which
  /// @return an object with `threads`
  Result activeThreads(String guild) {
    return send(
        Route.custom(net.dv8tion.jda.api.requests.Method.GET, "guilds/{guild_id}/threads/active")
            .compile(guild),
        null,
        PATIENCE);
  }

  Result directChannel(String user) {
    return send(
        Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
        json(DataObject.empty().put("recipient_id", user)),
        PATIENCE);
  }

  Result commands(Optional<String> guild) {
    Route.CompiledRoute route =
        guild
            .map(id -> Route.Interactions.GET_GUILD_COMMANDS.compile(application(), id))
            .orElseGet(() -> Route.Interactions.GET_COMMANDS.compile(application()));
    return send(route.withQueryParams("with_localizations", "true"), null, PATIENCE);
  }

  Result putCommands(Optional<String> guild, DataArray commands) {
    Route.CompiledRoute route =
        guild
            .map(id -> Route.Interactions.UPDATE_GUILD_COMMANDS.compile(application(), id))
            .orElseGet(() -> Route.Interactions.UPDATE_COMMANDS.compile(application()));
    return send(route, RequestBody.create(commands.toJson(), JSON), PATIENCE);
  }

  /// The bot's own id, which is its application's too.
  ///
  /// @return of whoever is logged in
  String application() {
    return jda.get().map(one -> one.getSelfUser().getApplicationId()).orElse("0");
  }

  String self() {
    return jda.get().map(one -> one.getSelfUser().getId()).orElse("0");
  }

  private static RequestBody json(DataObject body) {
    return RequestBody.create(new String(body.toJson(), StandardCharsets.UTF_8), JSON);
  }

  private Result send(Route.CompiledRoute route, @Nullable RequestBody body, Duration patience) {
    try {
      if (!others.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Result.Later(LATER);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result.Later(LATER);
    }
    try {
      return sendNow(route, body, patience);
    } finally {
      others.release();
    }
  }

  private Result sendNow(Route.CompiledRoute route, @Nullable RequestBody body, Duration patience) {
    Optional<JDA> connection = jda.get();
    if (connection.isEmpty()) {
      return new Result.Later(LATER);
    }
    CompletableFuture<DataObject> answer;
    try {
      answer =
          new RestActionImpl<DataObject>(
                  connection.get(), route, body, (response, _) -> body(response))
              .submit();
    } catch (RuntimeException stopped) {
      // JDA is shutting down and takes nothing more.
      return new Result.Later(LATER);
    }
    try {
      return new Result.Done(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      answer.cancel(true);
      return new Result.Later(LATER);
    } catch (TimeoutException tooLong) {
      answer.cancel(true);
      return new Result.Later(LATER);
    } catch (ExecutionException failure) {
      return failed(failure.getCause());
    }
  }

  private static Result failed(@Nullable Throwable cause) {
    if (cause instanceof ErrorResponseException refusal) {
      int status = refusal.getResponse().code;
      if (status >= 400 && status < 500 && status != 429) {
        return new Result.Refused(refusal.getErrorCode(), status, refusal.getMeaning());
      }
    }
    return new Result.Later(LATER);
  }

  /// Lists are put under a name, so that there is one type of result.
  private static DataObject body(Response response) {
    if (response.code == 204) {
      return DataObject.empty();
    }
    String text = response.getString();
    if (text.isBlank()) {
      return DataObject.empty();
    }
    return text.startsWith("[")
        ? DataObject.empty().put(LIST, DataArray.fromJson(text))
        : DataObject.fromJson(text);
  }
}
