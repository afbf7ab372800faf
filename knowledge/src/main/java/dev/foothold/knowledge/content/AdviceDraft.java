package dev.foothold.knowledge.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A file of advice as far as it could be understood, with the place of each part.
///
/// @param file as the reader was told it
/// @param page its text
/// @param front empty where the YAML cannot be read
/// @param posts in order; empty where the front matter has no end
/// @param thread present if there are no problems
/// @param problems in the order of the file
record AdviceDraft(
    String file,
    Page page,
    Optional<Front> front,
    List<Post> posts,
    Optional<AdviceThread> thread,
    List<Problem> problems) {

  /// The front matter. Lists hold what could be read; what could not is a problem.
  ///
  /// @param schedule when the thread might be posted again and again
  /// @param entries on which the posts' own words rest
  record Front(
      Optional<Located<String>> id,
      Optional<Located<String>> title,
      Located<List<Located<String>>> aliases,
      List<Located<String>> tags,
      Optional<Located<String>> schedule,
      Optional<Located<LocalDate>> reviewed,
      Located<List<Located<String>>> entries) {}

  /// One post.
  ///
  /// @param start where it begins in the page
  /// @param text without blanks around it
  record Post(int start, String text) {}

  Spot spot(Post post) {
    return page.spot(post.start());
  }
}
