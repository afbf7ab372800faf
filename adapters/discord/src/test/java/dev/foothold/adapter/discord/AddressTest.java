package dev.foothold.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.model.Ask;
import org.junit.jupiter.api.Test;

class AddressTest {

  private static final Token TOKEN = new Token("1", "2", "t".repeat(250));

  @Test
  void anInteractionsIsReadAsItWasWritten() {
    Address address = new Address.Interaction(TOKEN, "3", true, false);

    assertThat(Address.read(address.text())).contains(address);
    assertThat(address.text()).hasSizeLessThan(Ask.Delivery.MAX_ADDRESS);
  }

  @Test
  void aMessagesIsReadAsItWasWritten() {
    Address address = new Address.Message("3", "4", Address.Way.OVERHEARD);

    assertThat(Address.read(address.text())).contains(address);
  }

  @Test
  void anotherVersionsIsNone() {
    assertThat(Address.read("{\"x\": 1}")).isEmpty();
    assertThat(Address.read("terminal")).isEmpty();
  }

  @Test
  void tokensAreNotShown() {
    assertThat(new Address.Interaction(TOKEN, "3", true, false).toString())
        .doesNotContain(TOKEN.value());
  }
}
