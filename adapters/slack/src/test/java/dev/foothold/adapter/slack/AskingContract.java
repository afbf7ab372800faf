package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.slack.loopback.Channel;
import dev.foothold.adapter.slack.loopback.Message;
import dev.foothold.adapter.slack.loopback.Person;
import dev.foothold.adapter.slack.loopback.Team;
import dev.foothold.core.testing.Bots;
import dev.foothold.testing.Eventually;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people can do, by whichever way Slack and the bot reach each other.
abstract class AskingContract {

  static final String ANSWER = "Ask the volunteer office.";

  private Workplace workplace;
  private Team team;
  private Person ann;
  private Person ben;
  private Channel help;

  @BeforeEach
  void open() throws Exception {
    workplace = Workplace.open();
    team = workplace.slack().team("Acme");
    ann = team.member("ann");
    ben = team.member("ben");
    help = team.publicChannel("help").invitesBot();
    start(workplace, team);
  }

  abstract void start(Workplace place, Team where) throws Exception;

  @AfterEach
  void close() {
    workplace.slack().settled();
    List<String> complaints = workplace.slack().complaints();
    List<String> unexpected = workplace.slack().unexpected();
    workplace.close();
    assertThat(complaints).isEmpty();
    assertThat(unexpected).isEmpty();
  }

  Message whispered(Person person) {
    return Eventually.found(
        "something that " + person.name() + " alone sees",
        () -> person.ephemerals(help).stream().reduce((_, last) -> last));
  }

  Message reply(Message root, int count) {
    Eventually.until(count + " replies", () -> team.replies(help, root).size() >= count);
    return team.replies(help, root).getLast();
  }

  @Test
  void commandIsAnsweredInPrivate() {
    ann.slash(help, "/ask", Bots.OURS).acknowledged();

    assertThat(whispered(ann).shown()).contains(ANSWER);
    assertThat(team.byBot(help)).isEmpty();
  }

  @Test
  void commandWithoutQuestionAsksForOne() {
    ann.slash(help, "/ask", "").acknowledged();

    assertThat(whispered(ann).buttons()).isNotEmpty();
  }

  @Test
  void rootCommandAsksToo() {
    ann.slash(help, "/foothold", "ask " + Bots.OURS).acknowledged();

    assertThat(whispered(ann).shown()).contains(ANSWER);
  }

  @Test
  void answerIsShared() {
    ann.slash(help, "/ask", Bots.OURS).acknowledged();
    ann.presses(whispered(ann), "Share").acknowledged();

    Eventually.passes(
        () ->
            assertThat(team.byBot(help))
                .singleElement()
                .satisfies(message -> assertThat(message.shown()).contains(ANSWER)));
  }

  @Test
  void mentionIsAnsweredBelowIt() {
    Message asked = ann.mentions(help, Bots.OURS);

    assertThat(reply(asked, 1).shown()).contains(ANSWER);
    assertThat(team.byBot(help)).hasSize(1);
  }

  @Test
  void directMessageIsAnswered() {
    ann.dm(Bots.OURS);

    Eventually.passes(
        () ->
            assertThat(team.byBot(team.dm(ann)))
                .singleElement()
                .satisfies(message -> assertThat(message.shown()).contains(ANSWER)));
  }

  @Test
  void followUpByFormIsAnswered() {
    Message asked = ann.mentions(help, Bots.OURS);
    ann.presses(reply(asked, 1), "Ask a follow-up").acknowledged();
    var form = Eventually.found("a form", ann::openView);
    ann.fills(form).write("question", "How do nurses become informatics nurses?").submit();

    assertThat(whispered(ann).shown()).contains("Begin in your own hospital.");
  }

  @Test
  void helpIsShownForPlainWords() {
    Message asked = ann.mentions(help, "help");

    assertThat(whispered(ann).buttons()).contains("Suggest something");
    assertThat(team.replies(help, asked)).isEmpty();
  }

  @Test
  void bareMentionIsHelped() {
    ann.mentions(help, "");

    assertThat(whispered(ann).buttons()).contains("Suggest something");
  }

  @Test
  void othersBotsAreNotAnswered() {
    Person news = team.otherBot("news");
    news.mentions(help.adds(news), Bots.OURS);
    workplace.slack().settled();

    assertThat(team.byBot(help)).isEmpty();
  }

  @Test
  void pageShowsTopics() {
    ben.opensHome().acknowledged();

    assertThat(Eventually.found("a page", ben::homeView).buttons()).contains("Suggest something");
  }

  @Test
  void messageIsAnsweredByItsMenu() {
    Message said = ben.says(help.adds(ben), Bots.OURS);
    ann.shortcut(said, "answer_this").acknowledged();

    assertThat(whispered(ann).shown()).contains(ANSWER);
  }

  @Test
  void shortcutOpensForm() {
    ann.shortcut("suggest").acknowledged();

    assertThat(Eventually.found("a form", ann::openView).title()).isNotBlank();
  }

  /// A file in somebody's direct messages, and what it is.
  private Message exported(Person person) {
    return Eventually.found(
        "a file",
        () ->
            team.byBot(team.dm(person)).stream()
                .filter(message -> !message.content().files().isEmpty())
                .findFirst());
  }

  @Test
  void whatIsStoredComesAsAFile() {
    ann.dm(Bots.OURS);
    Eventually.until("an answer", () -> !team.byBot(team.dm(ann)).isEmpty());

    ann.dm("privacy export");

    assertThat(team.file(exported(ann))).contains(Bots.OURS);
    Eventually.passes(
        () ->
            assertThat(team.byBot(team.dm(ann)))
                .last()
                .satisfies(message -> assertThat(message.shown()).contains("The file holds")));
  }

  @Test
  void fileThatWasAskedForInAChannelComesInPrivate() {
    ann.slash(help, "/ask", Bots.OURS).acknowledged();
    assertThat(whispered(ann).shown()).contains(ANSWER);

    ann.slash(help, "/foothold", "privacy export").acknowledged();

    assertThat(team.file(exported(ann))).contains(Bots.OURS);
    Eventually.passes(
        () ->
            assertThat(whispered(ann).shown())
                .isEqualTo("I have sent it to you in a direct message."));
    assertThat(team.byBot(help)).isEmpty();
    assertThat(team.byBot(team.dm(ben))).isEmpty();
  }
}
