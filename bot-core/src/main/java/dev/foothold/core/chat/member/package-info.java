/// What everybody can do with the bot in a chat besides asking: say what they think of an answer,
/// see more of it, share it, go on from it, suggest what the bot should know, see and delete what
/// is stored of them. [Members] lists the counters; start there.
@NullMarked
package dev.foothold.core.chat.member;

import org.jspecify.annotations.NullMarked;
