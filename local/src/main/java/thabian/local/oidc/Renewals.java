package thabian.local.oidc;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import thabian.staff.Staff;

/// The refresh tokens that were given out: each is good once, and a new one comes with what it was worth.
final class Renewals {
    private final Map<String, Staff> given = new ConcurrentHashMap<>();

    String give(Staff staff) {
        var token = UUID.randomUUID().toString();
        given.put(token, staff);
        return token;
    }

    /// Takes a token back.
    Optional<Staff> redeem(String token) {
        return Optional.ofNullable(given.remove(token));
    }
}
