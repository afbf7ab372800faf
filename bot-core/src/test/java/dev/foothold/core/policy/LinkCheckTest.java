package dev.foothold.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckTest {

  private final LinkCheck check =
      new LinkCheck(
          Set.of("banned.example"),
          Set.of("healthit.gov", "open-emr.org", "himss.org", "ahima.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.healthit.gov/topic?x=1#part",
        "https://open-emr.org/demo",
        "https://example.org",
        "https://example.org:443/",
        "https://en.wikipedia.org/wiki/Health_informatics_(disambiguation)",
        "https://example.org/a%20b",
        "https://example.co.uk/~ana/page.html"
      })
  void takesWhatABrowserOpens(String link) {
    LinkCheck.Verdict verdict = check.judge(link);

    assertThat(verdict.refusals()).isEmpty();
    assertThat(verdict.warnings()).isEmpty();
    assertThat(verdict.url()).contains(URI.create(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Schemes.
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "ftp://example.org/",
        "mailto:ana@example.org",
        "tel:+14155550132",
        "ssh://example.org",
        "//example.org/",
        "example.org",
        "https:example.org",
        "https://",
        "https:///path",
        // Private networks.
        "http://localhost/",
        "http://localhost:8080/admin",
        "http://127.0.0.1/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://8.8.8.8/",
        "http://printer/",
        "http://nas.local/",
        "http://wiki.internal./",
        "http://router.home.arpa/",
        // Credentials.
        "https://ana:secret@example.org/",
        "https://ana@example.org/",
        "https://healthit.gov@evil.example/",
        "https://example.org/?token=abc",
        "https://example.org/?a=1&api_key=abc",
        "https://example.org/#access_token=abc",
        "https://bucket.example.org/f?X-Amz-Signature=abc",
        // Deceit.
        "https://heаlthit.gov/",
        "https://healthit\u200b.gov/",
        "https://example.org/\u202egnp.exe",
        "https://example.org\\@evil.example/",
        "https://example.org/a b",
        "https://exa%6dple.org/",
        "https://-bad-.org/",
        "https://exa mple.org/",
        "https://bad_host.org/",
        // Banned.
        "https://banned.example/page",
        "https://www.BANNED.example/page"
      })
  void refusesWhatNobodyShouldOpen(String link) {
    LinkCheck.Verdict verdict = check.judge(link);

    assertThat(verdict.refusals()).isNotEmpty();
    assertThat(verdict.url()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://healthit.gov.evil.example/ | looks like healthit.gov",
        "https://healthit-gov.example/ | looks like healthit.gov",
        "https://healthlt.gov/ | looks like healthit.gov",
        "https://heaIthit.gov/ | looks like healthit.gov",
        "https://open-ernr.org/ | looks like open-emr.org",
        "https://opem-emr.org/ | looks like open-emr.org",
        "https://0penemr.org/ | looks like open-emr.org",
        "https://xn--helthit-2nf.gov/ | other scripts",
        "https://bit.ly/abc | hides where",
        "http://example.org/ | not encrypted",
        "https://example.org:8443/ | unusual port"
      })
  void warnsOfWhatPretends(String link, String remark) {
    LinkCheck.Verdict verdict = check.judge(link);

    assertThat(verdict.refusals()).isEmpty();
    assertThat(verdict.warnings()).anyMatch(warning -> warning.contains(remark));
  }

  @Test
  void findsNoLookalikeInAKnownSiteItself() {
    assertThat(check.judge("https://dashboard.healthit.gov/").warnings()).isEmpty();
  }

  @Test
  void repeatsNoSecretInItsRefusal() {
    assertThat(check.judge("https://ana:hunter2@example.org/").refusals().toString())
        .doesNotContain("hunter2");
  }

  @Test
  void takesNoTimeOverALongLink() {
    assertThat(check.judge("https://example.org/" + "a.".repeat(50_000) + "?").refusals())
        .isEmpty();
  }
}
