/// In-memory implementation of each storage port: complete, bounded, and gone with the process.
@NullMarked
package dev.foothold.core.memory;

import org.jspecify.annotations.NullMarked;
