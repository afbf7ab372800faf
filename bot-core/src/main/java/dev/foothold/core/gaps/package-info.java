/// What could not be answered, or not well, put together by what it asks for. Start at
/// [dev.foothold.core.gaps.GapDesk].
@NullMarked
package dev.foothold.core.gaps;

import org.jspecify.annotations.NullMarked;
