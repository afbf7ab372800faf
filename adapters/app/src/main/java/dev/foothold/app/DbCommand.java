package dev.foothold.app;

import dev.foothold.adapter.storage.Backup;
import dev.foothold.adapter.storage.Check;
import dev.foothold.adapter.storage.Database;
import dev.foothold.adapter.storage.Location;
import dev.foothold.adapter.storage.Opening;
import dev.foothold.adapter.terminal.Exit;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `db`: the operator's care for the database.
final class DbCommand implements Command {

  private final Desks desks;

  DbCommand(Desks desks) {
    this.desks = desks;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = named("db", "Cares for the database: what communities have of their own.");
    Command.group(spec, List.of(new Migrate(), new Copy(), new Look(), new NewKey(desks)));
    Command.examples(spec, "  foothold db check", "  foothold db backup before-upgrade.db");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) {
    throw new IllegalStateException("one of its commands is run in its place");
  }

  /// `db migrate`.
  private static final class Migrate implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named("migrate", "Makes the database, or brings it up to date; every command does.");
      Command.examples(spec, "  foothold db migrate");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      Opening.Opened opened = Desks.database(settings);
      try (Database database = opened.database()) {
        shell
            .out()
            .write(
                "%s is up to date (%s done).\n"
                    .formatted(
                        database.location(),
                        KnowledgeCommand.count(opened.steps(), "step", "steps")));
      }
      return Exit.OK;
    }
  }

  /// `db backup FILE`.
  private static final class Copy implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "backup",
              "Copies the database into a file while it is in use. To go back, stop Foothold and"
                  + " put the copy in its place.");
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel("FILE")
              .arity("1")
              .required(true)
              .type(String.class)
              .description("that does not exist yet")
              .build());
      Command.examples(spec, "  foothold db backup foothold-2026-11-23.db");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      Location location = Desks.location(settings);
      return switch (Database.backup(location, copy(given))) {
        case Backup.Made(var file, var bytes) -> {
          shell
              .out()
              .write("%s copied to %s (%d kB).\n".formatted(location, file, (bytes + 999) / 1000));
          String key =
              settings.data().peopleKey().isPresent()
                  ? "The key for people is not in it"
                  : "The key for people is not in it but in " + PeopleKey.FILE + " beside it";
          Wiring.notices(shell)
              .accept(
                  key
                      + ": keep that, too, elsewhere. Throw copies away in time: what people delete"
                      + " later is still in them.");
          yield Exit.OK;
        }
        case Backup.ByServer(var text) -> throw Trouble.error(text);
        case Backup.Failed(var text) -> throw Trouble.error(text);
      };
    }

    private static Path copy(ParseResult given) throws Trouble {
      try {
        return Path.of(given.matchedPositionalValue(0, "")).toAbsolutePath();
      } catch (InvalidPathException notAPath) {
        throw Trouble.error("that is no name of a file: " + notAPath.getReason() + ".");
      }
    }
  }

  /// `db check`.
  private static final class Look implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named("check", "Looks the database over and changes nothing. Exit: 0 it is well, 1 not.");
      Command.examples(spec, "  foothold db check");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      Location location = Desks.location(settings);
      return switch (Database.check(location)) {
        case Check.Sound(var version) -> {
          shell.out().write("%s is well (version %s).\n".formatted(location, version));
          yield Exit.OK;
        }
        case Check.Outdated(var found, var known) -> {
          shell
              .out()
              .write(
                  "%s is well, of version %s. This Foothold will bring it to version %s; copy it first: foothold db backup FILE\n"
                      .formatted(location, found, known));
          yield Exit.OK;
        }
        case Check.Broken(var findings) -> {
          for (String finding : findings) {
            shell.out().write(finding + "\n");
          }
          throw Trouble.error(
              location + " is damaged. Stop Foothold and put a backup in its place.");
        }
        case Check.Refused(var newer) -> throw Trouble.error(newer.text());
        case Check.Unreadable(var text) -> throw Trouble.error(text);
      };
    }
  }

  /// `db new-key`.
  private record NewKey(Desks desks) implements Command {

    @Override
    public CommandSpec spec() {
      CommandSpec spec =
          named(
              "new-key",
              "Accepts that the key for people is another one than before, when the old one is"
                  + " lost: everyone is new. What was stored of people before can be shown and"
                  + " deleted for nobody any more; it goes when its days are over.");
      Command.examples(spec, "  foothold db new-key");
      return spec;
    }

    @Override
    public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
      try (Desk desk = desks.openWithNewKey(given, shell, settings)) {
        desk.office().log(desk.actor(), "people.key", "another one from now on");
        shell.out().write("The present key for people holds from now on.\n");
      }
      return Exit.OK;
    }
  }
}
