package dev.foothold.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.foothold.core.port.OneTimeTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Installs the bot in workspaces
/// ([OAuth](https://docs.slack.dev/authentication/installing-with-oauth)). Safe for many threads.
final class OAuth {

  private static final Logger LOG = LoggerFactory.getLogger(OAuth.class);

  /// How long somebody may think about it.
  private static final Duration THINKING = Duration.ofMinutes(10);

  private static final String COOKIE = "foothold-install";
  private static final int STATE_BYTES = 24;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int BAD_GATEWAY = 502;

  private final com.slack.api.Slack sdk;
  private final SlackSettings settings;
  private final SlackSettings.Tenancy.Many tenancy;
  private final Installed installed;
  private final OneTimeTokens tokens;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  OAuth(
      com.slack.api.Slack sdk,
      SlackSettings settings,
      SlackSettings.Tenancy.Many tenancy,
      Installed installed,
      OneTimeTokens tokens,
      InstantSource clock) {
    this.sdk = sdk;
    this.settings = settings;
    this.tenancy = tenancy;
    this.installed = installed;
    this.tokens = tokens;
    this.clock = clock;
  }

  private String redirect() {
    return tenancy.url().toString().replaceAll("/+$", "") + "/slack/oauth_redirect";
  }

  /// Where people agree: beside the Web API.
  private URI authorize() {
    return settings
        .api()
        .map(api -> api.resolve("/oauth/v2/authorize"))
        .orElse(URI.create("https://slack.com/oauth/v2/authorize"));
  }

  /// The page with the button. The state is good once, and for the browser that got it.
  HttpFront.Page begin() {
    byte[] bytes = new byte[STATE_BYTES];
    random.nextBytes(bytes);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tokens.issue("install " + state, clock.instant().plus(THINKING));
    String scopes =
        Needs.Scope.of(settings.features()).stream()
            .map(Needs.Scope::scope)
            .collect(Collectors.joining(","));
    String link =
        authorize()
            + "?client_id="
            + encode(tenancy.clientId())
            + "&scope="
            + encode(scopes)
            + "&state="
            + encode(state)
            + "&redirect_uri="
            + encode(redirect());
    boolean isSecure = tenancy.url().toString().startsWith("https:");
    String cookie =
        "%s=%s; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=%d%s"
            .formatted(COOKIE, state, THINKING.toSeconds(), isSecure ? "; Secure" : "");
    HttpFront.Page page =
        page(
            OK,
            "Add Foothold to your workspace",
            "<p>Foothold answers questions about getting into healthcare IT, with sources.</p>"
                + "<p><a class=\"button\" href=\""
                + link.replace("&", "&amp;")
                + "\">Add to Slack</a></p>");
    return new HttpFront.Page(
        page.status(), page.type(), page.body(), Map.of("Set-Cookie", cookie));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /// Somebody comes back from Slack.
  ///
  /// @param query what Slack says
  /// @param cookies the browser's
  HttpFront.Page end(Map<String, String> query, String cookies) {
    String state = query.getOrDefault("state", "");
    if (!isOurs(state, cookies) || !tokens.consume("install " + state, clock.instant())) {
      return failed(
          BAD_REQUEST,
          "This link was used before, or too much time has passed. Please begin again.");
    }
    if (query.containsKey("error")) {
      return failed(OK, "You did not agree, and nothing was installed.");
    }
    String code = query.getOrDefault("code", "");
    if (code.isEmpty()) {
      return failed(BAD_REQUEST, "Slack sent no code. Please begin again.");
    }
    try {
      OAuthV2AccessResponse answer =
          sdk.methods()
              .oauthV2Access(
                  request ->
                      request
                          .clientId(tenancy.clientId())
                          .clientSecret(tenancy.clientSecret())
                          .code(code)
                          .redirectUri(redirect()));
      return answer.isOk() ? installed(answer) : refused(answer.getError());
    } catch (IOException | SlackApiException failure) {
      LOG.warn("an installation was not finished: {}", failure.getClass().getSimpleName());
      return failed(BAD_GATEWAY, "Slack did not answer. Please begin again in a minute.");
    }
  }

  private static boolean isOurs(String state, String cookies) {
    return Arrays.stream(cookies.split(";", -1))
        .map(String::strip)
        .anyMatch(
            cookie ->
                MessageDigest.isEqual(
                    cookie.getBytes(UTF_8), (COOKIE + "=" + state).getBytes(UTF_8)));
  }

  private static HttpFront.Page refused(String error) {
    LOG.warn("an installation was refused: {}", error);
    return failed(BAD_GATEWAY, "Slack refused the installation. Please begin again.");
  }

  private HttpFront.Page installed(OAuthV2AccessResponse answer) {
    if (answer.isEnterpriseInstall() || answer.getTeam() == null) {
      return failed(
          BAD_REQUEST,
          "Please install Foothold in single workspaces, not in a whole organisation.");
    }
    long expires =
        Optional.ofNullable(answer.getExpiresIn())
            .map(seconds -> clock.instant().getEpochSecond() + seconds)
            .orElse(0L);
    String name = Optional.ofNullable(answer.getTeam().getName()).orElse("Slack");
    Grant grant =
        new Grant(
            name,
            answer.getBotUserId(),
            answer.getAccessToken(),
            Optional.ofNullable(answer.getRefreshToken()).orElse(""),
            expires);
    installed.save(answer.getTeam().getId(), grant);
    LOG.info("installed in the workspace {}", answer.getTeam().getId());
    return page(
        OK,
        "Foothold is in your workspace",
        "<p>Try <code>/foothold help</code>, or write to Foothold in a direct message.</p>");
  }

  private static HttpFront.Page failed(int status, String why) {
    return page(
        status,
        "Nothing was installed",
        "<p>" + why + "</p><p><a href=\"/slack/install\">Begin again</a></p>");
  }

  private static HttpFront.Page page(int status, String title, String body) {
    String html =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>body{font-family:sans-serif;max-width:34em;margin:4em auto;padding:0 1em}
        .button{background:#4a154b;color:#fff;padding:.8em 1.4em;border-radius:.3em}</style>
        </head><body><h1>%1$s</h1>%2$s</body></html>
        """
            .formatted(title, body);
    return new HttpFront.Page(
        status,
        "text/html; charset=utf-8",
        html,
        Map.of(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'",
            "Cache-Control", "no-store"));
  }
}
