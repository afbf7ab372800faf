package dev.foothold.core.model;

/// When a step can be done; the order in which an answer shows steps.
public enum When {
  /// Within days, with what one has.
  THIS_WEEK("This week"),
  /// Within weeks.
  THIS_MONTH("This month"),
  /// When the first steps are behind.
  LATER("Later");

  private final String heading;

  When(String heading) {
    this.heading = heading;
  }

  /// The heading that people read and that entries use.
  ///
  /// @return for example `This week`
  public String heading() {
    return heading;
  }
}
