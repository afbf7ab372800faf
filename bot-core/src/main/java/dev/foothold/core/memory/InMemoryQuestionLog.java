package dev.foothold.core.memory;

import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.Rating;
import dev.foothold.core.port.QuestionLog;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was asked, in this process's memory. Safe for many threads.
final class InMemoryQuestionLog implements QuestionLog {

  private final Tables tables;

  InMemoryQuestionLog(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<AskedQuestion> find(CommunityId community, QuestionId id) {
    synchronized (tables) {
      return tables.question(community, id).map(Tables.Question::remembered);
    }
  }

  @Override
  public Optional<AskedQuestion> at(CommunityId community, PostRef post) {
    synchronized (tables) {
      return of(community)
          .filter(question -> question.post.equals(Optional.of(post)))
          .findFirst()
          .map(Tables.Question::remembered);
    }
  }

  @Override
  public Optional<AskedQuestion> asked(CommunityId community, DeliveryKey key) {
    synchronized (tables) {
      return of(community)
          .filter(question -> question.key.equals(key))
          .findFirst()
          .map(Tables.Question::remembered);
    }
  }

  @Override
  public boolean replace(CommunityId community, QuestionId earlier, QuestionId later) {
    synchronized (tables) {
      Optional<Tables.Question> before = tables.question(community, earlier);
      Optional<Tables.Question> now = tables.question(community, later);
      if (earlier.equals(later) || before.isEmpty() || now.isEmpty()) {
        return false;
      }
      now.get().key = before.get().key;
      return delete(community, earlier);
    }
  }

  @Override
  public List<AskedQuestion> newest(CommunityId community, int limit) {
    synchronized (tables) {
      return ended(of(community), limit);
    }
  }

  @Override
  public List<AskedQuestion> using(CommunityId community, EntryId entry, int limit) {
    synchronized (tables) {
      return ended(
          of(community)
              .filter(
                  question ->
                      question.ending.filter(one -> one.entries().contains(entry)).isPresent()),
          limit);
    }
  }

  private Stream<Tables.Question> of(CommunityId community) {
    return tables.questions.values().stream()
        .filter(question -> question.asked.community().equals(community));
  }

  private static List<AskedQuestion> ended(Stream<Tables.Question> questions, int limit) {
    return questions
        .filter(question -> question.ending.isPresent())
        .sorted(Comparator.comparing((Tables.Question question) -> question.asked.at()).reversed())
        .limit(limit)
        .map(Tables.Question::remembered)
        .toList();
  }

  @Override
  public boolean posted(CommunityId community, QuestionId id, PostRef post) {
    return change(community, id, question -> question.post = Optional.of(post));
  }

  @Override
  public boolean retracted(CommunityId community, QuestionId id) {
    return change(community, id, question -> question.post = Optional.empty());
  }

  @Override
  public boolean rate(CommunityId community, Rating rating) {
    return change(
        community,
        rating.question(),
        question -> {
          question.ratings.remove(rating.by());
          question.ratings.put(rating.by(), rating);
        });
  }

  @Override
  public List<Rating> ratings(CommunityId community, QuestionId id) {
    synchronized (tables) {
      return tables
          .question(community, id)
          .map(question -> List.copyOf(question.ratings.values()))
          .orElse(List.of());
    }
  }

  @Override
  public boolean solve(CommunityId community, QuestionId id) {
    return change(community, id, question -> question.solved = true);
  }

  private boolean change(CommunityId community, QuestionId id, Consumer<Tables.Question> how) {
    synchronized (tables) {
      Optional<Tables.Question> question = tables.question(community, id);
      question.ifPresent(how);
      return question.isPresent();
    }
  }

  @Override
  public boolean delete(CommunityId community, QuestionId id) {
    return change(
        community,
        id,
        question -> {
          tables.questions.remove(id);
          tables.gaps.removeIf(gap -> gap.question().equals(id));
        });
  }

  @Override
  public Map<Ending.Kind, Long> counts(CommunityId community) {
    synchronized (tables) {
      Map<Ending.Kind, Long> counts = new EnumMap<>(Ending.Kind.class);
      tables.endings.forEach(
          (key, count) -> {
            if (key.community().equals(community)) {
              counts.put(key.id(), count);
            }
          });
      return counts;
    }
  }

  @Override
  public Map<Ending.Kind, Long> counts(CommunityId community, Instant since) {
    synchronized (tables) {
      return since(community, since)
          .flatMap(question -> question.ending().stream())
          .collect(Collectors.groupingBy(Ending::kind, Collectors.counting()));
    }
  }

  @Override
  public List<AskedQuestion> worst(CommunityId community, Instant since, int limit) {
    synchronized (tables) {
      return since(community, since)
          .filter(question -> question.after().unhelpful() > question.after().helpful())
          .sorted(
              Comparator.comparingInt((AskedQuestion question) -> question.after().unhelpful())
                  .thenComparing(question -> question.asked().at())
                  .reversed())
          .limit(limit)
          .toList();
    }
  }

  private Stream<AskedQuestion> since(CommunityId community, Instant since) {
    return of(community)
        .filter(question -> !question.asked.at().isBefore(since))
        .map(Tables.Question::remembered);
  }

  @Override
  public int open(CommunityId community) {
    synchronized (tables) {
      return (int) of(community).filter(question -> question.ending.isEmpty()).count();
    }
  }
}
