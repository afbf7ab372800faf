package dev.foothold.core.model;

import java.util.Locale;

/// What an entry is about, in the words of its front matter.
public enum Kind {
  /// General advice.
  GUIDANCE,
  /// A job: its day, its way in.
  ROLE,
  /// A certificate, certification or degree.
  CREDENTIAL,
  /// A standard or code set.
  STANDARD,
  /// A product or its vendor.
  SYSTEM,
  /// Something to practise on, or to make.
  PRACTICE,
  /// Where people meet and talk.
  COMMUNITY,
  /// Something to learn from.
  COURSE,
  /// Finding, applying for and getting a job.
  JOB_SEARCH,
  /// What a word means.
  GLOSSARY;

  /// The form used in front matter and on the command line: `job-search`.
  ///
  /// @return lower case, hyphens for underscores
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
