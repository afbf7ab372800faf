package dev.foothold.adapter.discord;

import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Puts up cards as messages.
final class DiscordBoard implements Board {

  private final Rest rest;
  private final Mail mail;

  DiscordBoard(Rest rest) {
    this.rest = rest;
    this.mail = new Mail(rest);
  }

  @Override
  public String platform() {
    return Names.DISCORD;
  }

  @Override
  public Publisher.Posting put(String key, Spot spot, View view) {
    OptionalLong id = Names.snowflake(spot.channel().value());
    if (id.isEmpty()) {
      return new Publisher.Posting.Refused(
          Troubles.words(Troubles.UNKNOWN_CHANNEL, Locale.ENGLISH));
    }
    Mail.Letter letter = new Mail.Letter(key, Renderer.render(view), answered(spot));
    String where =
        spot.answers()
            .flatMap(Names::post)
            .map(Names.Post::channel)
            .orElseGet(() -> Long.toUnsignedString(id.getAsLong()));
    return posting(mail.sendAgain(where, letter));
  }

  private static Optional<String> answered(Spot spot) {
    return spot.answers().flatMap(Names::post).map(post -> post.messages().getFirst());
  }

  static Publisher.Posting posting(Mail.Sending sending) {
    return switch (sending) {
      case Mail.Sending.Stands(var post) -> new Publisher.Posting.Posted(post.ref());
      case Mail.Sending.Refused(var code) ->
          new Publisher.Posting.Refused(Troubles.words(code, Locale.ENGLISH));
      case Mail.Sending.Later(var after) -> new Publisher.Posting.Later(after);
    };
  }

  @Override
  public Change change(CommunityId community, PostRef post, View view) {
    return Names.post(post)
        .map(standing -> change(standing, Renderer.render(view)))
        .orElse(Change.GONE);
  }

  private Change change(Names.Post post, List<Page> pages) {
    boolean all = true;
    for (int i = 0; i < post.messages().size(); i++) {
      String message = post.messages().get(i);
      // What needs fewer messages than before leaves nothing behind.
      Rest.Result result =
          i < pages.size()
              ? rest.edit(post.channel(), message, pages.get(i).toData())
              : rest.delete(post.channel(), message);
      switch (result) {
        case Rest.Result.Done _ -> {}
        case Rest.Result.Refused(_, var status, _) -> all &= i >= pages.size() && status == 404;
        case Rest.Result.Later _ -> {
          return Change.LATER;
        }
      }
    }
    List<Page> more = pages.subList(Math.min(pages.size(), post.messages().size()), pages.size());
    if (!all) {
      return Change.GONE;
    }
    return more.isEmpty() ? Change.CHANGED : follow(post, more);
  }

  /// What did not fit into the messages that stand, once, however often it is tried.
  private Change follow(Names.Post post, List<Page> more) {
    String key = post.ref().value() + "#more";
    return switch (mail.sendAgain(post.channel(), new Mail.Letter(key, more, Optional.empty()))) {
      case Mail.Sending.Stands _ -> Change.CHANGED;
      case Mail.Sending.Refused _ -> Change.GONE;
      case Mail.Sending.Later _ -> Change.LATER;
    };
  }
}
