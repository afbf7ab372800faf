package dev.foothold.adapter.discord.loopback;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/// An unmodified JDA pointed at a [LoopbackDiscord].
record Bot(JDA jda) implements AutoCloseable {

  private static final List<GatewayIntent> INTENTS =
      List.of(
          GatewayIntent.GUILD_MESSAGES,
          GatewayIntent.DIRECT_MESSAGES,
          GatewayIntent.GUILD_MESSAGE_REACTIONS);

  /// A bot that is connected and knows its guilds.
  static Bot connected(LoopbackDiscord discord) throws InterruptedException {
    return new Bot(builder(discord, discord.token(), INTENTS).build().awaitReady());
  }

  static JDABuilder builder(
      LoopbackDiscord discord, String token, Collection<GatewayIntent> intents) {
    String gateway = discord.gatewayUrl();
    return JDABuilder.createLight(token, intents)
        .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
        .setSessionController(
            new ConcurrentSessionController() {
              @Override
              public String getGateway() {
                return gateway;
              }
            })
        .setCompression(Compression.ZLIB);
  }

  /// Does something with each event of a kind.
  <E extends GenericEvent> void on(Class<E> kind, Consumer<E> reaction) {
    EventListener listener =
        event -> {
          if (kind.isInstance(event)) {
            reaction.accept(kind.cast(event));
          }
        };
    jda.addEventListener(listener);
  }

  /// Registers commands, and waits until that is done.
  void commands(CommandData... commands) {
    jda.updateCommands().addCommands(commands).complete();
  }

  /// Lets requests under way end, so that no test's log has the cut ones of another.
  @Override
  public void close() {
    jda.shutdown();
    try {
      if (!jda.awaitShutdown(Duration.ofSeconds(30))) {
        jda.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      jda.shutdownNow();
    }
  }
}
