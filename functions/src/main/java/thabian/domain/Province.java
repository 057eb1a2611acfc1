package thabian.domain;

/// A province that has organisations on a target list.
///
/// @param digits the two digits in its organisations' codes, `76`
/// @param name its name, `เพชรบุรี`
public record Province(String digits, String name) {}
