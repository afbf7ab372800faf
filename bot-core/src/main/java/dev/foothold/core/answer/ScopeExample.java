package dev.foothold.core.answer;

import dev.foothold.core.model.Reason;
import java.util.Optional;

/// A message whose kind is known.
///
/// @param reason why such a message is not answered as advice; empty: it is answered
/// @param text the message, one line
public record ScopeExample(Optional<Reason> reason, String text) {}
