package dev.foothold.knowledge.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/// How like documents are to their nearest others.
final class Crowd {

  /// Neighbours that count.
  static final int NEIGHBOURS = 5;

  private Crowd() {}

  /// Compares all with all; half a minute for 20,000.
  ///
  /// @param vectors of all documents
  /// @return for each the mean of its highest dot products with others; 0 where there are no others
  static float[] of(List<float[]> vectors) {
    int size = vectors.size();
    float[][] best = new float[size][NEIGHBOURS];
    int[] found = new int[size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        float alike = VectorUtil.dotProduct(vectors.get(i), vectors.get(j));
        found[i] = insert(best[i], found[i], alike);
        found[j] = insert(best[j], found[j], alike);
      }
    }
    float[] crowds = new float[size];
    for (int i = 0; i < size; i++) {
      crowds[i] = mean(best[i], found[i]);
    }
    return crowds;
  }

  static float mean(float[] likenesses, int found) {
    float sum = 0;
    for (int i = 0; i < found; i++) {
      sum += likenesses[i];
    }
    return found == 0 ? 0 : sum / found;
  }

  /// Keeps the highest at the front, lowest first, once it is full.
  private static int insert(float[] best, int found, float alike) {
    if (found < best.length) {
      best[found] = alike;
      Arrays.sort(best, 0, found + 1);
      return found + 1;
    }
    if (alike > best[0]) {
      int at = 0;
      while (at + 1 < best.length && best[at + 1] < alike) {
        best[at] = best[at + 1];
        at++;
      }
      best[at] = alike;
    }
    return found;
  }
}
