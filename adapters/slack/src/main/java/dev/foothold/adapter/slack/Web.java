package dev.foothold.adapter.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.MarkdownBlock;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Slack's Web API as far as the adapter uses it: each method is one call. Safe for many threads.
final class Web {

  /// The kind of the [metadata](https://docs.slack.dev/messaging/message-metadata) by which the bot
  /// knows its own messages again.
  private static final String POSTED = "foothold_post";

  private static final String KEY = "key";

  /// Messages that are looked through for one of the bot's own. Slack gives apps that are sold
  /// outside its Marketplace 15 at once
  /// ([conversations.replies](https://docs.slack.dev/reference/methods/conversations.replies)).
  private static final int LOOKED_THROUGH = 15;

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int OK = 200;

  private final com.slack.api.Slack sdk;
  private final Calls calls;

  Web(com.slack.api.Slack sdk, Calls calls) {
    this.sdk = sdk;
    this.calls = calls;
  }

  /// A place for a message.
  ///
  /// @param channel its id
  /// @param thread the thread's root; empty outside threads
  record Place(String channel, Optional<String> thread) {}

  Called<AuthTestResponse> authTest(Workspace workspace) {
    return calls.make(workspace, "auth.test", client -> client.authTest(request -> request));
  }

  /// Posts a message.
  ///
  /// @param key by which it can be found again
  /// @return its name in its channel
  Called<Names.Stand> post(Workspace workspace, Place place, Rendered message, String key) {
    return post(
        workspace, place, key, request -> request.blocks(message.blocks()).text(message.text()));
  }

  /// Posts Markdown as people write it, with tables and headings.
  Called<Names.Stand> postMarkdown(Workspace workspace, Place place, String markdown, String key) {
    List<LayoutBlock> blocks =
        List.of(MarkdownBlock.builder().text(withoutMentions(markdown)).build());
    return post(
        workspace, place, key, request -> request.blocks(blocks).text(BlockKit.fallback(markdown)));
  }

  /// Slack reads `<@U1>`, `<!here>` and `<#C1>` wherever they stand.
  private static String withoutMentions(String markdown) {
    return markdown.replaceAll("<(?=[@!#])", "<\u2060");
  }

  private interface Filling {
    ChatPostMessageRequest.ChatPostMessageRequestBuilder on(
        ChatPostMessageRequest.ChatPostMessageRequestBuilder request);
  }

  private Called<Names.Stand> post(Workspace workspace, Place place, String key, Filling filling) {
    Called<ChatPostMessageResponse> posted =
        calls.make(
            workspace,
            "chat.postMessage " + place.channel(),
            client ->
                client.chatPostMessage(
                    request ->
                        filling
                            .on(request)
                            .channel(place.channel())
                            .threadTs(place.thread().orElse(null))
                            .unfurlLinks(false)
                            .unfurlMedia(false)
                            .metadata(metadata(key))));
    return posted.map(response -> new Names.Stand(response.getChannel(), response.getTs()));
  }

  private static Message.Metadata metadata(String key) {
    return Message.Metadata.builder().eventType(POSTED).eventPayload(Map.of(KEY, key)).build();
  }

  Called<Names.Stand> update(Workspace workspace, Names.Stand stand, Rendered message) {
    return calls
        .make(
            workspace,
            "chat.update",
            client ->
                client.chatUpdate(
                    request ->
                        request
                            .channel(stand.channel())
                            .ts(stand.ts())
                            .blocks(message.blocks())
                            .text(message.text())))
        .map(_ -> stand);
  }

  Called<Names.Stand> delete(Workspace workspace, Names.Stand stand) {
    return calls
        .make(
            workspace,
            "chat.delete",
            client -> client.chatDelete(request -> request.channel(stand.channel()).ts(stand.ts())))
        .map(_ -> stand);
  }

  /// Shows a message to one person.
  Called<String> ephemeral(Workspace workspace, Place place, String user, Rendered message) {
    return calls
        .make(
            workspace,
            "chat.postEphemeral",
            client ->
                client.chatPostEphemeral(
                    request ->
                        request
                            .channel(place.channel())
                            .threadTs(place.thread().orElse(null))
                            .user(user)
                            .blocks(message.blocks())
                            .text(message.text())))
        .map(response -> response.getMessageTs());
  }

  /// Answers by the address that came with a command or a press.
  Called<String> respond(String url, ActionResponse response) {
    try {
      WebhookResponse answered = new ActionResponseSender(sdk).send(url, response);
      int status = answered.getCode();
      if (status == OK) {
        return new Called.Done<>("ok");
      }
      if (status == TOO_MANY) {
        return new Called.Later<>(Duration.ofSeconds(1));
      }
      return failed(status);
    } catch (IOException failure) {
      return new Called.Unknown<>(failure);
    }
  }

  Called<String> openView(Workspace workspace, String trigger, View view) {
    // A trigger is good for three seconds, so there is no time to wait.
    return calls
        .make(
            workspace,
            "views.open",
            Duration.ZERO,
            client -> client.viewsOpen(request -> request.triggerId(trigger).view(view)))
        .map(response -> response.getView().getId());
  }

  Called<String> publishHome(Workspace workspace, String user, List<LayoutBlock> blocks) {
    View home = View.builder().type("home").blocks(blocks).build();
    return calls
        .make(
            workspace,
            "views.publish",
            client -> client.viewsPublish(request -> request.userId(user).view(home)))
        .map(response -> response.getView().getId());
  }

  /// Puts a file into a conversation ([three
  /// calls](https://docs.slack.dev/messaging/working-with-files#uploading_files)).
  ///
  /// The client's own `filesUploadV2` asks for the file's data afterwards, for which the app would
  /// need the scope `files:read`.
  Called<String> upload(Workspace workspace, String channel, String name, byte[] content) {
    return calls
        .make(
            workspace,
            "files.getUploadURLExternal",
            client ->
                client.filesGetUploadURLExternal(
                    request -> request.filename(name).length(content.length)))
        .then(place -> put(place.getUploadUrl(), content).map(_ -> place.getFileId()))
        .then(id -> share(workspace, channel, name, id));
  }

  private Called<Integer> put(String url, byte[] content) {
    Request request = new Request.Builder().url(url).post(RequestBody.create(content)).build();
    try (Response response = sdk.getHttpClient().getOkHttpClient().newCall(request).execute()) {
      int status = response.code();
      return status == OK ? new Called.Done<>(status) : failed(status);
    } catch (IOException failure) {
      return new Called.Unknown<>(failure);
    }
  }

  private Called<String> share(Workspace workspace, String channel, String name, String id) {
    FilesCompleteUploadExternalRequest.FileDetails file =
        FilesCompleteUploadExternalRequest.FileDetails.builder().id(id).title(name).build();
    return calls
        .make(
            workspace,
            "files.completeUploadExternal",
            client ->
                client.filesCompleteUploadExternal(
                    request -> request.files(List.of(file)).channelId(channel)))
        .map(_ -> id);
  }

  private static <T> Called<T> failed(int status) {
    return status >= SERVER_ERROR
        ? new Called.Unknown<>(new IOException("status " + status))
        : new Called.Refused<>("http_" + status, "");
  }

  /// The conversation between the bot and one person.
  Called<String> openDirect(Workspace workspace, String user) {
    Called<ConversationsOpenResponse> opened =
        calls.make(
            workspace,
            "conversations.open",
            client -> client.conversationsOpen(request -> request.users(List.of(user))));
    return opened.map(response -> response.getChannel().getId());
  }

  /// What Slack knows of a person.
  Called<User> user(Workspace workspace, String user, Duration patience) {
    Called<UsersInfoResponse> found =
        calls.make(
            workspace,
            "users.info",
            patience,
            client -> client.usersInfo(request -> request.user(user).includeLocale(true)));
    return found.map(UsersInfoResponse::getUser);
  }

  Called<List<Group>> groups(Workspace workspace) {
    Called<UsergroupsListResponse> found =
        calls.make(
            workspace,
            "usergroups.list",
            Duration.ofSeconds(5),
            client -> client.usergroupsList(request -> request));
    return found.map(
        response ->
            response.getUsergroups().stream()
                .map(group -> new Group(group.getId(), group.getName()))
                .toList());
  }

  /// Who is in a user group.
  Called<Set<String>> members(Workspace workspace, String group) {
    return calls
        .make(
            workspace,
            "usergroups.users.list",
            Duration.ofSeconds(5),
            client -> client.usergroupsUsersList(request -> request.usergroup(group)))
        .map(response -> Set.copyOf(response.getUsers()));
  }

  /// Finds a message of the bot's own by its key. For recovery alone: it reads a conversation.
  ///
  /// @return empty if it is not among the latest there
  Called<Optional<Names.Stand>> find(Workspace workspace, Place place, String oldest, String key) {
    Called<List<Message>> messages =
        place.thread().isPresent()
            ? calls
                .make(
                    workspace,
                    "conversations.replies",
                    client ->
                        client.conversationsReplies(
                            request ->
                                request
                                    .channel(place.channel())
                                    .ts(place.thread().get())
                                    .oldest(oldest)
                                    .limit(LOOKED_THROUGH)
                                    .includeAllMetadata(true)))
                .map(response -> response.getMessages())
            : calls
                .make(
                    workspace,
                    "conversations.history",
                    client ->
                        client.conversationsHistory(
                            request ->
                                request
                                    .channel(place.channel())
                                    .oldest(oldest)
                                    .limit(LOOKED_THROUGH)
                                    .includeAllMetadata(true)))
                .map(response -> response.getMessages());
    return messages.map(
        all ->
            all.stream()
                .filter(message -> has(message, key))
                .map(message -> new Names.Stand(place.channel(), message.getTs()))
                .findFirst());
  }

  private static boolean has(Message message, String key) {
    return message.getMetadata() != null
        && message.getMetadata().getEventPayload() != null
        && key.equals(message.getMetadata().getEventPayload().get(KEY));
  }

  Called<Names.Stand> startStream(Workspace workspace, Place place, String user, String markdown) {
    Called<ChatStartStreamResponse> started =
        calls.make(
            workspace,
            "chat.startStream",
            Duration.ZERO,
            client ->
                client.chatStartStream(
                    request ->
                        request
                            .channel(place.channel())
                            .threadTs(place.thread().orElse(null))
                            .recipientUserId(user)
                            .recipientTeamId(workspace.team())
                            .markdownText(markdown)));
    return started.map(response -> new Names.Stand(response.getChannel(), response.getTs()));
  }

  Called<Names.Stand> appendStream(Workspace workspace, Names.Stand stand, String markdown) {
    return calls
        .make(
            workspace,
            "chat.appendStream",
            Duration.ZERO,
            client ->
                client.chatAppendStream(
                    request ->
                        request.channel(stand.channel()).ts(stand.ts()).markdownText(markdown)))
        .map(_ -> stand);
  }

  Called<Names.Stand> stopStream(Workspace workspace, Names.Stand stand, String key) {
    return calls
        .make(
            workspace,
            "chat.stopStream",
            client ->
                client.chatStopStream(
                    request ->
                        request.channel(stand.channel()).ts(stand.ts()).metadata(metadata(key))))
        .map(_ -> stand);
  }

  Called<String> prompts(
      Workspace workspace, String channel, String title, List<SuggestedPrompt> prompts) {
    return calls
        .make(
            workspace,
            "assistant.threads.setSuggestedPrompts",
            client ->
                client.assistantThreadsSetSuggestedPrompts(
                    request -> request.channelId(channel).title(title).prompts(prompts)))
        .map(_ -> channel);
  }

  Called<String> sessionStatus(Workspace workspace, Place place, String status) {
    return calls
        .make(
            workspace,
            "agents.sessions.setStatus",
            Duration.ofSeconds(2),
            client ->
                client.agentsSessionsSetStatus(
                    request ->
                        request
                            .channelId(place.channel())
                            .threadTs(place.thread().orElse(null))
                            .status(status)))
        .map(_ -> status);
  }

  Called<String> renameSession(Workspace workspace, Place place, String title) {
    return calls
        .make(
            workspace,
            "agents.sessions.rename",
            Duration.ofSeconds(2),
            client ->
                client.agentsSessionsRename(
                    request ->
                        request
                            .channelId(place.channel())
                            .threadTs(place.thread().orElse(null))
                            .title(title)))
        .map(_ -> title);
  }
}
