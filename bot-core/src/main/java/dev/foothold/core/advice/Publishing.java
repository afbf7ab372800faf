package dev.foothold.core.advice;

import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.policy.Holder;
import dev.foothold.core.port.AdviceStore;
import dev.foothold.core.port.Publications;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts publications in order, each post once, going on after a crash where it stopped. Safe for
/// many threads.
public final class Publishing {

  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  /// Publications taken over at a time.
  private static final int PORTION = 20;

  private final Publications publications;
  private final AdviceStore advice;
  private final List<Advice> shipped;
  private final Map<String, Publisher> publishers;
  private final Holder holder;

  /// A publishing.
  ///
  /// @param publications how far each has come
  /// @param advice where uses are counted, and titles and tags are looked up
  /// @param shipped threads that every community has
  /// @param publishers of the platforms that this process serves, one each
  /// @param holder this process
  public Publishing(
      Publications publications,
      AdviceStore advice,
      List<Advice> shipped,
      List<Publisher> publishers,
      Holder holder) {
    this.publications = publications;
    this.advice = advice;
    this.shipped = List.copyOf(shipped);
    this.publishers =
        publishers.stream().collect(Collectors.toMap(Publisher::platform, Function.identity()));
    this.holder = holder;
  }

  /// A publishing where nothing is shipped.
  ///
  /// @param publications how far each has come
  /// @param advice where uses are counted, and titles and tags are looked up
  /// @param publishers of the platforms that this process serves, one each
  /// @param holder this process
  public Publishing(
      Publications publications, AdviceStore advice, List<Publisher> publishers, Holder holder) {
    this(publications, advice, List.of(), publishers, holder);
  }

  /// What became of a publication in this process.
  public sealed interface Progress {

    /// It stands as a whole.
    ///
    /// @param posts where, in order
    record Done(List<PostRef> posts) implements Progress {

      /// Copies the list.
      public Done {
        posts = List.copyOf(posts);
      }
    }

    /// The platform refused a post for good. Those before it stand.
    ///
    /// @param index of the post that was refused, from 0
    /// @param why for moderators to read
    record Failed(int index, String why) implements Progress {}

    /// The platform takes no more now; it goes on by itself.
    ///
    /// @param index of the post that is next, from 0
    /// @param after how long the platform asked to wait
    record Waiting(int index, Duration after) implements Progress {}

    /// It is posted by somebody else, or was before.
    record Elsewhere() implements Progress {}
  }

  /// Platforms where this process can post.
  ///
  /// @return as in `ChannelId.platform`
  public Set<String> platforms() {
    return publishers.keySet();
  }

  /// Begins a publication and posts as much of it as the platform takes.
  ///
  /// @param publication nothing of it posted yet
  /// @return how far it came
  Progress publish(Publication publication) {
    Optional<Lease> lease = begin(publication);
    return lease.isPresent() ? goOn(lease.get(), publication) : new Progress.Elsewhere();
  }

  Optional<Lease> begin(Publication publication) {
    Optional<Lease> lease = publications.begin(publication, holder.claim());
    if (lease.isPresent()) {
      advice.used(publication.order().community(), publication.order().advice());
    }
    return lease;
  }

  /// Goes on with publications whose process was lost, or whose platform asked to wait.
  ///
  /// @return how many were gone on with
  public int resume() {
    List<Publications.Held> left =
        publications.takeOver(holder.claim(), publishers.keySet(), PORTION);
    left.forEach(this::resume);
    return left.size();
  }

  private void resume(Publications.Held held) {
    PublicationId id = held.publication().id();
    try {
      LOG.info("{} was gone on with: {}", id, goOn(held.lease(), held.publication()));
    } catch (StoreUnavailable gone) {
      throw gone;
    } catch (RuntimeException failure) {
      // A platform's, of any kind. One that breaks time and again must not keep those behind it
      // from
      // being posted: its lease runs out, and it is tried again.
      LOG.error("{} could not be gone on with, and is tried again", id, failure);
    }
  }

  Progress goOn(Lease lease, Publication publication) {
    Publication.Order order = publication.order();
    Publisher publisher = publishers.get(order.channel().platform());
    if (publisher == null) {
      // Its lease runs out, and a process that serves the platform takes it over.
      return new Progress.Elsewhere();
    }
    List<PostRef> posted = new ArrayList<>(publication.posted());
    Optional<Publisher.Topic> topic = topic(order);
    for (int i = publication.next(); i < publication.posts().size(); i++) {
      Claim claim = holder.claim();
      if (!publications.renew(lease, claim.until())) {
        return new Progress.Elsewhere();
      }
      Publisher.Post post =
          new Publisher.Post(
              publication.id() + "/" + i,
              order.community(),
              order.channel(),
              posted.stream().findFirst(),
              publication.posts().get(i),
              topic);
      switch (publisher.post(post)) {
        case Publisher.Posting.Posted(var where) -> {
          if (!publications.posted(lease, i, where)) {
            return new Progress.Elsewhere();
          }
          posted.add(where);
        }
        case Publisher.Posting.Refused(var why) -> {
          publications.end(lease, Publication.State.FAILED);
          return new Progress.Failed(i, why);
        }
        case Publisher.Posting.Later(var after) -> {
          // Whoever looks next after this time goes on.
          publications.renew(lease, claim.now().plus(after));
          return new Progress.Waiting(i, after);
        }
      }
    }
    return publications.end(lease, Publication.State.DONE)
        ? new Progress.Done(posted)
        : new Progress.Elsewhere();
  }

  /// What the thread is called, in the version that is posted.
  private Optional<Publisher.Topic> topic(Publication.Order order) {
    Stream<Advice> versions =
        order.version() == 0
            ? shipped.stream().filter(one -> one.id().equals(order.advice()))
            : advice.history(order.community(), order.advice()).stream()
                .filter(version -> version.number() == order.version())
                .map(AdviceVersion::advice);
    return versions.findFirst().map(one -> new Publisher.Topic(one.title(), one.tags()));
  }
}
