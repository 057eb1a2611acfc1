package thabian.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thabian.domain.call.Duties;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.SeminarId;

/// Who does which district, in memory.
public final class MemoryDutyRoster implements DutyRoster {
    private final Map<String, Map<String, String>> officers = new TreeMap<>();

    @Override
    public synchronized Duties of(SeminarId seminar, String province) {
        return new Duties(officers.getOrDefault(seminar + province, Map.of()));
    }

    @Override
    public synchronized boolean assign(
            SeminarId seminar,
            String province,
            String district,
            Optional<String> who,
            Optional<String> seen,
            Instant now) {
        Map<String, String> there = officers.computeIfAbsent(seminar + province, _ -> new TreeMap<>());
        Optional<String> standing = Optional.ofNullable(there.get(district));
        boolean stands = standing.equals(seen) || standing.equals(who);
        if (stands) {
            who.ifPresentOrElse(officer -> there.put(district, officer), () -> there.remove(district));
        }
        return stands;
    }
}
