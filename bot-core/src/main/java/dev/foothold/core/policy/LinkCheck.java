package dev.foothold.core.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Judges a link by its shape alone, without opening it: what a browser would not open, what leads
/// into a private network, what carries a secret, and what pretends to be another site. Safe for
/// many threads.
public final class LinkCheck {

  /// Sites that hide where a link leads.
  private static final Set<String> SHORTENERS =
      Set.of(
          "bit.ly",
          "t.co",
          "tinyurl.com",
          "goo.gl",
          "ow.ly",
          "is.gd",
          "buff.ly",
          "rebrand.ly",
          "cutt.ly",
          "shorturl.at",
          "t.ly",
          "lnkd.in");

  /// Names that are never found outside a private network ([RFC
  /// 6761](https://www.rfc-editor.org/rfc/rfc6761), [RFC
  /// 6762](https://www.rfc-editor.org/rfc/rfc6762), [RFC
  /// 8375](https://www.rfc-editor.org/rfc/rfc8375)).
  private static final List<String> PRIVATE_NAMES =
      List.of(
          "localhost",
          "local",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "home.arpa",
          "test",
          "invalid",
          "onion");

  private static final Pattern SECRET =
      Pattern.compile(
          "(?:^|[?&;#])(?:access_?token|api_?key|auth|authorization|client_secret|code|id_token|jwt"
              + "|pass(?:word|wd)?|refresh_token|secret|session(?:_?id)?|sig(?:nature)?|token"
              + "|x-amz-(?:signature|credential|security-token))=[^&;#]",
          Pattern.CASE_INSENSITIVE);

  /// One number, or numbers with dots, in any base that browsers read ([URL
  /// standard](https://url.spec.whatwg.org/#concept-ipv4-parser)).
  private static final Pattern NUMBERS =
      Pattern.compile("(?:0x[0-9a-f]*|\\d+)(?:\\.(?:0x[0-9a-f]*|\\d+)){0,3}\\.?");

  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int NO_PORT = -1;

  private final Set<String> banned;
  private final Set<String> known;

  /// A check.
  ///
  /// @param banned registered domains that nothing may lead to
  /// @param known registered domains that people trust, so that others may pretend to be them
  public LinkCheck(Set<String> banned, Set<String> known) {
    this.banned = Set.copyOf(banned);
    this.known = Set.copyOf(known);
  }

  /// What is to be said about a link.
  ///
  /// @param url what a browser would open; empty where there is a refusal
  /// @param refusals why it cannot be taken, whatever anybody says
  /// @param warnings what a moderator should look at
  public record Verdict(Optional<URI> url, List<String> refusals, List<String> warnings) {

    /// Copies the lists.
    public Verdict {
      refusals = List.copyOf(refusals);
      warnings = List.copyOf(warnings);
    }

    private static Verdict refused(String why) {
      return new Verdict(Optional.empty(), List.of(why), List.of());
    }
  }

  /// Judges a link.
  ///
  /// @param link as typed
  /// @return never both an address and a refusal
  public Verdict judge(String link) {
    String typed = link.strip();
    if (!TextCheck.problems(typed).isEmpty() || typed.chars().anyMatch(Character::isWhitespace)) {
      return Verdict.refused(
          "The link holds blanks or characters that cannot be seen. Please copy it anew.");
    }
    if (typed.indexOf('\\') >= 0) {
      return Verdict.refused("The link holds a backslash, which browsers read in different ways.");
    }
    URI uri;
    try {
      uri = new URI(typed);
    } catch (URISyntaxException malformed) {
      return Verdict.refused("That is no link that a browser opens: it is malformed.");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Verdict.refused("A link begins with https:// (or http://), and this one does not.");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.indexOf('@') >= 0) {
      return Verdict.refused("The link holds a name or password before an @. Please take it out.");
    }
    if (SECRET.matcher(secretParts(uri)).find()) {
      return Verdict.refused(
          "The link seems to hold a password or token. Please link to the page without it.");
    }
    return judgeHost(uri, scheme, authority);
  }

  private static String secretParts(URI uri) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return uri.getRawFragment() == null ? query : query + "#" + uri.getRawFragment();
  }

  private Verdict judgeHost(URI uri, String scheme, String authority) {
    String host = host(authority);
    if (host.startsWith("[") || NUMBERS.matcher(host).matches()) {
      return Verdict.refused(
          "The link leads to a bare network address, which may be a private one. Please link to a"
              + " site by its name.");
    }
    if (host.isEmpty() || host.chars().anyMatch(sign -> sign > 127) || host.contains("%")) {
      return Verdict.refused(
          "The name of the site holds letters that look like others. Please link to a site with a"
              + " plain name.");
    }
    boolean isPrivate =
        PRIVATE_NAMES.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    if (isPrivate || host.indexOf('.') < 0) {
      return Verdict.refused("The link leads into a private network, where others cannot follow.");
    }
    if (!NAME.matcher(host).matches() || uri.getHost() == null) {
      return Verdict.refused("That is no link that a browser opens: the site's name is malformed.");
    }
    if (belongsTo(host, banned).isPresent()) {
      return Verdict.refused("Links to " + belongsTo(host, banned).get() + " are not taken.");
    }
    return new Verdict(Optional.of(uri), List.of(), warnings(uri, scheme, host));
  }

  /// The site's name as a browser reads it: in lower case, without port and final dot.
  private static String host(String authority) {
    String host = authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static Optional<String> belongsTo(String host, Set<String> domains) {
    return domains.stream()
        .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
        .findFirst();
  }

  private List<String> warnings(URI uri, String scheme, String host) {
    List<String> warnings = new ArrayList<>();
    if (scheme.equals("http")) {
      warnings.add("The link is not encrypted (http).");
    }
    if (uri.getPort() != NO_PORT && uri.getPort() != HTTPS && uri.getPort() != HTTP) {
      warnings.add("The link leads to an unusual port, " + uri.getPort() + ".");
    }
    if (belongsTo(host, SHORTENERS).isPresent()) {
      warnings.add("The link hides where it leads (" + host + ").");
    }
    if (host.startsWith("xn--") || host.contains(".xn--")) {
      warnings.add(
          "The site's name holds letters of other scripts, written in code (" + host + ").");
    }
    pretendsToBe(host)
        .ifPresent(
            site -> warnings.add("The site " + host + " looks like " + site + ", and is not."));
    return warnings;
  }

  private Optional<String> pretendsToBe(String host) {
    if (belongsTo(host, known).isPresent()) {
      return Optional.empty();
    }
    return known.stream().sorted().filter(site -> pretends(host, site)).findFirst();
  }

  private static boolean pretends(String host, String site) {
    String registered =
        lastLabels(host, (int) site.chars().filter(sign -> sign == '.').count() + 1);
    String name = site.substring(0, site.indexOf('.'));
    return ("." + host).contains("." + site + ".")
        || host.contains(site.replace('.', '-'))
        || skeleton(registered).equals(skeleton(site))
        || (name.length() >= MIN_CONFUSED && isOneSlipAway(registered, site));
  }

  /// Shorter names are too often near one another by chance.
  private static final int MIN_CONFUSED = 5;

  private static String lastLabels(String host, int count) {
    String[] labels = host.split("\\.", -1);
    int from = Math.max(0, labels.length - count);
    return String.join(".", List.of(labels).subList(from, labels.length));
  }

  /// Signs that readers take for one another, made the same.
  private static String skeleton(String host) {
    return host.replace("rn", "m")
        .replace("vv", "w")
        .replace("cl", "d")
        .replace('0', 'o')
        .replace('1', 'l')
        .replace('i', 'l')
        .replace('5', 's')
        .replace("-", "");
  }

  /// Whether one sign was added, left out, changed, or two neighbours were swapped.
  private static boolean isOneSlipAway(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String left = one.substring(start, one.length() - end);
    String right = other.substring(start, other.length() - end);
    boolean swapped =
        left.length() == 2
            && right.length() == 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0);
    return swapped || Math.max(left.length(), right.length()) == 1;
  }
}
