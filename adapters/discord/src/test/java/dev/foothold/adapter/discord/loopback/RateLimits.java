package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// [Rate limits](https://docs.discord.com/developers/topics/rate-limits): refusals on a test's
/// order, and buckets that empty as requests come.
///
/// Buckets go by real time, whatever the clock of the test shows, since clients wait in real time.
final class RateLimits {

  private final List<Order> orders = new ArrayList<>();
  private final List<Bucket> buckets = new ArrayList<>();
  private @Nullable Bucket global;

  private static final class Order {
    private final Predicate<Request> which;
    private final LimitScope scope;
    private final Duration wait;
    private int left;

    private Order(Predicate<Request> which, int times, LimitScope scope, Duration wait) {
      this.which = which;
      this.scope = scope;
      this.wait = wait;
      this.left = times;
    }
  }

  private static final class Bucket {
    private final Predicate<Request> which;
    private final int size;
    private final Duration window;
    private final String name;
    private long end;
    private int left;

    private Bucket(Predicate<Request> which, int size, Duration window, String name) {
      this.which = which;
      this.size = size;
      this.window = window;
      this.name = name;
    }

    private Duration untilEnd() {
      return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private boolean take() {
      if (left == size || untilEnd().isZero()) {
        left = size;
        end = System.nanoTime() + window.toNanos();
      }
      left--;
      return left >= 0;
    }

    private Response marked(Response response) {
      return response
          .with("X-RateLimit-Limit", Integer.toString(size))
          .with("X-RateLimit-Remaining", Integer.toString(Math.max(0, left)))
          .with("X-RateLimit-Reset-After", seconds(untilEnd()))
          .with(
              "X-RateLimit-Reset",
              seconds(Duration.ofMillis(System.currentTimeMillis()).plus(untilEnd())))
          .with("X-RateLimit-Bucket", name);
    }
  }

  void order(Predicate<Request> which, int times, LimitScope scope, Duration wait) {
    orders.add(new Order(which, times, scope, wait));
  }

  void bucket(Predicate<Request> which, int size, Duration window) {
    buckets.add(new Bucket(which, size, window, "bucket" + buckets.size()));
  }

  /// All requests together, but those of interactions.
  void all(int size, Duration window) {
    global = new Bucket(request -> !ofInteractions(request), size, window, "all");
  }

  private static boolean ofInteractions(Request request) {
    return request.path().startsWith(Rest.BASE + "/interactions/")
        || request.path().startsWith(Rest.BASE + "/webhooks/");
  }

  /// A 429 if the request has to wait.
  Optional<Response> refusal(Request request) {
    for (Order order : orders) {
      if (order.left > 0 && order.which.test(request)) {
        order.left--;
        return Optional.of(refusal(order.scope, order.wait));
      }
    }
    Bucket together = global;
    if (together != null && together.which.test(request) && !together.take()) {
      return Optional.of(refusal(LimitScope.GLOBAL, together.untilEnd()));
    }
    return bucket(request)
        .filter(bucket -> !bucket.take())
        .map(bucket -> refusal(LimitScope.USER, bucket.untilEnd()));
  }

  /// A response with the headers that it carries for its bucket.
  Response marked(Request request, Response response) {
    // JDA takes an answer without this header for one of the network before Discord.
    Response sent = response.with("Via", "1.1 google");
    return bucket(request).map(bucket -> bucket.marked(sent)).orElse(sent);
  }

  private Optional<Bucket> bucket(Request request) {
    return buckets.stream().filter(bucket -> bucket.which.test(request)).findFirst();
  }

  private static Response refusal(LimitScope scope, Duration wait) {
    ObjectNode body =
        Json.object(
            "message",
            scope == LimitScope.SHARED
                ? "The resource is being rate limited."
                : "You are being rate limited.",
            "retry_after",
            wait.toMillis() / 1000.0,
            "global",
            scope == LimitScope.GLOBAL);
    Response response =
        Response.retryAfter(wait, body)
            .with("X-RateLimit-Scope", scope.name().toLowerCase(Locale.ROOT))
            .with("X-RateLimit-Reset-After", seconds(wait));
    return scope == LimitScope.GLOBAL ? response.with("X-RateLimit-Global", "true") : response;
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }
}
