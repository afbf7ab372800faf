package dev.foothold.core.chat;

import dev.foothold.core.model.PostRef;
import dev.foothold.core.view.View;

/// An answer that still stands after its question was deleted.
///
/// @param answer where
/// @param offer for whoever asked to have it removed; to be shown beside it, and says nothing of
///   what was asked
public record Remainder(PostRef answer, View offer) {}
