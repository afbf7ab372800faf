package dev.foothold.adapter.slack.loopback;

import dev.foothold.testing.Eventually;
import dev.foothold.testing.Fault;
import dev.foothold.testing.LoopbackHttp;
import dev.foothold.testing.LoopbackSocket;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import dev.foothold.testing.TurnableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A Slack on this machine's loopback address. Delivers by socket until it is told to deliver by
/// HTTP. Safe for many threads.
public final class LoopbackSlack implements AutoCloseable {

  private final List<String> complaints = World.noComplaints();
  private final AtomicReference<Optional<HttpCarrier>> http =
      new AtomicReference<>(Optional.empty());
  private final LoopbackHttp server;
  private final SocketCarrier sockets;
  private final World world;
  private final WebApi api;
  private volatile boolean down;

  private LoopbackSlack(TurnableClock clock) throws IOException, InterruptedException {
    server = LoopbackHttp.start(this::answer);
    sockets = new SocketCarrier(new Ids(), complaints::add);
    world = new World(clock, server.uri(), complaints, sockets);
    api = new WebApi(world, sockets);
  }

  /// Starts a Slack without workspaces.
  ///
  /// @param clock what all its times are told by. Bolt checks the age of requests by the machine's
  ///   clock, so begin at the present where Bolt does that
  /// @throws IOException if no port can be had
  /// @throws InterruptedException if the thread is told to stop meanwhile
  public static LoopbackSlack open(TurnableClock clock) throws IOException, InterruptedException {
    return new LoopbackSlack(clock);
  }

  // What a test sets up

  /// The app under test, as registered here.
  public SlackApp app() {
    return world.app();
  }

  /// The clock.
  public TurnableClock clock() {
    return world.clock();
  }

  /// A workspace; the same for the same name.
  public Team team(String name) {
    return world.team(name);
  }

  /// Where the Web API is, for `SlackConfig.setMethodsEndpointUrlPrefix`.
  public String apiUrl() {
    return server.uri() + WebApi.PATH;
  }

  /// Slack's page for installs, to which the app sends browsers.
  public String authorizeUrl() {
    return server.uri() + ConsentPage.PATH;
  }

  /// Delivers by sockets from now on.
  public void deliversBySocket() {
    world.deliveries().goBy(sockets);
  }

  /// Delivers by signed requests from now on.
  ///
  /// @param replicas the app's request addresses, used in turn
  public void deliversTo(URI... replicas) {
    HttpCarrier carrier = new HttpCarrier(world.app(), world.clock(), Arrays.asList(replicas));
    http.getAndSet(Optional.of(carrier)).ifPresent(HttpCarrier::close);
    world.deliveries().goBy(carrier);
  }

  /// Requests that Slack would never send, or that somebody else sends. By HTTP only.
  public BadRequests badRequests() {
    return new BadRequests(
        world, http.get().orElseThrow(() -> new IllegalStateException("delivers by socket")));
  }

  // What goes wrong on a test's order

  /// Does something to the next calls of a method.
  public void fault(String method, int times, Fault fault) {
    server.fault(request -> request.path().equals(WebApi.PATH + method), times, fault);
  }

  /// Answers the next calls of a method with 429.
  public void ratelimits(String method, int times, Duration retryAfter) {
    Response response = Response.retryAfter(retryAfter, Refusal.of("ratelimited").answer());
    fault(method, times, new Fault.Answer(response));
  }

  /// Answers the next calls of a method with an error of Slack's own.
  public void breaks(String method, int times, int status) {
    fault(method, times, new Fault.Answer(Response.text(status, "upstream error")));
  }

  /// Does the next call of a method but loses the answer.
  public void losesAnswer(String method) {
    fault(method, 1, new Fault.LoseResponse());
  }

  /// Does something to the next uses of any response_url.
  public void faultOnResponseUrl(int times, Fault fault) {
    server.fault(request -> request.path().startsWith(ResponseUrls.PATH), times, fault);
  }

  /// Holds the app to the methods' tiers from now on.
  public void limitsMethods() {
    synchronized (world) {
      api.limits().limitMethods();
    }
  }

  /// Holds the app to one post a second in each channel from now on.
  public void limitsChannels() {
    synchronized (world) {
      api.limits().limitChannels();
    }
  }

  /// Slack is out of order: all calls fail with 503 and sockets end.
  public void goesDown() {
    down = true;
    connections().forEach(LoopbackSocket.Connection::drop);
  }

  /// Slack works again.
  public void comesBack() {
    down = false;
  }

  /// Loses the app's next acknowledgements, so that events are told again in time.
  public void losesAcks(int next) {
    world.deliveries().loseAcks(next);
  }

  /// How many acknowledgements were lost so far.
  public int acksLost() {
    return world.deliveries().acksLost();
  }

  /// Keeps what is to be told until it is released.
  public void holds() {
    world.deliveries().hold();
  }

  /// Tells what was held, each so many times, in an order that the seed decides.
  public void releases(int copies, long seed) {
    world.deliveries().release(copies, seed);
  }

  /// Tells something once more, as if the acknowledgement had been lost.
  public void repeats(Delivery delivery) {
    world.deliveries().repeat(delivery);
  }

  /// The app's socket connections that are up, the oldest first.
  public List<LoopbackSocket.Connection> connections() {
    return sockets.connections();
  }

  /// Waits until the app has so many socket connections.
  public void connected(int count) {
    Eventually.until(count + " connections", () -> connections().size() == count);
  }

  /// Tells a connection that it will be closed; a good client then opens a new one.
  ///
  /// @param reason `warning`, `refresh_requested` or `link_disabled`
  public void announcesEnd(LoopbackSocket.Connection connection, String reason) {
    SocketCarrier.announceEnd(connection, reason);
  }

  /// Sends a frame as it is over the oldest connection: broken JSON, unknown types and the like.
  public void sendsFrame(String frame) {
    connections().getFirst().send(frame);
  }

  // What a test looks at

  /// Every call of the Web API that reached it, in order; not those that a fault befell.
  public List<ApiCall> requests() {
    return api.calls();
  }

  /// The calls of one method.
  public List<ApiCall> requests(String method) {
    return requests().stream().filter(call -> call.method().equals(method)).toList();
  }

  /// How often a method was called, faults included.
  public int attempts(String method) {
    return Math.toIntExact(
        server.requests().stream()
            .filter(request -> request.path().equals(WebApi.PATH + method))
            .count());
  }

  /// Methods that were called and are not known here.
  public List<String> unexpected() {
    return api.unexpected();
  }

  /// What the app did against Slack's rules, or what failed in here. Tests end with none.
  public List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    server.failures().forEach(failure -> all.add("loopback failed: " + failure));
    sockets.failures().forEach(failure -> all.add("loopback failed: " + failure));
    return List.copyOf(all);
  }

  /// All that the app was told, in order.
  public List<Delivery> deliveries() {
    return world.deliveries().all();
  }

  /// All of one name that the app was told: an event's type, a command, an interaction's type.
  public List<Delivery> deliveries(String name) {
    return deliveries().stream().filter(one -> one.name().equals(name)).toList();
  }

  /// Waits until all that the app was told has come to its end.
  public void settled() {
    Eventually.until(
        "deliveries settled",
        () -> deliveries().stream().noneMatch(one -> one.state() == Delivery.State.WAITING));
  }

  private Response answer(Request request) {
    if (down) {
      return Response.text(503, "Slack is down");
    }
    if (request.path().startsWith(WebApi.PATH)) {
      return api.answer(request);
    }
    if (request.path().startsWith(ResponseUrls.PATH)) {
      synchronized (world) {
        return world.responseUrls().answer(request);
      }
    }
    if (request.path().startsWith(Uploads.PATH)) {
      synchronized (world) {
        return world.uploads().answer(request);
      }
    }
    if (request.path().equals(ConsentPage.PATH)) {
      return Response.text(200, "Let Person.approves or Person.declines take it from here.");
    }
    complaints.add("no such page: " + request);
    return Response.text(404, "no such page");
  }

  /// Stops everything at once.
  @Override
  public void close() {
    http.get().ifPresent(HttpCarrier::close);
    sockets.close();
    server.close();
  }
}
