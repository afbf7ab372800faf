package dev.foothold.app;

import dev.foothold.knowledge.eval.Evaluation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/// Tries addresses, without being a burden to those who answer. For one check.
final class LinkCheck {

  private static final int AT_ONCE = 8;

  /// Between two requests to one host.
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Before the second try, where the host does not say how long.
  private static final Duration BEFORE_RETRY = Duration.ofSeconds(5);

  /// A host that wants more is left alone.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final int MAX_REDIRECTS = 5;

  /// If so many hosts cannot be reached and none can, it is not the hosts.
  private static final int SILENT_HOSTS = 5;

  private final Wire wire;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

  LinkCheck(Wire wire, InstantSource clock, Sleeper sleeper) {
    this.wire = wire;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// Lets time pass.
  interface Sleeper {

    void sleep(Duration time) throws InterruptedException;
  }

  /// What came of it.
  sealed interface Outcome {

    /// All were tried.
    ///
    /// @param states by page
    record Checked(Map<URI, LinkState> states) implements Outcome {

      public Checked {
        states = Map.copyOf(states);
      }
    }

    /// Nobody could be reached.
    ///
    /// @param hosts how many were tried
    record NoNetwork(int hosts) implements Outcome {}
  }

  /// The address without the place within the page, which no server is told.
  static URI page(URI address) {
    if (address.getRawFragment() == null) {
      return address;
    }
    String whole = address.toString();
    return URI.create(whole.substring(0, whole.indexOf('#')));
  }

  /// Tries each page once.
  ///
  /// @param pages absolute, http or https, with a host
  /// @param progress told from the calling thread
  /// @throws InterruptedException if it is told to stop
  Outcome check(Collection<URI> pages, Evaluation.Progress progress) throws InterruptedException {
    Map<URI, LinkState> states = new HashMap<>();
    Set<String> silent = new HashSet<>();
    Set<String> hosts = pages.stream().map(LinkCheck::host).collect(Collectors.toSet());
    boolean heard = false;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<Tried> done = new ExecutorCompletionService<>(threads);
        pages.forEach(page -> done.submit(() -> tried(page)));
        while (states.size() < pages.size()) {
          Tried tried = done.take().get();
          states.put(tried.page(), tried.state());
          progress.at("checking links", states.size(), pages.size());
          heard = heard || !tried.silent();
          if (tried.silent()) {
            silent.add(host(tried.page()));
          }
          if (!heard && silent.size() >= Math.min(SILENT_HOSTS, hosts.size())) {
            return new Outcome.NoNetwork(silent.size());
          }
        }
        return new Outcome.Checked(states);
      } catch (ExecutionException broken) {
        throw new IllegalStateException("a link could not be tried", broken.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /// @param silent whether not even a machine was there to refuse the connection
  private record Tried(URI page, LinkState state, boolean silent) {}

  private Tried tried(URI page) throws InterruptedException {
    URI at = page;
    URI moved = page;
    boolean forGood = true;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Wire.Said said;
      try {
        said = visit(at);
      } catch (IOException failure) {
        boolean silent = redirects == 0 && isSilence(failure);
        return new Tried(page, failed(failure, where(at, page)), silent);
      }
      if (!isRedirect(said.status())) {
        return new Tried(page, judged(said.status(), where(at, page), moved, page), false);
      }
      URI from = at;
      Optional<URI> next = said.location().flatMap(location -> resolved(from, location));
      if (next.isEmpty()) {
        return new Tried(page, new LinkState.Unsure("it leads to what is no web address"), false);
      }
      at = page(next.get());
      // Behind a redirect for now, one for good says nothing about the first address.
      forGood = forGood && isForGood(said.status());
      if (forGood) {
        moved = next.get();
      }
    }
    return new Tried(
        page, new LinkState.Unsure("it redirects more than " + MAX_REDIRECTS + " times"), false);
  }

  private static String where(URI at, URI page) {
    return at.equals(page) ? "" : " at " + at + ", where it leads";
  }

  private static LinkState judged(int status, String where, URI moved, URI page) {
    if (status == 404 || status == 410) {
      return new LinkState.Broken("there is no page (" + status + ")" + where);
    }
    if (status == 429) {
      return new LinkState.Unsure("the site wants fewer visits (429)" + where);
    }
    if (status >= 500) {
      return new LinkState.Unsure("the site is out of order (" + status + ")" + where);
    }
    if (status < 200 || status >= 300) {
      return new LinkState.Unsure("the site turns programs away (" + status + ")" + where);
    }
    return moved.equals(page) ? new LinkState.Ok() : new LinkState.Moved(moved);
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static boolean isForGood(int status) {
    return status == 301 || status == 308;
  }

  private static Optional<URI> resolved(URI at, String location) {
    try {
      URI target = at.resolve(new URI(location));
      boolean web = "http".equals(target.getScheme()) || "https".equals(target.getScheme());
      return Optional.of(target).filter(one -> web && one.getHost() != null);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /// One host's visitors, one at a time.
  private static final class Lane {

    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean visited;
  }

  /// Asks for one page, by GET too where HEAD is not answered as GET would be: many servers refuse
  /// it, and some have no page for it.
  private Wire.Said visit(URI page) throws IOException, InterruptedException {
    Lane lane = lanes.computeIfAbsent(host(page), _ -> new Lane());
    lane.turn.lockInterruptibly();
    try {
      Wire.Said said = ask(lane, Wire.Method.HEAD, page);
      if (said.status() >= 400 && !isOverload(said.status())) {
        said = ask(lane, Wire.Method.GET, page);
      }
      Duration wait = isOverload(said.status()) ? untilRetry(said) : Duration.ZERO;
      if (wait.isZero() || wait.compareTo(LONGEST_WAIT) > 0) {
        return said;
      }
      sleeper.sleep(wait);
      return ask(lane, Wire.Method.GET, page);
    } finally {
      lane.turn.unlock();
    }
  }

  private Wire.Said ask(Lane lane, Wire.Method method, URI page)
      throws IOException, InterruptedException {
    if (lane.visited) {
      sleeper.sleep(PAUSE);
    }
    lane.visited = true;
    slots.acquire();
    try {
      return wire.ask(method, page);
    } finally {
      slots.release();
    }
  }

  /// 501 is what a server says that does not know HEAD.
  private static boolean isOverload(int status) {
    return status == 429 || (status >= 500 && status != 501);
  }

  /// Seconds or a date ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-retry-after)); never
  /// none at all.
  private Duration untilRetry(Wire.Said said) {
    if (said.retryAfter().isEmpty()) {
      return BEFORE_RETRY;
    }
    String when = said.retryAfter().get().strip();
    Duration asked;
    try {
      asked =
          when.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(when))
              : Duration.between(
                  clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(when)));
    } catch (DateTimeException | ArithmeticException | NumberFormatException malformed) {
      return BEFORE_RETRY;
    }
    return asked.compareTo(PAUSE) < 0 ? PAUSE : asked;
  }

  /// What the client throws is often a wrapping of what happened.
  private static LinkState failed(IOException failure, String where) {
    if (failure instanceof HttpTimeoutException) {
      return new LinkState.Unsure("there was no answer in time" + where);
    }
    if (isUnknownHost(failure)) {
      return new LinkState.Broken("there is no host of that name" + where);
    }
    if (has(failure, SSLException.class)) {
      return new LinkState.Broken("no secure connection can be made" + where);
    }
    if (failure instanceof ConnectException) {
      return new LinkState.Broken("the host takes no connection" + where);
    }
    return new LinkState.Unsure("the connection broke off" + where);
  }

  private static boolean isSilence(IOException failure) {
    return failure instanceof HttpConnectTimeoutException || isUnknownHost(failure);
  }

  private static boolean isUnknownHost(IOException failure) {
    return has(failure, UnresolvedAddressException.class)
        || has(failure, UnknownHostException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> cause) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (cause.isInstance(next)) {
        return true;
      }
    }
    return false;
  }

  private static String host(URI page) {
    return page.getHost().toLowerCase(Locale.ROOT);
  }
}
