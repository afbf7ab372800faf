package dev.foothold.core.model;

import java.util.Arrays;

/// A text as a direction in the embedding model's space. Immutable.
public final class Embedding {

  private final float[] components;

  private Embedding(float[] components) {
    this.components = components;
  }

  /// Makes a unit vector.
  ///
  /// @param components at least one of them not zero; copied and scaled to length 1
  /// @return the direction of the components
  /// @throws IllegalArgumentException if the length is zero or not finite
  public static Embedding of(float... components) {
    double squares = 0;
    for (float component : components) {
      squares += (double) component * component;
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      throw new IllegalArgumentException("a vector of length " + Math.sqrt(squares));
    }
    float[] unit = new float[components.length];
    double length = Math.sqrt(squares);
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (components[i] / length);
    }
    return new Embedding(unit);
  }

  /// How many components it has.
  ///
  /// @return the model's dimension, 384 for the shipped one
  public int dimension() {
    return components.length;
  }

  /// The components, scaled to length 1.
  ///
  /// @return a copy
  public float[] toArray() {
    return components.clone();
  }

  /// Cosine of the angle to another vector of the same model.
  ///
  /// @param other of the same dimension
  /// @return -1 to 1; for sentence models mostly 0.3 (unrelated) to 1 (the same words)
  /// @throws IllegalArgumentException if the dimensions differ
  public double cosine(Embedding other) {
    if (components.length != other.components.length) {
      throw new IllegalArgumentException(
          "dimensions " + components.length + " and " + other.components.length);
    }
    float sum = 0;
    for (int i = 0; i < components.length; i++) {
      sum += components[i] * other.components[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Embedding that && Arrays.equals(components, that.components);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components);
  }

  @Override
  public String toString() {
    return "Embedding[" + components.length + "]";
  }
}
