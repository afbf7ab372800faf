package dev.foothold.core.model;

/// What a community adds or hides has changed in the database, and every process's copy of it must
/// follow.
///
/// @param sequence grows with each change
/// @param community whose
/// @param entry which entry was added, changed, removed, hidden or shown again
public record Change(long sequence, CommunityId community, EntryId entry) {}
