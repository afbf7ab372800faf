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
    return engine.write(
        handle -> {
          AllowanceCounts counts =
              AllowanceCounts.hold(
                  handle,
                  allowances.stream()
                      .map(allowance -> new AllowanceCounts.Share(community, allowance))
                      .toList());
          Optional<Allowance> usedUp = counts.take(community, allowances);
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
                    new AllowanceCounts.Share(community, allowance).id())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }
}
