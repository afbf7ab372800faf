package dev.foothold.core.testing;

import static dev.foothold.core.testing.Rows.ELSEWHERE;
import static dev.foothold.core.testing.Rows.HERE;
import static dev.foothold.core.testing.Rows.TEST;
import static dev.foothold.core.testing.Rows.claim;
import static dev.foothold.core.testing.Rows.minutes;
import static dev.foothold.core.testing.Rows.publication;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.port.Publications;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every store of publications promises.
public interface PublicationsContract extends StorageContract {

  /// What is begun is there.
  @Test
  default void begins() {
    Publications publications = storage().publications();
    Publication publication = publication("p", 0, "one", "two “lines”");

    Optional<Lease> lease = publications.begin(publication, claim("one", 0, 1));

    assertThat(lease).contains(new Lease("p", "one", 1));
    assertThat(publications.find(HERE, new PublicationId("p"))).contains(publication);
  }

  /// Of two with the same id the first counts.
  @Test
  default void beginsOnceUnderOneId() {
    Publications publications = storage().publications();
    publications.begin(publication("p", 0, "first"), claim("one", 0, 1));

    Optional<Lease> again = publications.begin(publication("p", 1, "second"), claim("two", 5, 6));

    assertThat(again).isEmpty();
    assertThat(publications.find(HERE, new PublicationId("p")))
        .contains(publication("p", 0, "first"));
  }

  /// Posts are written down in order.
  @Test
  default void remembersWhatIsPosted() {
    Publications publications = storage().publications();
    Lease lease = begun(publications, "one", "two");

    boolean first = publications.posted(lease, 0, new PostRef("post-0"));
    boolean second = publications.posted(lease, 1, new PostRef("post-1"));

    assertThat(List.of(first, second)).containsExactly(true, true);
    assertThat(publications.find(HERE, new PublicationId("p")).map(Publication::posted))
        .contains(List.of(new PostRef("post-0"), new PostRef("post-1")));
  }

  /// A post is written down once and in its turn.
  @Test
  default void refusesAPostOutOfItsTurn() {
    Publications publications = storage().publications();
    Lease lease = begun(publications, "one", "two");
    publications.posted(lease, 0, new PostRef("post-0"));

    boolean again = publications.posted(lease, 0, new PostRef("other"));

    assertThat(again).isFalse();
    assertThat(publications.find(HERE, new PublicationId("p")).map(Publication::posted))
        .contains(List.of(new PostRef("post-0")));
  }

  /// What is ended is ended.
  @Test
  default void endsOnce() {
    Publications publications = storage().publications();
    Lease lease = begun(publications, "one");

    boolean first = publications.end(lease, Publication.State.FAILED);
    boolean second = publications.end(lease, Publication.State.DONE);

    assertThat(List.of(first, second)).containsExactly(true, false);
    assertThat(publications.find(HERE, new PublicationId("p")).map(Publication::state))
        .contains(Publication.State.FAILED);
  }

  /// After the end nothing is posted.
  @Test
  default void refusesAPostAfterTheEnd() {
    Publications publications = storage().publications();
    Lease lease = begun(publications, "one");
    publications.end(lease, Publication.State.FAILED);

    assertThat(publications.posted(lease, 0, new PostRef("late"))).isFalse();
  }

  /// What a lost process left is taken over where it stopped.
  @Test
  default void takesOverWhereItStopped() {
    Publications publications = storage().publications();
    Lease lost = begun(publications, "one", "two");
    publications.posted(lost, 0, new PostRef("post-0"));

    List<Publications.Held> taken = publications.takeOver(claim("two", 5, 6), TEST, 10);

    assertThat(taken)
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.lease()).isEqualTo(new Lease("p", "two", 2));
              assertThat(held.publication().next()).isEqualTo(1);
            });
  }

  /// Who lost it does not go on.
  @Test
  default void refusesEverythingUnderALostLease() {
    Publications publications = storage().publications();
    Lease lost = begun(publications, "one");
    publications.takeOver(claim("two", 5, 6), TEST, 10);

    assertThat(publications.posted(lost, 0, new PostRef("late"))).isFalse();
    assertThat(publications.renew(lost, minutes(60))).isFalse();
    assertThat(publications.end(lost, Publication.State.DONE)).isFalse();
  }

  /// A lease that holds is left alone, and a prolonged one holds longer.
  @Test
  default void leavesAPublicationToWhoHoldsIt() {
    Publications publications = storage().publications();
    Lease lease = begun(publications, "one");

    boolean renewed = publications.renew(lease, minutes(10));

    assertThat(renewed).isTrue();
    assertThat(publications.takeOver(claim("two", 9, 11), TEST, 10)).isEmpty();
  }

  /// Ended ones, and those of other platforms, are not taken over.
  @Test
  default void takesOverOnlyWhatRunsOnThePlatform() {
    Publications publications = storage().publications();
    publications.end(begun(publications, "one"), Publication.State.DONE);
    publications.begin(publication("q", 0, "one"), claim("one", 0, 1));

    assertThat(publications.takeOver(claim("two", 5, 6), Set.of("other"), 10)).isEmpty();
    assertThat(publications.takeOver(claim("two", 5, 6), TEST, 10))
        .extracting(held -> held.publication().id().value())
        .containsExactly("q");
  }

  /// The one begun last first, as many as asked for, and each community's own.
  @Test
  default void listsTheNewestFirst() {
    Publications publications = storage().publications();
    publications.begin(publication("first", 1, "one"), claim("one", 1, 2));
    publications.begin(publication("third", 3, "one"), claim("one", 3, 4));
    publications.begin(publication("second", 2, "one"), claim("one", 2, 3));
    publications.begin(publication(ELSEWHERE, "theirs", 4, "one"), claim("one", 4, 5));

    assertThat(publications.newest(HERE, 2))
        .extracting(one -> one.id().value())
        .containsExactly("third", "second");
  }

  /// To other communities it is not there.
  @Test
  default void showsNothingToOtherCommunities() {
    Publications publications = storage().publications();
    begun(publications, "one");

    assertThat(publications.find(ELSEWHERE, new PublicationId("p"))).isEmpty();
  }

  private static Lease begun(Publications publications, String... posts) {
    return publications.begin(publication("p", 0, posts), claim("one", 0, 1)).orElseThrow();
  }
}
