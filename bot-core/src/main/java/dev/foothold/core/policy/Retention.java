package dev.foothold.core.policy;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Deletes what is older than its community keeps it. Safe for many threads.
public final class Retention {

  /// How long delivery keys are known: platforms repeat a delivery within minutes (Slack: an hour
  /// where retries are delayed), and a day's budget must outlast its day.
  static final Duration KEYS = Duration.ofDays(7);

  /// Things deleted in one write, so that nobody waits long behind it.
  static final int PORTION = 500;

  private final PersonalData data;
  private final Communities communities;
  private final InstantSource clock;

  /// A retention.
  ///
  /// @param data what is stored
  /// @param communities how long each keeps it
  /// @param clock the time
  public Retention(PersonalData data, Communities communities, InstantSource clock) {
    this.data = data;
    this.communities = communities;
    this.clock = clock;
  }

  /// Deletes what is too old now.
  ///
  /// @return how many things were deleted
  public int run() {
    Instant now = clock.instant();
    int deleted = data.tidy(now.minus(KEYS));
    for (CommunityId community : data.ageing()) {
      CommunitySettings settings = communities.of(community);
      int portion;
      do {
        portion = data.expire(community, now.minus(settings.keep()), PORTION);
        deleted += portion;
      } while (portion >= PORTION);
      deleted += data.expireAudit(community, now.minus(settings.keepAudit()));
    }
    return deleted;
  }
}
