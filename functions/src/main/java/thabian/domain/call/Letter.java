package thabian.domain.call;

import java.time.LocalDate;

/// The letter by which an office invites.
///
/// @param number its number as printed, Thai digits and all
/// @param date its date
/// @param office who sent it
public record Letter(String number, LocalDate date, String office) {}
