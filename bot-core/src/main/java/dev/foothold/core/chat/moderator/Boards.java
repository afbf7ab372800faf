package dev.foothold.core.chat.moderator;

import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Board;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The boards of the platforms that this process serves. Safe for many threads.
final class Boards {

  private final Map<String, Board> boards;

  Boards(List<Board> boards) {
    this.boards = boards.stream().collect(Collectors.toMap(Board::platform, Function.identity()));
  }

  /// The board of a channel's platform.
  Optional<Board> of(ChannelId channel) {
    return Optional.ofNullable(boards.get(channel.platform()));
  }

  /// The board of a community's platform, which stands before the colon as in all ids.
  Optional<Board> of(CommunityId community) {
    String platform = community.value().split(":", 2)[0];
    return Optional.ofNullable(boards.get(platform));
  }
}
