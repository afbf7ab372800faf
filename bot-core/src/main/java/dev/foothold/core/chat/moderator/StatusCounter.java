package dev.foothold.core.chat.moderator;

import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.AuditEvent;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.Finding;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.port.Storage;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// How the bot is doing here, the switch, and what moderators did. Safe for many threads.
final class StatusCounter implements Counter {

  private static final int ON_A_PAGE = 15;

  /// Lines of the audit log that can be looked through in a chat; the terminal shows all.
  private static final int MOST = 300;

  /// Gaps that are counted.
  private static final int MOST_GAPS = 200;

  private final Desks desks;
  private final Health health;

  /// What status looks at.
  record Desks(
      Storage storage, SettingsDesk settings, FeedbackDesk feedback, GapDesk gaps, Office office) {}

  /// What is known of the program.
  ///
  /// @param version of it
  /// @param findings what it has and lacks in a community; empty where that is not known
  record Health(String version, Function<CommunityId, List<Finding>> findings) {}

  StatusCounter(Desks desks, Health health) {
    this.desks = desks;
    this.health = health;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(
        Specs.command("status", List.of()),
        Specs.command("pause", List.of()),
        Specs.command("resume", List.of()),
        Specs.command("audit", List.of()));
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.STATUS, Verb.PAUSE, Verb.RESUME, Verb.AUDIT);
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    return switch (deed) {
      case Deed.Command command ->
          switch (command.path().getFirst()) {
            case "pause" -> Sheet.say(pause(visitor, true).view());
            case "resume" -> Sheet.say(pause(visitor, false).view());
            case "audit" -> audit(visitor, 0).say();
            default -> status(visitor).say();
          };
      case Deed.Press(var action, _) -> press(visitor, action);
      case Deed.Submit _, Deed.Pick _ -> throw new IllegalArgumentException("not served: " + deed);
    };
  }

  private List<Response> press(Visitor visitor, Action action) {
    return switch (action.verb()) {
      case PAUSE -> pause(visitor, true).say();
      case RESUME -> pause(visitor, false).say();
      case AUDIT -> audit(visitor, Page.number(action, 0)).replace();
      // STATUS.
      default -> status(visitor).replace();
    };
  }

  private Sheet pause(Visitor visitor, boolean paused) {
    Words words = Words.of(visitor);
    Actor actor = visitor.actor();
    SettingsDesk.Result result =
        paused ? desks.settings().pause(actor) : desks.settings().resume(actor);
    if (!(result instanceof SettingsDesk.Result.Set)) {
      return new Sheet().text(words.of("not.allowed"));
    }
    return new Sheet()
        .text(words.of(paused ? "pause.done" : "resume.done"))
        .buttons(paused ? words.button("resume", Verb.RESUME) : words.button("pause", Verb.PAUSE));
  }

  private Sheet status(Visitor visitor) {
    Words words = Words.of(visitor);
    Actor actor = visitor.actor();
    CommunityId community = actor.community();
    CommunitySettings now = desks.office().communities().of(community);
    Map<Ending.Kind, Long> counts = desks.feedback().counts(actor).orElse(Map.of());
    List<String> lines = new ArrayList<>();
    lines.add(words.of(now.paused() ? "status.paused" : "status.running"));
    String mode = now.mode(visitor.place().channel()).label();
    lines.add(words.of("status.mode", SettingsViews.mode(words, mode)));
    lines.add(words.of("status.open", desks.storage().log().open(community)));
    lines.add(words.of("review.waiting", desks.storage().suggestions().countWaiting(community)));
    lines.add(words.of("gaps.waiting", desks.gaps().top(community, MOST_GAPS).size()));
    lines.add(words.of("status.version", health.version()));
    Sheet sheet =
        new Sheet().heading(words.of("status.heading")).text("- " + String.join("\n- ", lines));
    if (!counts.isEmpty()) {
      sheet.text(words.of("status.counts") + "\n\n" + Digest.endings(words, counts));
    }
    List<Finding> findings = health.findings().apply(community);
    if (!findings.isEmpty()) {
      sheet.text(lacking(words, findings));
    }
    Button pause =
        now.paused() ? words.button("resume", Verb.RESUME) : words.button("pause", Verb.PAUSE);
    return sheet.buttons(
        words.button("review.open", Verb.REVIEW_QUEUE, GapCounter.SHARED),
        words.button("gaps.open", Verb.GAPS, GapCounter.SHARED),
        words.button(
            "settings.open",
            Verb.SETTINGS,
            GapCounter.SHARED,
            SettingsViews.Subject.OVERVIEW.label()),
        pause);
  }

  private static String lacking(Words words, List<Finding> findings) {
    List<String> missing =
        findings.stream()
            .filter(finding -> finding.level() != Finding.Level.FINE)
            .map(finding -> (finding.what() + " " + finding.todo()).strip())
            .toList();
    return missing.isEmpty()
        ? words.of("status.fine")
        : words.of("status.missing") + "\n\n" + Words.list(missing);
  }

  private Sheet audit(Visitor visitor, int wanted) {
    Words words = Words.of(visitor);
    Optional<List<AuditEvent>> all = desks.settings().audit(visitor.actor(), MOST);
    Sheet sheet = new Sheet().heading(words.of("audit.heading"));
    if (all.isEmpty() || all.get().isEmpty()) {
      return sheet.text(words.of("audit.none"));
    }
    Page<AuditEvent> page = Page.of(all.get(), wanted, ON_A_PAGE);
    List<String> lines =
        page.lines().stream()
            .map(
                event ->
                    words.of(
                        "audit.line",
                        event.at().toString().substring(0, DAY_AND_MINUTE).replace('T', ' '),
                        event.by().abbreviated(),
                        event.action(),
                        event.subject()))
            .toList();
    return sheet.text(Words.list(lines)).buttons(page.turn(words, Verb.AUDIT));
  }

  /// Signs of a time up to its minute, as `2026-12-01T09:00`.
  private static final int DAY_AND_MINUTE = 16;
}
