/// What members suggest, how moderators review it, and the entries that communities have of their
/// own. Start at [dev.foothold.core.suggest.SuggestionDesk].
@NullMarked
package dev.foothold.core.suggest;

import org.jspecify.annotations.NullMarked;
