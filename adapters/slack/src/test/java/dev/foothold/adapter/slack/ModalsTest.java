package dev.foothold.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import dev.foothold.core.view.Action;
import dev.foothold.core.view.Form;
import dev.foothold.core.view.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModalsTest {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private static View modal(String value) {
    return Modals.of(
        new Form(
            Action.of(Verb.DRAFT_POST, "d-1", "0"),
            "Change a post",
            List.of(
                new Form.Field.Text(
                    "text", "Text", "What it says", value, new Form.Size(1, 4_000, true)))),
        "{}",
        Locale.ENGLISH);
  }

  /// What Slack sends back if nothing is changed.
  private static ViewState unchanged(View modal) {
    Map<String, Map<String, ViewState.Value>> values = new HashMap<>();
    GSON.toJsonTree(modal.getBlocks())
        .getAsJsonArray()
        .forEach(
            block -> {
              ViewState.Value value = new ViewState.Value();
              value.setValue(
                  block
                      .getAsJsonObject()
                      .getAsJsonObject("element")
                      .get("initial_value")
                      .getAsString());
              values.put(
                  block.getAsJsonObject().get("block_id").getAsString(), Map.of("value", value));
            });
    return ViewState.builder().values(values).build();
  }

  @Test
  void shortTextHasOneField() {
    assertThat(modal("short").getBlocks()).hasSize(1);
    assertThat(GSON.toJson(modal("short"))).contains("\"max_length\":3000", "3,000 characters");
  }

  @Test
  void longTextComesBackWhole() {
    String text = "a line of a post\n".repeat(230).strip();

    Map<String, String> values = Modals.values(unchanged(modal(text)), "T1");

    assertThat(values).containsExactly(Map.entry("text", text));
  }

  @Test
  void longWordComesBackWhole() {
    String text = "\ud83d\ude00".repeat(1_900);

    assertThat(Modals.values(unchanged(modal(text)), "T1")).containsEntry("text", text);
  }
}
