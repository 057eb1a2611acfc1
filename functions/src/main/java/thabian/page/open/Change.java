package thabian.page.open;

/// One thing that a change makes different, as people read it.
///
/// @param whose the seat's title, or the contact's
/// @param field what is different about them
public record Change(String whose, String field, String before, String after) {}
