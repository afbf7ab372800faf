/// The program: commands, settings and wiring.
///
/// [dev.foothold.app.Foothold] reads the command line and hands it to one command;
/// [dev.foothold.app.Wiring] puts the bot together. Sees every module; no module sees it.
@NullMarked
package dev.foothold.app;

import org.jspecify.annotations.NullMarked;
