package dev.foothold.adapter.discord;

import static dev.foothold.adapter.discord.loopback.LoopbackDiscord.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.discord.loopback.Channel;
import dev.foothold.adapter.discord.loopback.Message;
import dev.foothold.adapter.discord.loopback.Permission;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Board;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Publisher.Posting;
import dev.foothold.core.testing.PublisherContract;
import dev.foothold.core.view.View;
import dev.foothold.testing.Fault;
import dev.foothold.testing.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordPublisherTest implements PublisherContract {

  private Stage stage;

  @BeforeEach
  void open() throws IOException, InterruptedException {
    stage = Stage.open();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Override
  public Publisher publisher() {
    return stage.bot().publisher();
  }

  @Override
  public Publisher.Post samplePost() {
    return post("sample", stage.help, Optional.empty(), "Sample");
  }

  @Override
  public List<String> standing() {
    return Stream.concat(
            stage.help.messages().stream(),
            stage.help.threads().stream().flatMap(thread -> thread.messages().stream()))
        .map(Message::text)
        .toList();
  }

  private Publisher.Post post(String key, Channel channel, Optional<PostRef> opening, String text) {
    return new Publisher.Post(
        key,
        stage.community(),
        new ChannelId("discord:" + channel.id()),
        opening,
        text,
        Optional.of(new Publisher.Topic("How to start", List.of("Beginner", "unknown"))));
  }

  private static PostRef posted(Posting posting) {
    return ((Posting.Posted) posting).post();
  }

  @Test
  void aThreadIsNamedByItsTopic() {
    PostRef opening = posted(publisher().post(post("a", stage.help, Optional.empty(), "One")));
    publisher().post(post("b", stage.help, Optional.of(opening), "Two"));

    assertThat(stage.help.threads()).extracting(Channel::name).containsExactly("How to start");
    assertClean();
  }

  @Test
  void inAForumItIsAPostWithTheForumsTags() {
    Channel forum = stage.guild.forum("advice", "beginner", "jobs");

    PostRef opening = posted(publisher().post(post("a", forum, Optional.empty(), "One")));
    publisher().post(post("b", forum, Optional.of(opening), "Two"));

    Channel thread = forum.threads().getFirst();
    assertThat(thread.name()).isEqualTo("How to start");
    assertThat(thread.tagNames()).containsExactly("beginner");
    assertThat(thread.messages()).extracting(Message::text).containsExactly("One", "Two");
    assertClean();
  }

  @Test
  void aForumThatWantsATagGetsOne() {
    Channel forum = stage.guild.forum("advice", "jobs");
    forum.requireTag();

    publisher().post(post("a", forum, Optional.empty(), "One"));

    assertThat(forum.threads().getFirst().tagNames()).containsExactly("jobs");
    assertClean();
  }

  @Test
  void aForumsPostStandsOnceThoughTheAnswerWasLost() {
    Channel forum = stage.guild.forum("advice");
    stage.discord.fault(request("POST", "/channels/*/threads"), 1, new Fault.LoseResponse());
    Posting first = publisher().post(post("a", forum, Optional.empty(), "One"));

    Posting second = publisher().post(post("a", forum, Optional.empty(), "One"));

    assertThat(first).isInstanceOf(Posting.Later.class);
    assertThat(second).isInstanceOf(Posting.Posted.class);
    assertThat(forum.threads()).hasSize(1);
    assertClean();
  }

  @Test
  void aPostStandsOnceAfterARestart() {
    publisher().post(post("a", stage.help, Optional.empty(), "One"));
    stage.stop();
    stage.start();

    publisher().post(post("a", stage.help, Optional.empty(), "One"));

    assertThat(standing()).containsExactly("One");
    assertThat(stage.discord.requests("POST", "/channels/*/messages")).hasSize(1);
  }

  @Test
  void longPostsGoOn() {
    publisher().post(post("a", stage.help, Optional.empty(), "long ".repeat(2_300)));

    assertThat(stage.help.messages()).hasSize(3);
    assertClean();
  }

  @Test
  void withoutAPermissionModeratorsReadWhatIsMissing() {
    stage.help.deny(stage.guild.botRole(), Permission.SEND_MESSAGES);

    Posting posting = publisher().post(post("a", stage.help, Optional.empty(), "One"));

    assertThat(posting)
        .isInstanceOfSatisfying(
            Posting.Refused.class, refused -> assertThat(refused.why()).contains("permission"));
  }

  @Test
  void aChannelThatIsGoneIsRefused() {
    stage.help.delete();

    assertThat(publisher().post(post("a", stage.help, Optional.empty(), "One")))
        .isInstanceOf(Posting.Refused.class);
  }

  @Test
  void withoutAConnectionItIsLater() {
    Discord other = new Discord(stage.settings(), stage.clock);

    assertThat(other.publisher().post(post("a", stage.help, Optional.empty(), "One")))
        .isInstanceOf(Posting.Later.class);
    other.close();
  }

  @Test
  void aLockedThreadIsRefused() {
    PostRef opening = posted(publisher().post(post("a", stage.help, Optional.empty(), "One")));
    publisher().post(post("b", stage.help, Optional.of(opening), "Two"));
    Channel thread = stage.help.threads().getFirst();
    thread.setLocked(true);
    thread.setArchived(true);
    thread.deny(stage.guild.botRole(), Permission.MANAGE_THREADS);

    Posting posting = publisher().post(post("c", stage.help, Optional.of(opening), "Three"));

    assertThat(posting).isInstanceOf(Posting.Refused.class);
  }

  @Test
  void cardsStandOnceAndChange() {
    Board board = stage.bot().board();
    Board.Spot spot =
        new Board.Spot(
            stage.community(), new ChannelId("discord:" + stage.help.id()), Optional.empty());
    PostRef card = posted(board.put("card", spot, View.text("Decide")));

    board.put("card", spot, View.text("Decide"));
    Board.Change changed = board.change(stage.community(), card, View.text("Decided"));

    assertThat(changed).isEqualTo(Board.Change.CHANGED);
    assertThat(stage.help.messages()).extracting(Message::text).containsExactly("Decided");
    assertClean();
  }

  @Test
  void aCardThatIsGoneDoesNotChange() {
    Board board = stage.bot().board();
    PostRef nowhere = Names.post(stage.help.id(), "1");

    assertThat(board.change(stage.community(), nowhere, View.text("x")))
        .isEqualTo(Board.Change.GONE);
  }

  @Test
  void aCardIsChangedLaterWhereDiscordIsBroken() {
    Board board = stage.bot().board();
    Board.Spot spot =
        new Board.Spot(
            stage.community(), new ChannelId("discord:" + stage.help.id()), Optional.empty());
    PostRef card = posted(board.put("card", spot, View.text("Decide")));
    stage.discord.fault(
        request("PATCH", "/channels/*/messages/*"),
        1,
        new Fault.Answer(Response.text(500, "broken")));

    Board.Change broken = board.change(stage.community(), card, View.text("Decided"));
    Board.Change mended = board.change(stage.community(), card, View.text("Decided"));

    assertThat(List.of(broken, mended)).containsExactly(Board.Change.LATER, Board.Change.CHANGED);
    assertThat(stage.help.messages()).extracting(Message::text).containsExactly("Decided");
  }

  private void assertClean() {
    assertThat(stage.discord.complaints()).isEmpty();
    assertThat(stage.discord.unexpected()).isEmpty();
  }
}
