package dev.foothold.adapter.discord;

import java.util.Map;
import java.util.Optional;

/// What commands are called by themselves, besides as parts of `/foothold`. Several apps in one
/// Discord server may have commands of the same name; then people have to pick one from a list.
///
/// @param standard whether commands that are not named here are called by their own names
/// @param others names by the commands' own ones; empty text: none
public record ShortNames(boolean standard, Map<String, String> others) {

  /// Each is called by its own name.
  public static final ShortNames STANDARD = new ShortNames(true, Map.of());

  /// Nothing but `/foothold`.
  public static final ShortNames NONE = new ShortNames(false, Map.of());

  /// Copies the map.
  public ShortNames {
    others = Map.copyOf(others);
  }

  /// What a command is called by itself.
  ///
  /// @param command its own name
  /// @return empty: it is reached through `/foothold` alone
  public Optional<String> of(String command) {
    String name = others.getOrDefault(command, standard ? command : "");
    return Optional.of(name).filter(given -> !given.isBlank());
  }
}
