package dev.foothold.core.model;

import java.util.EnumSet;
import java.util.Set;

/// What an asker has said of themselves, and nothing that they have not.
///
/// @param is what they are
/// @param isNot what they say they are not, or do not want to become
/// @param backgrounds where they come from
public record Asker(Set<Audience> is, Set<Audience> isNot, Set<Background> backgrounds) {

  /// Somebody who has said nothing.
  public static final Asker UNKNOWN = new Asker(Set.of(), Set.of());

  /// Copies the sets.
  public Asker {
    is = Set.copyOf(is);
    isNot = Set.copyOf(isNot);
    backgrounds = Set.copyOf(backgrounds);
  }

  /// Somebody who has not said where they come from.
  ///
  /// @param is what they are
  /// @param isNot what they are not
  public Asker(Set<Audience> is, Set<Audience> isNot) {
    this(is, isNot, Set.of());
  }

  /// Adds what was said later; where the two disagree, the later holds.
  ///
  /// @param later from a later message
  /// @return both
  public Asker and(Asker later) {
    EnumSet<Audience> nowIs = EnumSet.noneOf(Audience.class);
    nowIs.addAll(is);
    nowIs.removeAll(later.isNot);
    nowIs.addAll(later.is);
    EnumSet<Audience> nowIsNot = EnumSet.noneOf(Audience.class);
    nowIsNot.addAll(isNot);
    nowIsNot.removeAll(later.is);
    nowIsNot.addAll(later.isNot);
    return new Asker(nowIs, nowIsNot, backgrounds(later));
  }

  /// Occupations told later take the place of earlier ones: "and for a nurse?".
  private Set<Background> backgrounds(Asker later) {
    EnumSet<Background> now = EnumSet.noneOf(Background.class);
    now.addAll(backgrounds);
    if (later.backgrounds.stream().anyMatch(Background::isOccupation)) {
      now.removeIf(Background::isOccupation);
    }
    now.addAll(later.backgrounds);
    return now;
  }

  /// Whether something made for these people suits the asker.
  ///
  /// @param audience empty: everyone
  /// @return false if it is for people that the asker is known not to be, and not for any that the
  ///   asker is
  public boolean suits(Set<Audience> audience) {
    boolean forOthers = audience.stream().anyMatch(this::excludes);
    boolean codeOnly =
        audience.contains(Audience.PROGRAMMER) != audience.contains(Audience.NON_PROGRAMMER);
    boolean forThem = !codeOnly && audience.stream().anyMatch(is::contains);
    return !forOthers || forThem;
  }

  private boolean excludes(Audience audience) {
    return isNot.contains(audience)
        || switch (audience) {
          case PROGRAMMER -> is.contains(Audience.NON_PROGRAMMER);
          case NON_PROGRAMMER -> is.contains(Audience.PROGRAMMER);
          case STUDENT, CAREER_CHANGER, CLINICIAN, VETERAN, INTERNATIONAL -> false;
        };
  }
}
