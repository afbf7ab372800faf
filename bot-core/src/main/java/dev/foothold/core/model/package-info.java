/// Immutable values that everyone speaks in: questions, entries, passages, answers, people and
/// places.
@NullMarked
package dev.foothold.core.model;

import org.jspecify.annotations.NullMarked;
