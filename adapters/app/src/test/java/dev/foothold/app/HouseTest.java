package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.CommunityId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseTest {

  @ParameterizedTest
  @CsvSource({
    "local, this community",
    "discord:1184, this community",
    "slack:T0001, this community",
    "night-school, night-school"
  })
  void callsACommunityByNoId(String id, String name) {
    assertThat(House.called(new CommunityId(id))).isEqualTo(name);
  }
}
