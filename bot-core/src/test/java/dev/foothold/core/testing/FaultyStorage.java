package dev.foothold.core.testing;

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
import dev.foothold.core.port.StoreUnavailable;
import dev.foothold.core.port.Suggestions;
import dev.foothold.core.port.Usage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/// A storage that can be gone for a while: meanwhile nothing is admitted, and every other call
/// throws [StoreUnavailable] and changes nothing. Safe for many threads.
public final class FaultyStorage implements Storage {

  private final Storage storage;
  private final AtomicBoolean down = new AtomicBoolean();

  /// One that works.
  ///
  /// @param storage what it keeps things in
  public FaultyStorage(Storage storage) {
    this.storage = storage;
  }

  /// Makes every call fail.
  public void goDown() {
    down.set(true);
  }

  /// Makes calls work again.
  public void comeBack() {
    down.set(false);
  }

  private <T> T faulty(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (down.get()) {
                if (method.getReturnType() == Questions.Admission.class) {
                  return new Questions.Admission.Unavailable();
                }
                throw new StoreUnavailable("switched off", new IllegalStateException("test"));
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  @Override
  public Questions questions() {
    return faulty(Questions.class, storage.questions());
  }

  @Override
  public QuestionLog log() {
    return faulty(QuestionLog.class, storage.log());
  }

  @Override
  public Conversations conversations() {
    return faulty(Conversations.class, storage.conversations());
  }

  @Override
  public Gaps gaps() {
    return faulty(Gaps.class, storage.gaps());
  }

  @Override
  public AdviceStore advice() {
    return faulty(AdviceStore.class, storage.advice());
  }

  @Override
  public Publications publications() {
    return faulty(Publications.class, storage.publications());
  }

  @Override
  public Schedules schedules() {
    return faulty(Schedules.class, storage.schedules());
  }

  @Override
  public Suggestions suggestions() {
    return faulty(Suggestions.class, storage.suggestions());
  }

  @Override
  public CommunityEntries entries() {
    return faulty(CommunityEntries.class, storage.entries());
  }

  @Override
  public Changes changes() {
    return faulty(Changes.class, storage.changes());
  }

  @Override
  public Settings settings() {
    return faulty(Settings.class, storage.settings());
  }

  @Override
  public Usage usage() {
    return faulty(Usage.class, storage.usage());
  }

  @Override
  public AuditLog audit() {
    return faulty(AuditLog.class, storage.audit());
  }

  @Override
  public Installations installations() {
    return faulty(Installations.class, storage.installations());
  }

  @Override
  public OneTimeTokens tokens() {
    return faulty(OneTimeTokens.class, storage.tokens());
  }

  @Override
  public PostedCards cards() {
    return faulty(PostedCards.class, storage.cards());
  }

  @Override
  public PersonalData personalData() {
    return faulty(PersonalData.class, storage.personalData());
  }
}
