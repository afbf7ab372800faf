package dev.foothold.adapter.slack.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foothold.testing.Request;
import dev.foothold.testing.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The [Web API](https://docs.slack.dev/apis/web-api): checks each call's form, token, scope and
/// pace, and hands it to its method.
final class WebApi {

  static final String PATH = "/api/";

  private final World world;
  private final Map<String, Method> methods;
  private final RateLimits limits = new RateLimits();
  private final List<ApiCall> calls = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();

  WebApi(World world, SocketCarrier sockets) {
    this.world = world;
    this.methods =
        Stream.of(
                ChatMethods.all(),
                StreamMethods.all(),
                ViewMethods.all(),
                PeopleMethods.all(),
                AgentMethods.all(),
                HistoryMethods.all(),
                FileMethods.all(),
                new InstallMethods(sockets).all())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Method::name, method -> method));
  }

  RateLimits limits() {
    return limits;
  }

  List<ApiCall> calls() {
    synchronized (world) {
      return List.copyOf(calls);
    }
  }

  List<String> unexpected() {
    synchronized (world) {
      return List.copyOf(unexpected);
    }
  }

  Response answer(Request request) {
    String name = request.path().substring(PATH.length());
    synchronized (world) {
      Map<String, String> args = Map.of();
      Optional<Tokens.Token> token = Optional.empty();
      try {
        args = args(request);
        Method method = method(name);
        token = authorized(method, request);
        arguments(method, args);
        String team = token.map(one -> one.team().id()).orElse("");
        Optional<Duration> wait =
            limits.early(method, team, args.getOrDefault("channel", ""), world.now());
        if (wait.isPresent()) {
          record(name, args, token, "ratelimited");
          return Response.retryAfter(wait.get(), Refusal.of("ratelimited").answer());
        }
        ObjectNode answer = method.work().apply(new Call(world, args, token));
        record(name, args, token, "");
        return withScopes(Json.object().put("ok", true).setAll(answer), token);
      } catch (Refusal refusal) {
        record(name, args, token, refusal.error());
        if (refusal.isComplaint()) {
          world.complain(name + ": " + refusal.error() + " " + refusal.messages());
        }
        return withScopes(refusal.answer(), token);
      } catch (MissingScope missing) {
        record(name, args, token, "missing_scope");
        return withScopes(missing.answer(), token);
      }
    }
  }

  private static final class MissingScope extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String needed;
    private final String provided;

    private MissingScope(List<String> needed, List<String> provided) {
      super("missing_scope");
      this.needed = String.join(",", needed);
      this.provided = String.join(",", provided);
    }

    private ObjectNode answer() {
      return Refusal.of("missing_scope").answer().put("needed", needed).put("provided", provided);
    }
  }

  private void record(
      String name, Map<String, String> args, Optional<Tokens.Token> token, String error) {
    String team = token.map(one -> one.team().id()).orElse("");
    calls.add(new ApiCall(name, args, team, error, world.now()));
  }

  private static Response withScopes(JsonNode answer, Optional<Tokens.Token> token) {
    Response response = Response.json(200, answer);
    return token
        .map(one -> response.with("X-OAuth-Scopes", String.join(",", one.scopes())))
        .orElse(response);
  }

  private Method method(String name) {
    Method method = methods.get(name);
    if (method == null) {
      unexpected.add(name);
      throw Refusal.complaint("unknown_method");
    }
    return method;
  }

  /// A form, or JSON whose values that are no texts are taken as JSON text.
  private Map<String, String> args(Request request) {
    if (!request.method().equals("POST")) {
      throw Refusal.complaint("invalid_post_type", "not a POST");
    }
    if (!request.query().isEmpty()) {
      world.complain("arguments in the address, where logs keep them");
    }
    String type = request.header("Content-Type").orElse("");
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return request.form();
    }
    if (!type.startsWith("application/json")) {
      throw Refusal.complaint("invalid_post_type", type);
    }
    JsonNode body =
        Json.parse(request.text())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> Refusal.complaint("invalid_json"));
    Map<String, String> args = new HashMap<>();
    body.properties()
        .forEach(
            field ->
                args.put(
                    field.getKey(),
                    field.getValue().isTextual()
                        ? field.getValue().asText()
                        : field.getValue().toString()));
    return args;
  }

  private void arguments(Method method, Map<String, String> args) {
    List<String> problems = new ArrayList<>();
    for (String name : method.required()) {
      if (args.getOrDefault(name, "").isEmpty()) {
        problems.add("[ERROR] missing required field: " + name);
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.complaint("invalid_arguments", problems);
    }
    for (String name : args.keySet()) {
      if (!method.required().contains(name) && !method.optional().contains(name)) {
        world.complain(method.name() + " has no argument " + name);
      }
    }
  }

  private Optional<Tokens.Token> authorized(Method method, Request request) {
    String header = request.header("Authorization").orElse("");
    return switch (method.caller()) {
      case CLIENT -> {
        client(header);
        yield Optional.empty();
      }
      case APP -> {
        appToken(bearer(header));
        yield Optional.empty();
      }
      case BOT -> Optional.of(botToken(method, bearer(header)));
      case BOT_OR_APP ->
          bearer(header).equals(world.app().appToken())
              ? Optional.empty()
              : Optional.of(botToken(method, bearer(header)));
    };
  }

  private void appToken(String value) {
    if (!value.equals(world.app().appToken())) {
      throw Refusal.complaint(
          value.startsWith("xoxb-") ? "not_allowed_token_type" : "invalid_auth");
    }
  }

  private Tokens.Token botToken(Method method, String value) {
    Tokens.Token token = world.tokens().checked(value, world.now());
    if (!method.scopes().isEmpty()
        && method.scopes().stream().noneMatch(token.scopes()::contains)) {
      throw new MissingScope(method.scopes(), token.scopes());
    }
    return token;
  }

  private static String bearer(String header) {
    if (!header.startsWith("Bearer ")) {
      throw Refusal.complaint("not_authed");
    }
    return header.substring("Bearer ".length());
  }

  private void client(String header) {
    String pair = world.app().clientId() + ":" + world.app().clientSecret();
    String right = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    if (!header.equals(right)) {
      throw Refusal.complaint("bad_client_secret");
    }
  }
}
