/// Canned advice: threads with their versions, how they read when they are posted, posting them
/// once and in order, and doing so on a schedule. Start at [dev.foothold.core.advice.AdviceDesk].
@NullMarked
package dev.foothold.core.advice;

import org.jspecify.annotations.NullMarked;
