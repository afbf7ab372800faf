/// What the outside implements for the core, each with its sealed outcomes. Ports block; callers
/// run on virtual threads. Each port has one contract test in this module's test-jar.
@NullMarked
package dev.foothold.core.port;

import org.jspecify.annotations.NullMarked;
