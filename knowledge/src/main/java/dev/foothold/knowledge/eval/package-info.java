/// Judged retrieval: runs the very search that answers questions on a collection with known right
/// answers. Start at [dev.foothold.knowledge.eval.Evaluation].
@NullMarked
package dev.foothold.knowledge.eval;

import org.jspecify.annotations.NullMarked;
