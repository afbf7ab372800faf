package dev.foothold.core.policy;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Settings;
import dev.foothold.core.port.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What holds in each community, read again when it is older than two seconds: so a change is
/// followed by every process, and a burst of questions costs one read. While the store does not
/// answer, what was read last holds, and the standard where nothing was. Safe for many threads.
public final class Communities {

  /// How old settings get at most.
  static final Duration MAX_AGE = Duration.ofSeconds(2);

  /// Communities whose settings are remembered; the one not asked for longest goes first.
  private static final int MAX_REMEMBERED = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Communities.class);

  private final Settings settings;
  private final CommunitySettings standard;
  private final InstantSource clock;
  private final LinkedHashMap<CommunityId, Read> read = new LinkedHashMap<>(16, 0.75f, true);

  private record Read(CommunitySettings settings, Instant at) {}

  /// Communities whose settings are in a store.
  ///
  /// @param settings the store
  /// @param clock the time
  public Communities(Settings settings, InstantSource clock) {
    this(settings, CommunitySettings.STANDARD, clock);
  }

  /// Communities for which something else than the standard holds at first.
  ///
  /// @param settings the store
  /// @param standard what holds where a community has set nothing
  /// @param clock the time
  public Communities(Settings settings, CommunitySettings standard, InstantSource clock) {
    this.settings = settings;
    this.standard = standard;
    this.clock = clock;
  }

  /// What holds in one community.
  ///
  /// @param community which
  /// @return at most two seconds old
  public CommunitySettings of(CommunityId community) {
    Instant now = clock.instant();
    Optional<Read> known = known(community);
    if (known.isPresent() && known.get().at().plus(MAX_AGE).isAfter(now)) {
      return known.get().settings();
    }
    CommunitySettings fresh = read(community).or(() -> known.map(Read::settings)).orElse(standard);
    remember(community, new Read(fresh, now));
    return fresh;
  }

  private Optional<CommunitySettings> read(CommunityId community) {
    try {
      Map<String, String> values = settings.all(community);
      return Optional.of(standard.with(values));
    } catch (StoreUnavailable unavailable) {
      LOG.warn("settings of {} cannot be read now", community, unavailable);
      return Optional.empty();
    }
  }

  private synchronized Optional<Read> known(CommunityId community) {
    return Optional.ofNullable(read.get(community));
  }

  private synchronized void remember(CommunityId community, Read fresh) {
    read.put(community, fresh);
    if (read.size() > MAX_REMEMBERED) {
      read.pollFirstEntry();
    }
  }

  /// Has all settings read again when they are asked for next, since any community's own may have
  /// gone with a person: so what was deleted holds at once here.
  public synchronized void readAgain() {
    read.replaceAll((_, known) -> new Read(known.settings(), Instant.EPOCH));
  }

  /// Reads a community's settings again, so that a change made here holds at once.
  void changed(CommunityId community) {
    read(community).ifPresent(fresh -> remember(community, new Read(fresh, clock.instant())));
  }
}
