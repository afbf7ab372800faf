/// Slack as a place to ask: Bolt's events in, Block Kit out.
@NullMarked
package dev.foothold.adapter.slack;

import org.jspecify.annotations.NullMarked;
