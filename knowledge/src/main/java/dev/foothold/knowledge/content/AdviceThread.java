package dev.foothold.knowledge.content;

import dev.foothold.core.model.Advice;
import java.util.Optional;

/// A canned thread as its file tells it.
///
/// @param advice what it says
/// @param schedule when it might be posted again and again: `every Monday 09:00 America/New_York`;
///   only suggested, a moderator decides
public record AdviceThread(Advice advice, Optional<String> schedule) {}
