package dev.foothold.core.model;

import java.net.URI;

/// Something to open: a demo, a site, a document.
///
/// @param name link text
/// @param url absolute, http or https
/// @param purpose what it is good for
public record Resource(String name, URI url, Cited purpose) {

  /// Checks the name.
  public Resource {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a resource has no name");
    }
  }
}
