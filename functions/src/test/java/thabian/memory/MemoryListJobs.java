package thabian.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListJobs;
import thabian.domain.list.ListPart;

/// Lists that are being put in force, in memory.
public final class MemoryListJobs implements ListJobs {
    private final Map<String, ListJob> jobs = new TreeMap<>();
    private final Map<String, ListPart> parts = new HashMap<>();

    private static String key(SeminarId seminar, ListJob.Id id) {
        return seminar + "#" + id;
    }

    private static String key(ListJob job, int part) {
        return key(job.seminar(), job.id()) + "#" + part;
    }

    @Override
    public synchronized void begin(ListJob job, List<ListPart> all) {
        job.left().keySet().forEach(part -> parts.put(key(job, part), all.get(part)));
        jobs.put(key(job.seminar(), job.id()), job);
    }

    @Override
    public synchronized Readings<ListJob> all() {
        return new Readings<>(
                jobs.values().stream()
                        .sorted(Comparator.comparing(ListJob::ordered))
                        .toList(),
                List.of());
    }

    @Override
    public List<ListJob> of(SeminarId seminar) {
        return all().read().stream()
                .filter(job -> job.seminar().equals(seminar))
                .toList();
    }

    @Override
    public synchronized Optional<ListJob> find(SeminarId seminar, ListJob.Id id) {
        return Optional.ofNullable(jobs.get(key(seminar, id)));
    }

    @Override
    public synchronized Optional<ListPart> part(ListJob job, int part) {
        return Optional.ofNullable(parts.get(key(job, part)));
    }

    @Override
    public synchronized ListJob wrote(ListJob job, int part, ListJob.Spared spared, Instant now) {
        ListJob next = find(job.seminar(), job.id()).orElseThrow().having(part, spared, now);
        jobs.put(key(job.seminar(), job.id()), next);
        parts.remove(key(job, part));
        return next;
    }
}
