package dev.foothold.adapter.discord;

import dev.foothold.core.model.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What an operator should know before they start the bot, or where something does not work. One
/// check at a time.
final class Checkup {

  /// The application may read messages' content: granted, or not asked for while it is small
  /// ([flags](https://discord.com/developers/docs/resources/application#application-object)).
  private static final int MESSAGE_CONTENT = 1 << 18 | 1 << 19;

  private static final String PORTAL = "https://discord.com/developers/applications";

  /// Servers that are looked at: the check must end.
  private static final int MOST_GUILDS = 5_000;

  /// Fewer starts left than this is worth a word.
  private static final int FEW_STARTS = 20;

  static final String INVALID_TOKEN = "Discord does not know this token.";

  static final String GET_A_TOKEN =
      "Open "
          + PORTAL
          + ", choose the application, then Bot, Reset Token, and put the new one into"
          + " DISCORD_TOKEN.";

  static final String NO_CONTENT =
      "The application does not have the intent Message Content, which is switched on in"
          + " Foothold's settings.";

  static final String GRANT_CONTENT =
      "Open "
          + PORTAL
          + ", choose the application, then Bot, and switch on Message Content Intent; or switch"
          + " it off in Foothold's settings. Everything but forum answers and plain messages in"
          + " threads works without it.";

  static final String UNREACHABLE = "Discord cannot be reached.";

  private final DiscordSettings settings;
  private final Probe probe;
  private final List<Finding> findings = new ArrayList<>();

  Checkup(DiscordSettings settings) {
    this.settings = settings;
    this.probe = new Probe(settings);
  }

  /// Whether the bot may come in at all.
  ///
  /// @return empty: Discord cannot be asked now
  /// @throws DiscordRefusal if not, with what to do
  Optional<DataObject> admitted() {
    DataObject gateway = null;
    switch (probe.gateway()) {
      case Probe.Said.Yes(var body) -> gateway = body;
      case Probe.Said.No(var status) -> {
        if (status == 401) {
          throw new DiscordRefusal(INVALID_TOKEN + " " + GET_A_TOKEN);
        }
        return Optional.empty();
      }
      case Probe.Said.Nothing() -> {
        return Optional.empty();
      }
    }
    DataObject limit = gateway.optObject("session_start_limit").orElseGet(DataObject::empty);
    if (limit.getInt("remaining", 1) <= 0) {
      throw new DiscordRefusal(noStarts(limit));
    }
    if (settings.messageContent()
        && probe.application() instanceof Probe.Said.Yes(var application)
        && !readsContent(application)) {
      throw new DiscordRefusal(NO_CONTENT + " " + GRANT_CONTENT);
    }
    return Optional.of(gateway);
  }

  private static String noStarts(DataObject limit) {
    Duration wait = Duration.ofMillis(limit.getLong("reset_after", 0));
    return "The bot was started so often that Discord allows no more starts for %d minutes. Wait that long; then look why it was restarted."
        .formatted(Math.max(1, wait.toMinutes()));
  }

  private static boolean readsContent(DataObject application) {
    return (application.getInt("flags", 0) & MESSAGE_CONTENT) != 0;
  }

  /// All there is to know.
  ///
  /// @return in the order in which it matters
  List<Finding> findings() {
    switch (probe.self()) {
      case Probe.Said.Yes _ -> {
        fine("Discord knows the token.");
        application();
        starts();
        guilds();
      }
      case Probe.Said.No(var status) -> {
        if (status == 401) {
          broken(INVALID_TOKEN, GET_A_TOKEN);
        } else {
          broken("Discord answers with the status " + status + ".", "Try again in some minutes.");
        }
      }
      case Probe.Said.Nothing() ->
          broken(
              UNREACHABLE,
              "Look whether this machine may reach discord.com and gateway.discord.gg on port 443,"
                  + " and https://discordstatus.com.");
    }
    return List.copyOf(findings);
  }

  private void application() {
    if (!(probe.application() instanceof Probe.Said.Yes(var application))) {
      limited("The application's settings cannot be read.", "Try again in some minutes.");
      return;
    }
    boolean granted = readsContent(application);
    if (settings.messageContent() && !granted) {
      broken(NO_CONTENT, GRANT_CONTENT);
    } else if (settings.messageContent()) {
      fine("The application has the intent Message Content.");
    } else {
      limited(
          "The intent Message Content is not used: forum posts get no first answer, and plain"
              + " messages in the bot's threads are not read. Everything else works.",
          "If you want these, switch it on in "
              + PORTAL
              + " (Bot, Privileged Gateway Intents) and in Foothold's settings.");
    }
  }

  private void starts() {
    if (probe.gateway() instanceof Probe.Said.Yes(var gateway)) {
      DataObject limit = gateway.optObject("session_start_limit").orElseGet(DataObject::empty);
      int left = limit.getInt("remaining", FEW_STARTS);
      if (left <= 0) {
        broken(noStarts(limit), "");
      } else if (left < FEW_STARTS) {
        limited(
            "Discord allows " + left + " more starts today.",
            "Look why the bot is restarted so often.");
      }
    }
  }

  private void guilds() {
    String after = "0";
    int count = 0;
    List<DataObject> portion = portion(after);
    while (!portion.isEmpty() && count < MOST_GUILDS) {
      portion.forEach(this::guild);
      count += portion.size();
      after = portion.getLast().getString("id");
      portion = portion.size() < 200 ? List.of() : portion(after);
    }
    if (count == 0) {
      limited(
          "The bot is in no server.",
          "Open the link that `foothold discord invite` prints, and choose one.");
    }
  }

  private List<DataObject> portion(String after) {
    return probe.guilds(after) instanceof Probe.Said.Yes(var list)
        ? list.getArray(Rest.LIST).stream(DataArray::getObject).toList()
        : List.of();
  }

  private void guild(DataObject guild) {
    long has = guild.getLong("permissions", 0);
    boolean all = (has & Permission.ADMINISTRATOR.getRawValue()) != 0;
    List<Need> missing =
        Arrays.stream(Need.values())
            .filter(need -> !all && (has & need.permission().getRawValue()) == 0)
            .toList();
    if (missing.isEmpty()) {
      fine("Server " + guild.getString("id") + ": all permissions are there.");
      return;
    }
    String what =
        missing.stream()
            .map(need -> need.permission().getName() + " (without it, " + need.without() + ")")
            .collect(Collectors.joining("; "));
    limited(
        "Server " + guild.getString("id") + " does not give: " + what + ".",
        "An admin of the server gives the role Foothold these permissions in Server Settings,"
            + " Roles; or opens the link of `foothold discord invite` again.");
  }

  private void fine(String what) {
    findings.add(new Finding(Finding.Level.FINE, what, ""));
  }

  private void limited(String what, String todo) {
    findings.add(new Finding(Finding.Level.LIMITED, what, todo));
  }

  private void broken(String what, String todo) {
    findings.add(new Finding(Finding.Level.BROKEN, what, todo));
  }
}
