package dev.foothold.core.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// Where a fact or a piece of advice can be read.
///
/// @param title as the page calls itself
/// @param url absolute, http or https
/// @param published when the page says it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
/// @param asOf date of the copy that was read: `YYYY-MM` or `YYYY-MM-DD`
/// @param checked when the link check last reached the page; set by that check alone
public record Source(
    String title, URI url, Optional<String> published, String asOf, Optional<LocalDate> checked) {

  /// Checks that the address can be opened.
  public Source {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a source has no title");
    }
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("not an address that a browser opens: " + url);
    }
  }
}
