package dev.foothold.adapter.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.foothold.adapter.discord.loopback.Message.Draft;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message may be
/// ([limits](https://docs.discord.com/developers/resources/message#create-message)), what an edit
/// makes of it, and whom it pings.
final class MessageRules {

  private static final int CONTENT = 2000;
  private static final int EMBED_TOTAL = 6000;
  private static final Pattern PING = Pattern.compile("<@([!&]?)(\\d+)>|@(everyone|here)");

  private MessageRules() {}

  /// What a request asks to send; checked.
  static Draft created(Call call, JsonNode body, int allowedFlags) {
    Draft draft =
        new Draft(
            body.path("content").asText(""),
            list(body, "embeds"),
            Components.numbered(list(body, "components")),
            call.attachments(body),
            body.path("flags").asInt() & allowedFlags);
    check(draft, body);
    return draft;
  }

  /// What an edit makes of a message; checked.
  static Draft edited(Call call, Draft before, JsonNode body) {
    int flags = before.flags() & ~Message.LOADING;
    if (body.hasNonNull("flags")) {
      int asked = body.path("flags").asInt();
      if (before.isV2() && (asked & Message.COMPONENTS_V2) == 0) {
        throw Refusal.invalid(
            "flags", "MESSAGE_FLAG_CANNOT_UNSET", "IS_COMPONENTS_V2 cannot be removed");
      }
      int changeable = Message.COMPONENTS_V2 | Message.SUPPRESS_EMBEDS;
      flags = (flags & ~changeable) | (asked & changeable);
    }
    ArrayNode kept =
        body.has("attachments")
            ? Json.array(
                before
                    .attachments()
                    .valueStream()
                    .filter(file -> names(body.path("attachments"), file))
                    .toList())
            : before.attachments();
    Draft draft =
        new Draft(
            body.has("content") ? body.path("content").asText("") : before.content(),
            body.has("embeds") ? list(body, "embeds") : before.embeds(),
            body.has("components")
                ? Components.numbered(list(body, "components"))
                : before.components(),
            kept.deepCopy().addAll(call.attachments(body)),
            flags);
    check(draft, body);
    return draft;
  }

  /// Whom a message pings: those it names, as far as its `allowed_mentions` let it
  /// ([rules](https://docs.discord.com/developers/resources/message#allowed-mentions-object)).
  static Set<String> pings(Draft draft, JsonNode allowed, boolean mayPingAll) {
    Set<String> pinged = new HashSet<>();
    StringBuilder text = new StringBuilder(draft.content());
    Components.texts(draft.components()).forEach(part -> text.append('\n').append(part));
    Matcher names = PING.matcher(text);
    while (names.find()) {
      if (names.group(3) != null) {
        if (mayPingAll && parses(allowed, "everyone")) {
          pinged.add("@everyone");
        }
      } else {
        String kind = names.group(1).equals("&") ? "roles" : "users";
        if (parses(allowed, kind) || lists(allowed.path(kind), names.group(2))) {
          pinged.add(names.group(2));
        }
      }
    }
    return pinged;
  }

  private static boolean parses(JsonNode allowed, String kind) {
    return !allowed.isObject() || lists(allowed.path("parse"), kind);
  }

  private static boolean lists(JsonNode values, String value) {
    return values.valueStream().anyMatch(one -> one.asText().equals(value));
  }

  private static boolean names(JsonNode attachments, JsonNode file) {
    return attachments
        .valueStream()
        .anyMatch(kept -> kept.path("id").asText().equals(file.path("id").asText()));
  }

  private static void check(Draft draft, JsonNode body) {
    checkMentions(body.path("allowed_mentions"));
    if (draft.content().length() > CONTENT) {
      throw Refusal.invalid("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.");
    }
    Components.most(draft.attachments().size(), 10, "attachments");
    if (draft.isV2()) {
      if (!draft.content().isEmpty() || !draft.embeds().isEmpty() || body.hasNonNull("poll")) {
        throw Refusal.invalid(
            "content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The content, embeds and poll fields cannot be used with IS_COMPONENTS_V2");
      }
      Components.checkV2(draft.components());
    } else {
      Components.checkLegacy(draft.components());
    }
    checkEmbeds(draft.embeds());
    boolean nothing =
        draft.content().isBlank()
            && draft.embeds().isEmpty()
            && draft.components().isEmpty()
            && draft.attachments().isEmpty()
            && !body.hasNonNull("poll");
    if (nothing) {
      throw Refusal.of(400, 50006, "Cannot send an empty message");
    }
    Components.length(body.path("nonce"), 0, 25, "nonce");
  }

  private static void checkMentions(JsonNode allowed) {
    for (String kind : Set.of("users", "roles")) {
      if (lists(allowed.path("parse"), kind) && !allowed.path(kind).isEmpty()) {
        throw Refusal.invalid(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
      }
    }
  }

  private static void checkEmbeds(ArrayNode embeds) {
    Components.most(embeds.size(), 10, "embeds");
    int total = 0;
    for (JsonNode embed : embeds) {
      total += measured(embed.path("title"), 256, "title");
      total += measured(embed.path("description"), 4096, "description");
      total += measured(embed.at("/footer/text"), 2048, "footer");
      total += measured(embed.at("/author/name"), 256, "author");
      Components.most(embed.path("fields").size(), 25, "fields");
      for (JsonNode field : embed.path("fields")) {
        total += measured(field.path("name"), 256, "name");
        total += measured(field.path("value"), 1024, "value");
      }
    }
    if (total > EMBED_TOTAL) {
      throw Refusal.invalid(
          "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private static int measured(JsonNode text, int most, String where) {
    Components.length(text, 0, most, "embeds." + where);
    return text.asText("").length();
  }

  private static ArrayNode list(JsonNode body, String key) {
    return body.path(key) instanceof ArrayNode list ? list : Json.array();
  }
}
