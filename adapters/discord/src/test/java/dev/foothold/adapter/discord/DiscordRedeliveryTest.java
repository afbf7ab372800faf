package dev.foothold.adapter.discord;

import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.OpenQuestion;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Redelivery;
import dev.foothold.core.testing.RedeliveryContract;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class DiscordRedeliveryTest implements RedeliveryContract {

  private Stage stage;
  private Message question;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
    question = stage.ada.say(stage.help, "How?");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  public Redelivery redelivery() {
    return stage.bot().redelivery();
  }

  @Override
  public OpenQuestion left() {
    Instant now = stage.clock.instant();
    return new OpenQuestion(
        new QuestionId("q-1"),
        new Lease("q-1", "process", 1),
        new Ask(
            new Ask.Origin(
                new UserId("discord:" + stage.ada.id()),
                stage.community(),
                new ChannelId("discord:" + stage.help.id()),
                new ThreadId("discord:" + stage.help.id()),
                Ask.Place.CHANNEL),
            "How?",
            new Ask.Delivery(
                List.of(new DeliveryKey("discord:message-" + question.id())),
                now,
                now.plus(Duration.ofHours(1)),
                new Address.Message(stage.help.id(), question.id(), Address.Way.ASKED).text()),
            Locale.ENGLISH),
        new PersonKey("someone"));
  }

  @Override
  public List<Answer> seen() {
    return stage.help.messages().stream()
        .filter(message -> message.author().equals(stage.discord.bot()))
        .map(
            message ->
                new Answer(
                    new QuestionId("q-1"),
                    "How?",
                    new Outcome.Failed(message.text()),
                    List.of(),
                    0,
                    "extractive",
                    Duration.ZERO))
        .toList();
  }
}
