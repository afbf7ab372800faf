package dev.foothold.adapter.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// `oauth.v2.access`, `auth.revoke`, `apps.*`: how the app comes into a workspace, stays and goes.
final class InstallMethods {

  private final SocketCarrier sockets;

  InstallMethods(SocketCarrier sockets) {
    this.sockets = sockets;
  }

  List<Method> all() {
    return List.of(
        Method.of("apps.connections.open", Method.TIER_1, this::connect).by(Method.Caller.APP),
        Method.of("oauth.v2.access", Method.TIER_4, InstallMethods::access)
            .by(Method.Caller.CLIENT)
            .takes("", "code redirect_uri grant_type refresh_token"),
        Method.of("auth.revoke", Method.TIER_3, InstallMethods::revoke).takes("", "test"),
        Method.of("apps.uninstall", Method.TIER_1, InstallMethods::uninstall)
            .takes("client_id client_secret", ""));
  }

  private ObjectNode connect(Call call) {
    return Json.object().put("url", sockets.newUrl().toString());
  }

  private static ObjectNode access(Call call) {
    World world = call.world();
    if (call.arg("grant_type").equals("refresh_token")) {
      Tokens.Token old =
          world
              .tokens()
              .refreshed(call.arg("refresh_token"))
              .orElseThrow(() -> Refusal.of("invalid_refresh_token"));
      return granted(call, old.team(), old.team().install(old.scopes()), "");
    }
    World.Code code = world.take(call.arg("code")).orElseThrow(() -> Refusal.of("invalid_code"));
    if (!code.redirectUri().equals(call.arg("redirect_uri"))) {
      throw Refusal.complaint("bad_redirect_uri");
    }
    Team team = code.approver().team();
    return granted(call, team, team.install(code.scopes()), code.approver().id());
  }

  private static ObjectNode granted(
      Call call, Team team, Installation installation, String approver) {
    ObjectNode answer = Json.object().put("app_id", call.world().app().id());
    answer.put("access_token", installation.botToken()).put("token_type", "bot");
    answer.put("scope", String.join(",", installation.scopes()));
    answer.put("bot_user_id", installation.botUserId());
    answer.putObject("team").put("id", team.id()).put("name", team.name());
    answer.putNull("enterprise").put("is_enterprise_install", false);
    if (!approver.isEmpty()) {
      answer.putObject("authed_user").put("id", approver);
    }
    if (!installation.refreshToken().isEmpty()) {
      answer.put("refresh_token", installation.refreshToken());
      answer.put("expires_in", Tokens.LIFE.toSeconds());
    }
    return answer;
  }

  private static ObjectNode revoke(Call call) {
    boolean test = call.arg("test").equals("1");
    if (!test) {
      call.team().revokeTokens();
    }
    return Json.object().put("revoked", !test);
  }

  private static ObjectNode uninstall(Call call) {
    SlackApp app = call.world().app();
    if (!call.arg("client_id").equals(app.clientId())) {
      throw Refusal.complaint("invalid_client_id");
    }
    if (!call.arg("client_secret").equals(app.clientSecret())) {
      throw Refusal.complaint("bad_client_secret");
    }
    call.team().uninstall();
    return Json.object();
  }
}
