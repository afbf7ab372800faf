package dev.foothold.core.feedback;

import dev.foothold.core.gaps.Likeness;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Embedding;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Entry;
import dev.foothold.core.model.GapCluster;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.port.Embedder;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.privacy.Mask;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what was asked before in a community and has an answer that all can still read. Tells
/// where the answer stands and what it is about, not what somebody asked. Safe for many threads.
public final class Similar {

  /// Most that are found: what fits above an answer without hiding it.
  public static final int MOST = 3;

  /// Questions compared; older ones are likely to be answered better today.
  private static final int COMPARED = 200;

  /// Vectors kept, at 1.5 kB each: those of some ten communities.
  private static final int KEPT = 2_000;

  private final QuestionLog log;
  private final KnowledgeSearch search;
  private final Embedder embedder;
  private final LinkedHashMap<QuestionId, Kept> vectors = new LinkedHashMap<>();

  private record Kept(CommunityId community, Embedding vector) {}

  /// A search among what was asked.
  ///
  /// @param log what was asked
  /// @param search knows what answers are about
  /// @param embedder for questions' likeness
  public Similar(QuestionLog log, KnowledgeSearch search, Embedder embedder) {
    this.log = log;
    this.search = search;
    this.embedder = embedder;
  }

  /// An earlier question.
  ///
  /// @param question which
  /// @param about what its answer is about: the title of an entry
  /// @param post where the answer stands
  /// @param solved whether the asker or a moderator said that it is settled
  /// @param at when it was asked
  public record Found(
      QuestionId question, String about, PostRef post, boolean solved, Instant at) {}

  private record Alike(AskedQuestion question, double likeness) {}

  /// Finds earlier questions that ask for the same.
  ///
  /// @param community where
  /// @param text somebody's question, as typed; it is not kept
  /// @return the most alike first, at most [#MOST]; of equal ones those that are solved, then the
  ///   later
  public List<Found> to(CommunityId community, String text) {
    String masked = Mask.mask(text).text();
    if (masked.isBlank()) {
      return List.of();
    }
    GapCluster.Leader asked = new GapCluster.Leader(masked, embedder.embed(masked));
    return log.newest(community, COMPARED).stream()
        .filter(Similar::standsAnswered)
        .map(question -> new Alike(question, Likeness.of(asked, leader(question))))
        .filter(alike -> alike.likeness() > 0)
        .sorted(
            Comparator.comparingDouble(Alike::likeness)
                .reversed()
                .thenComparing(alike -> !alike.question().after().solved()))
        .flatMap(alike -> found(community, alike.question()).stream())
        .limit(MOST)
        .toList();
  }

  private static boolean standsAnswered(AskedQuestion question) {
    boolean answered =
        question.ending().filter(ending -> ending.kind() == Ending.Kind.ANSWERED).isPresent();
    boolean disliked = question.after().unhelpful() > question.after().helpful();
    return answered && !disliked && question.after().post().isPresent();
  }

  private GapCluster.Leader leader(AskedQuestion question) {
    return new GapCluster.Leader(question.asked().text(), vector(question));
  }

  private Optional<Embedding> vector(AskedQuestion question) {
    synchronized (vectors) {
      Kept known = vectors.get(question.id());
      if (known != null) {
        return Optional.of(known.vector());
      }
    }
    String text = question.asked().text();
    Optional<Embedding> vector = text.isBlank() ? Optional.empty() : embedder.embed(text);
    vector.ifPresent(found -> keep(question.id(), new Kept(question.asked().community(), found)));
    return vector;
  }

  /// Forgets the vectors of questions that are not compared any more, as those that were deleted:
  /// they are not found, and are not to stay in memory either.
  public void tidy() {
    Set<CommunityId> communities;
    synchronized (vectors) {
      communities =
          vectors.values().stream().map(Kept::community).collect(Collectors.toUnmodifiableSet());
    }
    for (CommunityId community : communities) {
      Set<QuestionId> compared =
          log.newest(community, COMPARED).stream()
              .map(AskedQuestion::id)
              .collect(Collectors.toUnmodifiableSet());
      synchronized (vectors) {
        vectors
            .entrySet()
            .removeIf(
                one ->
                    one.getValue().community().equals(community)
                        && !compared.contains(one.getKey()));
      }
    }
  }

  /// How many vectors are in memory.
  int size() {
    synchronized (vectors) {
      return vectors.size();
    }
  }

  private void keep(QuestionId id, Kept vector) {
    synchronized (vectors) {
      vectors.putLast(id, vector);
      if (vectors.size() > KEPT) {
        vectors.pollFirstEntry();
      }
    }
  }

  /// Nothing where the community has hidden since what the answer says.
  private Optional<Found> found(CommunityId community, AskedQuestion question) {
    Optional<String> about =
        question.ending().stream()
            .flatMap(ending -> ending.entries().stream())
            .findFirst()
            .flatMap(entry -> search.entry(community, entry))
            .map(Entry::title);
    return about.flatMap(
        title ->
            question
                .after()
                .post()
                .map(
                    post ->
                        new Found(
                            question.id(),
                            title,
                            post,
                            question.after().solved(),
                            question.asked().at())));
  }
}
