/// What people do with the bot in a chat besides asking, the same on every platform: [FrontDesk] is
/// where adapters hand in commands, buttons and forms, and get back what to show. Start there.
@NullMarked
package dev.foothold.core.chat;

import org.jspecify.annotations.NullMarked;
