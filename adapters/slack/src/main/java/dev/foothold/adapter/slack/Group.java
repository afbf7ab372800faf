package dev.foothold.adapter.slack;

/// A user group of a workspace.
///
/// @param id Slack's
/// @param name what people call it
record Group(String id, String name) {}
