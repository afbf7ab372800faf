package dev.foothold.adapter.storage;

import dev.foothold.core.model.Allowance;
import dev.foothold.core.model.CommunityId;
import dev.foothold.core.port.Usage;
import java.util.List;
import java.util.Optional;

/// What was used of what is allowed, in the database. Safe for many threads.
final class SqlUsage implements Usage {

  private final Engine engine;

  SqlUsage(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Allowance> take(CommunityId community, List<Allowance> allowances) {
    List<AllowanceCounts.Share> shares =
        allowances.stream()
            .map(allowance -> AllowanceCounts.Share.of(community, allowance))
            .toList();
    return engine.write(
        handle -> {
          AllowanceCounts counts = AllowanceCounts.hold(handle, engine.dialect(), shares);
          Optional<Allowance> usedUp = counts.take(shares);
          counts.write(handle);
          return usedUp;
        });
  }

  @Override
  public int used(CommunityId community, Allowance allowance) {
    return engine.read(
        handle ->
            handle
                .select(
                    "SELECT used FROM allowance WHERE id = ?",
                    AllowanceCounts.Share.of(community, allowance).id())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }
}
