package thabian.page.console.settings;

/// A choice of a list.
public record Choice(String value, String label, boolean selected) {}
