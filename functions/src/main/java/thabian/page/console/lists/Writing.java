package thabian.page.console.lists;

import java.util.List;
import thabian.domain.list.ListJob;
import thabian.domain.list.TargetList;

/// A list that is being written, as its page shows it.
///
/// @param standing bodies that became others, and whose registration stands at the code that was; none where another
/// request told it
public record Writing(ListJob job, List<TargetList.ChangedInvitee> standing) {
    /// The act of its form.
    public static final String GO_ON = "go-on";

    /// The input that says which list is meant.
    public static final String JOB = "job";

    public Writing {
        standing = List.copyOf(standing);
    }
}
