package dev.foothold.adapter.discord;

import dev.foothold.core.chat.Response;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.port.Reply;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The way back to questions of before, by what was stored with them.
final class DiscordRedelivery implements Redelivery {

  private final Rest rest;
  private final InstantSource clock;
  private final Supplier<Optional<Delivery>> delivery;

  DiscordRedelivery(Rest rest, InstantSource clock, Supplier<Optional<Delivery>> delivery) {
    this.rest = rest;
    this.clock = clock;
    this.delivery = delivery;
  }

  @Override
  public String platform() {
    return Names.DISCORD;
  }

  @Override
  public Optional<Reply> reply(OpenQuestion question) {
    Delivery way = delivery.get().orElseThrow(() -> new Undelivered("Discord is not connected"));
    return Address.read(question.ask().delivery().address())
        .flatMap(
            address ->
                switch (address) {
                  case Address.Interaction interaction ->
                      Optional.of(reply(way, question, interaction));
                  case Address.Message message -> reply(way, question, message);
                });
  }

  private Reply reply(Delivery way, OpenQuestion question, Address.Interaction address) {
    Response.Audience audience =
        address.isPrivate() ? Response.Audience.ONE : Response.Audience.ALL;
    Delivery.To to = Delivery.To.of(question.ask(), audience);
    boolean expired = clock.instant().isAfter(question.ask().delivery().deadline());
    return expired
        ? way.afterInteraction(address, to)
        : way.toInteraction(Exchange.resumed(rest, address, clock.instant()), address, to);
  }

  private Optional<Reply> reply(Delivery way, OpenQuestion question, Address.Message address) {
    return switch (rest.channel(address.channel())) {
      case Rest.Result.Done _ ->
          Optional.of(
              way.toMessage(
                  address,
                  question.ask(),
                  Delivery.To.of(question.ask(), Response.Audience.ALL),
                  true));
      // The server was left, or the channel is gone.
      case Rest.Result.Refused _ -> Optional.empty();
      case Rest.Result.Later _ -> throw new Undelivered(question.id() + " has to wait");
    };
  }
}
