package dev.foothold.core.model;

/// One person's conversation with the bot.
///
/// @param community where; the same thread's name elsewhere is another conversation
/// @param thread where in it
/// @param person who
public record Talk(CommunityId community, ThreadId thread, PersonKey person) {}
