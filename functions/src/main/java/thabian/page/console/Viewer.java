package thabian.page.console;

/// Who looks at a console page, as its head tells it.
///
/// @param name what people call the person
/// @param scope the provinces that the person sees, in words
/// @param everywhere whether what concerns all seminars is theirs
/// @param officer whether the person may change anything; a viewer is shown no button that would
public record Viewer(String name, String scope, boolean everywhere, boolean officer) {}
