package dev.foothold.adapter.slack;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts advice. Safe for many threads.
final class SlackPublisher implements Publisher {

  private static final Logger LOG = LoggerFactory.getLogger(SlackPublisher.class);

  private static final int MOST_REMEMBERED = 1_000;

  private final Workspaces workspaces;
  private final Mail mail;

  /// Where posts of this process stand, in case one is sent again.
  private final Recent<PostRef> posted = new Recent<>(MOST_REMEMBERED);

  SlackPublisher(Workspaces workspaces, Mail mail) {
    this.workspaces = workspaces;
    this.mail = mail;
  }

  @Override
  public String platform() {
    return Names.PLATFORM;
  }

  @Override
  public Posting post(Post post) {
    Optional<PostRef> before = posted.find(post.key());
    if (before.isPresent()) {
      return new Posting.Posted(before.get());
    }
    Optional<Workspace> workspace = Postings.workspace(workspaces, post.community());
    if (workspace.isEmpty()) {
      return Postings.gone();
    }
    Optional<String> channel = Names.channel(post.community(), post.channel());
    if (channel.isEmpty()) {
      return Postings.elsewhere();
    }
    Optional<Names.Stand> opening = post.opening().flatMap(Names::stand);
    Web.Place place = new Web.Place(channel.get(), opening.map(Names.Stand::ts));
    Mail.Once once = new Mail.Once(post.key(), opening.map(Names.Stand::ts).orElse("0"), true);
    Posting posting = Postings.of(mail.postMarkdown(workspace.get(), place, post.text(), once));
    if (posting instanceof Posting.Posted(var ref)) {
      posted.put(post.key(), ref);
    }
    return posting;
  }

  @Override
  public boolean remove(CommunityId community, PostRef post) {
    Optional<Workspace> workspace = Postings.workspace(workspaces, community);
    Optional<Names.Stand> stand = Names.stand(post);
    if (workspace.isEmpty() || stand.isEmpty()) {
      return false;
    }
    Called<Names.Stand> deleted = mail.web().delete(workspace.get(), stand.get());
    if (deleted.got().isEmpty() && !deleted.isRefused("message_not_found")) {
      LOG.warn("a post in {} was not removed: {}", workspace.get(), Trouble.of(deleted));
      return false;
    }
    return true;
  }
}
