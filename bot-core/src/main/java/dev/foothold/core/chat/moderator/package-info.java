/// What moderators do in a chat: advice threads, the review queue, gaps, settings and upkeep, as
/// counters of the [dev.foothold.core.chat.FrontDesk], and what is put up for them unasked. Start
/// at [dev.foothold.core.chat.moderator.ModeratorCounters].
@NullMarked
package dev.foothold.core.chat.moderator;

import org.jspecify.annotations.NullMarked;
