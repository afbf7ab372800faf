/// What the loopback versions of Discord and Slack share: a server for requests, one for sockets, a
/// clock that tests turn, and a way to wait. For tests only.
///
/// Start at [LoopbackHttp]: a fake platform is one function from a request to a response, plus what
/// it records and the faults that a test orders.
@NullMarked
package dev.foothold.testing;

import org.jspecify.annotations.NullMarked;
