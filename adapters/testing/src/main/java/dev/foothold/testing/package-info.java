/// What loopback servers share that stand in for platforms in tests: a clock that a test can turn,
/// HTTP and WebSocket servers on loopback, and faults to order. Knows no platform.
@NullMarked
package dev.foothold.testing;

import org.jspecify.annotations.NullMarked;
