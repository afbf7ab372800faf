/// What people do with an answer: rate it, call it solved, delete it, pass it on to the community,
/// take it back. Start at [dev.foothold.core.feedback.FeedbackDesk].
@NullMarked
package dev.foothold.core.feedback;

import org.jspecify.annotations.NullMarked;
