package dev.foothold.adapter.discord;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Posts advice: an opening message with a thread on it for what follows, or a forum's post.
final class DiscordPublisher implements Publisher {

  /// Most tags of a forum's post
  /// ([channel](https://discord.com/developers/docs/resources/channel)).
  private static final int MAX_TAGS = 5;

  /// Longest name of a thread (same page).
  static final int MAX_NAME = 100;

  /// A forum whose posts must have a tag (same page).
  private static final int REQUIRE_TAG = 1 << 4;

  private static final Duration SOON = Duration.ofSeconds(15);

  private final Rest rest;
  private final Mail mail;

  DiscordPublisher(Rest rest) {
    this.rest = rest;
    this.mail = new Mail(rest);
  }

  @Override
  public String platform() {
    return Names.DISCORD;
  }

  @Override
  public Posting post(Post post) {
    return post.opening().isPresent() ? follow(post, post.opening().get()) : open(post);
  }

  private Posting open(Post post) {
    OptionalLong id = Names.snowflake(post.channel().value());
    if (id.isEmpty()) {
      return refused(Troubles.UNKNOWN_CHANNEL);
    }
    String channel = Long.toUnsignedString(id.getAsLong());
    return switch (rest.channel(channel)) {
      case Rest.Result.Done(var found) ->
          isForum(found)
              ? openInForum(post, found)
              : DiscordBoard.posting(mail.sendAgain(channel, letter(post)));
      case Rest.Result.Refused(var code, _, _) -> refused(code);
      case Rest.Result.Later(var after) -> new Posting.Later(after);
    };
  }

  private static boolean isForum(DataObject channel) {
    ChannelType type = ChannelType.fromId(channel.getInt("type"));
    return type == ChannelType.FORUM || type == ChannelType.MEDIA;
  }

  private static Mail.Letter letter(Post post) {
    return new Mail.Letter(post.key(), Renderer.render(View.text(post.text())), Optional.empty());
  }

  private static Posting refused(int code) {
    return new Posting.Refused(Troubles.words(code, Locale.ENGLISH));
  }

  private Posting follow(Post post, PostRef opening) {
    Optional<Names.Post> before = Names.post(opening);
    if (before.isEmpty()) {
      return refused(Troubles.UNKNOWN_MESSAGE);
    }
    String message = before.get().messages().getFirst();
    String channel = before.get().channel();
    // A forum's post is a thread that has the id of its first message, and so has the thread that
    // was started on one.
    if (!channel.equals(message)) {
      DataObject thread = DataObject.empty().put("name", threadName(post, channel, message));
      switch (rest.startThread(channel, message, thread)) {
        case Rest.Result.Done _ -> {}
        case Rest.Result.Refused(var code, _, _) -> {
          if (code != Troubles.THREAD_EXISTS) {
            return refused(code);
          }
        }
        case Rest.Result.Later(var after) -> {
          return new Posting.Later(after);
        }
      }
    }
    return DiscordBoard.posting(mail.sendAgain(message, letter(post)));
  }

  private String threadName(Post post, String channel, String message) {
    if (post.topic().isPresent()) {
      return title(post);
    }
    return switch (rest.message(channel, message)) {
      case Rest.Result.Done(var found) -> name(Messages.text(found));
      case Rest.Result.Refused _, Rest.Result.Later _ -> name("");
    };
  }

  /// The first words of what a thread is about.
  static String name(String text) {
    String line =
        text.lines()
            .map(
                one ->
                    one.replaceAll("\\]\\(<?[^)]*>?\\)", "").replaceAll("[#*_`>\\[\\]\\\\|~]", ""))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElse("Foothold");
    return Names.cut(line, MAX_NAME);
  }

  private Posting openInForum(Post post, DataObject forum) {
    List<Page> pages = letter(post).pages();
    String key = post.key() + "#0";
    return switch (standing(forum, Page.mark(key))) {
      case Search.Found(var thread) -> finished(post, thread);
      case Search.Unknown() -> new Posting.Later(SOON);
      case Search.Nothing() -> {
        DataObject body =
            DataObject.empty()
                .put("name", title(post))
                .put("message", pages.getFirst().marked(Page.mark(key)).toData())
                .put("applied_tags", tags(forum, post));
        yield switch (rest.startPost(forum.getString("id"), body)) {
          case Rest.Result.Done(var thread) -> finished(post, thread.getString("id"));
          case Rest.Result.Refused(var code, _, _) -> refused(code);
          // It is looked for when this is sent again.
          case Rest.Result.Later(var after) -> new Posting.Later(after);
        };
      }
    };
  }

  /// What did not fit into the first message follows it.
  private Posting finished(Post post, String thread) {
    List<Page> pages = letter(post).pages();
    if (pages.size() > 1) {
      Mail.Letter rest =
          new Mail.Letter(post.key() + "#more", pages.subList(1, pages.size()), Optional.empty());
      switch (mail.sendAgain(thread, rest)) {
        case Mail.Sending.Stands _ -> {}
        case Mail.Sending.Refused(var code) -> {
          return refused(code);
        }
        case Mail.Sending.Later(var after) -> {
          return new Posting.Later(after);
        }
      }
    }
    return new Posting.Posted(Names.post(thread, thread));
  }

  private sealed interface Search {

    record Found(String thread) implements Search {}

    record Nothing() implements Search {}

    record Unknown() implements Search {}
  }

  /// Starting a post has no nonce, so the bot's own newest ones are looked at first.
  private Search standing(DataObject forum, int mark) {
    if (!(rest.activeThreads(forum.getString("guild_id")) instanceof Rest.Result.Done(var list))) {
      return new Search.Unknown();
    }
    String self = rest.self();
    List<String> mine =
        list.optArray("threads").orElseGet(DataArray::empty).stream(DataArray::getObject)
            .filter(thread -> forum.getString("id").equals(thread.getString("parent_id", "")))
            .filter(thread -> self.equals(thread.getString("owner_id", "")))
            .map(thread -> thread.getString("id"))
            .sorted(
                (one, other) ->
                    Long.compareUnsigned(
                        Long.parseUnsignedLong(other), Long.parseUnsignedLong(one)))
            .limit(10)
            .toList();
    for (String thread : mine) {
      switch (rest.message(thread, thread)) {
        case Rest.Result.Done(var first) -> {
          if (Mail.isMarked(first, mark)) {
            return new Search.Found(thread);
          }
        }
        case Rest.Result.Refused _ -> {}
        case Rest.Result.Later _ -> {
          return new Search.Unknown();
        }
      }
    }
    return new Search.Nothing();
  }

  /// The forum's own tags of these names; where one must be there and none is, the first.
  private static DataArray tags(DataObject forum, Post post) {
    Set<String> wanted =
        post.topic().map(Topic::tags).orElse(List.of()).stream()
            .map(tag -> tag.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<DataObject> available =
        forum.optArray("available_tags").orElseGet(DataArray::empty).stream(DataArray::getObject)
            .filter(tag -> !tag.getBoolean("moderated", false))
            .toList();
    List<String> fitting =
        available.stream()
            .filter(tag -> wanted.contains(tag.getString("name").toLowerCase(Locale.ROOT)))
            .map(tag -> tag.getString("id"))
            .limit(MAX_TAGS)
            .toList();
    boolean required = (forum.getInt("flags", 0) & REQUIRE_TAG) != 0;
    return DataArray.fromCollection(
        fitting.isEmpty() && required && !available.isEmpty()
            ? List.of(available.getFirst().getString("id"))
            : fitting);
  }

  private static String title(Post post) {
    return post.topic()
        .map(topic -> Names.cut(topic.title(), MAX_NAME))
        .orElseGet(() -> name(post.text()));
  }

  @Override
  public boolean remove(CommunityId community, PostRef post) {
    return Names.post(post).map(this::remove).orElse(true);
  }

  private boolean remove(Names.Post post) {
    boolean all = true;
    for (String message : post.messages()) {
      boolean isForumPost = message.equals(post.channel());
      // A thread goes only with the right to manage threads; its first message is the bot's own.
      all &=
          (isForumPost && isGone(rest.deleteChannel(message)))
              || isGone(rest.delete(post.channel(), message));
    }
    return all;
  }

  private static boolean isGone(Rest.Result result) {
    return switch (result) {
      case Rest.Result.Done _ -> true;
      case Rest.Result.Refused(_, var status, _) -> status == 404;
      case Rest.Result.Later _ -> false;
    };
  }
}
