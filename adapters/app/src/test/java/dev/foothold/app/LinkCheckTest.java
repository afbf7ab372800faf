package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-07-14T12:00:00Z"));
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<Duration> slept = new CopyOnWriteArrayList<>();
  private final LoopbackSite site;

  LinkCheckTest() throws IOException {
    site = LoopbackSite.open();
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  private LinkCheck.Outcome check(Wire wire, List<URI> pages) throws InterruptedException {
    try (wire) {
      return new LinkCheck(wire, CLOCK, slept::add).check(pages, (_, _, _) -> {});
    }
  }

  private LinkState tried(URI page, Duration patience) throws InterruptedException {
    return states(HttpWire.open(patience), List.of(page)).values().iterator().next();
  }

  private Map<URI, LinkState> states(Wire wire, List<URI> pages) throws InterruptedException {
    return switch (check(wire, pages)) {
      case LinkCheck.Outcome.Checked(var states) -> states;
      case LinkCheck.Outcome.NoNetwork _ -> Map.of();
    };
  }

  private LinkState tried(String path) throws InterruptedException {
    return tried(site.at(path), Duration.ofSeconds(30));
  }

  /// No network at all, or one that a test makes up.
  private record FakeWire(Answers answers) implements Wire {

    interface Answers {
      Said to(URI address) throws IOException, InterruptedException;
    }

    @Override
    public Said ask(Method method, URI address) throws IOException, InterruptedException {
      return answers.to(address);
    }

    @Override
    public void close() {}
  }

  private static Wire.Said ok() {
    return new Wire.Said(200, Optional.empty(), Optional.empty());
  }

  private static Wire.Said nobody() throws ConnectException {
    ConnectException failure = new ConnectException();
    failure.initCause(new UnresolvedAddressException());
    throw failure;
  }

  private static List<URI> hosts(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> URI.create("https://host" + number + ".example/"))
        .toList();
  }

  @Test
  void aPageIsFoundByItsHeadAlone() throws InterruptedException {
    assertThat(tried("/fine")).isEqualTo(new LinkState.Ok());
    assertThat(site.asked()).containsExactly("HEAD /fine");
    assertThat(slept).isEmpty();
  }

  @Test
  void theVisitorSaysWhoItIs() throws InterruptedException {
    tried("/fine");

    assertThat(site.agents()).singleElement().asString().matches("Foothold/\\S+ \\(link check\\)");
  }

  @Test
  void whereTheHeadIsRefusedThePageIsAskedFor() throws InterruptedException {
    assertThat(tried("/no-head")).isEqualTo(new LinkState.Ok());
    assertThat(site.asked()).containsExactly("HEAD /no-head", "GET /no-head");
    assertThat(slept).containsExactly(PAUSE);
  }

  @Test
  void aPageIsNotBrokenForWantOfAHead() throws InterruptedException {
    assertThat(tried("/no-head-page")).isEqualTo(new LinkState.Ok());
  }

  @Test
  void aPermanentRedirectTellsWhereItLeads() throws InterruptedException {
    assertThat(tried("/moved")).isEqualTo(new LinkState.Moved(site.at("/fine")));
  }

  @Test
  void permanentRedirectsInARowTellTheirEnd() throws InterruptedException {
    assertThat(tried("/moved-twice")).isEqualTo(new LinkState.Moved(site.at("/fine")));
  }

  @Test
  void aTemporaryRedirectIsFollowedInSilence() throws InterruptedException {
    assertThat(tried("/away")).isEqualTo(new LinkState.Ok());
    assertThat(site.asked()).containsExactly("HEAD /away", "HEAD /moved", "HEAD /fine");
  }

  @Test
  void aRedirectToNothingIsBroken() throws InterruptedException {
    assertThat(tried("/moved-to-nothing"))
        .isEqualTo(
            new LinkState.Broken(
                "there is no page (410) at " + site.at("/gone") + ", where it leads"));
  }

  @Test
  void redirectsInACircleEnd() throws InterruptedException {
    assertThat(tried("/circle")).isEqualTo(new LinkState.Unsure("it redirects more than 5 times"));
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void aRedirectOutOfTheWebIsUnsure() throws InterruptedException {
    assertThat(tried("/nonsense"))
        .isEqualTo(new LinkState.Unsure("it leads to what is no web address"));
  }

  @Test
  void aMissingPageIsBroken() throws InterruptedException {
    assertThat(tried("/nothing")).isEqualTo(new LinkState.Broken("there is no page (404)"));
    assertThat(site.asked()).containsExactly("HEAD /nothing", "GET /nothing");
  }

  @Test
  void aRefusalIsUnsure() throws InterruptedException {
    assertThat(tried("/private"))
        .isEqualTo(new LinkState.Unsure("the site turns programs away (403)"));
  }

  @Test
  void aSlowSiteIsUnsure() throws InterruptedException {
    assertThat(tried(site.at("/slow"), Duration.ofMillis(300)))
        .isEqualTo(new LinkState.Unsure("there was no answer in time"));
  }

  @Test
  void aBusySiteIsTriedAgainWhenItSays() throws InterruptedException {
    assertThat(tried("/busy-for-seven")).isEqualTo(new LinkState.Ok());
    assertThat(slept).containsExactly(Duration.ofSeconds(7), PAUSE);
  }

  @Test
  void aBusySiteMaySayADate() throws InterruptedException {
    assertThat(tried("/busy-until")).isEqualTo(new LinkState.Ok());
    assertThat(slept).containsExactly(Duration.ofSeconds(30), PAUSE);
  }

  @Test
  void nobodyWaitsForAnHour() throws InterruptedException {
    assertThat(tried("/busy-for-an-hour"))
        .isEqualTo(new LinkState.Unsure("the site wants fewer visits (429)"));
    assertThat(slept).isEmpty();
  }

  @Test
  void aSiteOutOfOrderIsTriedAgain() throws InterruptedException {
    assertThat(tried("/busy")).isEqualTo(new LinkState.Ok());
    assertThat(slept).containsExactly(Duration.ofSeconds(5), PAUSE);
  }

  @Test
  void aSiteIsTriedAgainOnce() throws InterruptedException {
    assertThat(tried("/always-busy"))
        .isEqualTo(new LinkState.Unsure("the site is out of order (500)"));
    assertThat(site.asked()).containsExactly("HEAD /always-busy", "GET /always-busy");
  }

  @Test
  void aRefusedConnectionIsBroken() throws IOException, InterruptedException {
    URI unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    assertThat(tried(unused, Duration.ofSeconds(30)))
        .isEqualTo(new LinkState.Broken("the host takes no connection"));
  }

  @Test
  void aHostWithoutANameIsBroken() throws InterruptedException {
    List<URI> pages = hosts(2);
    Wire wire = new FakeWire(page -> page.equals(pages.getFirst()) ? ok() : nobody());

    Map<URI, LinkState> states = states(wire, pages);

    assertThat(states)
        .containsEntry(pages.getLast(), new LinkState.Broken("there is no host of that name"));
  }

  @Test
  void aBadCertificateIsBroken() throws InterruptedException {
    List<URI> pages = hosts(1);
    Wire wire =
        new FakeWire(
            _ -> {
              throw new SSLHandshakeException("expired");
            });

    assertThat(states(wire, pages))
        .containsValue(new LinkState.Broken("no secure connection can be made"));
  }

  @Test
  void aFewSilentHostsMeanThatThereIsNoNetwork() throws InterruptedException {
    Wire wire = new FakeWire(_ -> nobody());

    assertThat(check(wire, hosts(300))).isEqualTo(new LinkCheck.Outcome.NoNetwork(5));
  }

  @Test
  void connectionsThatNobodyTakesMeanTheSame() throws InterruptedException {
    Wire wire =
        new FakeWire(
            _ -> {
              throw new HttpConnectTimeoutException("timed out");
            });

    assertThat(check(wire, hosts(1))).isEqualTo(new LinkCheck.Outcome.NoNetwork(1));
  }

  @Test
  void hostsAreVisitedEightAtOnce() throws InterruptedException {
    CountDownLatch eight = new CountDownLatch(8);
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Wire wire =
        new FakeWire(
            _ -> {
              seen.add(now.incrementAndGet());
              eight.countDown();
              eight.await();
              now.decrementAndGet();
              return ok();
            });

    states(wire, hosts(30));

    assertThat(seen).hasSize(30).contains(8).allSatisfy(count -> assertThat(count).isBetween(1, 8));
  }

  @Test
  void oneHostIsVisitedOneAtATimeAndWithPauses() throws InterruptedException {
    AtomicInteger now = new AtomicInteger();
    List<Integer> seen = new CopyOnWriteArrayList<>();
    Wire wire =
        new FakeWire(
            _ -> {
              seen.add(now.incrementAndGet());
              now.decrementAndGet();
              return ok();
            });
    List<URI> pages =
        Stream.of("a", "b", "c", "d")
            .map(name -> URI.create("https://one.example/" + name))
            .toList();

    states(wire, pages);

    assertThat(seen).containsExactly(1, 1, 1, 1);
    assertThat(slept).containsExactly(PAUSE, PAUSE, PAUSE);
  }

  @Test
  void aPlaceWithinAPageBelongsToThePage() {
    assertThat(LinkCheck.page(URI.create("https://example.org/a?b#c")))
        .isEqualTo(URI.create("https://example.org/a?b"));
  }
}
