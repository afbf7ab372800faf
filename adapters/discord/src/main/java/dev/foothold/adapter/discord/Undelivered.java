package dev.foothold.adapter.discord;

/// An answer that Discord did not take: its question stays open and is answered later. Carries no
/// stack trace, since nothing is broken here.
final class Undelivered extends RuntimeException {

  private static final long serialVersionUID = 1;

  Undelivered(String what) {
    super(what, null, false, false);
  }
}
