/// Curated entries as people write them, Markdown files with YAML front matter, turned into
/// [dev.foothold.core.model.Entry] values or into a list of what to mend, with line and column.
///
/// A file's text passes through [dev.foothold.knowledge.content.EntryReader], which knows one file;
/// [dev.foothold.knowledge.content.EntryFolder] reads all of a folder, and
/// [dev.foothold.knowledge.content.Lint] judges them together. Start at `EntryReader`. The form of
/// an entry is told in the module's README. What the link check finds comes back into the files by
/// [dev.foothold.knowledge.content.CheckedDates].
///
/// Canned advice threads have the same way: [dev.foothold.knowledge.content.AdviceFolder] reads
/// them, [dev.foothold.knowledge.content.AdviceLint] judges them against the entries they quote.
@NullMarked
package dev.foothold.knowledge.content;

import org.jspecify.annotations.NullMarked;
