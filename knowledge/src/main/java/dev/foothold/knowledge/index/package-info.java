/// The Lucene index: written once by the build, opened read-only, searched by words and by vectors
/// together.
///
/// A [Document] is what is searched for, whether it comes from an entry or from a judged
/// collection. [IndexFolder] writes documents to a folder and opens it; [HybridSearch] finds
/// documents in it.
@NullMarked
package dev.foothold.knowledge.index;

import org.jspecify.annotations.NullMarked;
