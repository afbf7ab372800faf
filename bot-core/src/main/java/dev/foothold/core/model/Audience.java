package dev.foothold.core.model;

import java.util.Locale;

/// Who an entry or a step suits; also what is known of an asker.
public enum Audience {
  /// In school or in training.
  STUDENT,
  /// Works or worked in another field.
  CAREER_CHANGER,
  /// Works or worked in patient care: nurse, pharmacist, technologist, physician, assistant.
  CLINICIAN,
  /// Writes code.
  PROGRAMMER,
  /// Does not write code, and may not want to.
  NON_PROGRAMMER,
  /// Served in the military.
  VETERAN,
  /// Lives, or trained, outside the United States.
  INTERNATIONAL;

  /// The form used in front matter: `career-changer`.
  ///
  /// @return lower case, hyphens for underscores
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
