/// Fakes, samples and contracts for tests of every module.
///
/// A contract is an interface with one test per sentence of its port's documentation; each
/// implementation's test implements it in a few lines.
@NullMarked
package dev.foothold.core.testing;

import org.jspecify.annotations.NullMarked;
