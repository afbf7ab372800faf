package dev.foothold.app;

import dev.foothold.adapter.terminal.Exit;
import dev.foothold.adapter.terminal.LocalAsker;
import dev.foothold.core.answer.Screen;
import dev.foothold.core.model.Answer;
import dev.foothold.core.model.ThreadId;
import dev.foothold.knowledge.Knowledge;
import dev.foothold.knowledge.eval.AnswerEvaluation;
import dev.foothold.knowledge.eval.AnswerReport;
import dev.foothold.knowledge.eval.Evaluation.Progress;
import dev.foothold.knowledge.eval.JudgedAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `knowledge report`: how good the answers are, what is covered, what is stale.
final class ReportCommand implements Command {

  private static final String REPORT = "report.md";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        named("report", "Asks all judged questions and tells how good the answers are.");
    spec.addOption(
        OptionSpec.builder("--set")
            .paramLabel("DIR")
            .type(Path.class)
            .description("folder of the judged questions; default: eval beside the entries")
            .build());
    spec.addOption(
        Command.flag(
            "--write",
            "writes " + REPORT + " and " + AnswerReport.PICTURE + " into that folder instead"));
    Command.examples(
        spec, "  foothold knowledge report | less", "  foothold knowledge report --write");
    return spec;
  }

  @Override
  public Exit run(ParseResult given, Shell shell, Settings settings) throws Trouble, IOException {
    Path set =
        Optional.ofNullable(given.<Path>matchedOptionValue("--set", null))
            .orElseGet(() -> settings.folders().content().resolveSibling("eval"));
    JudgedAnswers judged = JudgedAnswers.read(set);
    try (Knowledge knowledge =
        Knowledge.open(settings.folders(), Knowledge.Model.BACKGROUND, Wiring.notices(shell))) {
      AnswerEvaluation.Report report;
      try (ProgressBar bar = new ProgressBar(shell)) {
        report = report(judged, knowledge, bar);
      }
      String text =
          AnswerReport.markdown(report, knowledge.entries(), LocalDate.now(ZoneOffset.UTC));
      if (given.hasMatchedOption("--write")) {
        Files.writeString(set.resolve(REPORT), text);
        Files.writeString(set.resolve(AnswerReport.PICTURE), AnswerReport.picture(report));
        shell.out().write("%s written.\n".formatted(set.resolve(REPORT)));
      } else {
        shell.out().write(text);
      }
    }
    return Exit.OK;
  }

  /// Asks everything of a bot that remembers each conversation by itself.
  ///
  /// @throws Trouble if there is no model, without which the figures would be of another bot
  static AnswerEvaluation.Report report(
      JudgedAnswers judged, Knowledge knowledge, Progress progress) throws Trouble {
    if (!knowledge.awaitModel(Wiring.MODEL_PATIENCE)) {
      throw Trouble.error("the language model cannot be loaded, so there is nothing to judge.");
    }
    InstantSource clock = InstantSource.system();
    Screen screen = new Screen(knowledge.scopeExamples());
    LocalAsker asker =
        new LocalAsker(
            Wiring.bot(knowledge.search(), knowledge.embedder(), screen, clock),
            clock,
            Locale.ROOT,
            () -> {});
    return AnswerEvaluation.run(judged, turns -> last(asker, turns), progress);
  }

  private static Answer last(LocalAsker asker, List<String> turns) {
    ThreadId thread = asker.newThread();
    for (String turn : turns.subList(0, turns.size() - 1)) {
      asker.ask(turn, thread);
    }
    return asker.ask(turns.getLast(), thread);
  }
}
