package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.START;
import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.form;
import static dev.foothold.core.chat.moderator.Hall.labels;
import static dev.foothold.core.chat.moderator.Hall.menus;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MAX;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.port.Publisher;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdviceCounterTest {

  private final Hall hall = new Hall();

  @Test
  void browsesInPages() {
    IntStream.range(0, 12).forEach(i -> hall.thread("own-" + i, "Own " + i, "Post."));

    List<Response> first = hall.command("advice", "browse");
    List<Response> second = hall.press(button(first, "More"));

    assertThat(reading(first)).contains("Start here", "2 posts", "never posted");
    assertThat(labels(first)).contains("More").doesNotContain("Back");
    assertThat(menus(first)).singleElement().extracting(Block.Menu::what).isNotNull();
    assertThat(labels(second)).contains("Back").doesNotContain("More");
    assertThat(second.getFirst()).isInstanceOf(Response.Replace.class);
  }

  @Test
  void showsAThreadAsItWouldBePosted() {
    List<Response> preview = hall.command(Map.of("name", START), "advice", "preview");

    assertThat(reading(preview))
        .contains("Welcome to Health IT Club.", "Ask the volunteer office.");
    assertThat(labels(preview)).containsExactly("Post here", "Edit", "History", "Retire", "Cancel");
    assertThat(menus(preview))
        .singleElement()
        .satisfies(menu -> assertThat(menu.what()).isInstanceOf(Block.Choices.Channels.class));
  }

  @Test
  void offersNoPostingOfWhatThePlatformDoesNotTake() {
    hall.thread("long", "Long", "x".repeat(501));

    List<Response> preview = hall.command(Map.of("name", "long"), "advice", "preview");

    assertThat(reading(preview)).contains("test takes 500");
    assertThat(labels(preview)).doesNotContain("Post here");
    assertThat(menus(preview)).isEmpty();
  }

  @Test
  void findsByAPartOfWhatAThreadIsCalled() {
    assertThat(reading(hall.command(Map.of("name", "first st"), "advice", "preview")))
        .contains("Welcome to Health IT Club.");
  }

  @Test
  void offersThoseThatMayHaveBeenMeant() {
    hall.thread("welcome-two", "Welcome two", "Post.");

    List<Response> several = hall.command(Map.of("name", "welcome"), "advice", "edit");
    List<Response> none = hall.command(Map.of("name", "*nothing*"), "advice", "edit");

    assertThat(menus(several))
        .singleElement()
        .satisfies(menu -> assertThat(((Block.Choices.Listed) menu.what()).options()).hasSize(2));
    assertThat(reading(none)).contains("\\*nothing\\*");
  }

  @Test
  void completesByTitleAliasAndBody() {
    hall.thread("own", "Own", "The body speaks of xylophones.");
    Deed.Command empty = new Deed.Command(List.of("advice", "post"), Map.of());

    assertThat(complete(Map.of("name", "xylo"))).containsExactly("own");
    assertThat(complete(Map.of("name", "first steps"))).containsExactly(START);
    assertThat(complete(Map.of("name", "START"))).containsExactly(START);
    assertThat(hall.desk.complete(Hall.visitor(MOD), empty, "name")).hasSize(2);
    assertThat(hall.desk.complete(Hall.visitor(MOD), empty, "when")).isEmpty();
    assertThat(hall.desk.complete(Hall.visitor(ANA), empty, "name")).isEmpty();
  }

  private List<String> complete(Map<String, String> options) {
    Deed.Command command = new Deed.Command(List.of("advice", "post"), options);
    return hall.desk.complete(Hall.visitor(MOD), command, "name").stream()
        .map(Block.Option::value)
        .toList();
  }

  @Test
  void completesNoMoreThanAPlatformTakes() {
    IntStream.range(0, 30).forEach(i -> hall.thread("own-" + i, "t".repeat(100), "Post."));

    assertThat(complete(Map.of())).hasSize(25);
  }

  @Test
  void postsOnceThoughItIsPressedTwice() {
    List<Response> preview = hall.command(Map.of("name", START), "advice", "preview");
    hall.press(button(preview, "Post here"));
    List<Response> second = hall.press(button(preview, "Post here"));
    hall.town.clock().advance(Duration.ofMinutes(1));
    hall.press(button(preview, "Post here"));

    assertThat(reading(second)).contains("is being posted already");
    assertThat(hall.publisher.texts()).hasSize(4);
  }

  @Test
  void postsHereWithTitleAndTags() {
    List<Response> preview = hall.command(Map.of("name", START), "advice", "preview");

    List<Response> posted = hall.press(button(preview, "Post here"));

    assertThat(posted.getFirst()).isInstanceOf(Response.Replace.class);
    assertThat(reading(posted)).contains("stands in [#channel](channel:test:channel): 2 posts");
    assertThat(hall.publisher.texts()).hasSize(2);
    assertThat(hall.publisher.posts().getFirst().topic())
        .contains(new Publisher.Topic("Start here", List.of("welcome")));
  }

  @Test
  void postsInAChosenChannel() {
    List<Response> preview = hall.command(Map.of("name", START), "advice", "preview");

    hall.choose(menus(preview).getFirst().action(), "test:another");
    hall.command(Map.of("name", START, "channel", "test:third"), "advice", "post");

    assertThat(hall.publisher.posts())
        .extracting(post -> post.channel().value())
        .containsExactly("test:another", "test:another", "test:third", "test:third");
  }

  @Test
  void previewsWhereNoChannelIsNamed() {
    List<Response> preview = hall.command(Map.of("name", START), "advice", "post");

    assertThat(labels(preview)).contains("Post here");
    assertThat(hall.publisher.texts()).isEmpty();
  }

  @Test
  void saysWhatToDoWhereThePlatformRefuses() {
    hall.publisher.refuse("no right to post");

    List<Response> posted = hall.press(Verb.ADVICE_POST, START);

    assertThat(reading(posted))
        .contains(
            "refused post 1", "no right to post", "Nothing stands there.", "give me the right");
  }

  @Test
  void saysThatItGoesOnByItselfWhereThePlatformIsBusy() {
    hall.publisher.askToWait(1);

    assertThat(reading(hall.press(Verb.ADVICE_POST, START)))
        .contains("No post stands", "wait 10 seconds", "nothing to do");
  }

  @Test
  void postsNothingWhileItIsSwitchedOff() {
    hall.settings.pause(MOD);

    List<Response> posted = hall.press(Verb.ADVICE_POST, START);

    assertThat(reading(posted)).contains("switched off");
    assertThat(labels(posted)).contains("Switch on");
    assertThat(hall.publisher.texts()).isEmpty();
  }

  @Test
  void postsNothingThatWasRetiredMeanwhile() {
    hall.advice.retire(MOD, new AdviceId(START));

    assertThat(reading(hall.press(Verb.ADVICE_POST, START))).contains("not there any more");
    assertThat(reading(hall.press(Verb.ADVICE_POST, "never-was"))).contains("not there any more");
    assertThat(reading(hall.press(Verb.ADVICE_POST))).contains("not there any more");
  }

  @Test
  void showsWhatIsWrongBeforeItPostsElsewhere() {
    hall.thread("long", "Long", "x".repeat(501));

    List<Response> posted = hall.choose(Action.of(Verb.ADVICE_POST_IN, "long"), "test:another");

    assertThat(reading(posted)).contains("nothing was posted", "test takes 500");
    assertThat(labels(posted)).contains("Edit");
  }

  @Test
  void createsByAFormAndSavesAfterAPreview() {
    Form form = form(hall.command("advice", "create"));

    List<Response> draft =
        hall.submit(
            form,
            Map.of(
                "title", "Getting in, again",
                "aliases", "way in, , start",
                "tags", "jobs",
                "post", "Hello {community}."));
    boolean before = hall.advice.show(HERE, new AdviceId("getting-in-again")).isPresent();
    List<Response> saved = hall.press(button(draft, "Save"));

    assertThat(form.fields()).hasSize(4);
    assertThat(reading(draft)).contains("Draft: Getting in, again", "Hello Health IT Club.");
    assertThat(before).isFalse();
    assertThat(reading(saved)).contains("saved as version 1");
    assertThat(hall.advice.show(HERE, new AdviceId("getting-in-again")).orElseThrow().advice())
        .isEqualTo(
            new Advice(
                new AdviceId("getting-in-again"),
                "Getting in, again",
                List.of("Hello {community}."),
                List.of("way in", "start"),
                List.of("jobs")));
  }

  @Test
  void opensFormsOnlyWherePlatformsTakeThem() {
    assertThat(hall.desk.opensForm(new Deed.Command(List.of("advice", "create"), Map.of())))
        .isTrue();
    assertThat(hall.desk.opensForm(new Deed.Command(List.of("advice", "edit"), Map.of())))
        .isFalse();
    assertThat(hall.submit(Action.of(Verb.ADVICE_CREATE), Map.of("title", "T", "post", "P")))
        .noneMatch(Response.Fill.class::isInstance);
  }

  @Test
  void editsPostByPost() {
    List<Response> draft = hall.command(Map.of("name", START), "advice", "edit");
    Form second = form(hall.press(button(draft, "Edit post 2")));

    List<Response> edited = hall.submit(second, Map.of("post1", "Second, edited."));
    List<Response> added =
        hall.submit(form(hall.press(button(edited, "Add a post"))), Map.of("post", "Third."));
    List<Response> removed = hall.press(button(added, "Remove post 1"));
    hall.press(button(removed, "Save"));

    assertThat(Hall.values(second)).containsEntry("post1", "Then {entry:volunteering}");
    assertThat(edited.getFirst()).isInstanceOf(Response.Replace.class);
    assertThat(hall.advice.show(HERE, new AdviceId(START)))
        .map(AdviceVersion::advice)
        .map(Advice::posts)
        .contains(List.of("Second, edited.", "Third."));
  }

  @Test
  void editsTitleAndNames() {
    List<Response> draft = hall.command(Map.of("name", START), "advice", "edit");
    Form names = form(hall.press(button(draft, "Edit title and names")));

    List<Response> renamed =
        hall.submit(names, Map.of("title", "Begin here", "aliases", "", "tags", "a, b"));
    hall.press(button(renamed, "Save"));

    assertThat(Hall.values(names))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("title", "Start here", "aliases", "first steps", "tags", "welcome"));
    assertThat(hall.advice.show(HERE, new AdviceId(START)).orElseThrow().advice())
        .satisfies(
            advice -> {
              assertThat(advice.title()).isEqualTo("Begin here");
              assertThat(advice.aliases()).isEmpty();
              assertThat(advice.tags()).containsExactly("a", "b");
            });
  }

  @Test
  void keepsTheLastPost() {
    hall.thread("own", "Own", "Only post.");

    List<Response> draft = hall.command(Map.of("name", "own"), "advice", "edit");

    assertThat(labels(draft)).doesNotContain("Remove post 1");
  }

  @Test
  void addsNoMorePostsThanAThreadHas() {
    hall.thread(
        "own", "Own", IntStream.range(0, 20).mapToObj(i -> "Post " + i).toArray(String[]::new));

    List<Response> draft = hall.command(Map.of("name", "own"), "advice", "edit");

    assertThat(labels(draft)).contains("Edit post 20").doesNotContain("Add a post");
  }

  @Test
  void putsALongPostIntoSeveralFieldsAndTogetherAgain() {
    String post = "line\n".repeat(1_000) + "y".repeat(6_999);
    hall.thread("own", "Own", post);
    List<Response> draft = hall.command(Map.of("name", "own"), "advice", "edit");

    Form form = form(hall.press(button(draft, "Edit post 1")));
    List<Response> same = hall.submit(form, Hall.values(form));

    assertThat(form.fields()).hasSizeBetween(3, 5);
    assertThat(Hall.values(form).values()).allMatch(part -> part.length() <= Form.Size.MAX);
    assertThat(reading(same)).contains("y".repeat(100));
  }

  @Test
  void showsWhatSomebodyElseChangedAndLosesNothing() {
    List<Response> draft = hall.command(Map.of("name", START), "advice", "edit");
    Form form = form(hall.press(button(draft, "Edit post 1")));
    List<Response> mine = hall.submit(form, Map.of("post1", "Mine."));
    hall.advice.edit(
        MAX,
        new Advice(new AdviceId(START), "Start here", List.of("Theirs."), List.of(), List.of()),
        0);

    List<Response> conflict = hall.press(button(mine, "Save"));
    List<Response> saved = hall.press(button(conflict, "Save"));

    assertThat(reading(conflict)).contains("version 1 now", "\\- Theirs.", "\\+ Mine.", "Mine.");
    assertThat(reading(saved)).contains("version 2");
    assertThat(hall.advice.show(HERE, new AdviceId(START)).orElseThrow().advice().posts())
        .contains("Mine.");
  }

  @Test
  void keepsADraftThatCannotBeSaved() {
    List<Response> draft =
        hall.submit(
            Action.of(Verb.ADVICE_CREATE),
            Map.of("title", "Own", "post", "Hello @everyone, {nobody}."));

    List<Response> refused = hall.press(button(draft, "Save"));

    assertThat(reading(refused)).contains("cannot be saved", "@everyone", "no placeholder");
    assertThat(labels(refused)).contains("Edit post 1", "Save");
    assertThat(hall.advice.show(HERE, new AdviceId("own"))).isEmpty();
  }

  @Test
  void saysWhatATitleMayBe() {
    Map<String, String> values = new HashMap<>(Map.of("title", " ", "post", "Post."));
    values.put("aliases", String.join(",", IntStream.range(0, 21).mapToObj(i -> "a" + i).toList()));

    List<Response> draft = hall.submit(Action.of(Verb.ADVICE_CREATE), values);
    List<Response> again = hall.press(button(draft, "Save"));

    assertThat(reading(draft)).contains("A title has 1 to 100", "at most 20 other names");
    assertThat(reading(again)).contains("A title has 1 to 100");
  }

  @Test
  void keepsADraftWithAPostThatCannotBe() {
    List<Response> draft =
        hall.submit(Action.of(Verb.ADVICE_CREATE), Map.of("title", "Own", "post", " \n "));
    Form form = form(hall.press(button(draft, "Edit post 1")));
    List<Response> tooLong =
        hall.submit(form, Map.of("post1", "x".repeat(Advice.MAX_POST), "post2", "y"));
    List<Response> refused = hall.press(button(tooLong, "Save"));
    List<Response> mended = hall.submit(form, Map.of("post1", "Mine."));

    assertThat(reading(draft)).contains("Post 1 must have 1 to 12,000 characters");
    assertThat(reading(refused)).contains("Post 1 must have 1 to 12,000 characters");
    assertThat(reading(mended)).contains("Mine.").doesNotContain("must have");
  }

  @Test
  void namesANewThreadLikeNoOther() {
    Map<String, String> values = Map.of("title", "Start here", "post", "Mine.");

    hall.press(button(hall.submit(Action.of(Verb.ADVICE_CREATE), values), "Save"));

    assertThat(hall.advice.show(HERE, new AdviceId("start-here-2"))).isPresent();
    assertThat(hall.advice.show(HERE, new AdviceId(START))).map(AdviceVersion::number).contains(0);
  }

  @Test
  void givesBackWhatWasTypedIntoADraftThatIsGone() {
    List<Response> typed =
        hall.submit(Action.of(Verb.DRAFT_POST, "d-gone", "0"), Map.of("post1", "My long work."));

    assertThat(typed)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Hand.class, hand -> assertThat(hand.content()).isEqualTo("My long work."));
    assertThat(reading(hall.press(Verb.DRAFT_SAVE, "d-gone"))).contains("That draft is gone");
  }

  @Test
  void givesBackWhatWasTypedIntoADraftThatIsFull() {
    String[] posts =
        IntStream.range(1, Advice.MAX_POSTS).mapToObj(i -> "P" + i).toArray(String[]::new);
    hall.thread("book", "Book", posts);
    List<Response> draft = hall.command(Map.of("name", "book"), "advice", "edit");
    Form form = form(hall.press(button(draft, "Add a post")));
    hall.submit(form, Map.of("post", "The last one."));

    List<Response> typed = hall.submit(form, Map.of("post", "One too many."));

    assertThat(typed)
        .singleElement()
        .isInstanceOfSatisfying(
            Response.Hand.class, hand -> assertThat(hand.content()).isEqualTo("One too many."));
  }

  @Test
  void showsADraftToItsAuthorAlone() {
    List<Response> draft = hall.command(Map.of("name", START), "advice", "edit");
    Action save = Hall.action(button(draft, "Save"));

    assertThat(reading(hall.serve(MAX, new Deed.Press(save, List.of()))))
        .contains("That draft is gone");
  }

  @Test
  void throwsADraftAway() {
    List<Response> draft = hall.command(Map.of("name", START), "advice", "edit");

    List<Response> gone = hall.press(button(draft, "Throw away"));

    assertThat(gone).containsExactly(new Response.Remove());
    assertThat(reading(hall.press(button(draft, "Save")))).contains("That draft is gone");
  }

  @Test
  void savesAMessageAsAdvice() {
    Form form = form(pick("Read this first.\nThen that."));

    assertThat(Hall.values(form)).containsEntry("post", "Read this first.\nThen that.");
  }

  @Test
  void keepsAMessageThatIsLongerThanAForm() {
    List<Response> draft = pick("First line\n" + "word ".repeat(1_000));

    assertThat(reading(draft)).contains("Draft: First line");
    assertThat(labels(draft)).contains("Edit post 2");
  }

  private List<Response> pick(String text) {
    return hall.serve(
        MOD, new Deed.Pick(Deed.Item.SAVE_AS_ADVICE, text, new PostRef("test:message")));
  }

  @Test
  void goesBackInHistory() {
    hall.advice.edit(MOD, edited("One."), 0);
    hall.advice.edit(MOD, edited("Two."), 1);

    List<Response> history = hall.command(Map.of("name", START), "advice", "history");
    List<Response> restored = hall.press(Verb.ADVICE_RESTORE, START, "1");

    assertThat(reading(history)).contains("version 2", "in use", "version 1", "as it came");
    assertThat(labels(history)).contains("Restore", "Undo the last change");
    assertThat(reading(restored)).contains("version 3");
    assertThat(hall.advice.show(HERE, new AdviceId(START)).orElseThrow().advice().posts())
        .containsExactly("One.");
  }

  private static Advice edited(String post) {
    return new Advice(new AdviceId(START), "Start here", List.of(post), List.of(), List.of());
  }

  @Test
  void undoes() {
    hall.advice.edit(MOD, edited("One."), 0);

    List<Response> undone = hall.command(Map.of("name", START), "advice", "undo");
    List<Response> nothing = hall.command(Map.of("name", "start-here"), "advice", "undo");

    assertThat(reading(undone)).contains("version 2");
    assertThat(undone.getFirst()).isInstanceOf(Response.Say.class);
    assertThat(reading(nothing)).contains("version 3");
  }

  @Test
  void saysWhereThereIsNothingToUndo() {
    assertThat(reading(hall.command(Map.of("name", START), "advice", "undo")))
        .contains("nothing to take back");
  }

  @Test
  void retiresAfterAskingAndBringsBack() {
    List<Response> asked = hall.command(Map.of("name", START), "advice", "retire");
    boolean before = hall.advice.show(HERE, new AdviceId(START)).orElseThrow().retired();
    List<Response> retired = hall.press(button(asked, "Retire"));
    hall.press(button(retired, "Undo the last change"));

    assertThat(before).isFalse();
    assertThat(reading(retired)).contains("out of use");
    assertThat(hall.advice.show(HERE, new AdviceId(START)).orElseThrow().retired()).isFalse();
  }

  @Test
  void schedulesAndDeletes() {
    Map<String, String> options =
        Map.of("name", START, "channel", "test:channel", "when", "every Monday 09:00 UTC");

    List<Response> added = hall.command(options, "advice", "schedule");
    List<Response> list = hall.command("advice", "schedules");
    List<Response> empty = hall.press(button(list, "Delete"));

    assertThat(reading(added)).contains("next on 2026");
    assertThat(reading(list)).contains("every Monday 09:00 UTC");
    assertThat(reading(empty)).contains("Nothing is posted by itself");
  }

  @Test
  void keepsARuleThatItCannotRead() {
    Map<String, String> options =
        Map.of("name", START, "channel", "test:channel", "when", "mondays at nine");

    List<Response> refused = hall.command(options, "advice", "schedule");
    Form form = form(hall.press(button(refused, "Try again")));
    List<Response> added = hall.submit(form, Map.of("when", "every Monday 09:00 UTC"));

    assertThat(reading(refused)).contains("every Monday 09:00 America/New\\_York");
    assertThat(Hall.values(form)).containsEntry("when", "mondays at nine");
    assertThat(reading(added)).contains("will be posted in [#channel](channel:test:channel)");
  }

  @Test
  void givesBackARuleWhoseWishIsGone() {
    List<Response> typed =
        hall.submit(Action.of(Verb.SCHEDULE_AGAIN, "d-gone"), Map.of("when", "every day 9"));

    assertThat(typed).singleElement().isInstanceOf(Response.Hand.class);
    assertThat(reading(hall.press(Verb.SCHEDULE_AGAIN, "d-gone"))).contains("draft is gone");
  }

  @Test
  void isForModeratorsAlone() {
    Deed post = new Deed.Press(Action.of(Verb.ADVICE_POST, START), List.of());
    Deed create = new Deed.Command(List.of("advice", "create"), Map.of());
    Deed pick = new Deed.Pick(Deed.Item.SAVE_AS_ADVICE, "Text", new PostRef("test:message"));

    assertThat(List.of(post, create, pick))
        .allSatisfy(deed -> assertThat(reading(hall.serve(ANA, deed))).contains("moderators"));
    assertThat(hall.publisher.texts()).isEmpty();
  }
}
