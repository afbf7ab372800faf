package dev.foothold.adapter.slack;

import dev.foothold.core.chat.Texts;

/// The adapter's own few words.
final class Says {

  static final Texts TEXTS = Texts.beside(Says.class, "slack");

  private Says() {}
}
