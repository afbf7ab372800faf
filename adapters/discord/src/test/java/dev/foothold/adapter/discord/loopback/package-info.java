/// A Discord for tests: REST and gateway on the loopback address, for an unmodified client.
///
/// Start at [LoopbackDiscord]. Build a [Guild] with channels and roles, let a [Person] act as
/// people do in their client, and look at the [Interaction] or the [Message] that comes of it:
///
/// ```java
/// Person ada = discord.person("ada");
/// guild.join(ada);
/// Message answer = ada.slash(help, "ask", "question", "How do I start?").answer();
/// ada.press(answer, "Helpful");
/// assertThat(discord.complaints()).isEmpty();
/// ```
///
/// All state belongs to `World`, whose monitor everyone holds who touches it. `Rest` finds the
/// routes, which lie in `ChannelRoutes`, `GuildRoutes` and `InteractionRoutes`; the limits in
/// `MessageRules`, `Components` and `Commands`; what clients send in `Dialogs`; [Gateway] has the
/// sessions. A request for anything else is answered with 404 and kept.
///
/// Not imitated: voice, presence, member lists, webhooks of others, monetisation, user installs.
@NullMarked
package dev.foothold.adapter.discord.loopback;

import org.jspecify.annotations.NullMarked;
