package thabian.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.people.Delegation;
import thabian.domain.people.Unmasked;
import thabian.domain.post.MessageId;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Move;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Slots.Write;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.work.Attempts.Attempt;

/// The register (ทะเบียน): fills, changes and empties slots by the rules of the domain. Whoever is overtaken by others
/// asks the rules again, by the slot as it stands then.
///
/// A registration is first tried blind, as if its slot were untouched: one write, no read. Only where its condition
/// does not hold are the rules asked, with the slot that the refused write brought back.
public final class Registry {
    private final Slots slots;
    private final RandomGenerator random;
    private final Witness witness;

    /// @param random where the names of messages are drawn from
    public Registry(Slots slots, RandomGenerator random) {
        this(slots, random, Witness.NONE);
    }

    /// @param random where the names of messages are drawn from
    /// @param witness is told what people do; not of what comes by date
    public Registry(Slots slots, RandomGenerator random, Witness witness) {
        this.slots = slots;
        this.random = random;
        this.witness = witness;
    }

    /// Fills the slot of the submission's organisation, all attendees or none.
    ///
    /// @param tokens the tokens that the registration gets if it is admitted
    /// @param now the instant the gateway received the request
    public Admission register(Seminar seminar, Submission submission, Tokens tokens, Instant now) {
        Admission admission = admit(seminar, submission, tokens, now);
        switch (admission) {
            case Admission.Admitted admitted -> witness.did(admitted.slot());
            case Admission.Replayed _ -> {}
            case Admission.Refused why -> witness.refused(seminar.id(), submission.organisation(), why);
        }
        return admission;
    }

    /// Why a submission would be refused now; empty where it would be stored, or was.
    public Optional<Admission.Refused> objection(Seminar seminar, Submission submission, Instant now) {
        Optional<Slot> found = find(seminar, submission.organisation());
        Optional<Admission.Refused> objection = Admission.objection(seminar, found, submission, now)
                .flatMap(admission ->
                        admission instanceof Admission.Refused refused ? Optional.of(refused) : Optional.empty());
        objection.ifPresent(why -> witness.refused(seminar.id(), submission.organisation(), why));
        return objection;
    }

    private Admission admit(Seminar seminar, Submission submission, Tokens tokens, Instant now) {
        SlotChange change = SlotChange.registering(submission, tokens, By.contact(now, drawn()));
        Function<Optional<Slot>, Optional<Admission>> objection =
                found -> Admission.objection(seminar, found, submission, now);
        Function<Slot, Admission> admitted =
                slot -> new Admission.Admitted(slot, slot.registration().orElseThrow());
        boolean hopeless = seminar.window().at(now) != Window.Phase.OPEN
                || (seminar.codeRequired() && submission.code().isEmpty());
        if (hopeless) {
            return settle(find(seminar, submission.organisation()), change, Slot::happenedIn, objection, admitted);
        }
        Optional<InvitationCode> asked = submission.code();
        Slot unread = Slot.unread(seminar.id(), submission.organisation(), asked);
        return switch (slots.fill(seminar.id(), submission.organisation(), asked, change)) {
            case Write.Written(Slot slot) -> admitted.apply(slot);
            case Write.Overtaken(Optional<Slot> found) ->
                found.filter(change.apply(unread)::happenedIn)
                        .map(admitted)
                        .orElseGet(() -> settle(found, change, Slot::happenedIn, objection, admitted));
        };
    }

    /// Puts another delegation in the place of the registered one.
    ///
    /// @param opener by what the caller opens the registration
    /// @param seen the revision that the caller saw
    public Amendment change(
            Seminar seminar, OrganisationCode organisation, Opener opener, Seen seen, Delegation next, Instant now) {
        return change(seminar, organisation, opener, seen, new Unmasked(next, Set.of()), now);
    }

    /// The same by a caller who is not shown all of how people are reached.
    public Amendment change(
            Seminar seminar, OrganisationCode organisation, Opener opener, Seen seen, Unmasked meant, Instant now) {
        Token manage = Tokens.draw(random).manage();
        By contact = By.contact(now, drawn());
        SlotChange change = opener.vouches()
                ? SlotChange.takingOver(meant, manage, contact)
                : SlotChange.changing(meant, manage, contact);
        return amend(
                seminar,
                organisation,
                found -> Amendment.objection(seminar, found, opener, Amendment.Wish.CHANGE, seen, now),
                change);
    }

    /// Cancels the registration.
    public Amendment cancel(Seminar seminar, OrganisationCode organisation, Opener opener, Seen seen, Instant now) {
        return amend(
                seminar,
                organisation,
                found -> Amendment.objection(seminar, found, opener, Amendment.Wish.CANCEL, seen, now),
                SlotChange.cancelling(By.contact(now, drawn())));
    }

    /// Keeps that a registration is not the organisation's own, as whoever reads its mailbox on the list says; once.
    ///
    /// @param presented the token that the mailbox was sent
    public Amendment object(SeminarId seminar, OrganisationCode organisation, String presented, Instant now) {
        Amendment amendment = settle(
                slots.find(seminar, organisation),
                SlotChange.objecting(By.listed(now, drawn())),
                Slot::recordedIn,
                found -> Amendment.objection(found, presented),
                Amendment.Amended::new);
        switch (amendment) {
            case Amendment.Amended(Slot slot) -> witness.did(slot);
            case Amendment.Refused why -> witness.refused(seminar, organisation, why);
        }
        return amendment;
    }

    private Amendment amend(
            Seminar seminar,
            OrganisationCode organisation,
            Function<Optional<Slot>, Optional<Amendment.Refused>> objection,
            SlotChange change) {
        Amendment amendment = settle(
                find(seminar, organisation),
                change,
                Slot::happenedIn,
                found -> objection.apply(found).map(Function.identity()),
                Amendment.Amended::new);
        switch (amendment) {
            case Amendment.Amended(Slot slot) -> witness.did(slot);
            case Amendment.Refused why -> witness.refused(seminar.id(), organisation, why);
        }
        return amendment;
    }

    /// Does what an officer orders, once: also where its answer was lost, and somebody else wrote before it was asked
    /// for again.
    public Outcome perform(Seminar seminar, OrganisationCode organisation, Act act, Order order) {
        Optional<Slot> found = find(seminar, organisation);
        return settle(
                found,
                SlotChange.of(act, By.officer(order, drawn())),
                Slot::recordedIn,
                now -> now.filter(slot -> Outcome.isDone(slot, act, order))
                        .<Outcome>map(slot -> new Outcome.Done(slot, false))
                        .or(() -> Outcome.objection(seminar, now, act, order)
                                .map(refused -> witnessed(seminar, organisation, refused))),
                slot -> witnessed(
                        seminar,
                        organisation,
                        new Outcome.Done(slot, found.filter(Slot::filled).isEmpty())));
    }

    /// Puts an organisation on the list, or says otherwise what the list says of it, once; where it says so already
    /// nothing is written.
    public Outcome enlist(Seminar seminar, Act.Enlist act, Order order) {
        OrganisationCode organisation = act.invitee().organisation().code();
        SlotChange change = SlotChange.of(act, By.officer(order, drawn()));
        Slot unlisted = Slot.unlisted(seminar.id(), act.invitee(), InvitationCode.draw(random));
        return Attempts.settle("a slot", find(seminar, organisation), found -> {
            Slot standing = found.orElse(unlisted);
            if (standing.says(act.invitee()) && !order.seen().other(standing.revision())) {
                return new Attempt.Settled<>(new Outcome.Done(standing, false));
            }
            Optional<Outcome.Refused> objection = Outcome.objection(seminar, Optional.of(standing), act, order);
            if (objection.isPresent()) {
                return new Attempt.Settled<>(witnessed(seminar, organisation, objection.get()));
            }
            return attempt(
                    standing,
                    change,
                    found.isEmpty() ? slots.add(unlisted, change) : slots.write(standing, change),
                    Slot::recordedIn,
                    slot -> witnessed(seminar, organisation, new Outcome.Done(slot, standing.withdrawn())));
        });
    }

    private Outcome witnessed(Seminar seminar, OrganisationCode organisation, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> witness.did(done.slot());
            case Outcome.Refused why -> witness.refused(seminar.id(), organisation, why);
        }
        return outcome;
    }

    /// Moves a registration to the organisation that it was meant for, once: as [#perform] does what it is ordered.
    public Outcome move(Seminar seminar, OrganisationCode organisation, OrganisationCode to, Order order) {
        By officer = By.officer(order, drawn());
        Outcome outcome = Attempts.settle("two slots", ends(seminar, organisation, to), ends -> {
            if (ends.moved()) {
                return new Attempt.Settled<>(new Outcome.Done(ends.target.orElseThrow(), false));
            }
            return Move.objection(seminar, ends.left, to, ends.target, order)
                    .<Attempt<Ends, Outcome>>map(Attempt.Settled::new)
                    .orElseGet(() -> move(ends, officer, () -> ends(seminar, organisation, to)));
        });
        return outcome instanceof Outcome.Done(Slot _, boolean now) && !now
                ? outcome
                : witnessed(seminar, organisation, outcome);
    }

    private Attempt<Ends, Outcome> move(Ends ends, By officer, Supplier<Ends> again) {
        Slot left = ends.left.orElseThrow();
        Slot target = ends.target.orElseThrow();
        SlotChange away = Move.away(target, officer);
        SlotChange in = Move.in(left, officer);
        Attempt<Ends, Outcome> done = new Attempt.Settled<>(new Outcome.Done(in.apply(target), true));
        if (slots.write(left, away, target, in)) {
            return done;
        }
        Ends meanwhile = again.get();
        boolean ours = meanwhile.left.filter(away.apply(left)::recordedIn).isPresent();
        return ours ? done : new Attempt.Overtaken<>(meanwhile);
    }

    private Ends ends(Seminar seminar, OrganisationCode left, OrganisationCode target) {
        return new Ends(find(seminar, left), find(seminar, target));
    }

    /// Where a move begins and ends, as far as both are on the list.
    private record Ends(Optional<Slot> left, Optional<Slot> target) {
        boolean moved() {
            return left.isPresent() && target.isPresent() && Move.happened(left.get(), target.get());
        }
    }

    /// Owes everyone registered in a slot the news of its seminar; a slot that changed since it was read is left.
    public void announce(Slot slot, Instant now) {
        slots.write(slot, SlotChange.announcing(By.sweep(now, drawn())));
    }

    /// Owes everyone registered in a slot the reminder of its seminar; a slot that changed since it was read is left.
    public void remind(Slot slot, Instant now) {
        slots.write(slot, SlotChange.reminding(By.sweep(now, drawn())));
    }

    /// Owes the manage link again to the contact on file, where that may be. The caller learns nothing.
    public void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now) {
        slots.find(seminar, organisation)
                .filter(slot -> slot.mayOweLink(now))
                .ifPresent(slot -> slots.write(slot, SlotChange.owingLink(By.contact(now, drawn()))));
    }

    /// Empties a slot of its people for good; a slot that changed since it was read is left.
    public void purge(Slot slot, Instant now) {
        slots.write(slot, SlotChange.purging(now));
    }

    /// @param happened whether what a write was to leave shows in what was found: only its answer was lost
    private <R> R settle(
            Optional<Slot> read,
            SlotChange change,
            BiPredicate<Slot, Slot> happened,
            Function<Optional<Slot>, Optional<R>> objection,
            Function<Slot, R> done) {
        return Attempts.settle(
                "a slot",
                read,
                found -> objection
                        .apply(found)
                        .<Attempt<Optional<Slot>, R>>map(Attempt.Settled::new)
                        .orElseGet(() -> attempt(
                                found.orElseThrow(),
                                change,
                                slots.write(found.orElseThrow(), change),
                                happened,
                                done)));
    }

    private static <R> Attempt<Optional<Slot>, R> attempt(
            Slot seen, SlotChange change, Write write, BiPredicate<Slot, Slot> happened, Function<Slot, R> done) {
        return switch (write) {
            case Write.Written(Slot slot) -> new Attempt.Settled<>(done.apply(slot));
            case Write.Overtaken(Optional<Slot> meanwhile) ->
                meanwhile
                        .filter(found -> happened.test(change.apply(seen), found))
                        .<Attempt<Optional<Slot>, R>>map(ours -> new Attempt.Settled<>(done.apply(ours)))
                        .orElseGet(() -> new Attempt.Overtaken<>(meanwhile));
        };
    }

    private Optional<Slot> find(Seminar seminar, OrganisationCode organisation) {
        return slots.find(seminar.id(), organisation);
    }

    private MessageId drawn() {
        return MessageId.draw(random);
    }
}
