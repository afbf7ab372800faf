package dev.foothold.core.model;

import java.util.Locale;

/// Where an asker comes from. An entry may be written for people of some backgrounds; what such
/// people need differs more than an [Audience] tells.
public enum Background {
  /// In school or in training.
  STUDENT,
  /// Supports users or systems outside healthcare.
  HELP_DESK,
  /// Writes software.
  DEVELOPER,
  /// Works with data.
  DATA_ANALYST,
  /// Any nurse.
  NURSE,
  /// Pharmacist or pharmacy technician.
  PHARMACY,
  /// Physician, also unmatched or trained abroad.
  PHYSICIAN,
  /// Radiology technologist, sonographer.
  IMAGING,
  /// Laboratory technologist, phlebotomist.
  LABORATORY,
  /// Medical assistant, nursing assistant.
  MEDICAL_ASSISTANT,
  /// Medical coder or biller.
  CODER,
  /// Receptionist, registrar, scheduler.
  FRONT_DESK,
  /// Therapist of any kind, dietitian, social worker, case manager, physician assistant.
  ALLIED_HEALTH,
  /// Ambulance crew, emergency dispatcher.
  EMS,
  /// Dental assistant, hygienist, who runs a dental office.
  DENTAL,
  /// Sterile processing, supply, transport, cleaning; surgical technologist.
  HOSPITAL_SUPPORT,
  /// Repairs medical equipment.
  BIOMED_TECHNICIAN,
  /// Runs projects.
  PROJECT_MANAGER,
  /// Teaches or trains.
  TEACHER,
  /// Served in the military.
  VETERAN,
  /// Lives, or trained, outside the United States.
  OUTSIDE_US,
  /// Has no degree, and says so.
  NO_DEGREE,
  /// Changes careers late.
  OLDER,
  /// Lost a job in technology.
  LAID_OFF,
  /// Wants to work from home or part of the time.
  REMOTE_PART_TIME;

  /// The form used in front matter: `help-desk`.
  ///
  /// @return lower case, hyphens for underscores
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it is what somebody does, so that a later one takes the place of an earlier, rather
  /// than a circumstance, which adds to others.
  ///
  /// @return false for circumstances such as having no degree
  public boolean isOccupation() {
    return switch (this) {
      case HELP_DESK,
          DEVELOPER,
          DATA_ANALYST,
          NURSE,
          PHARMACY,
          PHYSICIAN,
          IMAGING,
          LABORATORY,
          MEDICAL_ASSISTANT,
          CODER,
          FRONT_DESK,
          ALLIED_HEALTH,
          EMS,
          DENTAL,
          HOSPITAL_SUPPORT,
          BIOMED_TECHNICIAN,
          PROJECT_MANAGER,
          TEACHER ->
          true;
      case STUDENT, VETERAN, OUTSIDE_US, NO_DEGREE, OLDER, LAID_OFF, REMOTE_PART_TIME -> false;
    };
  }
}
