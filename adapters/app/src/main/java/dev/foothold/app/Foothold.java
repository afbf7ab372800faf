package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.core.port.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// The program.
public final class Foothold {

  private Foothold() {}

  /// Runs one command and reports its exit to the shell.
  ///
  /// @param args the command line
  public static void main(String[] args) {
    Logs.configure();
    System.exit(run(args, Console.shell(), Settings.Launched.fromSystem()).code());
  }

  /// Runs one command. Whatever happens, the person gets a sentence and no stack trace.
  static Exit run(String[] args, Shell shell, Settings.Launched launched) {
    return run(args, shell, launched, Desks.SYSTEM);
  }

  static Exit run(String[] args, Shell shell, Settings.Launched launched, Desks desks) {
    return run(args, shell, launched, Parts.with(desks));
  }

  static Exit run(String[] args, Shell shell, Settings.Launched launched, Parts parts) {
    Writer out = new ResultWriter(shell.out());
    Shell guarded = shell.withOut(out);
    try {
      Exit exit = new CommandLine(guarded, launched, parts).run(args);
      out.flush();
      return exit;
    } catch (ResultWriter.Failed failed) {
      return failed.readerIsGone()
          ? Exit.CLOSED_PIPE
          : report(shell, "the result could not be written: " + failed.getMessage() + ".", failed);
    } catch (Trouble trouble) {
      report(shell, String.valueOf(trouble.getMessage()), trouble);
      return trouble.exit();
    } catch (StoreUnavailable unavailable) {
      return report(
          shell,
          "the database cannot be used now (%s). Nothing was changed; try again when it can."
              .formatted(unavailable.getMessage()),
          unavailable);
    } catch (UncheckedIOException unreadable) {
      return report(
          shell,
          Optional.ofNullable(unreadable.getCause())
              .map(Foothold::reason)
              .orElse("no reason given."),
          unreadable);
    } catch (IOException unreadable) {
      return report(shell, reason(unreadable), unreadable);
    } catch (RuntimeException | Error broken) {
      // Errors too: a person who runs out of memory is helped by a sentence as well.
      return report(
          shell,
          "something broke that should not (%s). With %s=1 it says more."
              .formatted(broken.getClass().getSimpleName(), Settings.DEBUG),
          broken);
    }
  }

  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> missing.getFile() + " is not there.";
      case AccessDeniedException denied -> denied.getFile() + " may not be opened.";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason() + ".";
      default -> {
        String message = String.valueOf(failure.getMessage());
        yield message.endsWith(".") ? message : message + ".";
      }
    };
  }

  private static Exit report(Shell shell, String message, Throwable failure) {
    StringWriter text = new StringWriter();
    text.write("foothold: " + message + "\n");
    if (Settings.flag(shell.environment(), Settings.DEBUG)) {
      failure.printStackTrace(new PrintWriter(text, true));
    }
    try {
      shell.err().write(text.toString());
      shell.err().flush();
    } catch (IOException nobodyReads) {
      // There is nowhere left to say it; the exit code does.
      return Exit.ERROR;
    }
    return Exit.ERROR;
  }
}
