package dev.foothold.knowledge.content;

/// A value and where it is written.
record Located<T>(T value, Spot spot) {}
