package dev.foothold.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One thing that is stored of a person, for them to read.
///
/// @param kind what it is: `question`, `turn`, `rating`, `suggestion`, `entry`, `advice`,
///   `publication`, `schedule`, `audit`
/// @param community where
/// @param at when
/// @param fields what it says, by plain names, in reading order
public record PersonalItem(
    String kind, CommunityId community, Instant at, Map<String, String> fields) {

  /// Copies the fields.
  public PersonalItem {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// A question.
  ///
  /// @param question as it is remembered
  /// @return kind `question`
  public static PersonalItem of(AskedQuestion question) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", question.id().value());
    fields.put("question", question.asked().text());
    fields.put("outcome", question.ending().map(one -> one.kind().label()).orElse("open"));
    fields.put("entries", question.ending().map(one -> names(one.entries())).orElse(""));
    fields.put("solved", String.valueOf(question.after().solved()));
    return new PersonalItem(
        "question", question.asked().community(), question.asked().at(), fields);
  }

  /// A turn of a conversation.
  ///
  /// @param community where
  /// @param turn as it is kept for follow-ups
  /// @return kind `turn`
  public static PersonalItem of(CommunityId community, Turn turn) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("question", turn.question());
    fields.put("entries", names(turn.entries()));
    fields.put("saidOfThemselves", said(turn.asker()));
    return new PersonalItem("turn", community, turn.at(), fields);
  }

  private static String said(Asker asker) {
    List<String> words = new ArrayList<>();
    asker.is().stream().map(Audience::label).sorted().forEach(words::add);
    asker.isNot().stream().map(one -> "not " + one.label()).sorted().forEach(words::add);
    asker.backgrounds().stream().map(Background::label).sorted().forEach(words::add);
    return String.join(", ", words);
  }

  /// A rating.
  ///
  /// @param community where
  /// @param rating as it was given
  /// @return kind `rating`
  public static PersonalItem of(CommunityId community, Rating rating) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("question", rating.question().value());
    fields.put("helpful", String.valueOf(rating.helpful()));
    fields.put("reason", rating.reason());
    return new PersonalItem("rating", community, rating.at(), fields);
  }

  /// A suggestion.
  ///
  /// @param suggestion with what became of it
  /// @return kind `suggestion`
  public static PersonalItem of(Suggestion suggestion) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", suggestion.id().value());
    fields.put("title", suggestion.content().title());
    fields.put("text", suggestion.content().text());
    fields.put("link", suggestion.content().link());
    fields.put("thanks", suggestion.from().credit().orElse(""));
    fields.put(
        "review",
        suggestion
            .review()
            .map(review -> review.approved() ? "approved" : "declined")
            .orElse("waiting"));
    return new PersonalItem("suggestion", suggestion.community(), suggestion.from().at(), fields);
  }

  /// An entry that somebody contributed.
  ///
  /// @param entry of a community
  /// @return kind `entry`
  public static PersonalItem of(CommunityEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", entry.id().value());
    fields.put("title", entry.text().title());
    fields.put("thanks", entry.contribution().credit().orElse(""));
    return new PersonalItem("entry", entry.community(), entry.contribution().at(), fields);
  }

  /// A version of an advice thread that somebody made.
  ///
  /// @param version of a community's thread
  /// @return kind `advice`
  public static PersonalItem of(AdviceVersion version) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", version.advice().id().value());
    fields.put("version", String.valueOf(version.number()));
    fields.put("note", version.change().note());
    return new PersonalItem("advice", version.community(), version.change().at(), fields);
  }

  /// A publication that somebody ordered.
  ///
  /// @param publication running or ended
  /// @return kind `publication`
  public static PersonalItem of(Publication publication) {
    Publication.Order order = publication.order();
    return new PersonalItem(
        "publication", order.community(), order.at(), Map.of("advice", order.advice().value()));
  }

  /// A schedule that somebody made.
  ///
  /// @param schedule with its next time
  /// @return kind `schedule`, at its next time
  public static PersonalItem of(ScheduledAdvice schedule) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("advice", schedule.target().advice().value());
    fields.put("rule", schedule.timing().rule());
    return new PersonalItem("schedule", schedule.community(), schedule.timing().next(), fields);
  }

  /// Something that somebody did as a moderator.
  ///
  /// @param event a line of the audit log
  /// @return kind `audit`
  public static PersonalItem of(AuditEvent event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("action", event.action());
    fields.put("subject", event.subject());
    return new PersonalItem("audit", event.community(), event.at(), fields);
  }

  private static String names(List<EntryId> entries) {
    return entries.stream().map(EntryId::value).collect(Collectors.joining(", "));
  }

  /// Says what kind it is, not what it says.
  @Override
  public String toString() {
    return "PersonalItem[" + kind + ", " + community + ", " + at + "]";
  }
}
