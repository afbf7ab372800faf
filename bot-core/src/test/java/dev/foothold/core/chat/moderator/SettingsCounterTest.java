package dev.foothold.core.chat.moderator;

import static dev.foothold.core.chat.moderator.Hall.button;
import static dev.foothold.core.chat.moderator.Hall.form;
import static dev.foothold.core.chat.moderator.Hall.labels;
import static dev.foothold.core.chat.moderator.Hall.menus;
import static dev.foothold.core.chat.moderator.Hall.reading;
import static dev.foothold.core.testing.Town.ANA;
import static dev.foothold.core.testing.Town.BEN;
import static dev.foothold.core.testing.Town.CHANNEL;
import static dev.foothold.core.testing.Town.HERE;
import static dev.foothold.core.testing.Town.MOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foothold.core.chat.Deed;
import dev.foothold.core.chat.Response;
import dev.foothold.core.chat.Visitor;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.policy.ChannelMode;
import dev.foothold.core.policy.CommunitySettings;
import dev.foothold.core.policy.Setting;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Block;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsCounterTest {

  private final Hall hall = new Hall();

  private CommunitySettings now() {
    return hall.office.communities().of(HERE);
  }

  @Test
  void showsWhatHolds() {
    List<Response> overview = hall.command("settings");

    assertThat(reading(overview)).contains("I speak: when I am spoken to", "10/10m", "none");
    assertThat(labels(overview))
        .containsExactly(
            "When I speak",
            "People",
            "Channels for moderators",
            "Limits and budgets",
            "More settings");
  }

  @Test
  void setsTheModeOfAChosenChannel() {
    List<Response> page = hall.press(button(hall.command("settings"), "When I speak"));
    List<Response> channel = hall.choose(menus(page).get(1).action(), CHANNEL.value());

    List<Response> set = hall.choose(menus(channel).getFirst().action(), "when-confident");

    assertThat(now().mode(CHANNEL)).isEqualTo(ChannelMode.WHEN_CONFIDENT);
    assertThat(now().mode(new ChannelId("test:another"))).isEqualTo(ChannelMode.MENTION);
    assertThat(reading(set)).contains("Saved.", "[#channel](channel:test:channel)", "am sure");
  }

  @Test
  void takesTheModeOfAChannelBack() {
    hall.settings.mode(MOD, CHANNEL, ChannelMode.ALWAYS);
    List<Response> channel = hall.choose(Action.of(Verb.SETTINGS_CHANNEL), CHANNEL.value());

    hall.choose(menus(channel).getFirst().action(), "standard");

    assertThat(chosen(channel)).containsExactly("always");
    assertThat(now().modes()).isEmpty();
  }

  private static List<String> chosen(List<Response> responses) {
    return ((Block.Choices.Listed) menus(responses).getFirst().what())
        .options().stream().filter(Block.Option::chosen).map(Block.Option::value).toList();
  }

  @Test
  void setsTheModeOfAllOthers() {
    List<Response> page = hall.press(button(hall.command("settings"), "When I speak"));

    hall.choose(menus(page).getFirst().action(), "off");

    assertThat(chosen(page)).containsExactly("mention");
    assertThat(now().mode(CHANNEL)).isEqualTo(ChannelMode.OFF);
  }

  @Test
  void saysWhatIsWrongWithAModeThatWasMadeUp() {
    assertThat(reading(hall.choose(Action.of(Verb.SETTINGS_MODE), "shout")))
        .contains("write off, mention");
  }

  @Test
  void makesAnswersPublicAndPrivate() {
    List<Response> page = hall.press(button(hall.command("settings"), "When I speak"));
    List<Response> open = hall.press(button(page, "Show them to everybody"));
    boolean wasPublic = now().answersPublicly();

    hall.press(button(open, "Keep them private"));

    assertThat(wasPublic).isTrue();
    assertThat(now().answersPublicly()).isFalse();
  }

  @Test
  void letsTheChosenGroupsModerate() {
    List<Response> page = hall.press(button(hall.command("settings"), "People"));
    Action groups = menus(page).getFirst().action();

    hall.choose(groups, "test:helpers", "test:staff");
    hall.choose(groups, "test:staff", "test:new");

    assertThat(now().moderatorGroups()).containsExactly("test:new", "test:staff");
  }

  @Test
  void letsNoneModerateWhereNoneIsChosen() {
    hall.choose(Action.of(Verb.SETTINGS_GROUPS), "test:helpers");

    hall.choose(Action.of(Verb.SETTINGS_GROUPS));

    assertThat(now().moderatorGroups()).isEmpty();
  }

  @Test
  void letsNobodyChooseModeratorsWhoIsOneByChoice() {
    hall.settings.moderatorGroup(MOD, "test:helpers", true);
    Visitor helper =
        new Visitor(ANA, Set.of("test:helpers"), Hall.visitor(ANA).place(), Locale.ENGLISH);
    Deed groups =
        new Deed.Press(Action.of(Verb.SETTINGS_GROUPS), List.of("test:helpers", "test:mine"));
    Deed person =
        new Deed.Press(Action.of(Verb.SETTINGS_MODERATES, BEN.user().value(), "true"), List.of());
    Deed people = new Deed.Press(Action.of(Verb.SETTINGS, "people"), List.of());

    List<Response> refused = hall.desk.serve(helper, groups);
    hall.desk.serve(helper, person);

    assertThat(reading(refused)).contains("those alone whom the platform itself calls moderators");
    assertThat(now().moderatorGroups()).containsExactly("test:helpers");
    assertThat(hall.office.moderates(BEN)).isFalse();
    assertThat(menus(hall.desk.serve(helper, people)))
        .noneMatch(menu -> menu.what() instanceof Block.Choices.Groups);
    assertThat(labels(hall.desk.serve(helper, command()))).contains("Limits and budgets");
  }

  private static Deed command() {
    return new Deed.Command(List.of("settings"), Map.of());
  }

  @Test
  void letsAPersonModerate() {
    Action choose = Action.of(Verb.SETTINGS_PERSON);

    List<Response> person = hall.choose(choose, BEN.user().value());
    List<Response> moderates = hall.press(button(person, "Let them moderate"));
    boolean did = hall.office.moderates(BEN);
    hall.press(button(moderates, "Take that back"));

    assertThat(did).isTrue();
    assertThat(hall.office.moderates(BEN)).isFalse();
  }

  @Test
  void ignoresAPerson() {
    List<Response> person = hall.choose(Action.of(Verb.SETTINGS_PERSON), BEN.user().value());

    List<Response> ignored = hall.press(button(person, "Do not listen"));

    assertThat(now().ignores(hall.town.people().key(BEN.user()))).isTrue();
    assertThat(reading(ignored)).contains("is not listened to");
    assertThat(labels(ignored)).contains("Listen again");
  }

  @Test
  void choosesChannelsForModerators() {
    List<Response> page = hall.press(button(hall.command("settings"), "Channels for moderators"));

    hall.choose(menus(page).get(0).action(), "test:mods");
    List<Response> both = hall.choose(menus(page).get(1).action(), "test:digest");
    hall.press(button(both, "none"));

    assertThat(now().moderatorsChannel()).isEmpty();
    assertThat(now().digestChannel()).contains(new ChannelId("test:digest"));
  }

  @Test
  void setsNoPlaceOfAnotherSetting() {
    hall.choose(Action.of(Verb.SETTINGS_PLACE, Setting.MODE.key()), "off");

    assertThat(now().mode(CHANNEL)).isEqualTo(ChannelMode.MENTION);
  }

  @Test
  void setsLimitsByAForm() {
    Form form = form(hall.press(button(hall.command("settings"), "Limits and budgets")));
    Map<String, String> values = new HashMap<>(Hall.values(form));
    values.put("rate.person", "3/1h");

    List<Response> saved = hall.submit(form, values);

    assertThat(Hall.values(form)).containsEntry("rate.person", "10/10m").hasSize(5);
    assertThat(reading(saved)).contains("Saved.", "3/1h");
    assertThat(hall.town.audited()).containsExactly("settings.set");
  }

  @Test
  void keepsWhatWasTypedWhereAValueIsBad() {
    Form form = form(hall.press(button(hall.command("settings"), "More settings")));
    Map<String, String> values = new HashMap<>(Hall.values(form));
    values.put("keep.days", "forever");
    values.put("confident.from", "0.9");

    List<Response> refused = hall.submit(form, values);
    Form again = form(hall.press(button(refused, "Go on editing")));

    assertThat(reading(refused)).contains("forever", "a number of days from 1 to 3650");
    assertThat(Hall.values(again)).containsEntry("keep.days", "forever");
    assertThat(now().confidentFrom()).isEqualTo(0.9);
  }

  @Test
  void takesBackWhatIsLeftEmpty() {
    hall.settings.set(MOD, "keep.days", "7");
    Form form = form(hall.press(Verb.SETTINGS_FORM, "others"));
    Map<String, String> values = new HashMap<>(Hall.values(form));
    values.put("keep.days", "");

    hall.submit(form, values);

    assertThat(now().value(Setting.KEEP_DAYS)).isEqualTo("90");
  }

  @Test
  void setsWhenTheDigestComes() {
    Form form = form(hall.press(Verb.SETTINGS_FORM, "digest"));

    List<Response> refused = hall.submit(form, Map.of("digest.when", "mondays"));
    hall.submit(form, Map.of("digest.when", "every Friday 16:00 Europe/Madrid"));

    assertThat(reading(refused)).contains("no schedule that I can read");
    assertThat(now().value(Setting.DIGEST_WHEN)).isEqualTo("every Friday 16:00 Europe/Madrid");
  }

  @Test
  void opensTheOverviewWhereAnIdWasMadeUp() {
    assertThat(reading(hall.press(Verb.SETTINGS, "nothing"))).contains("Settings");
    assertThat(reading(hall.press(Verb.SETTINGS_FORM, "nothing"))).contains("Settings");
  }
}
