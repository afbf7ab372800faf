package dev.foothold.core.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises questions in Spanish and puts them into English word by word: enough to find what is
/// asked for, not to be read. The words are in `spanish.tsv`.
final class Spanish {

  /// Share of a message's words that must be Spanish; less is a name or a phrase among English.
  private static final double MOSTLY = 0.3;

  private static final int FEWEST_WORDS = 3;

  /// Longest phrase of the word list, in words.
  private static final int LONGEST_PHRASE = 5;

  /// Words that English does not have, so that "hospital" and "no" prove nothing.
  private static final Set<String> SPANISH_ALONE =
      Set.of(
          "como",
          "que",
          "cual",
          "cuanto",
          "cuando",
          "donde",
          "quiero",
          "puedo",
          "soy",
          "estoy",
          "tengo",
          "necesito",
          "busco",
          "trabajo",
          "empleo",
          "para",
          "por",
          "con",
          "sin",
          "el",
          "la",
          "los",
          "las",
          "del",
          "una",
          "un",
          "y",
          "es",
          "son",
          "hay",
          "mi",
          "mis",
          "pero",
          "muy",
          "sobre",
          "entre",
          "desde",
          "hasta",
          "anos",
          "salud",
          "enfermera",
          "enfermero",
          "medico",
          "informatica",
          "aprender",
          "estudiar",
          "empezar",
          "conseguir",
          "trabajar",
          "entrar",
          "carrera",
          "sueldo",
          "ayuda",
          "gracias",
          "hola",
          "en",
          "de",
          "se",
          "lo",
          "su",
          "esta",
          "este",
          "esto",
          "mejor",
          "vale",
          "pena",
          "ingles",
          "experiencia",
          "certificacion");

  private static final Map<String, String> WORDS = words();

  private Spanish() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    try (InputStream file = Spanish.class.getResourceAsStream("spanish.tsv")) {
      if (file == null) {
        throw new IllegalStateException("spanish.tsv is missing from the program");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      lines
          .lines()
          .map(line -> line.split("\t", 2))
          .forEach(pair -> words.put(Plain.of(pair[0]).words(), pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("spanish.tsv cannot be read", e);
    }
    return Map.copyOf(words);
  }

  /// A message in English words, if it is in Spanish.
  ///
  /// @param text any
  /// @return in the order of the Spanish words; empty if it is not in Spanish
  static Optional<String> inEnglish(String text) {
    List<Plain.Sentence> sentences = Plain.of(text).sentences();
    List<String> all =
        sentences.stream().flatMap(one -> List.of(one.words().split(" ")).stream()).toList();
    long spanish = all.stream().filter(SPANISH_ALONE::contains).count();
    if (all.size() < FEWEST_WORDS || spanish < 2 || spanish < MOSTLY * all.size()) {
      return Optional.empty();
    }
    List<String> english = new ArrayList<>();
    for (Plain.Sentence sentence : sentences) {
      english.add(english(List.of(sentence.words().split(" "))) + (sentence.asks() ? "?" : "."));
    }
    return Optional.of(String.join(" ", english));
  }

  private static String english(List<String> words) {
    List<String> english = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int taken = 1;
      String word = words.get(at);
      for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
        String known = WORDS.get(String.join(" ", words.subList(at, at + length)));
        if (known != null) {
          taken = length;
          word = known;
          break;
        }
      }
      english.add(word);
      at += taken;
    }
    return String.join(" ", english);
  }
}
