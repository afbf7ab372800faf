package dev.foothold.knowledge.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.util.BytesRef;

/// Tells of what kind a message is by a straight cut between the kinds: softmax regression over the
/// messages' vectors ([Bishop 2006, section
/// 4.3.4](https://www.microsoft.com/en-us/research/publication/pattern-recognition-machine-learning/)),
/// learned when an index is written. Immutable.
final class KindClassifier {

  /// Vectors of sentences differ little; stretched, a plain step size suits them.
  private static final float STRETCH = 10;

  private static final int EPOCHS = 12;
  private static final int BATCH = 128;

  /// Falls to zero in even steps.
  private static final float FIRST_STEP = 0.5f;

  /// Keeps weights small (L2).
  private static final float DECAY = 0.001f;

  /// The same messages make the same index.
  private static final long SEED = 1;

  private final List<String> kinds;

  /// By kind, in the order of [#kinds]: one weight for each dimension, and the constant last.
  private final float[][] weights;

  private KindClassifier(List<String> kinds, float[][] weights) {
    this.kinds = List.copyOf(kinds);
    this.weights = weights;
  }

  /// Learns.
  ///
  /// @param vectors of length 1, at least one
  /// @param labels each one's kind, in the same order
  /// @param most the kind whose messages count as much, together, as all others
  static KindClassifier learned(List<float[]> vectors, List<String> labels, String most) {
    List<String> kinds = labels.stream().distinct().sorted().toList();
    int[] kind = labels.stream().mapToInt(kinds::indexOf).toArray();
    float[] mean = mean(vectors);
    float[][] points =
        vectors.stream().map(vector -> stretched(vector, mean)).toArray(float[][]::new);
    float[] importance = importance(kind, kinds.indexOf(most));
    float[][] weights = new float[kinds.size()][mean.length + 1];
    SplittableRandom random = new SplittableRandom(SEED);
    int[] order = new int[points.length];
    Arrays.setAll(order, i -> i);
    int steps = EPOCHS * ((points.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (int from = 0; from < order.length; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(from + BATCH, order.length));
        float size = FIRST_STEP * (1 - (float) step++ / steps);
        descend(weights, batch, points, kind, importance, size);
      }
    }
    return new KindClassifier(kinds, unstretched(weights, mean));
  }

  private static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private static float[] stretched(float[] vector, float[] mean) {
    float[] point = new float[vector.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = STRETCH * (vector[i] - mean[i]);
    }
    return point;
  }

  /// Takes the stretching into the weights, so that vectors can be judged as they are.
  private static float[][] unstretched(float[][] weights, float[] mean) {
    for (float[] own : weights) {
      for (int i = 0; i < mean.length; i++) {
        own[i] *= STRETCH;
        own[mean.length] -= own[i] * mean[i];
      }
    }
    return weights;
  }

  /// Makes one kind and the rest count alike, 1 on average.
  private static float[] importance(int[] kind, int most) {
    long ofMost = Arrays.stream(kind).filter(one -> one == most).count();
    long others = kind.length - ofMost;
    float[] importance = new float[kind.length];
    for (int i = 0; i < kind.length; i++) {
      importance[i] =
          ofMost == 0 || others == 0 ? 1 : kind.length / 2f / (kind[i] == most ? ofMost : others);
    }
    return importance;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }

  /// One step down the gradient of the cross-entropy of a batch.
  private static void descend(
      float[][] weights,
      int[] batch,
      float[][] points,
      int[] kind,
      float[] importance,
      float size) {
    int dimension = weights[0].length - 1;
    float[][] gradient = new float[weights.length][dimension + 1];
    for (int one : batch) {
      float[] shares = shares(weights, points[one]);
      for (int k = 0; k < weights.length; k++) {
        float error = (shares[k] - (k == kind[one] ? 1 : 0)) * importance[one] / batch.length;
        float[] own = gradient[k];
        float[] point = points[one];
        for (int i = 0; i < dimension; i++) {
          own[i] += error * point[i];
        }
        own[dimension] += error;
      }
    }
    for (int k = 0; k < weights.length; k++) {
      for (int i = 0; i < dimension; i++) {
        weights[k][i] -= size * (gradient[k][i] + DECAY * weights[k][i]);
      }
      weights[k][dimension] -= size * gradient[k][dimension];
    }
  }

  private static float[] shares(float[][] weights, float[] point) {
    float[] shares = new float[weights.length];
    float highest = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < weights.length; k++) {
      float[] own = weights[k];
      float sum = own[point.length];
      for (int i = 0; i < point.length; i++) {
        sum += own[i] * point[i];
      }
      shares[k] = sum;
      highest = Math.max(highest, sum);
    }
    float total = 0;
    for (int k = 0; k < shares.length; k++) {
      shares[k] = (float) Math.exp(shares[k] - highest);
      total += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= total;
    }
    return shares;
  }

  /// The kinds that it tells apart, in a fixed order.
  List<String> kinds() {
    return kinds;
  }

  /// How likely a message is of each kind.
  ///
  /// @param vector the message's, of length 1
  /// @return in the order of [#kinds()]; adds up to 1
  float[] shares(float[] vector) {
    return shares(weights, vector);
  }

  /// As bytes, for an index to keep.
  BytesRef bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(kinds.size());
      out.writeInt(weights[0].length);
      for (int k = 0; k < kinds.size(); k++) {
        out.writeUTF(kinds.get(k));
        for (float weight : weights[k]) {
          out.writeFloat(weight);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  /// From [#bytes()].
  ///
  /// @throws IOException if they are others
  static KindClassifier of(BytesRef bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      String[] kinds = new String[in.readInt()];
      float[][] weights = new float[kinds.length][in.readInt()];
      for (int k = 0; k < kinds.length; k++) {
        kinds[k] = in.readUTF();
        for (int i = 0; i < weights[k].length; i++) {
          weights[k][i] = in.readFloat();
        }
      }
      return new KindClassifier(List.of(kinds), weights);
    }
  }
}
