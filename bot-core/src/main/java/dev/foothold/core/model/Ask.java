package dev.foothold.core.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One message in which somebody asks the bot something, as an adapter saw it.
///
/// @param origin who asked and where
/// @param text as typed; may hold anything
/// @param delivery how it reached us
/// @param locale the asker's, as far as the platform tells
public record Ask(Origin origin, String text, Delivery delivery, Locale locale) {

  /// Who asked and where.
  ///
  /// @param asker the person
  /// @param community whose data, settings and limits apply
  /// @param thread the conversation
  /// @param place what kind of place it is
  public record Origin(UserId asker, CommunityId community, ThreadId thread, Place place) {}

  /// How a message reached us.
  ///
  /// @param keys everything by which the platform may deliver the same message again: the event's
  ///   id and the message's own identity; at least one
  /// @param received when
  /// @param deadline when the platform's token runs out; an answer after it must be a new message
  public record Delivery(List<DeliveryKey> keys, Instant received, Instant deadline) {

    /// Copies the list.
    public Delivery {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a delivery needs a key");
      }
    }
  }

  /// Where a message was written.
  public enum Place {
    /// Between the bot and one person: a direct message, the terminal.
    DIRECT,
    /// Where others read along.
    CHANNEL
  }

  @Override
  public String toString() {
    return "Ask[" + delivery.keys().getFirst() + ", " + text.length() + " characters]";
  }
}
