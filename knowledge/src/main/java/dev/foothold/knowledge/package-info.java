/// The knowledge that answers are made of: entries, and the search over them. Start at
/// [dev.foothold.knowledge.Knowledge].
@NullMarked
package dev.foothold.knowledge;

import org.jspecify.annotations.NullMarked;
