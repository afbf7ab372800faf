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
  /// @param channel where in it; its mode applies
  /// @param thread the conversation
  /// @param place what kind of place it is, and whether the bot was spoken to
  public record Origin(
      UserId asker, CommunityId community, ChannelId channel, ThreadId thread, Place place) {}

  /// How a message reached us.
  ///
  /// @param keys everything by which the platform may deliver the same message again: the event's
  ///   id and the message's own identity; at least one
  /// @param received when
  /// @param deadline when the platform's token runs out; an answer after it must be a new message
  /// @param address what the platform's adapter needs to answer after a crash, in its own form; may
  ///   be empty; stored until the question has ended
  public record Delivery(
      List<DeliveryKey> keys, Instant received, Instant deadline, String address) {

    /// Longest address, in UTF-16 units: Discord's tokens have about 200.
    public static final int MAX_ADDRESS = 2_000;

    /// Copies the list.
    public Delivery {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a delivery needs a key");
      }
      if (address.length() > MAX_ADDRESS) {
        throw new IllegalArgumentException("an address of " + address.length() + " characters");
      }
    }

    /// Says how it is known, not how it is answered: the address may hold a token.
    @Override
    public String toString() {
      return "Delivery" + keys;
    }
  }

  /// Where a message was written.
  public enum Place {
    /// Between the bot and one person: a direct message, the terminal.
    DIRECT,
    /// Where others read along; the bot was spoken to: mentioned, replied to, given a command.
    CHANNEL,
    /// Where others read along, and nobody spoke to the bot.
    OVERHEARD
  }

  @Override
  public String toString() {
    return "Ask[" + delivery.keys().getFirst() + ", " + text.length() + " characters]";
  }
}
