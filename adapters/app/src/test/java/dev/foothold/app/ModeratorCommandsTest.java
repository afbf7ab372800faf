package dev.foothold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.Outbox;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.Ask;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.Claim;
import dev.foothold.core.model.DeliveryKey;
import dev.foothold.core.model.Ending;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Lease;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.QuestionId;
import dev.foothold.core.model.ThreadId;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.port.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/// What moderators and members do, each command in this process with a database of its own.
class ModeratorCommandsTest {

  private static final String THREAD =
      """
      ---
      id: our-meetups
      title: "Our meetups"
      aliases: []
      tags: [events]
      reviewed: 2026-11-01
      ---
      Hello, {member} of {community}: we meet on Mondays.

      ***

      Bring a question.
      """;

  private static Settings.Launched launched =
      new Settings.Launched(Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final Random random = new Random(4);
  // A Monday.
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  @BeforeAll
  static void makeIndex() throws IOException {
    launched = SampleHome.ready();
  }

  @BeforeEach
  void keepDataApart() {
    environment.put("FOOTHOLD_DATA_DIR", folder.resolve("data").toString());
  }

  @Test
  void askingInACommunityFindsWhatWasApprovedThere() {
    String id = name("s", said("suggest", "The Tuesday tea for interface analysts meets in Maine"));
    run("review", "approve", id);

    String there =
        said("ask", "--fast", "--community", "local", "Tuesday tea interface analysts Maine");
    String elsewhere =
        said("ask", "--fast", "--community", "other", "Tuesday tea interface analysts Maine");

    assertThat(there).contains("meets in Maine");
    assertThat(elsewhere).doesNotContain("meets in Maine");
  }

  @Test
  void whatIsAskedInACommunityIsKeptThere() {
    run("ask", "--fast", "--community", "local", "how do I juggle seven flaming torches");
    run("ask", "--fast", "--community", "local", "what is an ADT message");

    assertThat(said("answers")).contains("ADT message");
    assertThat(said("answers", "--community", "other")).doesNotContain("ADT message");
  }

  private String asked(String question) {
    run("ask", "--fast", "--community", "local", question);
    Matcher found = Pattern.compile("q-[0-9a-z]+").matcher(said("answers"));
    return found.find() ? found.group() : "nothing was asked";
  }

  @Test
  void aQuestionOfOnesOwnIsForgotten() {
    String id = asked("what is an ADT message");

    assertThat(said("forget", id)).startsWith(id + " is deleted");
    assertThat(said("answers")).doesNotContain("ADT message");
    assertThat(said("forget", id)).contains("no question");
  }

  @Test
  void whatWasNotAnsweredIsPassedOn() throws IOException {
    String id = asked("does the hospital in Wichita use the Frobnitz 9 badge printer");

    assertThat(said("ask-community", id)).startsWith("It is posted: ");
    assertThat(outbox()).singleElement().asString().contains("Frobnitz 9");
  }

  @Test
  void whatWasAnsweredIsNotPassedOn() {
    String id = asked("what is an ADT message");

    assertThat(run("ask-community", id)).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains(id + " is no question that went unanswered.");
  }

  private Desks desks() {
    return new Desks(() -> now, () -> random);
  }

  private Shell shell() {
    return new Shell(InputStream.nullInputStream(), out, err, environment, Shell.Terminals.NONE);
  }

  private Exit run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Foothold.run(args, shell(), launched, desks());
  }

  private String said(String... args) {
    run(args);
    return out.toString() + err;
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private void createThread() throws IOException {
    run("advice", "create", "--file", file("any-name.md", THREAD));
  }

  /// A desk in the community of the terminal, for what other platforms do.
  private Desk desk() throws Exception {
    CommandSpec spec = CommandSpec.create().addOption(Desks.community());
    return desks()
        .open(
            new picocli.CommandLine(spec).parseArgs(),
            shell(),
            Settings.read(environment, launched));
  }

  /// Finds the first name of a kind in what was said.
  private static String name(String kind, String text) {
    Matcher found = Pattern.compile("\\b" + kind + "-[0-9a-hjkmnp-tv-z]{8}\\b").matcher(text);
    return found.find() ? found.group() : "no name in: " + text;
  }

  private List<String> outbox() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data").resolve("outbox"))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(ModeratorCommandsTest::post)
          .toList();
    }
  }

  private static String post(Path file) {
    try {
      return Files.readString(file).split("\n\n", 2)[1].strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  // ---- advice

  @Test
  void shippedThreadsAreListed() {
    assertThat(run("advice", "list")).isEqualTo(Exit.OK);
    assertThat(out.toString()).containsPattern("(?m)^start-here +0 +shipped +0  ");
  }

  @Test
  void threadsAreListedForScripts() {
    assertThat(said("advice", "list", "--json"))
        .startsWith("[{\"id\":\"")
        .contains("\"id\":\"weekly-check-in\",\"version\":\"0\",\"state\":\"shipped\"");
  }

  @Test
  void threadsAreFoundByTheirWords() {
    assertThat(said("advice", "list", "--find", "accountability"))
        .contains("weekly-check-in")
        .doesNotContain("hipaa-for-helpers");
  }

  @Test
  void anUnknownThreadIsGuessed() {
    assertThat(run("advice", "show", "start-hree")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("Did you mean \"start-here\"?");
  }

  @Test
  void aThreadIsWrittenInAFile() throws IOException {
    String file = file("any-name.md", THREAD);

    assertThat(run("advice", "create", "--file", file)).isEqualTo(Exit.OK);
    assertThat(out).hasToString("our-meetups is version 1 now.\n");
    assertThat(said("advice", "show", "our-meetups"))
        .startsWith("Our meetups\nour-meetups · version 1 · about: events\n")
        .contains("Post 2\nBring a question.");
  }

  @Test
  void aBrokenFileIsNamedWithItsPlaces() throws IOException {
    String file = file("broken.md", THREAD.replace("tags: [events]\n", "tag: [events]\n"));

    assertThat(run("advice", "create", "--file", file)).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .startsWith("foothold: this is no advice thread yet:\n" + file + ":")
        .contains("\"tag\" is not a known key.");
  }

  @Test
  void aMissingFileIsTold() {
    assertThat(run("advice", "create", "--file", "/nowhere/thread.md")).isEqualTo(Exit.ERROR);
    assertThat(err).hasToString("foothold: /nowhere/thread.md is not there.\n");
  }

  @Test
  void aThreadNeedsAFile() {
    assertThat(run("advice", "create")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--file FILE is missing.");
  }

  @Test
  void anIdIsTakenOnce() throws IOException {
    createThread();

    assertThat(run("advice", "create", "--file", file("again.md", THREAD))).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("there is a thread our-meetups already");
  }

  @Test
  void aThreadThatCallsEverybodyIsNotSaved() throws IOException {
    String file = file("loud.md", THREAD.replace("Bring", "@every\u200bone, bring"));

    assertThat(run("advice", "create", "--file", file)).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("it cannot be saved as it is:\n- post 2: ", "@everyone");
  }

  @Test
  void aThreadIsEditedAsItWasShown() throws IOException {
    createThread();
    String shown = said("advice", "show", "our-meetups", "--markdown");
    String edited = file("mine.md", shown.replace("Mondays", "Tuesdays"));

    assertThat(run("advice", "edit", "our-meetups", "--file", edited)).isEqualTo(Exit.OK);
    assertThat(said("advice", "show", "our-meetups")).contains("version 2", "Tuesdays");
  }

  @Test
  void theSecondEditorIsShownTheDifference() throws IOException {
    createThread();
    String shown = said("advice", "show", "our-meetups", "--markdown");
    String first = file("first.md", shown.replace("Mondays", "Tuesdays"));
    String second = file("second.md", shown.replace("Mondays", "Fridays"));
    run("advice", "edit", "our-meetups", "--file", first);

    assertThat(run("advice", "edit", "our-meetups", "--file", second)).isEqualTo(Exit.ERROR);
    assertThat(err.toString())
        .contains("our-meetups is version 2 by now", "Nothing was saved.")
        .contains("we meet on Tuesdays.\n+ Hello, {member} of {community}: we meet on Fridays.")
        .contains("--version 2");
  }

  @Test
  void whoHasReadTheOthersVersionMaySave() throws IOException {
    createThread();
    String file = file("mine.md", THREAD.replace("Mondays", "Fridays"));

    assertThat(run("advice", "edit", "our-meetups", "--file", file)).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("does not say which version it was made from");
    assertThat(run("advice", "edit", "our-meetups", "--file", file, "--version", "1"))
        .isEqualTo(Exit.OK);
  }

  @Test
  void aPreviewShowsWhatWouldBePosted() throws IOException {
    createThread();

    assertThat(run("advice", "preview", "our-meetups", "--member", "Ana")).isEqualTo(Exit.OK);
    assertThat(out)
        .hasToString(
            """
            --- post 1 of 2, 49 characters
            Hello, Ana of this community: we meet on Mondays.
            --- post 2 of 2, 17 characters
            Bring a question.
            ---
            It can be posted: discord, slack, terminal.
            """);
  }

  @Test
  void aPreviewTellsWhichPostIsTooLongAndByHowMuch() throws IOException {
    String long2 = THREAD.replace("Bring a question.", "q".repeat(2_010));
    run("advice", "create", "--file", file("long.md", long2));

    assertThat(run("advice", "preview", "our-meetups", "--platform", "discord"))
        .isEqualTo(Exit.ERROR);
    assertThat(out.toString())
        .endsWith(
            "discord cannot take it: post 2: has 2,010 characters, discord takes 2,000. Shorten it"
                + " by 10, or make two.\n");
    assertThat(run("advice", "preview", "our-meetups", "--platform", "slack")).isEqualTo(Exit.OK);
  }

  @Test
  void anUnknownPlatformIsWrongUsage() {
    assertThat(run("advice", "preview", "start-here", "--platform", "irc")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--platform takes discord, slack, terminal.");
  }

  @Test
  void aThreadIsPostedInOrder() throws IOException {
    createThread();

    assertThat(run("advice", "publish", "our-meetups")).isEqualTo(Exit.OK);
    assertThat(out.toString()).startsWith("our-meetups is posted: 2 posts.\n");
    assertThat(outbox())
        .containsExactly(
            "Hello, everyone here of this community: we meet on Mondays.", "Bring a question.");
    assertThat(out.toString().lines().skip(1))
        .allSatisfy(line -> assertThat(Path.of(line)).exists());
  }

  @Test
  void whereNothingPostsIsTold() throws IOException {
    createThread();

    assertThat(run("advice", "publish", "our-meetups", "--channel", "discord:1"))
        .isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("nothing here posts to discord.");
  }

  @Test
  void anInterruptedPublicationGoesOnAndPostsNothingTwice() throws Exception {
    createThread();
    try (Desk desk = desk()) {
      Publication begun = publication(desk);
      Lease lease =
          desk.storage()
              .publications()
              .begin(begun, new Claim("dead", now, now.plusSeconds(30)))
              .orElseThrow();
      // The last thing that the dead process did; it did not live to write that down.
      new Outbox(folder.resolve("data").resolve("outbox"))
          .post(
              new Publisher.Post(
                  begun.id() + "/0",
                  desk.community(),
                  begun.order().channel(),
                  Optional.empty(),
                  "one"));
      assertThat(lease.holder()).isEqualTo("dead");
    }
    now = now.plusSeconds(31);

    assertThat(said("advice", "due")).contains("1 publication was gone on with.");
    assertThat(outbox()).containsExactly("one", "two");
    assertThat(said("advice", "due")).isEqualTo("Nothing is due.\n");
  }

  private Publication publication(Desk desk) {
    return new Publication(
        new PublicationId("p-interrupted"),
        new Publication.Order(
            desk.community(),
            new ChannelId("terminal:general"),
            new AdviceId("our-meetups"),
            1,
            desk.office().person(desk.actor()),
            now),
        List.of("one", "two"),
        List.of(),
        Publication.State.RUNNING);
  }

  @Test
  void versionsAreListed() throws IOException {
    createThread();
    run("advice", "retire", "our-meetups");

    assertThat(said("advice", "history", "our-meetups"))
        .isEqualTo(
            """
            2  2026-11-23T09:00:00Z  retired  Our meetups
            1  2026-11-23T09:00:00Z  created  Our meetups
            """);
  }

  @Test
  void aChangeIsTakenBack() throws IOException {
    createThread();
    run("advice", "retire", "our-meetups");

    assertThat(said("advice", "list")).doesNotContain("our-meetups");
    assertThat(said("advice", "list", "--all")).containsPattern("our-meetups +2 +retired");
    assertThat(said("advice", "undo", "our-meetups")).isEqualTo("our-meetups is version 3 now.\n");
    assertThat(said("advice", "list")).contains("our-meetups");
  }

  @Test
  void aShippedThreadHasNothingToTakeBack() {
    assertThat(run("advice", "undo", "start-here")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("there is nothing to take back");
  }

  @Test
  void aThreadIsPostedWhenItsTimeHasCome() throws IOException {
    createThread();

    assertThat(said("advice", "schedule", "our-meetups", "every Monday 09:00 America/New_York"))
        .contains("next 2026-11-23 09:00 America/New_York.");
    assertThat(said("advice", "due")).isEqualTo("Nothing is due.\n");
    now = now.plus(Duration.ofHours(5));
    assertThat(said("advice", "due")).contains("1 schedule was due, 0 publications were gone on");
    assertThat(said("advice", "due")).isEqualTo("Nothing is due.\n");
    assertThat(outbox()).hasSize(2);
    assertThat(said("advice", "schedule")).contains("2026-11-30T14:00:00Z  terminal:general");
  }

  @Test
  void aScheduleIsEnded() throws IOException {
    createThread();
    String id =
        name("t", said("advice", "schedule", "our-meetups", "every", "day", "17:30", "UTC"));

    assertThat(said("advice", "schedule", "--remove", id)).isEqualTo(id + " is ended.\n");
    assertThat(said("advice", "schedule")).isEqualTo("Nothing is scheduled in local.\n");
    assertThat(run("advice", "schedule", "--remove", id)).isEqualTo(Exit.ERROR);
  }

  @Test
  void aMalformedScheduleIsWrongUsage() {
    assertThat(run("advice", "schedule", "start-here", "whenever it suits")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("Write it like one of these: \"every Monday 09:00");
    assertThat(run("advice", "schedule", "start-here")).isEqualTo(Exit.USAGE);
  }

  @Test
  void anUnknownZoneIsGuessed() {
    assertThat(run("advice", "schedule", "start-here", "every day 09:00 Europa/Madrid"))
        .isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("is no time zone", "Did you mean Europe/Madrid?");
  }

  // ---- suggestions

  private String suggest(String... more) {
    String[] args =
        Stream.concat(
                Stream.of("suggest", "User groups meet every month. They are free."),
                Stream.of(more))
            .toArray(String[]::new);
    return name("s", said(args));
  }

  @Test
  void whatIsApprovedIsKnown() {
    String id = suggest("--link", "https://www.example.com/groups", "--credit", "Ana");

    assertThat(said("review", "list"))
        .startsWith("User groups meet every month\n" + id + " · resource · 2026-11-23T09:00:00Z\n")
        .contains("They are free.\nhttps://www.example.com/groups\n");
    assertThat(said("review", "approve", id))
        .isEqualTo(
            id
                + " is approved and found from now on in local, as user-groups-meet-every-month-"
                + id
                + ".\n");
    assertThat(said("review", "entries")).contains("Ana  User groups meet every month");
    assertThat(said("suggest", "--mine")).contains("approved", "known as user-groups-meet");
    assertThat(said("review", "list")).isEqualTo("Nothing waits for review in local.\n");
  }

  @Test
  void aSuggestionIsReviewedOnce() {
    String id = suggest();
    run("review", "approve", id);

    assertThat(run("review", "decline", id, "Too late.")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains(id + " is reviewed already: approved, as user-groups");
  }

  @Test
  void communitiesDoNotSeeEachOther() {
    String id = suggest("--community", "hospital");

    assertThat(said("review", "list", "--json")).isEqualTo("[]\n");
    assertThat(run("review", "approve", id)).isEqualTo(Exit.ERROR);
    assertThat(said("review", "list", "--json", "--community", "hospital")).contains(id);
  }

  @Test
  void whoseSuggestionIsDeclinedHearsWhy() {
    String id = suggest();

    assertThat(run("review", "decline", id)).isEqualTo(Exit.USAGE);
    assertThat(said("review", "decline", id, "We", "know", "it."))
        .isEqualTo(id + " is declined; its author will hear why.\n");
    assertThat(said("suggest", "--mine")).contains("declined").contains("We know it.");
  }

  @Test
  void aSuggestionIsEditedAndApproved() throws IOException {
    String id = suggest("--link", "https://www.example.com/groups");
    String shown = said("review", "show", id);
    String edited = file("edited.md", shown.replace("They are free.", "Most are free."));

    assertThat(run("review", "edit", id, "--file", edited)).isEqualTo(Exit.OK);
    assertThat(said("review", "export", id))
        .contains("Most are free.", "url: \"https://www.example.com/groups\"");
  }

  @Test
  void aFileOfAnotherFormIsTold() throws IOException {
    String id = suggest();

    assertThat(run("review", "edit", id, "--file", file("odd.md", "Just text.\n")))
        .isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("has another form than a suggestion");
  }

  @Test
  void anExportTakesNoFilesPlace() throws IOException {
    String id = suggest();
    assertThat(run("review", "export", id)).isEqualTo(Exit.ERROR);
    run("review", "approve", id);
    Path file = folder.resolve("entry.md");

    assertThat(run("review", "export", id, "--out", file.toString())).isEqualTo(Exit.OK);
    assertThat(file).content().startsWith("---\nid: user-groups-meet-every-month-" + id);
    assertThat(run("review", "export", id, "--out", file.toString())).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("is there already. Name a new file.");
  }

  @Test
  void badLinksAreTold() {
    assertThat(said("suggest", "Look.", "--link", "javascript:alert(1)"))
        .contains("A link begins with https://");
    assertThat(said("suggest", "Look.", "--link", "https://192.168.0.1/x"))
        .contains("bare network address");
    assertThat(said("suggest", "Look.", "--link", "https://ana:pw@example.com/"))
        .contains("name or password");
    assertThat(said("suggest", "Look.", "--link", "https://\u0435xample.com/"))
        .contains("letters that look like others");
    assertThat(said("review", "list", "--json")).isEqualTo("[]\n");
  }

  @Test
  void duplicatesArePointedOut() {
    String first = suggest();
    suggest();

    assertThat(said("review", "list")).contains("! The same waits as " + first + ".");
  }

  @Test
  void floodsAreStopped() {
    String last = "";
    for (int i = 0; i < 200 && !last.contains("that is enough for now"); i++) {
      last = said("suggest", "The same again, number " + i);
    }

    assertThat(last)
        .contains("that is enough for now, thank you. There is room again at 2026-11-2");
  }

  @Test
  void aCorrectionNamesWhatIsThere() {
    assertThat(run("suggest", "No.", "--as-correction", "nothing-such")).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("there is no entry \"nothing-such\" here.");
    assertThat(run("suggest", "No.", "--as-correction", "ehr-analyst")).isEqualTo(Exit.OK);
    assertThat(said("review", "list")).contains(" · correction of ehr-analyst · ");
  }

  @Test
  void nothingSuggestedIsWrongUsage() {
    assertThat(run("suggest")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("what do you suggest?");
  }

  @Test
  void anEntryOfItsOwnIsRemoved() {
    String id = suggest();
    run("review", "approve", id);

    assertThat(said("review", "remove", "user-groups-meet-every-month-" + id))
        .endsWith(" is removed.\n");
    assertThat(said("review", "entries")).isEqualTo("local has no entries of its own.\n");
  }

  // ---- entries and answers

  @Test
  void anEntryIsHiddenAndShownAgain() {
    assertThat(said("hide", "ehr-analyst")).contains("ehr-analyst is hidden in local.");
    assertThat(run("hide", "ehr-analyst")).isEqualTo(Exit.ERROR);
    assertThat(run("hide", "ehr-analyst", "--community", "hospital")).isEqualTo(Exit.OK);
    assertThat(said("unhide", "ehr-analyst")).isEqualTo("ehr-analyst is shown again in local.\n");
    assertThat(run("unhide", "ehr-analyst")).isEqualTo(Exit.ERROR);
  }

  /// A question that was answered with an entry, and whose answer stands.
  private QuestionId answered() throws Exception {
    try (Desk desk = desk()) {
      Ask ask =
          new Ask(
              new Ask.Origin(
                  desk.actor().user(),
                  desk.community(),
                  new ChannelId("terminal:general"),
                  new ThreadId("terminal:1"),
                  Ask.Place.DIRECT),
              SampleHome.QUESTION,
              new Ask.Delivery(
                  List.of(new DeliveryKey("1")), now, now.plus(Duration.ofMinutes(15)), ""),
              Locale.US);
      Questions.Opening opening =
          new Questions.Opening(
              ask,
              desk.office().person(desk.actor()),
              new Claim("test", now, now.plusSeconds(30)),
              List.of());
      if (desk.storage().questions().admit(opening)
          instanceof Questions.Admission.Admitted(var id, var lease)) {
        desk.storage()
            .questions()
            .close(
                lease,
                new Ending(
                    Ending.Kind.ANSWERED,
                    Optional.empty(),
                    List.of(new EntryId("ehr-analyst")),
                    1,
                    now));
        desk.storage()
            .log()
            .posted(
                desk.community(),
                id,
                new PostRef("terminal:00001-00000000-0000-0000-0000-000000000000"));
        return id;
      }
      throw new IllegalStateException("not admitted");
    }
  }

  @Test
  void answersThatUsedAnEntryAreListed() throws Exception {
    QuestionId id = answered();

    assertThat(said("uses", "ehr-analyst")).contains(id.value(), "answered", SampleHome.QUESTION);
    assertThat(said("uses", "nursing-informatics"))
        .isEqualTo("No answer in local has used nursing-informatics.\n");
    assertThat(said("answers", "--json")).contains("\"id\":\"" + id + "\"");
  }

  @Test
  void anAnswerIsRetractedOnce() throws Exception {
    String id = answered().value();

    assertThat(said("retract", id)).isEqualTo("The answer to " + id + " is removed.\n");
    assertThat(run("retract", id)).isEqualTo(Exit.ERROR);
    assertThat(err.toString()).contains("does not stand anywhere any more");
    assertThat(said("audit")).contains("answer.retract");
  }

  @Test
  void aQuestionIsSolved() throws Exception {
    String id = answered().value();

    assertThat(said("solved", id)).isEqualTo(id + " is solved.\n");
    assertThat(said("answers")).contains("  solved  ");
    assertThat(run("solved", "q-unknown")).isEqualTo(Exit.ERROR);
  }

  @Test
  void anAnswerThatDidNotHelpIsAGap() throws Exception {
    String id = answered().value();

    assertThat(run("feedback", id, "not-helpful", "The", "page", "is", "gone.")).isEqualTo(Exit.OK);
    assertThat(said("gaps", "--json"))
        .contains("\"unanswered\":\"0\",\"badly-rated\":\"1\"")
        .contains("\"nearest\":\"ehr-analyst\",\"example\":\"" + SampleHome.QUESTION);
  }

  @Test
  void aVerdictIsOneOfTwo() {
    assertThat(run("feedback", "q-1", "meh")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("comes helpful or not-helpful.");
  }

  // ---- gaps

  @Test
  void aGapBecomesADraftOfAThread() throws Exception {
    run("feedback", answered().value(), "not-helpful");

    String draft = said("gaps", "--draft", "1", "advice");

    assertThat(draft).startsWith("---\nid: how-do-i-become").contains("{entry:ehr-analyst}");
    assertThat(run("advice", "create", "--file", file("draft.md", draft))).isEqualTo(Exit.OK);
  }

  @Test
  void aGapBecomesADraftOfAnEntry() throws Exception {
    run("feedback", answered().value(), "not-helpful");

    String id = name("s", said("gaps", "--draft", "1", "entry"));

    assertThat(said("review", "list")).contains(id + " · gap of ehr-analyst · ");
  }

  @Test
  void aGapThatIsDealtWithIsOffTheList() throws Exception {
    run("feedback", answered().value(), "not-helpful");

    assertThat(run("gaps", "--settle", "1")).isEqualTo(Exit.OK);
    assertThat(said("gaps")).isEqualTo("Nothing was asked in vain in local.\n");
    assertThat(run("gaps", "--settle", "1")).isEqualTo(Exit.ERROR);
  }

  @Test
  void anUnknownDraftIsWrongUsage() {
    assertThat(run("gaps", "--draft", "1", "poem")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--draft takes a number and \"advice\" or \"entry\".");
  }

  @Test
  void everyCommandHelps() {
    assertThat(said("advice", "--help")).contains("Commands:\n  list ", "  due ");
    assertThat(said("review", "--help")).contains("  approve ");
    for (String command :
        List.of("suggest", "gaps", "hide", "unhide", "answers", "uses", "retract", "feedback")) {
      assertThat(run(command, "--help")).isEqualTo(Exit.OK);
      assertThat(out.toString()).contains("Usage: foothold " + command, "--community=NAME");
    }
    assertThat(said("advice", "schedule", "--help")).contains("every 1st of the month 08:00 UTC");
  }
}
