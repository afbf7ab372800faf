package dev.foothold.testing;

/// What goes wrong with a request, on a test's order: see [LoopbackHttp#fault].
public sealed interface Fault {

  /// The request has no effect and is answered with this.
  ///
  /// @param response what is answered
  record Answer(Response response) implements Fault {}

  /// The request has no effect and the connection is closed without an answer.
  record Drop() implements Fault {}

  /// The request takes effect, but its answer is lost: the connection is closed.
  record LoseResponse() implements Fault {}

  /// The request is held back, without effect, until a gate opens.
  ///
  /// @param gate where it waits
  record HoldRequest(Gate gate) implements Fault {}

  /// The request takes effect, but its answer is held back until a gate opens.
  ///
  /// @param gate where it waits
  record HoldResponse(Gate gate) implements Fault {}
}
