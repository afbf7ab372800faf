/// The terminal as a platform, for one local person and for scripts.
///
/// [dev.foothold.adapter.terminal.LocalAsker] asks the bot in that person's name. What comes back
/// is shown by [dev.foothold.adapter.terminal.AnswerText] to people and by
/// [dev.foothold.adapter.terminal.AnswerJson] to programs. The three ways to ask are
/// [dev.foothold.adapter.terminal.OneQuestion], [dev.foothold.adapter.terminal.Batch] and
/// [dev.foothold.adapter.terminal.Chat]: start there.
@NullMarked
package dev.foothold.adapter.terminal;

import org.jspecify.annotations.NullMarked;
