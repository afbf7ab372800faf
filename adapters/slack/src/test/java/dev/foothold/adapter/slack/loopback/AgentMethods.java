package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// `assistant.threads.*` and `agents.sessions.*`: what the agent view shows of the app's work.
final class AgentMethods {

  private static final Set<String> STATUSES = Set.of("active", "processing", "suspended", "closed");
  private static final int TITLE = 200;
  private static final int PROMPTS = 4;
  private static final int LOADING_MESSAGES = 10;

  private AgentMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("assistant.threads.setStatus", Method.SPECIAL, AgentMethods::typing)
            .scope("assistant:write", "chat:write")
            .takes("channel_id thread_ts", "status loading_messages icon_emoji icon_url username"),
        Method.of("assistant.threads.setSuggestedPrompts", Method.TIER_3, AgentMethods::prompts)
            .scope("assistant:write")
            .takes("channel_id prompts", "thread_ts title"),
        Method.of("agents.sessions.setStatus", Method.TIER_3, AgentMethods::status)
            .scope("chat:write")
            .takes(
                "status",
                "channel_id thread_ts title initiator_user_id icon_emoji icon_url username"),
        Method.of("agents.sessions.rename", Method.TIER_3, AgentMethods::rename)
            .scope("chat:write")
            .takes("channel_id title", "thread_ts"));
  }

  /// The app has written in a thread, which ends what it was shown to be doing.
  static void answered(Team team, Channel channel, String thread) {
    team.put(channel.id(), thread, team.agentThread(channel.id(), thread).types(""));
  }

  private static ObjectNode typing(Call call) {
    Channel channel = call.channel("channel_id");
    String thread = call.thread(channel);
    if (call.arg("loading_messages").split(",", -1).length > LOADING_MESSAGES) {
      throw Refusal.complaint("invalid_arguments", "more than 10 loading messages");
    }
    Team.AgentThread now = call.team().agentThread(channel.id(), thread);
    call.team().put(channel.id(), thread, now.types(call.arg("status")));
    return Json.object();
  }

  private static ObjectNode prompts(Call call) {
    agentsOnly(call);
    Channel channel = call.channel("channel_id");
    if (channel.kind() != Channel.Kind.DIRECT) {
      throw Refusal.complaint("channel_type_not_supported");
    }
    JsonNode prompts = call.json("prompts", "invalid_arguments");
    if (!prompts.isArray() || prompts.isEmpty() || prompts.size() > PROMPTS) {
      throw Refusal.complaint("invalid_arguments", "one to four prompts");
    }
    List<Person.Prompt> suggested =
        Blocks.each(prompts)
            .map(one -> new Person.Prompt(Json.text(one, "title"), Json.text(one, "message")))
            .toList();
    if (suggested.stream().anyMatch(one -> one.title().isEmpty() || one.message().isEmpty())) {
      throw Refusal.complaint("invalid_arguments", "a prompt has a title and a message");
    }
    channel.members().stream()
        .flatMap(user -> call.team().personWithId(user).stream())
        .forEach(person -> person.screen().suggest(suggested));
    return Json.object();
  }

  private static ObjectNode status(Call call) {
    Channel channel = call.writable("channel_id");
    String thread = call.thread(channel);
    if (thread.isEmpty()) {
      throw Refusal.complaint("invalid_arguments", "a session belongs to a thread");
    }
    Team.AgentThread session = setStatus(call, channel, thread, call.arg("status"));
    ObjectNode answer = Json.object().put("status", session.status());
    answer.put("agent_status", session.status()).put("title", session.title());
    if (!call.world().app().hears("agent_session_stopped")) {
      answer.put("warning", "missing_agent_session_stopped_event_subscription");
    }
    return answer;
  }

  /// Sets a session's status, and makes the session if there is none.
  static Team.AgentThread setStatus(Call call, Channel channel, String thread, String status) {
    agentsOnly(call);
    if (!STATUSES.contains(status)) {
      throw Refusal.complaint("invalid_arguments", "no such status: " + status);
    }
    title(call);
    Team.AgentThread old = call.team().agentThread(channel.id(), thread);
    Team.AgentThread session =
        old.session(status, old.status().isEmpty() ? call.arg("title") : old.title());
    call.team().put(channel.id(), thread, session);
    return session;
  }

  private static ObjectNode rename(Call call) {
    agentsOnly(call);
    Channel channel = call.writable("channel_id");
    String thread = call.thread(channel);
    title(call);
    Team.AgentThread old = call.team().agentThread(channel.id(), thread);
    if (old.status().isEmpty()) {
      throw Refusal.of("session_not_found");
    }
    call.team().put(channel.id(), thread, old.session(old.status(), call.arg("title")));
    return Json.object().put("title", call.arg("title"));
  }

  private static void title(Call call) {
    if (call.arg("title").length() > TITLE) {
      throw Refusal.complaint("invalid_arguments", "a title has 200 characters at most");
    }
  }

  /// Slack does not document the error's name.
  private static void agentsOnly(Call call) {
    if (!call.world().app().agent()) {
      throw Refusal.of("feature_not_enabled");
    }
  }
}
