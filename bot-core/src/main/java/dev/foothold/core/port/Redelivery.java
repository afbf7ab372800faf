package dev.foothold.core.port;

import dev.foothold.core.model.OpenQuestion;
import java.util.Optional;

/// The way back to people whose question was left open by a process that died. Safe for many
/// threads.
public interface Redelivery {

  /// The platform's name, as in `UserId.platform`.
  ///
  /// @return always the same
  String platform();

  /// Where the answer to a question goes. Finishing it twice, or after the dead process did, leaves
  /// one final answer. Past the question's deadline it is delivered as a new message, where the
  /// platform allows one.
  ///
  /// @param question open
  /// @return empty if there is no way back: the asker or the place is gone, or the deadline has
  ///   passed and the platform allows no new message
  Optional<Reply> reply(OpenQuestion question);
}
