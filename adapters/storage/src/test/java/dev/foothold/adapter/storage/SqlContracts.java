package dev.foothold.adapter.storage;

import dev.foothold.core.port.Conversations;
import dev.foothold.core.port.Storage;
import dev.foothold.core.testing.AdviceStoreContract;
import dev.foothold.core.testing.AuditLogContract;
import dev.foothold.core.testing.ChangesContract;
import dev.foothold.core.testing.CommunityEntriesContract;
import dev.foothold.core.testing.ConversationsContract;
import dev.foothold.core.testing.GapsContract;
import dev.foothold.core.testing.InstallationsContract;
import dev.foothold.core.testing.OneTimeTokensContract;
import dev.foothold.core.testing.PersonalDataContract;
import dev.foothold.core.testing.PostedCardsContract;
import dev.foothold.core.testing.PublicationsContract;
import dev.foothold.core.testing.QuestionLogContract;
import dev.foothold.core.testing.QuestionsContract;
import dev.foothold.core.testing.SchedulesContract;
import dev.foothold.core.testing.SettingsContract;
import dev.foothold.core.testing.StorageContract;
import dev.foothold.core.testing.SuggestionsContract;
import dev.foothold.core.testing.UsageContract;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the ports promise, over a database.
abstract class SqlContracts {

  @RegisterExtension final Fresh fresh;

  SqlContracts(Fresh fresh) {
    this.fresh = fresh;
  }

  class Over implements StorageContract {

    @Override
    public Storage storage() {
      return fresh.storage();
    }
  }

  @Nested
  class AdviceStoreTest extends Over implements AdviceStoreContract {}

  @Nested
  class AuditLogTest extends Over implements AuditLogContract {}

  @Nested
  class ChangesTest extends Over implements ChangesContract {}

  @Nested
  class CommunityEntriesTest extends Over implements CommunityEntriesContract {}

  @Nested
  class GapsTest extends Over implements GapsContract {}

  @Nested
  class InstallationsTest extends Over implements InstallationsContract {}

  @Nested
  class OneTimeTokensTest extends Over implements OneTimeTokensContract {}

  @Nested
  class PostedCardsTest extends Over implements PostedCardsContract {}

  @Nested
  class PersonalDataTest extends Over implements PersonalDataContract {}

  @Nested
  class PublicationsTest extends Over implements PublicationsContract {}

  @Nested
  class QuestionLogTest extends Over implements QuestionLogContract {}

  @Nested
  class QuestionsTest extends Over implements QuestionsContract {}

  @Nested
  class SchedulesTest extends Over implements SchedulesContract {}

  @Nested
  class SettingsTest extends Over implements SettingsContract {}

  @Nested
  class SuggestionsTest extends Over implements SuggestionsContract {}

  @Nested
  class UsageTest extends Over implements UsageContract {}

  @Nested
  class ConversationsTest implements ConversationsContract {

    @Override
    public Conversations conversations(InstantSource clock, int maxTurns, Duration maxAge) {
      return fresh.storage(clock, maxTurns, maxAge).conversations();
    }
  }
}
