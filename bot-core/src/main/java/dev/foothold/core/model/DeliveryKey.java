package dev.foothold.core.model;

/// What one delivery of a platform's event is known by, so that a repeated delivery is recognised.
///
/// @param value not blank, at most 200 characters
public record DeliveryKey(String value) {

  /// Checks the value.
  public DeliveryKey {
    Identifier.checked("DeliveryKey", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
