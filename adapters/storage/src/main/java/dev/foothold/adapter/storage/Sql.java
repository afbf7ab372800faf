package dev.foothold.adapter.storage;

import java.sql.Types;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;

/// JDBI as the stores use it.
final class Sql {

  private Sql() {}

  /// JDBI over connections.
  ///
  /// @param source where they come from
  /// @return which binds texts as [Column#of(String)] keeps them
  static Jdbi over(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.registerArgument(new Texts());
    // Messages reach logs, and values are people's words.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  private static final class Texts extends AbstractArgumentFactory<String> {

    Texts() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, Column.of(value));
    }
  }
}
