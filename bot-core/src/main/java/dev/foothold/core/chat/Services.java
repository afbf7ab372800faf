package dev.foothold.core.chat;

import dev.foothold.core.Bot;
import dev.foothold.core.feedback.Similar;
import dev.foothold.core.policy.Communities;
import dev.foothold.core.port.QuestionLog;
import java.time.InstantSource;

/// What a platform's adapter works for.
///
/// @param bot answers questions
/// @param desk does everything else
/// @param log where adapters write down where answers stand
/// @param communities what holds where
/// @param similar finds what was answered before, for first answers
/// @param clock the time
public record Services(
    Bot bot,
    FrontDesk desk,
    QuestionLog log,
    Communities communities,
    Similar similar,
    InstantSource clock) {}
