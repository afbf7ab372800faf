/// From a masked question to a composed, cited answer: urgency, screening, resolving, deciding,
/// composing.
@NullMarked
package dev.foothold.core.answer;

import org.jspecify.annotations.NullMarked;
