/// Slack on this machine, for tests: workspaces with people and channels, the Web API with its
/// rules, and deliveries to the app by socket or by signed HTTP. Our side runs the real SDK.
///
/// Start at [LoopbackSlack]. A test makes a workspace and people
/// (`slack.team("Acme").member("Ann")`), installs the app, points the app to
/// [LoopbackSlack#apiUrl], lets people act ([Person]: `ann.slash("/ask", "...")`,
/// `ann.presses(message, "More")`, `ann.fills(view).write("Title", "...").submit()`) and looks at
/// what they then see ([Team#messages], [Person#ephemerals], [Person#openView], [Person#homeView],
/// [Person#troubles]).
///
/// Time is the test's: nothing expires, times out or is retried until the
/// [clock][dev.foothold.testing.TurnableClock] is turned. What the app does against Slack's rules,
/// whatever a test arranges, is a complaint: tests end with `assertThat(slack.complaints())
/// .isEmpty()`. Refusals that a test brings about (revoked token, archived channel, missing scope)
/// are none; they are in [LoopbackSlack#requests].
@NullMarked
package dev.foothold.adapter.slack.loopback;

import org.jspecify.annotations.NullMarked;
