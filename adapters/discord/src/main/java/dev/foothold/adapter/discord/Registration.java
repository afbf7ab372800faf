package dev.foothold.adapter.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Registers commands where Discord has others: reading them costs nothing, while writing takes
/// from a daily allowance and lets clients load them anew.
final class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  /// What Discord keeps for commands everywhere, not for those of one guild.
  private static final List<String> EVERYWHERE_ONLY = List.of("contexts", "integration_types");

  private final Rest rest;

  Registration(Rest rest) {
    this.rest = rest;
  }

  /// Registers commands.
  ///
  /// @param commands all that there are to be
  /// @param guild in one guild; empty: everywhere
  /// @return whether they are registered now
  boolean register(List<CommandData> commands, Optional<String> guild) {
    return switch (rest.commands(guild)) {
      case Rest.Result.Done(var standing) -> {
        DataArray wanted = DataArray.fromCollection(commands);
        if (forms(wanted, guild).equals(forms(standing.getArray(Rest.LIST), guild))) {
          yield true;
        }
        yield written(rest.putCommands(guild, wanted), guild);
      }
      case Rest.Result.Refused(var code, _, var why) -> failed(code + " " + why);
      case Rest.Result.Later _ -> failed("Discord did not answer");
    };
  }

  private static boolean written(Rest.Result result, Optional<String> guild) {
    return switch (result) {
      case Rest.Result.Done _ -> {
        LOG.info("commands registered {}", guild.map(id -> "in guild " + id).orElse("everywhere"));
        yield true;
      }
      case Rest.Result.Refused(var code, _, var why) -> failed(code + " " + why);
      case Rest.Result.Later _ -> failed("Discord did not answer");
    };
  }

  private static boolean failed(String why) {
    LOG.warn("commands could not be registered: {}", why);
    return false;
  }

  /// What the two have in common: Discord adds ids and leaves out what is empty.
  private static Map<String, Map<String, Object>> forms(
      DataArray commands, Optional<String> guild) {
    Map<String, Map<String, Object>> forms = new HashMap<>();
    for (CommandData command :
        net.dv8tion.jda.api.interactions.commands.build.Commands.fromList(commands)) {
      Map<String, Object> form =
          new HashMap<>(DataObject.fromJson(command.toData().toJson()).toMap());
      if (guild.isPresent()) {
        EVERYWHERE_ONLY.forEach(form::remove);
      }
      forms.put(command.getType() + " " + command.getName(), form);
    }
    return forms;
  }
}
