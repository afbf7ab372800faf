/// Who may ask what, where and how often.
@NullMarked
package dev.foothold.core.policy;

import org.jspecify.annotations.NullMarked;
