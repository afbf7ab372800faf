package dev.foothold.core.model;

import static org.assertj.core.api.Assertions.assertThat;

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
  void aBareEntryIsItsDirectAnswer() {
    Cited direct = new Cited("Ask.", List.of(1));

    Entry.Body body = new Entry.Body(List.of(direct), List.of(), List.of(), List.of(), List.of());

    assertThat(body.paragraphs()).containsExactly(new Entry.Paragraph(List.of(direct)));
  }
}
