package thabian.work;

import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;

/// The way of a registration to the code that its organisation has by now. The code that was leaves the list, so that
/// nobody counts twice; where it is filled again by then, it stays.
public final class Succession {
    private final Registry registry;

    public Succession(Registry registry) {
        this.registry = registry;
    }

    /// Moves it, once, and strikes the code that was.
    public Outcome move(Seminar seminar, OrganisationCode before, OrganisationCode after, Order order) {
        Outcome outcome = registry.move(seminar, before, after, order);
        if (outcome instanceof Outcome.Done) {
            registry.perform(seminar, before, new Act.Strike(), Order.now(order.who(), order.reason(), order.now()));
        }
        return outcome;
    }
}
