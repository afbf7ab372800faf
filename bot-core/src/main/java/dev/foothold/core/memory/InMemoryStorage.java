package dev.foothold.core.memory;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.Change;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.AdviceStore;
import dev.foothold.core.port.AuditLog;
import dev.foothold.core.port.Changes;
import dev.foothold.core.port.CommunityEntries;
import dev.foothold.core.port.Conversations;
import dev.foothold.core.port.Gaps;
import dev.foothold.core.port.Installations;
import dev.foothold.core.port.OneTimeTokens;
import dev.foothold.core.port.PersonalData;
import dev.foothold.core.port.PostedCards;
import dev.foothold.core.port.Publications;
import dev.foothold.core.port.QuestionLog;
import dev.foothold.core.port.Questions;
import dev.foothold.core.port.Schedules;
import dev.foothold.core.port.Settings;
import dev.foothold.core.port.Storage;
import dev.foothold.core.port.Suggestions;
import dev.foothold.core.port.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Everything in this process's memory, bounded and gone with it. Safe for many threads.
public final class InMemoryStorage implements Storage {

  private final Tables tables = new Tables();
  private final Questions questions;
  private final Conversations conversations;
  private final QuestionLog log = new InMemoryQuestionLog(tables);
  private final Gaps gaps = new InMemoryGaps(tables);
  private final AdviceStore advice = new InMemoryAdvice(tables);
  private final Publications publications = new InMemoryPublications(tables);
  private final Schedules schedules = new InMemorySchedules(tables);
  private final Suggestions suggestions = new InMemorySuggestions(tables);
  private final CommunityEntries entries = new InMemoryEntries(tables);
  private final Settings settings = new InMemorySettings(tables);
  private final Installations installations = new InMemoryInstallations(tables);
  private final OneTimeTokens tokens = new InMemoryTokens(tables);
  private final PostedCards cards = new InMemoryPostedCards(tables);
  private final PersonalData personalData = new InMemoryPersonalData(tables);
  private final Changes changes =
      new Changes() {
        @Override
        public long latest() {
          synchronized (tables) {
            return tables.sequence();
          }
        }

        @Override
        public List<Change> after(long sequence, int limit) {
          synchronized (tables) {
            return tables.changes.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(limit)
                .toList();
          }
        }
      };
  private final Usage usage =
      new Usage() {
        @Override
        public Optional<Allowance> take(CommunityId community, List<Allowance> allowances) {
          synchronized (tables) {
            return tables.take(community, allowances);
          }
        }

        @Override
        public int used(CommunityId community, Allowance allowance) {
          synchronized (tables) {
            return tables.usage.getOrDefault(Tables.window(community, allowance), 0);
          }
        }
      };
  private final AuditLog audit =
      new AuditLog() {
        @Override
        public void write(AuditEvent event) {
          synchronized (tables) {
            tables.audit.add(event);
            if (tables.audit.size() > Tables.MAX_ROWS) {
              tables.audit.removeFirst();
            }
          }
        }

        @Override
        public List<AuditEvent> newest(CommunityId community, int limit) {
          synchronized (tables) {
            return tables.audit.reversed().stream()
                .filter(event -> event.community().equals(community))
                .sorted(Comparator.comparing(AuditEvent::at).reversed())
                .limit(limit)
                .toList();
          }
        }
      };

  /// An empty storage.
  ///
  /// @param clock tells when a turn is too old
  /// @param random makes the questions' names
  /// @param maxTurns turns kept of one conversation, 1 or more
  /// @param maxAge how long a turn is kept
  public InMemoryStorage(
      InstantSource clock, RandomGenerator random, int maxTurns, Duration maxAge) {
    this.questions = new InMemoryQuestions(tables, random);
    this.conversations = new InMemoryConversations(tables, clock, maxTurns, maxAge);
  }

  @Override
  public Questions questions() {
    return questions;
  }

  @Override
  public QuestionLog log() {
    return log;
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public Gaps gaps() {
    return gaps;
  }

  @Override
  public AdviceStore advice() {
    return advice;
  }

  @Override
  public Publications publications() {
    return publications;
  }

  @Override
  public Schedules schedules() {
    return schedules;
  }

  @Override
  public Suggestions suggestions() {
    return suggestions;
  }

  @Override
  public CommunityEntries entries() {
    return entries;
  }

  @Override
  public Changes changes() {
    return changes;
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public AuditLog audit() {
    return audit;
  }

  @Override
  public Installations installations() {
    return installations;
  }

  @Override
  public OneTimeTokens tokens() {
    return tokens;
  }

  @Override
  public PostedCards cards() {
    return cards;
  }

  @Override
  public PersonalData personalData() {
    return personalData;
  }
}
