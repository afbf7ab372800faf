package dev.foothold.core.memory;

import dev.foothold.core.port.Conversations;
import dev.foothold.core.testing.ConversationsContract;
import java.time.Duration;
import java.time.InstantSource;

class InMemoryConversationsTest implements ConversationsContract {

  @Override
  public Conversations conversations(InstantSource clock, int maxTurns, Duration maxAge) {
    return new InMemoryConversations(clock, maxTurns, maxAge);
  }
}
