package dev.foothold.app;

import dev.foothold.core.port.Storage;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Chats in memory, each with its token.
final class FakePlatforms implements Platforms {

  private final Map<String, FakePlatform> platforms = new LinkedHashMap<>();

  FakePlatforms(String... names) {
    for (String name : names) {
      platforms.put(name, new FakePlatform(name));
    }
  }

  FakePlatform of(String name) {
    return Optional.ofNullable(platforms.get(name)).orElseThrow();
  }

  @Override
  public Set<String> set(Chats chats) {
    return platforms.keySet();
  }

  @Override
  public Platform make(String name, Chats chats, Storage storage, InstantSource clock)
      throws Trouble {
    if (!platforms.containsKey(name)) {
      throw Trouble.setting(new Settings.Wrong("the token of " + name + " is not set."));
    }
    return of(name);
  }

  @Override
  public String invite(Chats chats) {
    return "https://discord.example/invite";
  }

  @Override
  public String manifest(Chats chats, Optional<URI> address, boolean agent) {
    return "{\"http\": \"%s\", \"agent\": %s}\n"
        .formatted(address.map(URI::toString).orElse(""), agent);
  }
}
