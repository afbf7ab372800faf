/// The canned advice threads that come with Foothold. Start at
/// [dev.foothold.knowledge.advice.ShippedAdvice]. How their files are read and judged is in
/// [dev.foothold.knowledge.content], beside the entries that they quote.
@NullMarked
package dev.foothold.knowledge.advice;

import org.jspecify.annotations.NullMarked;
