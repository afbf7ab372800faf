package dev.foothold.knowledge.eval;

import dev.foothold.knowledge.index.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A judged collection in the form of BEIR ([Thakur et al.
/// 2021](https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset)).
///
/// @param documents of `corpus.jsonl`
/// @param queries of `queries.jsonl`, those with a judgment above zero
/// @param judgments of `qrels.tsv` or `qrels/test.tsv`: query to document to grade
/// @param unanswerable of `queries_oos.jsonl`: queries that nothing in the corpus answers; empty
///   where there is no such file
record JudgedCollection(
    List<Document> documents,
    List<Query> queries,
    Map<String, Map<String, Integer>> judgments,
    List<Query> unanswerable) {

  /// A question of a collection.
  ///
  /// @param id its name
  /// @param text what is asked
  record Query(String id, String text) {}

  /// Reads a collection.
  ///
  /// @param folder that holds it
  /// @throws UnusableCollection if a file is missing or has another form, with its place
  /// @throws IOException if a file cannot be read
  static JudgedCollection read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableCollection("There is no folder " + folder + ".");
    }
    Path corpus = existing(folder, "corpus.jsonl");
    Path queries = existing(folder, "queries.jsonl");
    Path flat = folder.resolve("qrels.tsv");
    Path qrels = Files.exists(flat) ? flat : folder.resolve("qrels").resolve("test.tsv");
    if (!Files.exists(qrels)) {
      throw new UnusableCollection(
          "There is neither " + flat + " nor " + qrels + ": one of them must hold the judgments.");
    }
    Map<String, Map<String, Integer>> judgments = judgments(qrels);
    List<Document> documents = new ArrayList<>();
    JsonLines.each(
        corpus,
        line ->
            documents.add(
                Document.of(
                    line.text("_id"), line.optional("title").orElse(""), line.text("text"))));
    List<Query> judged =
        queries(queries).stream()
            .filter(
                query ->
                    judgments.getOrDefault(query.id(), Map.of()).values().stream()
                        .anyMatch(grade -> grade > 0))
            .toList();
    if (judged.isEmpty()) {
      throw new UnusableCollection("No query of " + queries + " is judged in " + qrels + ".");
    }
    Path oos = folder.resolve("queries_oos.jsonl");
    return new JudgedCollection(
        documents, judged, judgments, Files.exists(oos) ? queries(oos) : List.of());
  }

  private static Path existing(Path folder, String name) throws UnusableCollection {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      throw new UnusableCollection("There is no " + file + ".");
    }
    return file;
  }

  private static List<Query> queries(Path file) throws IOException {
    List<Query> queries = new ArrayList<>();
    JsonLines.each(file, line -> queries.add(new Query(line.text("_id"), line.text("text"))));
    return queries;
  }

  private static Map<String, Map<String, Integer>> judgments(Path file) throws IOException {
    Map<String, Map<String, Integer>> judgments = new LinkedHashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      List<String> columns = List.of(line.split("\t", -1));
      boolean heading = number == 1 && columns.getFirst().startsWith("query");
      if (heading || line.isBlank()) {
        continue;
      }
      try {
        if (columns.size() != 3) {
          throw new NumberFormatException("not three columns");
        }
        judgments
            .computeIfAbsent(columns.get(0), _ -> new LinkedHashMap<>())
            .put(columns.get(1), Integer.parseInt(columns.get(2).strip()));
      } catch (NumberFormatException e) {
        throw new UnusableCollection(
            "%s:%d: wanted query, document and a whole number, parted by tabs."
                .formatted(file, number));
      }
    }
    return judgments;
  }
}
