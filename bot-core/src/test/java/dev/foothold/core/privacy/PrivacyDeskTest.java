package dev.foothold.core.privacy;

import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static dev.foothold.core.testing.Town.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Asker;
import dev.foothold.core.model.PersonalItem;
import dev.foothold.core.model.Talk;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.model.Turn;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.testing.Town;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyDeskTest {

  private final Town town = new Town();
  private final PrivacyDesk desk = new PrivacyDesk(town.storage(), town.people(), town.clock());

  @BeforeEach
  void anaHasSaidSomething() {
    town.storage()
        .conversations()
        .append(
            new Talk(HERE, new ThreadId("t"), town.people().key(ANA.user())),
            new Turn("How \"so\"\n\ud83d?", Asker.UNKNOWN, List.of(), town.clock().instant()));
  }

  @Test
  void showsPeopleWhatIsTheirs() {
    assertThat(items(desk.show(ANA, ANA.user())))
        .extracting(PersonalItem::kind)
        .containsExactly("turn");
  }

  @Test
  void showsNobodyElseAnything() {
    assertThat(desk.show(BEN, ANA.user())).isEqualTo(new PrivacyDesk.Shown.NotAllowed());
    assertThat(desk.show(MOD, ANA.user())).isEqualTo(new PrivacyDesk.Shown.NotAllowed());
    assertThat(desk.delete(MOD, ANA.user())).isEqualTo(new PrivacyDesk.Deleted.NotAllowed());
  }

  @Test
  void letsAnOperatorActForAPerson() {
    assertThat(items(desk.show(OPERATOR, ANA.user()))).hasSize(1);
    assertThat(desk.delete(OPERATOR, ANA.user()))
        .isEqualTo(new PrivacyDesk.Deleted.Gone(Map.of("turn", 1)));
  }

  @Test
  void leavesNothingBehind() {
    desk.delete(ANA, ANA.user());

    assertThat(items(desk.show(ANA, ANA.user()))).isEmpty();
    assertThat(town.audited()).isEmpty();
  }

  @Test
  void writesDownThatAnOperatorDeletedAndNotWhose() {
    desk.delete(OPERATOR, ANA.user());

    assertThat(town.storage().audit().newest(HERE, 10))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.action()).isEqualTo("privacy.delete");
              assertThat(event.toString())
                  .doesNotContain("ana")
                  .doesNotContain(town.people().key(ANA.user()).value());
            });
  }

  @Test
  void takesTheRightToModerateWithIt() {
    new SettingsDesk(town.storage().settings(), town.office()).moderator(MOD, ANA.user(), true);

    desk.delete(ANA, ANA.user());

    assertThat(town.storage().settings().all(HERE)).isEmpty();
  }

  @Test
  void exportsReadableJson() {
    String json = desk.export(items(desk.show(ANA, ANA.user())));

    assertThat(json)
        .isEqualTo(
            """
            {
              "exported": "2026-07-01T12:00:00Z",
              "items": [
                {
                  "kind": "turn",
                  "community": "test:here",
                  "at": "2026-07-01T12:00:00Z",
                  "question": "How \\"so\\"\\n\\ud83d?",
                  "entries": "",
                  "saidOfThemselves": ""
                }
              ]
            }
            """);
  }

  @Test
  void exportsAnEmptyList() {
    assertThat(desk.export(List.of())).contains("\"items\": []");
  }

  private static List<PersonalItem> items(PrivacyDesk.Shown shown) {
    return shown instanceof PrivacyDesk.Shown.Items(var items) ? items : List.of();
  }
}
