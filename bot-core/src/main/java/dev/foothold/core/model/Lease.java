package dev.foothold.core.model;

/// The right to finish something, held by one process until a time that the store knows. Whoever
/// takes over what was left gets a new term, which ends the earlier holder's right.
///
/// @param of the id of what is held
/// @param holder the process
/// @param term grows by one at each change of holder, from 1
public record Lease(String of, String holder, long term) {

  /// Checks the values.
  public Lease {
    Identifier.checked("what a lease is of", of);
    Identifier.checked("the holder of a lease", holder);
    if (term < 1) {
      throw new IllegalArgumentException("term " + term + " is not 1 or more");
    }
  }
}
