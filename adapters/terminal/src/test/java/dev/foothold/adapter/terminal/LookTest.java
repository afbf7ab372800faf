package dev.foothold.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookTest {

  @Test
  void aTerminalIsRichAndAsWideAsItSays() {
    assertThat(Look.of(Map.of("TERM", "xterm"), true, 72)).isEqualTo(new Look(72, true));
  }

  @Test
  void anythingElseIsPlainAndEightyColumnsWide() {
    assertThat(Look.of(Map.of("TERM", "xterm"), false, 0)).isEqualTo(new Look(80, false));
  }

  @Test
  void noColorTakesEscapeSequencesAway() {
    assertThat(Look.of(Map.of("NO_COLOR", "0"), true, 80).rich()).isFalse();
  }

  @Test
  void anEmptyNoColorDoesNotCount() {
    assertThat(Look.of(Map.of("NO_COLOR", ""), true, 80).rich()).isTrue();
  }

  @Test
  void aDumbTerminalIsPlain() {
    assertThat(Look.of(Map.of("TERM", "dumb"), true, 80).rich()).isFalse();
  }

  @Test
  void columnsCountWhereTheTerminalDoesNotTell() {
    assertThat(Look.of(Map.of("COLUMNS", "44"), false, 0).width()).isEqualTo(44);
  }

  @Test
  void columnsThatAreNoNumberDoNotCount() {
    assertThat(Look.of(Map.of("COLUMNS", "wide"), false, 0).width()).isEqualTo(80);
  }

  @Test
  void linesAreNeverTooLongToRead() {
    assertThat(Look.of(Map.of(), true, 240).width()).isEqualTo(100);
  }

  @Test
  void linesAreNeverTooShortToHoldAWord() {
    assertThat(Look.of(Map.of(), true, 3).width()).isEqualTo(20);
  }
}
