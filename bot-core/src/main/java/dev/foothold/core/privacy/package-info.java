/// Masking of personal and record data before anything is stored, logged or sent on.
@NullMarked
package dev.foothold.core.privacy;

import org.jspecify.annotations.NullMarked;
