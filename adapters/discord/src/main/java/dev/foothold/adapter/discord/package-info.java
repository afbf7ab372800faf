/// Discord as a place to ask: JDA's events in, messages out.
@NullMarked
package dev.foothold.adapter.discord;

import org.jspecify.annotations.NullMarked;
