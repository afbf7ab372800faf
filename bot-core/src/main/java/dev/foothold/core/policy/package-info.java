/// Who may do and ask what, where and how often; what may be shown to others; how long things are
/// kept.
@NullMarked
package dev.foothold.core.policy;

import org.jspecify.annotations.NullMarked;
