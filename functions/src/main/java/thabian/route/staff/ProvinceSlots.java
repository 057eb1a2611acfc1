package thabian.route.staff;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

/// Reads the slots of provinces, several at once where there are several: each is a query of its own.
public final class ProvinceSlots {
    /// Queries that run at once: more would only wait for one processor.
    private static final int AT_ONCE = 16;

    private final Slots slots;

    public ProvinceSlots(Slots slots) {
        this.slots = slots;
    }

    /// Every slot of each province, in the order of the provinces.
    public Map<Province, List<Slot>> of(SeminarId seminar, List<Province> provinces) {
        Map<Province, List<Slot>> all = new LinkedHashMap<>();
        if (provinces.size() == 1) {
            Province only = provinces.getFirst();
            all.put(only, slots.all(seminar, only.digits()));
            return all;
        }
        try (ExecutorService queries =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            Map<Province, Future<List<Slot>>> asked = new LinkedHashMap<>();
            provinces.forEach(province ->
                    asked.put(province, queries.submit(() -> slots.all(seminar, province.digits()))));
            asked.forEach((province, answer) -> all.put(province, answer(answer)));
        }
        return all;
    }

    /// Every slot of provinces, in their order; the later ones are read while somebody works at the first.
    public Stream<Slot> inOrder(SeminarId seminar, List<Province> provinces) {
        ExecutorService queries =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        Queue<Future<List<Slot>>> asked = new ArrayDeque<>();
        provinces.forEach(province -> asked.add(queries.submit(() -> slots.all(seminar, province.digits()))));
        queries.shutdown();
        return provinces.stream().flatMap(_ -> answer(asked.remove()).stream());
    }

    private static List<Slot> answer(Future<List<Slot>> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
