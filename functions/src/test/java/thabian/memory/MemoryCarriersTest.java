package thabian.memory;

import thabian.contract.CarriersContract;
import thabian.domain.post.Carriers;

class MemoryCarriersTest extends CarriersContract {
    @Override
    protected Carriers emptyCarriers() {
        return new MemoryCarriers(new MemoryStore());
    }
}
