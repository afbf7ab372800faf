package dev.foothold.core.chat.moderator;

import dev.foothold.core.Recollection;
import dev.foothold.core.chat.AnswerView;
import dev.foothold.core.chat.Counter;
import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.AskedQuestion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.PostedCard;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Storage;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Button;
import dev.foothold.core.view.CommandSpec;
import dev.foothold.core.view.Inline;
import dev.foothold.core.view.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Answers to what nobody had asked the bot, which moderators post or let be. Safe for many
/// threads.
final class SuggestedAnswers implements Counter {

  private final Storage storage;
  private final Recollection recollection;
  private final Office office;
  private final Boards boards;

  SuggestedAnswers(Storage storage, Recollection recollection, Office office, Boards boards) {
    this.storage = storage;
    this.recollection = recollection;
    this.office = office;
    this.boards = boards;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of();
  }

  @Override
  public Set<Verb> verbs() {
    return Set.of(Verb.ANSWER_POST, Verb.ANSWER_DROP);
  }

  @Override
  public boolean suggested(Answer answer, Ask ask, Optional<PostRef> asked) {
    CommunityId community = ask.origin().community();
    Optional<ChannelId> channel = office.communities().of(community).moderatorsChannel();
    Optional<Board> board = channel.flatMap(boards::of);
    if (channel.isEmpty() || board.isEmpty()) {
      return false;
    }
    Board.Spot spot = new Board.Spot(community, channel.get(), Optional.empty());
    String id = answer.id().value();
    Publisher.Posting posting =
        board.get().put("suggested/" + id, spot, card(answer, ask.origin()).view());
    if (posting instanceof Publisher.Posting.Posted(var post)) {
      storage.cards().put(new PostedCard(community, PostedCard.Kind.ANSWER, id, post, asked));
      return true;
    }
    return false;
  }

  private static Sheet card(Answer answer, Ask.Origin origin) {
    Words words = Words.SHARED;
    String id = answer.id().value();
    Visitor.Place place = new Visitor.Place("", origin.channel(), origin.thread(), false, false);
    List<Block> read =
        AnswerView.of(answer, new AnswerView.Showing(words.locale(), Response.Audience.ALL, place))
            .blocks()
            .stream()
            .filter(SuggestedAnswers::isRead)
            .toList();
    return new Sheet()
        .heading(words.of("suggested.heading", Inline.channel(origin.channel())))
        .text("> " + Inline.text(answer.question().strip().replaceAll("\\s+", " ")))
        .divider()
        .all(read)
        .divider()
        .buttons(
            words.button("suggested.post", Verb.ANSWER_POST, id).as(Button.Look.MAIN),
            words.button("suggested.drop", Verb.ANSWER_DROP, id));
  }

  /// What is pressed below an answer is for those who get it.
  private static boolean isRead(Block block) {
    return switch (block) {
      case Block.Heading _, Block.Text _, Block.Note _, Block.Divider _ -> true;
      case Block.Item _, Block.Buttons _, Block.Menu _ -> false;
    };
  }

  @Override
  public List<Response> serve(Visitor visitor, Deed deed) {
    if (!(deed instanceof Deed.Press(var action, _))) {
      throw new IllegalArgumentException("not served: " + deed);
    }
    CommunityId community = visitor.actor().community();
    return storage
        .cards()
        .find(community, PostedCard.Kind.ANSWER, action.arg(0))
        .map(card -> action.verb() == Verb.ANSWER_POST ? post(visitor, card) : drop(visitor, card))
        .orElseGet(() -> new Sheet().text(Words.of(visitor).of("suggested.late")).say());
  }

  private List<Response> drop(Visitor visitor, PostedCard card) {
    boolean first = storage.cards().remove(card.community(), card.kind(), card.name());
    if (first) {
      office.log(visitor.actor(), "answer.drop", card.name());
    }
    return ended(Words.SHARED.of("suggested.dropped"));
  }

  private static List<Response> ended(String markdown) {
    return new Sheet().text(markdown).replace();
  }

  private List<Response> post(Visitor visitor, PostedCard card) {
    Words words = Words.of(visitor);
    Recollection.Reader reader =
        new Recollection.Reader(
            card.community(), office.person(visitor.actor()), visitor.place().thread());
    return switch (recollection.recall(reader, new QuestionId(card.name()))) {
      case Recollection.Recalled.Found(var answer, var question) ->
          post(visitor, card, answer, question);
      case Recollection.Recalled.Changed _ -> {
        storage.cards().remove(card.community(), card.kind(), card.name());
        yield ended(words.of("suggested.changed"));
      }
      case Recollection.Recalled.OfAnother _, Recollection.Recalled.NotThere _ -> {
        storage.cards().remove(card.community(), card.kind(), card.name());
        yield ended(words.of("suggested.gone"));
      }
    };
  }

  private List<Response> post(
      Visitor visitor, PostedCard card, Answer answer, AskedQuestion question) {
    Words words = Words.of(visitor);
    ChannelId channel = question.asked().channel();
    Visitor.Place place =
        new Visitor.Place(
            visitor.place().communityName(), channel, visitor.place().thread(), false, false);
    AnswerView.Showing showing =
        new AnswerView.Showing(Locale.ENGLISH, Response.Audience.ALL, place);
    Optional<Board> board = boards.of(channel);
    if (board.isEmpty()) {
      return new Sheet().text(words.of("suggested.refused", channel.platform())).say();
    }
    Board.Spot spot = new Board.Spot(card.community(), channel, card.about());
    // Two moderators at once make one answer: the board knows the key again.
    return switch (board.get().put("answer/" + card.name(), spot, AnswerView.of(answer, showing))) {
      case Publisher.Posting.Posted(var post) -> {
        storage.log().posted(card.community(), question.id(), post);
        if (storage.cards().remove(card.community(), card.kind(), card.name())) {
          office.log(visitor.actor(), "answer.post", card.name());
        }
        yield ended(Words.SHARED.of("suggested.posted", Inline.channel(channel)));
      }
      case Publisher.Posting.Refused(var why) ->
          new Sheet().text(words.of("suggested.refused", Inline.text(why))).say();
      case Publisher.Posting.Later(var after) ->
          new Sheet().text(words.of("suggested.later", Math.max(1, after.toSeconds()))).say();
    };
  }
}
