package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/// `auth.test`, `users.*`, `bots.*`, `usergroups.*`, `conversations.*`, `team.*`: who and what
/// there is.
final class PeopleMethods {

  private PeopleMethods() {}

  static List<Method> all() {
    return List.of(
        Method.of("auth.test", Method.SPECIAL, PeopleMethods::authTest)
            .by(Method.Caller.BOT_OR_APP),
        Method.of("team.info", Method.TIER_3, PeopleMethods::teamInfo)
            .scope("team:read")
            .takes("", "team"),
        Method.of("users.info", Method.TIER_4, PeopleMethods::usersInfo)
            .scope("users:read")
            .takes("user", "include_locale"),
        Method.of("bots.info", Method.TIER_3, PeopleMethods::botsInfo)
            .scope("users:read")
            .takes("bot", "team_id"),
        Method.of("usergroups.list", Method.TIER_2, PeopleMethods::userGroups)
            .scope("usergroups:read")
            .takes("", "include_count include_disabled include_users team_id"),
        Method.of("usergroups.users.list", Method.TIER_2, PeopleMethods::userGroup)
            .scope("usergroups:read")
            .takes("usergroup", "include_disabled team_id"),
        Method.of("conversations.open", Method.TIER_3, PeopleMethods::open)
            .scope("im:write")
            .takes("", "users channel return_im"),
        Method.of("conversations.info", Method.TIER_3, PeopleMethods::channelInfo)
            .scope("channels:read", "groups:read", "im:read", "mpim:read")
            .takes("channel", "include_locale include_num_members"),
        Method.of("conversations.members", Method.TIER_4, PeopleMethods::members)
            .scope("channels:read", "groups:read", "im:read", "mpim:read")
            .takes("channel", "cursor limit"));
  }

  private static ObjectNode authTest(Call call) {
    SlackApp app = call.world().app();
    if (call.isByApp()) {
      return Json.object().put("app_name", app.name()).put("app_id", app.id());
    }
    Team team = call.team();
    return Json.object()
        .put("url", "https://" + team.domain() + ".slack.com/")
        .put("team", team.name())
        .put("user", team.bot().name())
        .put("team_id", team.id())
        .put("user_id", team.bot().id())
        .put("bot_id", team.bot().botId())
        .put("is_enterprise_install", false);
  }

  private static ObjectNode teamInfo(Call call) {
    Team team = call.team();
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", team.id())
        .put("name", team.name())
        .put("domain", team.domain());
    return answer;
  }

  private static ObjectNode usersInfo(Call call) {
    boolean locale = call.arg("include_locale").equals("1");
    return Json.object().set("user", call.person("user").json(locale));
  }

  private static ObjectNode botsInfo(Call call) {
    Person bot =
        call.team().personWithBotId(call.arg("bot")).orElseThrow(() -> Refusal.of("bot_not_found"));
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", bot.botId())
        .put("name", bot.name())
        .put("user_id", bot.id())
        .put("app_id", call.world().app().id())
        .put("deleted", false);
    return answer;
  }

  private static ObjectNode userGroups(Call call) {
    ObjectNode answer = Json.object();
    ArrayNode groups = answer.putArray("usergroups");
    for (Team.UserGroup group : call.team().userGroups()) {
      groups
          .addObject()
          .put("id", group.id())
          .put("team_id", call.team().id())
          .put("is_usergroup", true)
          .put("name", group.handle())
          .put("handle", group.handle());
    }
    return answer;
  }

  private static ObjectNode userGroup(Call call) {
    Team.UserGroup group =
        call.team()
            .userGroupWithId(call.arg("usergroup"))
            .orElseThrow(() -> Refusal.of("no_such_subteam"));
    return Json.object().set("users", Json.array(group.users()));
  }

  private static ObjectNode open(Call call) {
    List<String> users =
        Arrays.stream(call.arg("users").split(",", -1)).filter(user -> !user.isEmpty()).toList();
    if (users.size() != 1) {
      throw Refusal.complaint("users_list_not_supplied", "one user at a time");
    }
    Person person =
        call.team().personWithId(users.getFirst()).orElseThrow(() -> Refusal.of("user_not_found"));
    if (person.role() == Person.Role.BOT) {
      throw Refusal.of("cannot_dm_bot");
    }
    Channel channel = call.team().dm(person);
    ObjectNode answer = Json.object().put("no_op", true).put("already_open", true);
    answer.putObject("channel").put("id", channel.id());
    return answer;
  }

  private static ObjectNode channelInfo(Call call) {
    return Json.object().set("channel", readable(call).json());
  }

  private static ObjectNode members(Call call) {
    ObjectNode answer = Json.object();
    answer.set("members", Json.array(readable(call).members()));
    answer.putObject("response_metadata").put("next_cursor", "");
    return answer;
  }

  private static Channel readable(Call call) {
    Channel channel = call.channel("channel");
    if (!call.may(channel.readScope())) {
      throw Refusal.of("missing_scope");
    }
    return channel;
  }
}
