package dev.foothold.adapter.terminal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foothold.core.answer.Answering;
import dev.foothold.core.answer.Markdown;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.Composed;
import dev.foothold.core.model.EntryId;
import dev.foothold.core.model.Outcome;
import dev.foothold.core.model.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers as JSON objects of one line, for scripts. The keys and their order are a promise; keys
/// may be added at the end.
public final class AnswerJson {

  private static final JsonFactory JSON = new JsonFactory();

  /// Thousandths are more than a confidence is good for.
  private static final double CONFIDENCE_STEPS = 1_000;

  private static final double NANOS_PER_MICRO = 1_000;
  private static final double MICROS_PER_MILLI = 1_000;

  private AnswerJson() {}

  /// An answer under the bot's own name for the question.
  ///
  /// @param answer any
  /// @return one line without a line feed
  public static String of(Answer answer) {
    return of(answer, new LineId.Text(answer.id().value()));
  }

  static String of(Answer answer, LineId id) {
    return object(
        json -> {
          id.write(json);
          json.writeStringField("question", answer.question());
          json.writeStringField("outcome", name(answer.outcome()));
          json.writeFieldName("reason");
          Optional<Reason> reason = reason(answer.outcome());
          if (reason.isPresent()) {
            json.writeString(reason.get().label());
          } else {
            json.writeNull();
          }
          json.writeNumberField(
              "confidence", Math.round(answer.confidence() * CONFIDENCE_STEPS) / CONFIDENCE_STEPS);
          json.writeStringField("text", Markdown.whole(answer.outcome()));
          writeParts(json, answer.outcome());
          json.writeStringField("composer", answer.composer());
          json.writeNumberField(
              "millis", Math.round(answer.took().toNanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI);
          if (answer.outcome() instanceof Outcome.Answered) {
            json.writeStringField("shown", Markdown.of(answer.outcome()));
          }
          if (answer.outcome() instanceof Outcome.Abstained(_, var nearest)) {
            json.writeArrayFieldStart("nearest");
            for (Outcome.Nearest one : nearest) {
              json.writeString(one.entry().value());
            }
            json.writeEndArray();
          }
        });
  }

  /// What stands in the place of an answer where a line of a batch could not be read, or where its
  /// question could not be asked.
  static String failure(LineId id, String reason, int line, String text) {
    return object(
        json -> {
          id.write(json);
          json.writeNullField("question");
          json.writeStringField("outcome", "error");
          json.writeStringField("reason", reason);
          json.writeNumberField("confidence", 0.0);
          json.writeStringField("text", text);
          writeParts(json, new Outcome.Failed(text));
          json.writeStringField("composer", Answering.EXTRACTIVE);
          json.writeNumberField("millis", 0.0);
          json.writeNumberField("line", line);
        });
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string refused to be written to", impossible);
    }
    return escapeControls(text.toString());
  }

  /// JSON leaves the delete character and the second set of control characters as they are; on a
  /// terminal some of them steer it. Here they can stand only inside strings.
  private static String escapeControls(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char one = json.charAt(i);
      if (Harmless.harmful(one)) {
        escaped.append("\\u%04x".formatted((int) one));
      } else {
        escaped.append(one);
      }
    }
    return escaped.toString();
  }

  private static String name(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered _ -> "answered";
      case Outcome.Clarify _ -> "clarify";
      case Outcome.Abstained _ -> "abstained";
      case Outcome.Refused _ -> "refused";
      case Outcome.Failed _ -> "error";
    };
  }

  private static Optional<Reason> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var reason, _) -> Optional.of(reason);
      case Outcome.Failed _ -> Optional.of(Reason.INTERNAL);
      case Outcome.Answered _, Outcome.Clarify _, Outcome.Abstained _ -> Optional.empty();
    };
  }

  private static void writeParts(JsonGenerator json, Outcome outcome) throws IOException {
    List<EntryId> entries = List.of();
    List<Composed.Citation> citations = List.of();
    List<String> followUps = List.of();
    switch (outcome) {
      case Outcome.Answered(var answer) -> {
        entries =
            Stream.of(answer.shown(), answer.more())
                .flatMap(part -> part.lines().stream())
                .map(Composed.Line::entry)
                .distinct()
                .toList();
        citations = answer.citations();
        followUps = answer.followUps();
      }
      case Outcome.Clarify(_, var options) -> followUps = options;
      case Outcome.Abstained _, Outcome.Refused _, Outcome.Failed _ -> {}
    }
    json.writeArrayFieldStart("entries");
    for (EntryId entry : entries) {
      json.writeString(entry.value());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("citations");
    for (Composed.Citation citation : citations) {
      json.writeStartObject();
      json.writeNumberField("n", citation.number());
      json.writeStringField("entry", citation.entry().value());
      json.writeStringField("title", citation.source().title());
      json.writeStringField("url", citation.source().url().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("followUps");
    for (String followUp : followUps) {
      json.writeString(followUp);
    }
    json.writeEndArray();
  }
}
