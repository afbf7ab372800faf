package dev.foothold.knowledge.eval;

import dev.foothold.core.model.Embedding;
import dev.foothold.knowledge.index.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Entries of any number, always the same ones: words as often as in English, vectors in clusters.
///
/// Words and vectors know nothing of each other, so that a question's two lists share almost no
/// document. That is the costliest case for a search that completes one list by the other.
final class Synthetic {

  static final int DIMENSION = 384;

  private static final int WORDS = 30_000;

  /// Frequency is 1 / (rank + shift), [Mandelbrot's form of Zipf's
  /// law](https://en.wikipedia.org/wiki/Zipf%E2%80%93Mandelbrot_law). The shift stands for the
  /// commonest words, which are not indexed.
  private static final double SHIFT = 50;

  private static final int CLUSTERS = 1_000;

  /// Shares of a vector that give likenesses as the shipped model does: .75 within a cluster, .5
  /// between unrelated texts.
  private static final float COMMON = 0.7f;

  private static final float OWN_CLUSTER = 0.5f;
  private static final float OWN = 0.5f;

  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final float[] common;
  private final List<float[]> clusters;

  Synthetic() {
    RandomGenerator random = new SplittableRandom(1);
    this.common = direction(random);
    this.clusters = IntStream.range(0, CLUSTERS).mapToObj(_ -> direction(random)).toList();
  }

  /// Entries with questions and other names, of some 120 words each.
  ///
  /// @param size how many
  static List<Document> documents(int size) {
    RandomGenerator random = new SplittableRandom(2);
    List<Document> documents = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      List<String> questions = List.of(ask(random), ask(random), ask(random));
      List<String> aliases = List.of(words(2, random), words(2, random));
      documents.add(
          new Document(
              "e" + i,
              words(5, random),
              questions,
              aliases,
              List.of(),
              words(80, random),
              List.of(),
              ""));
    }
    return documents;
  }

  /// Questions of eight words.
  ///
  /// @param size how many, all different
  static List<String> questions(int size) {
    RandomGenerator random = new SplittableRandom(3);
    return IntStream.range(0, size).mapToObj(_ -> ask(random)).toList();
  }

  private static String ask(RandomGenerator random) {
    return words(8, random) + "?";
  }

  private static String words(int count, RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double share = Math.pow((WORDS + SHIFT) / SHIFT, random.nextDouble());
      text.append(i == 0 ? "" : " ").append(word((int) (SHIFT * (share - 1))));
    }
    return text.toString();
  }

  /// Syllables that spell a number.
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    do {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    } while (rest > 0);
    // No English ending, which would be taken off.
    return word.append('x').toString();
  }

  /// A text's vector, which depends on the text alone.
  Embedding embed(String text) {
    RandomGenerator random = new SplittableRandom(text.hashCode());
    float[] cluster = clusters.get(random.nextInt(CLUSTERS));
    float[] own = direction(random);
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = COMMON * common[i] + OWN_CLUSTER * cluster[i] + OWN * own[i];
    }
    return Embedding.of(vector);
  }

  private static float[] direction(RandomGenerator random) {
    float[] components = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      components[i] = (float) random.nextGaussian();
    }
    return Embedding.of(components).toArray();
  }
}
