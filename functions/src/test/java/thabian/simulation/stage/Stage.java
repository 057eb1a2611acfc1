package thabian.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Where the actors of a run act, one at a time: whoever acts holds the turn, and may lose it to another at each step.
/// Who is next, and how long a step takes, is drawn; the clock stands still but for that. So a run is its seed's alone.
public final class Stage {
    private static final int LONGEST_STEP_MILLIS = 15;

    private final SplittableRandom random;
    private final List<Actor> ready = new ArrayList<>();
    private final PriorityQueue<Actor> asleep = new PriorityQueue<>(
            Comparator.comparing((Actor actor) -> actor.wakes).thenComparing(actor -> actor.number));
    private final List<Actor> listening = new ArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private final List<String> trace = new ArrayList<>();
    private final List<Throwable> broken = new ArrayList<>();
    private final Instant begins;
    private Instant now;
    private @Nullable Actor acting;
    private int actors;

    /// @param random what everything of a run is drawn from, by whoever has the turn
    public Stage(SplittableRandom random, Instant now) {
        this.random = random;
        this.begins = now;
        this.now = now;
    }

    /// One who acts, on a thread of its own.
    private final class Actor {
        private final int number = actors++;
        private final String name;
        private final Semaphore turn = new Semaphore(0);
        private final Thread thread;
        private Instant wakes;
        private String word = "";
        private Optional<Instant> killedAt = Optional.empty();
        private boolean crashed;
        private boolean started;

        Actor(String name, Instant wakes, Runnable part) {
            this.name = name;
            this.wakes = wakes;
            this.thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    part.run();
                } catch (Throwable failure) {
                    broken.add(failure);
                }
                leave(this);
            });
        }

        void go() {
            if (started) {
                turn.release();
            } else {
                started = true;
                thread.start();
            }
        }
    }

    /// Lets somebody begin to act after a while.
    public void enter(String name, Duration after, Runnable part) {
        asleep.add(new Actor(name, now.plus(after), part));
    }

    /// Plays until nobody is left who acts.
    public void play() {
        Optional<Actor> first = draw();
        if (first.isPresent()) {
            hand(first.get());
            over.acquireUninterruptibly();
        }
    }

    /// What time it is.
    public Instant now() {
        return now;
    }

    /// The instant of something that shall be told from all others by it.
    public Instant moment() {
        now = Instant.ofEpochMilli(now.toEpochMilli() + 1);
        return now;
    }

    /// What everything is drawn from.
    public SplittableRandom random() {
        return random;
    }

    /// Whether something happens that happens so often.
    public boolean chance(double often) {
        return often > 0 && random.nextDouble() < often;
    }

    /// A while no longer than this.
    public Duration upTo(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }

    /// What happened, line by line, and when.
    public List<String> trace() {
        return trace;
    }

    /// What actors broke of; nothing should break.
    public List<Throwable> broken() {
        return broken;
    }

    /// Writes a line.
    public void tell(String what) {
        trace.add(Duration.between(begins, now).toMillis() + " " + name() + " " + what);
        if (!listening.isEmpty()) {
            rouse(what);
        }
    }

    /// Whose turn it is.
    public String name() {
        return acting == null ? "" : acting.name;
    }

    /// One step: it takes its time, and others may act before it.
    public void step(String what) {
        Actor actor = actor();
        refuseTheDead(actor);
        now = now.plusMillis(random.nextInt(LONGEST_STEP_MILLIS));
        if (random.nextBoolean()) {
            pass(actor);
        }
        refuseTheDead(actor);
        tell(what);
    }

    /// Does nothing for a while.
    public void pause(Duration time) {
        Actor actor = actor();
        ready.remove(actor);
        actor.wakes = now.plus(time);
        asleep.add(actor);
        pass(actor);
    }

    /// Does nothing until somebody's line has a word, or for a while.
    public void listen(String word, Duration most) {
        Actor actor = actor();
        actor.word = word;
        listening.add(actor);
        pause(most);
        listening.remove(actor);
    }

    private void rouse(String line) {
        for (Actor actor : List.copyOf(listening)) {
            if (line.contains(actor.word) && asleep.remove(actor)) {
                ready.add(actor);
            }
        }
    }

    /// Acts as a function that is killed when its time is over; whether it was not.
    ///
    /// @param time how long it may run
    public boolean limited(Duration time, Runnable function) {
        Actor actor = actor();
        actor.killedAt = Optional.of(now.plus(time));
        actor.crashed = false;
        try {
            function.run();
            return !actor.crashed;
        } catch (Crash crash) {
            return false;
        } finally {
            actor.killedAt = Optional.empty();
            actor.crashed = false;
        }
    }

    /// How long whoever acts may still run.
    public Duration left() {
        return actor().killedAt.map(end -> Duration.between(now, end)).orElse(Duration.ofMinutes(1));
    }

    /// Ends the function that acts.
    public Crash crash() {
        tell("CRASHES");
        actor().crashed = true;
        return new Crash();
    }

    /// Whether whoever acts is a function, which may crash.
    public boolean mortal() {
        return actor().killedAt.isPresent();
    }

    /// What has crashed does nothing more, whoever caught its end on the way.
    private void refuseTheDead(Actor actor) {
        if (actor.crashed || actor.killedAt.filter(now::isAfter).isPresent()) {
            throw crash();
        }
    }

    private Actor actor() {
        if (acting == null) {
            throw new IllegalStateException("nobody acts");
        }
        return acting;
    }

    private void pass(Actor actor) {
        Actor next = draw().orElseThrow();
        if (next != actor) {
            hand(next);
            actor.turn.acquireUninterruptibly();
        }
    }

    private void hand(Actor next) {
        acting = next;
        next.go();
    }

    private void leave(Actor actor) {
        ready.remove(actor);
        acting = null;
        draw().ifPresentOrElse(this::hand, over::release);
    }

    /// Who acts next; where nobody can, time passes until somebody wakes.
    private Optional<Actor> draw() {
        if (ready.isEmpty() && !asleep.isEmpty() && asleep.element().wakes.isAfter(now)) {
            now = asleep.element().wakes;
        }
        while (!asleep.isEmpty() && !asleep.element().wakes.isAfter(now)) {
            ready.add(asleep.remove());
        }
        return ready.isEmpty() ? Optional.empty() : Optional.of(ready.get(random.nextInt(ready.size())));
    }
}
