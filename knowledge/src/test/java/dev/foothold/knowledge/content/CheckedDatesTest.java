package dev.foothold.knowledge.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CheckedDatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
  private static final URI DEMO = URI.create("https://www.open-emr.org/demo");

  @Test
  void aDateIsWrittenBelowAsOf() {
    String dated = CheckedDates.set(Sample.TEXT, DEMO::equals, DAY);

    assertThat(dated)
        .isEqualTo(Sample.with("asOf: 2026-05\n", "asOf: 2026-05\n    checked: 2026-07-14\n"));
  }

  @Test
  void anEarlierDateIsReplacedAndItsCommentKept() {
    String before =
        Sample.with("asOf: 2026-05\n", "checked: 2026-06-01  # by hand\n    asOf: 2026-05\n");

    String dated = CheckedDates.set(before, DEMO::equals, DAY);

    assertThat(dated).isEqualTo(before.replace("checked: 2026-06-01", "checked: 2026-07-14"));
  }

  @Test
  void aCommentBehindAsOfStays() {
    String before = Sample.with("asOf: 2026-05\n", "asOf: \"2026-05\"   # read\n");

    String dated = CheckedDates.set(before, DEMO::equals, DAY);

    assertThat(dated).contains("asOf: \"2026-05\"   # read\n    checked: 2026-07-14\norigin:");
  }

  @Test
  void aSourceOnOneLineStaysOnOneLine() {
    String before =
        Sample.with(
            "- title: OpenEMR demo\n    url: https://www.open-emr.org/demo\n    asOf: 2026-05\n",
            "- {title: Demo \ud83d\ude00, url: \"https://www.open-emr.org/demo\", asOf:"
                + " 2026-05}\n");

    String dated = CheckedDates.set(before, DEMO::equals, DAY);

    assertThat(dated).isEqualTo(before.replace("2026-05}", "2026-05, checked: 2026-07-14}"));
    assertThat(EntryReader.read(Sample.ID + ".md", dated)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void lineEndingsAndAByteOrderMarkStay() {
    String before = "\ufeff" + Sample.TEXT.replace("\n", "\r\n");

    String dated = CheckedDates.set(before, DEMO::equals, DAY);

    assertThat(dated)
        .isEqualTo(
            before.replace("asOf: 2026-05\r\n", "asOf: 2026-05\r\n    checked: 2026-07-14\r\n"));
  }

  @Test
  void everySourceIsDated() {
    String dated = CheckedDates.set(Sample.TEXT, _ -> true, DAY);

    assertThat(dated.split("checked: 2026-07-14", -1)).hasSize(3);
    assertThat(EntryReader.read(Sample.ID + ".md", dated)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void theSameDayTwiceChangesNothing() {
    String once = CheckedDates.set(Sample.TEXT, _ -> true, DAY);

    assertThat(CheckedDates.set(once, _ -> true, DAY)).isEqualTo(once);
  }

  @Test
  void otherSourcesAreLeftAlone() {
    assertThat(CheckedDates.set(Sample.TEXT, _ -> false, DAY)).isEqualTo(Sample.TEXT);
  }

  @Test
  void whatIsNoEntryIsLeftAlone() {
    String broken = Sample.with("kind: guidance", "kind: \"guidance");

    assertThat(CheckedDates.set(broken, _ -> true, DAY)).isEqualTo(broken);
    assertThat(CheckedDates.set("Notes.\n", _ -> true, DAY)).isEqualTo("Notes.\n");
  }
}
