/// The bot, knowing no platform, database, search engine, model or web library.
///
/// A platform's adapter turns an event into an [dev.foothold.core.model.Ask], hands it with a
/// [dev.foothold.core.port.Reply] to [dev.foothold.core.Bot] and gets exactly one answer back.
/// Start at [dev.foothold.core.Bot].
@NullMarked
package dev.foothold.core;

import org.jspecify.annotations.NullMarked;
