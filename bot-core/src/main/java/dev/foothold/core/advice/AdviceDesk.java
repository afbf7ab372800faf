package dev.foothold.core.advice;

import dev.foothold.core.model.Actor;
import dev.foothold.core.model.Advice;
import dev.foothold.core.model.AdviceId;
import dev.foothold.core.model.AdviceVersion;
import dev.foothold.core.model.ChannelId;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.model.PersonKey;
import dev.foothold.core.model.Publication;
import dev.foothold.core.model.PublicationId;
import dev.foothold.core.model.ScheduleId;
import dev.foothold.core.model.ScheduledAdvice;
import dev.foothold.core.policy.Office;
import dev.foothold.core.policy.Schedule;
import dev.foothold.core.policy.TextCheck;
import dev.foothold.core.port.AdviceStore;
import dev.foothold.core.port.KnowledgeSearch;
import dev.foothold.core.port.Schedules;
import dev.foothold.core.port.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where moderators write, preview, publish and schedule advice threads, and everybody reads them.
/// A community has the shipped threads, as version 0, until it writes its own under the same id.
/// Safe for many threads.
public final class AdviceDesk {

  /// Schedules that a community can have at once.
  static final int MAX_SCHEDULES = 50;

  private final Map<AdviceId, Advice> shipped;
  private final AdviceStore store;
  private final Schedules schedules;
  private final Renderer renderer;
  private final Publishing publishing;
  private final List<PostLimit> limits;
  private final Office office;

  /// What is behind the desk.
  ///
  /// @param shipped threads that every community has, in the order of lists
  /// @param knowledge whose entries threads quote
  /// @param publishing posts them
  /// @param limits how long posts may be on which platform
  public record Means(
      List<Advice> shipped,
      KnowledgeSearch knowledge,
      Publishing publishing,
      List<PostLimit> limits) {

    /// Copies the lists.
    public Means {
      shipped = List.copyOf(shipped);
      limits = List.copyOf(limits);
    }
  }

  /// A desk.
  ///
  /// @param storage where communities' own threads are
  /// @param means what is behind it
  /// @param office who may, and the audit log
  public AdviceDesk(Storage storage, Means means, Office office) {
    this.shipped = new LinkedHashMap<>();
    means.shipped().forEach(advice -> shipped.put(advice.id(), advice));
    this.store = storage.advice();
    this.schedules = storage.schedules();
    this.renderer = new Renderer(means.knowledge());
    this.publishing = means.publishing();
    this.limits = means.limits();
    this.office = office;
  }

  /// One thread in a list.
  ///
  /// @param version its current state
  /// @param uses how often it was published here
  public record Listed(AdviceVersion version, long uses) {}

  /// For whom a thread is shown or posted.
  ///
  /// @param communityName what `{community}` stands for
  /// @param member what `{member}` stands for; empty: everyone
  public record Readers(String communityName, Optional<String> member) {}

  /// What became of a change.
  public sealed interface Result {

    /// It is the current version now.
    ///
    /// @param version with its number
    record Saved(AdviceVersion version) implements Result {}

    /// Somebody else has changed it since it was read; nothing was written.
    ///
    /// @param current what they made of it
    /// @param difference from theirs to the one refused, line by line: `-` only in theirs, `+` only
    ///   in this one
    record Conflict(AdviceVersion current, String difference) implements Result {}

    /// It cannot be saved as it is.
    ///
    /// @param problems what to change
    record Invalid(List<String> problems) implements Result {

      /// Copies the list.
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /// There is no such thread, or no such version of it.
    ///
    /// @param id as typed
    record NotThere(AdviceId id) implements Result {}

    /// Only moderators may.
    record NotAllowed() implements Result {}
  }

  /// What became of a wish to publish.
  public sealed interface Published {

    /// It is under way, or done.
    ///
    /// @param id of the publication
    /// @param progress how far it has come
    record Begun(PublicationId id, Publishing.Progress progress) implements Published {}

    /// It cannot be posted as it is; nothing was.
    ///
    /// @param problems what to change
    record Invalid(List<String> problems) implements Published {

      /// Copies the list.
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /// There is no such thread, or it is retired.
    ///
    /// @param id as typed
    record NotThere(AdviceId id) implements Published {}

    /// The bot is switched off here.
    record Paused() implements Published {}

    /// Only moderators may.
    record NotAllowed() implements Published {}
  }

  /// What became of a wish to schedule.
  public sealed interface Scheduled {

    /// It will be posted.
    ///
    /// @param schedule with its next time
    /// @param localTime the next time as people of the place read it
    record Added(ScheduledAdvice schedule, String localTime) implements Scheduled {}

    /// That is no schedule, or it has no next time, or there are too many.
    ///
    /// @param problem what to write instead
    record Invalid(String problem) implements Scheduled {}

    /// There is no such thread, or it is retired.
    ///
    /// @param id as typed
    record NotThere(AdviceId id) implements Scheduled {}

    /// Only moderators may.
    record NotAllowed() implements Scheduled {}
  }

  /// The threads of a community that are in use.
  ///
  /// @param community whose
  /// @return shipped ones first in their order, then its own by id
  public List<Listed> list(CommunityId community) {
    return everything(community).filter(one -> !one.version().retired()).toList();
  }

  /// All threads of a community, retired ones too.
  ///
  /// @param actor a moderator
  /// @return in the order of [#list]; empty if the actor may not see them
  public Optional<List<Listed>> listAll(Actor actor) {
    return office.moderates(actor)
        ? Optional.of(everything(actor.community()).toList())
        : Optional.empty();
  }

  private Stream<Listed> everything(CommunityId community) {
    Map<AdviceId, AdviceVersion> own = new TreeMap<>();
    store.all(community).forEach(version -> own.put(version.advice().id(), version));
    Map<AdviceId, Long> uses = store.uses(community);
    List<AdviceVersion> all = new ArrayList<>();
    for (Advice advice : shipped.values()) {
      AdviceVersion ours = own.remove(advice.id());
      all.add(ours == null ? asShipped(community, advice) : ours);
    }
    all.addAll(own.values());
    return all.stream()
        .map(version -> new Listed(version, uses.getOrDefault(version.advice().id(), 0L)));
  }

  private static AdviceVersion asShipped(CommunityId community, Advice advice) {
    return new AdviceVersion(
        community,
        0,
        advice,
        false,
        new AdviceVersion.Change(new PersonKey("foothold"), Instant.EPOCH, "shipped"));
  }

  /// One thread as it is now.
  ///
  /// @param community whose
  /// @param id which
  /// @return the community's own version, else the shipped one; retired or not; empty if there is
  ///   none
  public Optional<AdviceVersion> show(CommunityId community, AdviceId id) {
    return store
        .current(community, id)
        .or(() -> Optional.ofNullable(shipped.get(id)).map(advice -> asShipped(community, advice)));
  }

  /// Threads in use that fit what somebody types.
  ///
  /// @param community whose
  /// @param typed a part of an id, a title, an alias, a tag or the text
  /// @param limit how many at most, 1 or more
  /// @return those whose name fits before those whose text does
  public List<Listed> find(CommunityId community, String typed, int limit) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<Listed> all = list(community);
    Stream<Listed> named = all.stream().filter(one -> names(one).anyMatch(has(wanted)));
    Stream<Listed> written =
        all.stream().filter(one -> one.version().advice().posts().stream().anyMatch(has(wanted)));
    return Stream.concat(named, written).distinct().limit(limit).toList();
  }

  private static Predicate<String> has(String wanted) {
    return text -> text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static Stream<String> names(Listed one) {
    Advice advice = one.version().advice();
    return Stream.of(
            Stream.of(advice.id().value(), advice.title()),
            advice.aliases().stream(),
            advice.tags().stream())
        .flatMap(part -> part);
  }

  /// All versions of a thread.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return newest first, the shipped one last; empty if the actor may not see them
  public Optional<List<AdviceVersion>> history(Actor actor, AdviceId id) {
    if (!office.moderates(actor)) {
      return Optional.empty();
    }
    List<AdviceVersion> versions = new ArrayList<>(store.history(actor.community(), id));
    Optional.ofNullable(shipped.get(id))
        .ifPresent(advice -> versions.add(asShipped(actor.community(), advice)));
    return Optional.of(versions);
  }

  /// Writes a new thread.
  ///
  /// @param actor a moderator
  /// @param advice with an id that is not taken here
  /// @return what became of it
  public Result create(Actor actor, Advice advice) {
    return edit(actor, advice, 0, "advice.create", "created");
  }

  /// Writes a new version of a thread.
  ///
  /// @param actor a moderator
  /// @param advice as it is to be
  /// @param read the number of the version that the actor has read; 0 for a shipped one
  /// @return what became of it
  public Result edit(Actor actor, Advice advice, int read) {
    return edit(actor, advice, read, "advice.edit", "edited");
  }

  private Result edit(Actor actor, Advice advice, int read, String action, String note) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    boolean isNew = action.equals("advice.create");
    Optional<AdviceVersion> current = show(actor.community(), advice.id());
    if (isNew && current.isPresent()) {
      return conflict(current.get(), advice);
    }
    if (!isNew && current.isEmpty()) {
      return new Result.NotThere(advice.id());
    }
    List<String> problems = problems(actor, advice);
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    return save(actor, version(actor, read + 1, advice, false, note), action);
  }

  /// What would keep a thread from being posted, as far as it can be known before.
  private List<String> problems(Actor actor, Advice advice) {
    List<String> problems = new ArrayList<>();
    TextCheck.problems(advice.title()).forEach(problem -> problems.add("title: " + problem));
    Renderer.Context context =
        new Renderer.Context(actor.community(), "this community", Optional.empty());
    problems.addAll(renderer.render(advice, context).problems());
    return problems;
  }

  private AdviceVersion version(
      Actor actor, int number, Advice advice, boolean retired, String note) {
    return new AdviceVersion(
        actor.community(),
        number,
        advice,
        retired,
        new AdviceVersion.Change(office.person(actor), office.now(), note));
  }

  private Result save(Actor actor, AdviceVersion version, String action) {
    return switch (store.save(version)) {
      case AdviceStore.Saving.Saved() -> {
        office.log(actor, action, version.advice().id() + " version " + version.number());
        yield new Result.Saved(version);
      }
      case AdviceStore.Saving.Conflict(var current) -> {
        AdviceId id = version.advice().id();
        yield current
            .or(() -> show(actor.community(), id))
            .map(first -> conflict(first, version.advice()))
            .orElseGet(() -> new Result.NotThere(id));
      }
    };
  }

  private static Result conflict(AdviceVersion current, Advice refused) {
    return new Result.Conflict(current, Difference.between(current.advice(), refused));
  }

  /// Takes back the last change.
  ///
  /// @param actor a moderator
  /// @param id which thread
  /// @return the version before it, as a new one; [Result.NotThere] if there was no change
  public Result undo(Actor actor, AdviceId id) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    Optional<AdviceVersion> current = store.current(actor.community(), id);
    return current.isEmpty()
        ? new Result.NotThere(id)
        : restore(actor, id, current.get().number() - 1);
  }

  /// Makes an earlier version the current one again.
  ///
  /// @param actor a moderator
  /// @param id which thread
  /// @param number of the version; 0 for the shipped one
  /// @return the version, as a new one
  public Result restore(Actor actor, AdviceId id, int number) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    List<AdviceVersion> versions = history(actor, id).orElse(List.of());
    Optional<AdviceVersion> wanted =
        versions.stream().filter(version -> version.number() == number).findFirst();
    if (wanted.isEmpty()) {
      return new Result.NotThere(id);
    }
    int next = versions.getFirst().number() + 1;
    String note = "back to version " + number;
    return save(
        actor,
        version(actor, next, wanted.get().advice(), wanted.get().retired(), note),
        "advice.undo");
  }

  /// Takes a thread out of use. It stays in the history, and undoing brings it back.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return what became of it
  public Result retire(Actor actor, AdviceId id) {
    if (!office.moderates(actor)) {
      return new Result.NotAllowed();
    }
    Optional<AdviceVersion> current =
        show(actor.community(), id).filter(version -> !version.retired());
    if (current.isEmpty()) {
      return new Result.NotThere(id);
    }
    int next = current.get().number() + 1;
    return save(
        actor, version(actor, next, current.get().advice(), true, "retired"), "advice.retire");
  }

  /// What would be posted, of a thread that is saved or of a draft.
  ///
  /// @param community whose knowledge counts
  /// @param advice what to show
  /// @param readers for whom
  /// @return exactly that, with what is wrong with it
  public Preview preview(CommunityId community, Advice advice, Readers readers) {
    Renderer.Rendered rendered =
        renderer.render(
            advice, new Renderer.Context(community, readers.communityName(), readers.member()));
    return new Preview(rendered.posts(), rendered.problems(), limits);
  }

  /// Posts a thread. Returns when it stands, or when the platform asked to wait.
  ///
  /// @param actor a moderator
  /// @param id which thread
  /// @param channel where
  /// @param readers for whom
  /// @return what became of it
  public Published publish(Actor actor, AdviceId id, ChannelId channel, Readers readers) {
    if (!office.moderates(actor)) {
      return new Published.NotAllowed();
    }
    if (office.communities().of(actor.community()).paused()) {
      return new Published.Paused();
    }
    Optional<AdviceVersion> current = inUse(actor.community(), id);
    if (current.isEmpty()) {
      return new Published.NotThere(id);
    }
    Preview preview = preview(actor.community(), current.get().advice(), readers);
    List<String> problems = preview.problemsOn(channel.platform());
    if (!publishing.platforms().contains(channel.platform())) {
      problems = List.of("nothing here posts to " + channel.platform() + ".");
    }
    if (!problems.isEmpty()) {
      return new Published.Invalid(problems);
    }
    PublicationId publication = new PublicationId(office.newName("p"));
    Publication.Order order =
        new Publication.Order(
            actor.community(),
            channel,
            id,
            current.get().number(),
            office.person(actor),
            office.now());
    office.log(actor, "advice.publish", id + " version " + order.version() + " in " + channel);
    return new Published.Begun(
        publication,
        publishing.publish(
            new Publication(
                publication, order, preview.posts(), List.of(), Publication.State.RUNNING)));
  }

  private Optional<AdviceVersion> inUse(CommunityId community, AdviceId id) {
    return show(community, id).filter(version -> !version.retired());
  }

  /// Has a thread posted again and again.
  ///
  /// @param actor a moderator
  /// @param id which thread
  /// @param channel where
  /// @param rule when, as in [Schedule]
  /// @return what became of it
  public Scheduled schedule(Actor actor, AdviceId id, ChannelId channel, String rule) {
    if (!office.moderates(actor)) {
      return new Scheduled.NotAllowed();
    }
    Optional<AdviceVersion> current = inUse(actor.community(), id);
    if (current.isEmpty()) {
      return new Scheduled.NotThere(id);
    }
    List<String> problems =
        preview(
                actor.community(),
                current.get().advice(),
                new Readers("this community", Optional.empty()))
            .problemsOn(channel.platform());
    if (!problems.isEmpty()) {
      return new Scheduled.Invalid(String.join(" ", problems));
    }
    if (schedules.all(actor.community()).size() >= MAX_SCHEDULES) {
      return new Scheduled.Invalid(
          "There are " + MAX_SCHEDULES + " schedules here already. Please remove one first.");
    }
    return switch (Schedule.read(rule)) {
      case Schedule.Reading.Malformed(var problem) -> new Scheduled.Invalid(problem);
      case Schedule.Reading.Read(var schedule) ->
          schedule
              .nextAfter(office.now())
              .map(next -> add(actor, id, channel, rule, schedule, next))
              .orElseGet(() -> new Scheduled.Invalid("That time has passed already."));
    };
  }

  private Scheduled add(
      Actor actor, AdviceId id, ChannelId channel, String rule, Schedule schedule, Instant next) {
    ScheduledAdvice added =
        new ScheduledAdvice(
            new ScheduleId(office.newName("t")),
            actor.community(),
            new ScheduledAdvice.Target(id, channel),
            new ScheduledAdvice.Timing(rule.strip(), next),
            office.person(actor));
    schedules.add(added);
    office.log(actor, "advice.schedule", added.id() + ": " + id + " " + rule.strip());
    return new Scheduled.Added(added, schedule.local(next));
  }

  /// A community's schedules.
  ///
  /// @param actor a moderator
  /// @return the one that is next first; empty if the actor may not see them
  public Optional<List<ScheduledAdvice>> schedules(Actor actor) {
    return office.moderates(actor)
        ? Optional.of(schedules.all(actor.community()))
        : Optional.empty();
  }

  /// Ends a schedule.
  ///
  /// @param actor a moderator
  /// @param id which
  /// @return false if it is not there, or the actor may not
  public boolean unschedule(Actor actor, ScheduleId id) {
    boolean removed = office.moderates(actor) && schedules.remove(actor.community(), id);
    if (removed) {
      office.log(actor, "advice.unschedule", id.value());
    }
    return removed;
  }
}
