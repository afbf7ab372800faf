package dev.foothold.core.suggest;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.policy.Office;
import dev.foothold.core.port.KnowledgeSearch;

/// Where moderators hide entries in their community, and remove its own. Safe for many threads.
public final class EntryDesk {

  private final CommunityKnowledge knowledge;
  private final KnowledgeSearch search;
  private final Office office;

  /// A desk.
  ///
  /// @param knowledge what communities add and hide
  /// @param search what is found
  /// @param office who may, and the audit log
  public EntryDesk(CommunityKnowledge knowledge, KnowledgeSearch search, Office office) {
    this.knowledge = knowledge;
    this.search = search;
    this.office = office;
  }

  /// What became of it.
  public enum Result {
    /// It holds from now on; other processes follow within seconds.
    DONE,
    /// There is no such entry here, or it was so already.
    NOT_THERE,
    /// Only moderators may.
    NOT_ALLOWED
  }

  /// Hides an entry in the actor's community, shipped or its own.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return what became of it
  public Result hide(Actor actor, EntryId id) {
    if (!office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    if (search.entry(actor.community(), id).isEmpty()) {
      return Result.NOT_THERE;
    }
    knowledge.hide(actor.community(), id);
    office.log(actor, "entry.hide", id.value());
    return Result.DONE;
  }

  /// Shows a hidden entry again.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return what became of it
  public Result unhide(Actor actor, EntryId id) {
    if (!office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    if (!knowledge.unhide(actor.community(), id)) {
      return Result.NOT_THERE;
    }
    office.log(actor, "entry.unhide", id.value());
    return Result.DONE;
  }

  /// Removes an entry that the community has added.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return what became of it
  public Result remove(Actor actor, EntryId id) {
    if (!office.moderates(actor)) {
      return Result.NOT_ALLOWED;
    }
    if (!knowledge.remove(actor.community(), id)) {
      return Result.NOT_THERE;
    }
    office.log(actor, "entry.remove", id.value());
    return Result.DONE;
  }
}
