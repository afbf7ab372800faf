package dev.foothold.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/// Asks web servers. Safe for many threads.
interface Wire extends AutoCloseable {

  /// What is asked for.
  enum Method {
    /// Whether there is a page, without the page.
    HEAD,
    /// The page, of which nothing is read.
    GET
  }

  /// What a server says, redirects and refusals included.
  ///
  /// @param status of [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#name-status-codes)
  /// @param location where else to look, as sent
  /// @param retryAfter when to come again, as sent
  record Said(int status, Optional<String> location, Optional<String> retryAfter) {}

  /// Sends one request and waits for the answer's head.
  ///
  /// @param address http or https, with a host
  /// @throws IOException if there is no answer
  Said ask(Method method, URI address) throws IOException, InterruptedException;

  @Override
  void close();
}
