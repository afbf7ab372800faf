package dev.foothold.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foothold.core.testing.Entries;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

  @Test
  void paragraphsBeginWhereTheirPiecesSaySo() {
    Cited direct = new Cited("Ask.", List.of(1));
    Cited goesOn = new Cited("Then show.", List.of(2), false);
    Cited night = new Cited("Nights pay more.", List.of(1));
    Cited rest = new Cited("So do weekends.", List.of(2), false);
    Cited last = new Cited("Ask for the rate.", List.of(1));

    Entry.Body body =
        new Entry.Body(
            List.of(direct, goesOn), List.of(night, rest, last), List.of(), List.of(), List.of());

    assertThat(body.paragraphs())
        .extracting(Entry.Paragraph::pieces)
        .containsExactly(List.of(direct, goesOn), List.of(night, rest), List.of(last));
    assertThat(body.paragraphs().get(1).text()).isEqualTo("Nights pay more. So do weekends.");
  }

  @Test
  void nobodyAsksForAParagraphThatIsNotThere() {
    Entries.Draft draft = Entries.entry("work", "Work").detail("It pays.").way("is it paid", 1);

    assertThat(draft.build().card().also()).containsExactly(new Entry.Way("is it paid", 1));
    assertThatThrownBy(() -> draft.way("and then", 2).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Entry.Way("before", -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBareEntryIsItsDirectAnswer() {
    Cited direct = new Cited("Ask.", List.of(1));

    Entry.Body body = new Entry.Body(List.of(direct), List.of(), List.of(), List.of(), List.of());

    assertThat(body.paragraphs()).containsExactly(new Entry.Paragraph(List.of(direct)));
  }
}
