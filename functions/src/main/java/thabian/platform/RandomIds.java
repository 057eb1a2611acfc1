package thabian.platform;

import java.util.UUID;
import java.util.random.RandomGenerator;

/// Ids drawn from a given source of randomness.
public final class RandomIds {
    private RandomIds() {}

    /// A random UUID (RFC 9562, version 4).
    public static UUID uuid(RandomGenerator random) {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
