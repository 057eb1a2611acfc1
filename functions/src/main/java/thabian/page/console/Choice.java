package thabian.page.console;

/// A choice of a list.
public record Choice(String value, String label, boolean selected) {}
