package dev.foothold.app;

import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.core.Bot;
import dev.foothold.core.advice.AdviceDesk;
import dev.foothold.core.advice.Publishing;
import dev.foothold.core.advice.Scheduler;
import dev.foothold.core.feedback.FeedbackDesk;
import dev.foothold.core.gaps.GapDesk;
import dev.foothold.core.model.Actor;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PostRef;
import dev.foothold.core.policy.AskLimits;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.SettingsDesk;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Storage;
import dev.foothold.core.privacy.PrivacyDesk;
import dev.foothold.core.suggest.EntryDesk;
import dev.foothold.core.suggest.SuggestionDesk;
import dev.foothold.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// A [House] with somebody at its desk: the one who sits at this terminal, in one community. One
/// thread at a time.
final class Desk implements AutoCloseable {

  private final House house;
  private final Actor actor;
  private final Path outbox;

  /// @param house closed with it
  /// @param actor who sits there
  /// @param outbox the folder of what is posted to the terminal
  Desk(House house, Actor actor, Path outbox) {
    this.house = house;
    this.actor = actor;
    this.outbox = outbox;
  }

  /// Who sits here.
  Actor actor() {
    return actor;
  }

  /// Where they do what they do.
  CommunityId community() {
    return actor.community();
  }

  Storage storage() {
    return house.storage();
  }

  Office office() {
    return house.office();
  }

  SettingsDesk settings() {
    return house.settings();
  }

  PrivacyDesk privacy() {
    return house.privacy();
  }

  AdviceDesk advice() throws IOException {
    return house.advice();
  }

  Publishing publishing() {
    return house.publishing();
  }

  Scheduler scheduler() throws IOException {
    return house.scheduler();
  }

  SuggestionDesk suggestions() throws IOException {
    return house.suggestions();
  }

  EntryDesk entries() throws IOException {
    return house.entries();
  }

  GapDesk gaps() throws IOException {
    return house.gaps();
  }

  FeedbackDesk feedback() throws IOException {
    return house.feedback();
  }

  /// Finds what is shipped, and what communities have of their own.
  KnowledgeSearch search() throws IOException {
    return house.library().knowledge().search();
  }

  /// What posts call a community.
  static String called(CommunityId community) {
    return House.called(community);
  }

  /// Where a post of the terminal stands.
  Path file(PostRef post) {
    String name = post.value().substring(post.value().indexOf(':') + 1);
    return outbox.resolve(name + ".md");
  }

  /// The bot in this community, for the one who sits here. What it is asked is kept, as on every
  /// platform.
  ///
  /// @param fast whether to do without the model
  LocalAsker asker(boolean fast) throws IOException {
    House.Library open = house.library(fast ? Knowledge.Model.NONE : Knowledge.Model.BACKGROUND);
    Bot bot = house.bot(AskLimits.LOCAL, Runtime.getRuntime().availableProcessors());
    Runnable untilReady =
        () -> {
          // What was approved meanwhile, here or in another process, is found.
          open.own().follow();
          if (!fast) {
            open.knowledge().awaitModel(Wiring.MODEL_PATIENCE);
          }
        };
    return new LocalAsker(
        bot,
        house.place().holder().clock(),
        Locale.getDefault(),
        untilReady,
        new LocalAsker.Session(community(), house.place().holder().name()));
  }

  /// What somebody is told who may not: never at this terminal, whose person is the operator.
  static Trouble notAllowed() {
    return Trouble.error("only moderators may do that.");
  }

  @Override
  public void close() {
    house.close();
  }
}
