package dev.foothold.adapter.slack.loopback;

import java.util.function.Consumer;

/// A way to reach the app.
interface Carrier {

  /// Brings something to the app and returns at once.
  ///
  /// @param attempt 0 for the first
  /// @param reason why it is told again; empty for the first
  /// @param answered called with the app's answer, if one comes
  void carry(Delivery delivery, int attempt, String reason, Consumer<Delivery.Answer> answered);

  /// What a lost answer is called when it is told again.
  String timeoutReason();
}
