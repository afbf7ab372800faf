package dev.foothold.adapter.slack.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockRulesTest {

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"')).orElseThrow();
  }

  private static List<String> problems(String blocks, BlockRules.Surface surface) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> BlockRules.checked(json(blocks), surface, new Ids()));
    return refusal == null ? List.of() : refusal.messages();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'divider'}]",
        "[{'type':'header','text':{'type':'plain_text','text':'Hello'}}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'a'},'accessory':"
            + "{'type':'static_select','action_id':'s','options':"
            + "[{'text':{'type':'plain_text','text':'One'},'value':'1'}]}}]",
        "[{'type':'context','elements':[{'type':'mrkdwn','text':'small'}]}]",
        "[{'type':'markdown','text':'**a**'}]",
        "[{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'f',"
            + "'positive_button':{'text':{'type':'plain_text','text':'Good'},'value':'g'},"
            + "'negative_button':{'text':{'type':'plain_text','text':'Bad'},'value':'b'}}]}]",
        "[{'type':'actions','elements':[{'type':'button','action_id':'b',"
            + "'text':{'type':'plain_text','text':'Go'}}]}]"
      })
  void goodBlocksPass(String blocks) {
    assertThat(problems(blocks, BlockRules.Surface.MESSAGE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'type':'nonsense'}]",
        "[{'type':'divider','text':'x'}]",
        "[{'type':'section'}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
        "[{'type':'header','text':{'type':'mrkdwn','text':'Hello'}}]",
        "[{'type':'context','elements':[]}]",
        "[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]",
        "[{'type':'actions','elements':[{'type':'plain_text_input','action_id':'i'}]}]",
        "[{'type':'section','text':{'type':'mrkdwn','text':'a'},'accessory':"
            + "{'type':'static_select','action_id':'s','options':[]}}]",
        "[{'type':'actions','elements':["
            + "{'type':'button','action_id':'b','text':{'type':'plain_text','text':'1'}},"
            + "{'type':'button','action_id':'b','text':{'type':'plain_text','text':'2'}}]}]"
      })
  void badBlocksDoNot(String blocks) {
    assertThat(problems(blocks, BlockRules.Surface.MESSAGE)).isNotEmpty();
  }

  @Test
  void markdownIsForMessagesOnly() {
    assertThat(problems("[{'type':'markdown','text':'a'}]", BlockRules.Surface.HOME)).hasSize(1);
  }

  @Test
  void messageHoldsFiftyBlocksAndAHomeTabAHundred() {
    String many = "[" + "{'type':'divider'},".repeat(50) + "{'type':'divider'}]";

    assertThat(problems(many, BlockRules.Surface.MESSAGE)).hasSize(1);
    assertThat(problems(many, BlockRules.Surface.HOME)).isEmpty();
  }

  @Test
  void longButtonIsRefused() {
    String button =
        "[{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'"
            + "x".repeat(76)
            + "'},'value':'"
            + "v".repeat(2_001)
            + "'}]}]";

    assertThat(problems(button, BlockRules.Surface.MESSAGE)).hasSize(2);
  }
}
