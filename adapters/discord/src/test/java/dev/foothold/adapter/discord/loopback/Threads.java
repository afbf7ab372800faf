package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.adapter.discord.loopback.Channel.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How [threads](https://docs.discord.com/developers/topics/threads) begin and wake.
final class Threads {

  private static final int MOST_TAGS = 5;

  /// [Types](https://docs.discord.com/developers/resources/message#message-object-message-types) of
  /// the lines that Discord writes about threads.
  private static final int THREAD_CREATED = 18;

  private static final int STARTER = 21;

  private Threads() {}

  /// Opens a thread on a message; it takes the message's id.
  static Channel open(Person person, Message on, String title) {
    if (on.thread().isPresent()) {
      throw Refusal.of(400, 160004, "A thread has already been created for this message");
    }
    Channel parent = on.channel;
    Kind kind = parent.kind() == Kind.NEWS ? Kind.NEWS_THREAD : Kind.PUBLIC_THREAD;
    Channel thread = begin(person, parent, on.snowflake, kind, title);
    on.setThread(thread);
    tell(thread);
    say(thread, on.author, "", STARTER, on);
    on.world.gateway.tell("MESSAGE_UPDATE", on);
    return thread;
  }

  /// Opens a thread on nothing.
  static Channel open(Person person, Channel parent, Kind kind, String title) {
    Channel thread = begin(person, parent, parent.world.newId(), kind, title);
    tell(thread);
    if (kind == Kind.PUBLIC_THREAD) {
      say(parent, person, title, THREAD_CREATED, null);
    }
    return thread;
  }

  /// A line that Discord writes in a person's name.
  private static void say(
      Channel where, Person person, String text, int type, @Nullable Message about) {
    Message line = new Message(where, person, Message.Draft.of(text));
    line.setSystemType(type);
    if (about != null) {
      line.replyTo(about, false);
    }
    line.post();
  }

  /// Posts in a forum.
  ///
  /// @return the first message, in the post's channel
  static Message post(
      Person person, Channel forum, String title, List<String> tags, Message.Draft draft) {
    if (tags.isEmpty() && forum.requiresTag()) {
      throw Refusal.of(400, 40067, "A tag is required to create a forum post in this channel");
    }
    Components.most(tags.size(), MOST_TAGS, "applied_tags");
    if (!tags.stream().allMatch(forum::knowsTag)) {
      throw Refusal.unknown(10087, "tag");
    }
    long id = forum.world.newId();
    Channel post = begin(person, forum, id, Kind.PUBLIC_THREAD, title);
    post.apply(tags);
    tell(post);
    Message first = new Message(post, person, draft, id);
    first.post();
    return first;
  }

  /// An archived thread wakes when somebody writes in it, unless it is locked.
  static void wake(Person person, Channel channel) {
    boolean moderator = Permissions.has(person, channel, Permission.MANAGE_THREADS);
    if (channel.isLocked() && !moderator) {
      throw channel.isArchived() ? Refusal.archived() : Refusal.of(403, 160005, "Thread is locked");
    }
    if (channel.isArchived()) {
      channel.setState(false, channel.isLocked());
      channel.changed();
    }
    if (channel.isThread()) {
      channel.threadMembers.add(person);
    }
  }

  private static Channel begin(Person person, Channel parent, long id, Kind kind, String title) {
    Channel thread =
        new Channel(parent.world, id, kind, title, parent.guild().orElse(null), parent);
    thread.setOwner(person);
    parent.world.channels.put(id, thread);
    return thread;
  }

  private static void tell(Channel thread) {
    ObjectNode json = thread.json();
    json.put("newly_created", true);
    thread.world.gateway.tell("THREAD_CREATE", Intent.GUILDS, thread.guild(), json);
  }
}
