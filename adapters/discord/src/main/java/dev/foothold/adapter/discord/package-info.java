/// Discord as a place to ask: JDA's events in, messages out. Start at [Discord]. `Listening` and
/// `Interactions` take what people do to the core; `Delivery` and `Exchange` bring back what it
/// says; `Renderer` shows it; `Rest` alone sends.
@NullMarked
package dev.foothold.adapter.discord;

import org.jspecify.annotations.NullMarked;
