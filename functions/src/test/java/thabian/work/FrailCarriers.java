package thabian.work;

import java.util.Optional;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;

/// What is known of the carrier, in a store that fails at the worst moment.
final class FrailCarriers implements Carriers {
    private final Carriers carriers;
    private boolean failing;

    FrailCarriers(Carriers carriers) {
        this.carriers = carriers;
    }

    /// Lets the next write fail before it has kept anything.
    void failAtNextWrite() {
        failing = true;
    }

    @Override
    public Carrier current() {
        return carriers.current();
    }

    @Override
    public Optional<Carrier> write(Carrier next) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("crash");
        }
        return carriers.write(next);
    }
}
