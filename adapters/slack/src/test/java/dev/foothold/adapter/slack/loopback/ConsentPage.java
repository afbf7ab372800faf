package dev.foothold.adapter.slack.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foothold.testing.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page on which a person [agrees to an
/// install](https://docs.slack.dev/authentication/installing-with-oauth).
final class ConsentPage {

  static final String PATH = "/oauth/v2/authorize";

  private final World world;

  ConsentPage(World world) {
    this.world = world;
  }

  URI approved(Person person, URI authorize) {
    synchronized (world) {
      Request page = page(authorize);
      if (!page.parameter("client_id").equals(Optional.of(world.app().clientId()))) {
        world.complain("an install with an unknown client_id");
      }
      if (page.parameter("state").orElse("").isEmpty()) {
        world.complain("an install without a state");
      }
      List<String> scopes =
          Arrays.stream(page.parameter("scope").orElse("").split("[, ]", -1))
              .filter(scope -> !scope.isEmpty())
              .toList();
      if (scopes.isEmpty()) {
        world.complain("an install without scopes");
      }
      String code = world.newCode(person, page.parameter("redirect_uri").orElse(""), scopes);
      return back(page, "code=" + code);
    }
  }

  URI declined(URI authorize) {
    return back(page(authorize), "error=access_denied");
  }

  private static Request page(URI authorize) {
    String query = Optional.ofNullable(authorize.getRawQuery()).orElse("");
    return new Request("GET", authorize.getPath(), query, Map.of(), "");
  }

  private static URI back(Request page, String what) {
    String to =
        page.parameter("redirect_uri")
            .orElseThrow(() -> new IllegalArgumentException("no redirect_uri"));
    String state = URLEncoder.encode(page.parameter("state").orElse(""), UTF_8);
    return URI.create(to + (to.contains("?") ? "&" : "?") + what + "&state=" + state);
  }
}
