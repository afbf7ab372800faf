package dev.foothold.adapter.slack.loopback;

import dev.foothold.testing.TurnableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// All that Slack knows. Itself the lock that guards it.
final class World {

  private static final Duration CODE_LIFE = Duration.ofMinutes(10);

  private final TurnableClock clock;
  private final Ids ids = new Ids();
  private final SlackApp app = new SlackApp();
  private final Tokens tokens = new Tokens();
  private final Triggers triggers = new Triggers();
  private final List<String> complaints;
  private final Deliveries deliveries;
  private final URI address;
  private final ResponseUrls responseUrls;
  private final Uploads uploads = new Uploads(this);
  private final Timeline timeline = new Timeline(this);
  private final Payloads payloads = new Payloads(this);
  private final Map<String, Team> teams = new LinkedHashMap<>();
  private final Map<String, Code> codes = new HashMap<>();

  /// An install that a person has agreed to and the app has not yet fetched.
  record Code(Person approver, String redirectUri, List<String> scopes, Instant until) {}

  World(TurnableClock clock, URI address, List<String> complaints, Carrier carrier) {
    this.clock = clock;
    this.address = address;
    this.complaints = complaints;
    this.deliveries = new Deliveries(clock, carrier, complaints::add);
    this.responseUrls = new ResponseUrls(this);
  }

  /// A list that many threads may add complaints to.
  static List<String> noComplaints() {
    return new CopyOnWriteArrayList<>();
  }

  Instant now() {
    return clock.instant();
  }

  TurnableClock clock() {
    return clock;
  }

  Ids ids() {
    return ids;
  }

  SlackApp app() {
    return app;
  }

  Tokens tokens() {
    return tokens;
  }

  Triggers triggers() {
    return triggers;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  ResponseUrls responseUrls() {
    return responseUrls;
  }

  Uploads uploads() {
    return uploads;
  }

  Timeline timeline() {
    return timeline;
  }

  Payloads payloads() {
    return payloads;
  }

  /// Where Slack's own pages are, without a slash at the end.
  URI address() {
    return address;
  }

  void complain(String what) {
    complaints.add(what);
  }

  synchronized Team team(String name) {
    return teams.values().stream()
        .filter(team -> team.name().equals(name))
        .findFirst()
        .orElseGet(() -> newTeam(name));
  }

  private Team newTeam(String name) {
    Team team = new Team(this, ids.next("T"), name);
    teams.put(team.id(), team);
    return team;
  }

  /// A channel of any workspace.
  Optional<Channel> channel(String id) {
    return teams.values().stream().flatMap(team -> team.channelWithId(id).stream()).findFirst();
  }

  String newCode(Person approver, String redirectUri, List<String> scopes) {
    String code = ids.next("code-");
    codes.put(code, new Code(approver, redirectUri, scopes, now().plus(CODE_LIFE)));
    return code;
  }

  /// An install by its code, which is good once.
  Optional<Code> take(String code) {
    return Optional.ofNullable(codes.remove(code)).filter(one -> !now().isAfter(one.until()));
  }
}
