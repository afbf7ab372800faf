/// Slack as a place to ask: [Slack] is where to start.
///
/// What Slack tells comes in by [HttpFront] (after [Guard] has looked at it) or [SocketFront], is
/// read by Bolt, and handed on by [Reception] to [Visits] (commands, buttons, pages) or
/// [Conversation] (messages). Questions go through [Asking] to the bot and come back through
/// [Delivery]; all else goes to the desk, and [Performing] does what it responds. [BlockKit],
/// [Modals] and [Mrkdwn] render; [Mail] sends, by [Web], in [Calls]' turn.
@NullMarked
package dev.foothold.adapter.slack;

import org.jspecify.annotations.NullMarked;
