package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogsTest {

  private static String logged(String logger, String message) {
    LogRecord happened = new LogRecord(Level.WARNING, message);
    happened.setLoggerName(logger);
    return new Logs.Line().format(happened);
  }

  @Test
  void whatFailedIsOneLine() {
    assertThat(logged("dev.foothold.core.Bot", "q-1 could not be answered"))
        .isEqualTo("foothold: q-1 could not be answered\n");
  }

  @Test
  void ofLibrariesTheFirstLineIsTold() {
    assertThat(logged("net.dv8tion.jda", "An event could not be read:\n{\"content\": \"words\"}"))
        .isEqualTo("foothold: An event could not be read:\n");
  }

  @Test
  void secretsInLibrariesLinesAreHidden() {
    assertThat(logged("com.slack.api", "calling with xoxb-12-ab and xapp-1-C failed"))
        .isEqualTo("foothold: calling with xoxb-... and xapp-... failed\n");
    assertThat(logged("net.dv8tion.jda", "429 on PATCH/webhooks/123/aW50ZXJh_c-2/messages/9"))
        .isEqualTo("foothold: 429 on PATCH/webhooks/123/...\n");
    assertThat(logged("com.slack.api", "lost wss://wss.slack.com/link/?ticket=ab-1&app_id=2"))
        .isEqualTo("foothold: lost wss://wss.slack.com/link/?ticket=...&app_id=2\n");
    assertThat(
            logged(
                "net.dv8tion.jda",
                "token MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs here"))
        .isEqualTo("foothold: token ... here\n");
  }
}
