package thabian.domain.call;

/// One line of a target list: an organisation, and how the office reaches it.
public record Invitee(Organisation organisation, Reach reach) {
    /// An organisation of which the list says no more than who it is.
    public static Invitee of(Organisation organisation) {
        return new Invitee(organisation, Reach.NONE);
    }
}
