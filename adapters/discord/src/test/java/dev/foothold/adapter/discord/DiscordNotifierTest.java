package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.core.model.UserId;
import dev.foothold.core.port.Notifier;
import dev.foothold.core.testing.NotifierContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordNotifierTest implements NotifierContract {

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  public Notifier notifier() {
    return stage.bot().notifier();
  }

  @Override
  public UserId reachable() {
    return new UserId("discord:" + stage.ada.id());
  }

  @Override
  public List<String> told() {
    return stage.ada.direct().messages().stream().map(Message::text).toList();
  }

  @Test
  void whoeverTakesNoMessagesCannotBeReached() {
    stage.ada.setTakesDirectMessages(false);

    assertThat(notifier().tell(reachable(), "key", "Hello"))
        .isEqualTo(Notifier.Telling.UNREACHABLE);
  }
}
