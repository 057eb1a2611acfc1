package thabian.domain.call;

/// Who does which district, as one of the officers sees it.
///
/// @param who that officer, as histories name them
/// @param overtaken whether a colleague dealt with a district before a press of this officer's, which did nothing
public record Crew(Duties duties, String who, boolean overtaken) {
    /// Everybody does everything.
    public static final Crew NONE = new Crew(Duties.NONE, "", false);

    /// What a press of the button does to a district.
    public enum Deal {
        /// The officer does it from now on.
        TAKE,
        /// Everybody does.
        LEAVE
    }
}
