package dev.foothold.adapter.discord.loopback;

import dev.foothold.testing.OpenApi;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Discord's [REST interface](https://docs.discord.com/developers/reference#http-api), version 10:
/// finds the route, checks token, limits and body, and keeps what should not have come.
final class Rest {

  static final String BASE = "/api/v10";

  private final World world;
  private final RateLimits limits;
  private final Optional<OpenApi> description;
  private final List<Route> routes = new ArrayList<>();
  private final List<Request> unexpected = new ArrayList<>();

  /// Requests wait here, in order. At the monitor hundreds of them would keep each other, and
  /// everyone else, from their turn.
  private final Semaphore turns = new Semaphore(1, true);

  private int invalidRequests;

  private record Route(
      String method,
      String template,
      List<String> parts,
      boolean withToken,
      Function<Call, Response> answer) {}

  private record Found(Route route, Map<String, String> parameters) {}

  /// What came of reading a request.
  private sealed interface Read {
    record Whole(Route route, Call call) implements Read {}

    record Wrong(Refusal refusal) implements Read {}

    record Unknown() implements Read {}
  }

  Rest(World world, RateLimits limits, Optional<OpenApi> description) {
    this.world = world;
    this.limits = limits;
    this.description = description;
  }

  /// Adds a route that needs the bot's token.
  ///
  /// @param template as in Discord's own description
  void on(String method, String template, Function<Call, Response> answer) {
    routes.add(new Route(method, template, parts(template), true, answer));
  }

  /// Adds a route that has a token of its own in the path.
  void onOpen(String method, String template, Function<Call, Response> answer) {
    routes.add(new Route(method, template, parts(template), false, answer));
  }

  Response answer(Request request) {
    // Reading and checking take the most time and need nothing of the world.
    Read read = read(request);
    turns.acquireUninterruptibly();
    try {
      synchronized (world) {
        return answerInTurn(request, read);
      }
    } finally {
      turns.release();
    }
  }

  private Response answerInTurn(Request request, Read read) {
    Response response = limits.refusal(request).orElseGet(() -> answer(request, read));
    boolean shared = "shared".equals(response.headers().get("X-RateLimit-Scope"));
    if (response.status() == 401
        || response.status() == 403
        || (response.status() == 429 && !shared)) {
      invalidRequests++;
    }
    return limits.marked(request, response);
  }

  private Response answer(Request request, Read read) {
    try {
      return switch (read) {
        case Read.Whole(Route route, Call call) -> route.answer().apply(call);
        case Read.Wrong(Refusal refusal) -> throw refusal;
        case Read.Unknown() -> {
          unexpected.add(request);
          throw Refusal.notFound();
        }
      };
    } catch (Refusal refusal) {
      if (refusal.isBreach()) {
        world.complain(request + ": " + refusal.summary());
      }
      return refusal.response();
    }
  }

  private Read read(Request request) {
    try {
      return find(request)
          .<Read>map(found -> new Read.Whole(found.route(), read(request, found)))
          .orElseGet(Read.Unknown::new);
    } catch (Refusal refusal) {
      return new Read.Wrong(refusal);
    }
  }

  private Call read(Request request, Found found) {
    Route route = found.route();
    if (route.withToken()
        && !request.header("Authorization").equals(Optional.of("Bot " + world.token))) {
      throw Refusal.unauthorized();
    }
    Call call = Call.of(world, request, route.template(), found.parameters());
    List<String> problems =
        call.body().isEmpty()
            ? List.of()
            : description
                .map(api -> api.problems(route.method(), route.template(), call.body()))
                .orElse(List.of());
    if (!problems.isEmpty()) {
      throw Refusal.invalid("body", "SCHEMA", String.join("; ", problems));
    }
    return call;
  }

  private Optional<Found> find(Request request) {
    if (!request.path().startsWith(BASE + "/")) {
      return Optional.empty();
    }
    List<String> asked = parts(request.path().substring(BASE.length()));
    for (Route route : routes) {
      if (route.method().equals(request.method()) && route.parts().size() == asked.size()) {
        Map<String, String> parameters = new HashMap<>();
        if (fits(route.parts(), asked, parameters)) {
          return Optional.of(new Found(route, parameters));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(
      List<String> parts, List<String> asked, Map<String, String> parameters) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.startsWith("{")) {
        parameters.put(part.substring(1, part.length() - 1), asked.get(i));
      } else if (!part.equals(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }

  List<Request> unexpected() {
    return List.copyOf(unexpected);
  }

  int invalidRequests() {
    return invalidRequests;
  }
}
