package dev.foothold.knowledge.eval;

import java.io.IOException;

/// A collection that has not the form it should have. The message says where and what to do.
public final class UnusableCollection extends IOException {

  private static final long serialVersionUID = 1;

  UnusableCollection(String message) {
    super(message);
  }
}
