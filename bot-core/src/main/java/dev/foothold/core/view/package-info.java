/// What is shown in a chat, in no platform's terms: messages ([View]) of text, buttons and menus,
/// forms to fill in ([Form]), commands ([CommandSpec]). Adapters render these within their
/// platform's limits, and hand back the [Action] of what was pressed.
@NullMarked
package dev.foothold.core.view;

import org.jspecify.annotations.NullMarked;
