package dev.foothold.adapter.slack.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.foothold.testing.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallTest {

  private static final String REDIRECT = "http://127.0.0.1:9/slack/oauth_redirect";

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open();
  }

  @AfterEach
  void close() throws Exception {
    scene.close();
  }

  private URI authorize() {
    return URI.create(
        scene.slack().authorizeUrl()
            + "?client_id="
            + scene.slack().app().clientId()
            + "&scope=commands,chat%3Awrite&state=s%20t&redirect_uri="
            + REDIRECT);
  }

  private static String parameter(URI uri, String name) {
    return new Request("GET", uri.getPath(), uri.getRawQuery(), Map.of(), "")
        .parameter(name)
        .orElse("");
  }

  private OAuthV2AccessResponse exchange(String code) throws Exception {
    return scene
        .sdk()
        .methods()
        .oauthV2Access(
            r ->
                r.clientId(scene.slack().app().clientId())
                    .clientSecret(scene.slack().app().clientSecret())
                    .code(code)
                    .redirectUri(REDIRECT));
  }

  private OAuthV2AccessResponse refresh(String token) throws Exception {
    return scene
        .sdk()
        .methods()
        .oauthV2Access(
            r ->
                r.clientId(scene.slack().app().clientId())
                    .clientSecret(scene.slack().app().clientSecret())
                    .grantType("refresh_token")
                    .refreshToken(token));
  }

  @Test
  void codeIsGoodOnce() throws Exception {
    URI back = scene.ann().approves(authorize());

    OAuthV2AccessResponse first = exchange(parameter(back, "code"));
    OAuthV2AccessResponse second = exchange(parameter(back, "code"));

    assertThat(parameter(back, "state")).isEqualTo("s t");
    assertThat(first.getTeam().getId()).isEqualTo(scene.team().id());
    assertThat(first.getScope()).isEqualTo("commands,chat:write");
    assertThat(first.getAuthedUser().getId()).isEqualTo(scene.ann().id());
    assertThat(scene.sdk().methods(first.getAccessToken()).authTest(r -> r).isOk()).isTrue();
    assertThat(second.getError()).isEqualTo("invalid_code");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void refusalComesBackWithTheState() {
    URI back = scene.ann().declines(authorize());

    assertThat(parameter(back, "error")).isEqualTo("access_denied");
    assertThat(parameter(back, "state")).isEqualTo("s t");
  }

  @Test
  void tokenIsRenewedBeforeAndAfterItExpires() throws Exception {
    scene.slack().app().rotatesTokens();
    Installation installed = scene.team().install();
    scene.slack().clock().turn(Duration.ofHours(12));
    String late = scene.sdk().methods(installed.botToken()).authTest(r -> r).getError();

    OAuthV2AccessResponse renewed = refresh(installed.refreshToken());

    assertThat(late).isEqualTo("token_expired");
    assertThat(renewed.getExpiresIn()).isEqualTo(43_200);
    assertThat(scene.sdk().methods(renewed.getAccessToken()).authTest(r -> r).isOk()).isTrue();
    assertThat(refresh(installed.refreshToken()).getError()).isEqualTo("invalid_refresh_token");
    assertThat(scene.slack().complaints()).isEmpty();
  }

  @Test
  void uninstallIsToldAndEndsTheToken() throws Exception {
    scene.slack().holds();
    String token = scene.team().install().botToken();

    boolean gone =
        scene
            .sdk()
            .methods(token)
            .appsUninstall(
                r ->
                    r.clientId(scene.slack().app().clientId())
                        .clientSecret(scene.slack().app().clientSecret()))
            .isOk();

    assertThat(gone).isTrue();
    assertThat(scene.slack().deliveries())
        .extracting(Delivery::name)
        .containsExactly("tokens_revoked", "app_uninstalled");
    assertThat(scene.sdk().methods(token).authTest(r -> r).getError())
        .isEqualTo("account_inactive");
  }
}
