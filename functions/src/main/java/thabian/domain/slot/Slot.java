package thabian.domain.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.post.Correspondence;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// An organisation's place in one seminar: on the target list, perhaps filled.
///
/// @param invitee whose it is, and how the office reaches them
/// @param revision how often its registration was made, changed, announced anew or cancelled; 0 while untouched
/// @param post what it owes and has told
/// @param moves where registrations came from that were moved here, and where they went
/// @param past what happened to it
public record Slot(
        SeminarId seminar,
        Invitee invitee,
        Terms terms,
        int revision,
        Occupancy occupancy,
        Moves moves,
        Correspondence post,
        History past) {

    /// How long a manage link that was asked for keeps others from asking for it again.
    private static final Duration LINK_PAUSE = Duration.ofMinutes(10);

    /// The place of an organisation that was just invited.
    public static Slot of(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        return new Slot(
                seminar, invitee, Terms.of(code), 0, Occupancy.NONE, Moves.NONE, Correspondence.NONE, History.NONE);
    }

    /// A slot as a write takes it to be that has not read it: untouched. Nobody knows whose it is.
    ///
    /// @param asked the code that the write asks for
    public static Slot unread(SeminarId seminar, OrganisationCode code, Optional<InvitationCode> asked) {
        return of(seminar, Invitee.of(new Organisation(code, "", "", "", "")), asked);
    }

    /// The place that an organisation would have that was never on the list: of nobody who is invited.
    public static Slot unlisted(SeminarId seminar, Invitee invitee, InvitationCode code) {
        return of(seminar, invitee, Optional.of(code)).struck();
    }

    /// What whoever reads it has seen.
    public Seen.Version version() {
        return new Seen.Version(revision, past.recorded(), line());
    }

    /// Stands for what the list says of it, and whether it is on the list: another where that is another.
    private String line() {
        Organisation listed = organisation();
        return Integer.toHexString(String.join(
                        "\n",
                        listed.name(),
                        listed.type(),
                        listed.district(),
                        listed.province(),
                        reach().email().map(EmailAddress::value).orElse(""),
                        reach().phone().map(PhoneNumber::stored).orElse(""),
                        String.valueOf(withdrawn()))
                .hashCode());
    }

    /// Whose it is.
    public Organisation organisation() {
        return invitee.organisation();
    }

    /// What happened to it, oldest first.
    public List<HistoryEntry> history() {
        return past.entries();
    }

    /// How the office reaches the organisation.
    public Reach reach() {
        return invitee.reach();
    }

    /// No longer invited.
    public boolean withdrawn() {
        return terms.withdrawn();
    }

    /// Whether it is on the list, which says just this of it.
    public boolean says(Invitee line) {
        return !withdrawn() && invitee.equals(line);
    }

    /// Its invitation code.
    public Optional<InvitationCode> code() {
        return terms.code();
    }

    /// By what its own link is known again, which tells nothing of its code: another where the code is another.
    public int ownLink() {
        return (organisation().code() + " " + code().map(InvitationCode::value).orElse("")).hashCode();
    }

    /// Its late exception, exclusive.
    public Optional<Instant> extendedUntil() {
        return terms.extendedUntil();
    }

    /// What fills it; empty also once its people were purged.
    public Optional<Registration> registration() {
        return occupancy.registration();
    }

    /// Since when it counts as registered, also when its people were purged.
    public Optional<Instant> registeredAt() {
        return occupancy.registeredAt();
    }

    /// Submissions whose registration was cancelled.
    public Set<UUID> ended() {
        return occupancy.ended();
    }

    /// Whom an officer can bring back, the latest last.
    public List<Former> former() {
        return occupancy.former();
    }

    /// Who stood in a revision, where they are others now and were kept.
    public Optional<Former> former(int revision) {
        return former().stream().filter(kept -> kept.stoodIn(revision)).findFirst();
    }

    /// Whom a thing that happened took the place of, where they were kept: undoing it brings them back.
    public Optional<Former> former(HistoryEntry entry) {
        return entry.fills() || entry.what() == HistoryEntry.What.CANCELLED
                ? former().stream()
                        .filter(kept -> kept.until() == entry.revision() - 1)
                        .findFirst()
                : Optional.empty();
    }

    /// Whether another registration was made since those people left: bringing them back would put it out.
    public boolean registeredAnewSince(Former left) {
        return registration()
                .filter(standing ->
                        !standing.submission().equals(left.registration().submission()))
                .isPresent();
    }

    /// What the latest restoring undid: a change, or a cancellation.
    public Optional<HistoryEntry> undone() {
        Optional<HistoryEntry> found = Optional.empty();
        Optional<HistoryEntry> latest = Optional.empty();
        for (HistoryEntry entry : history()) {
            found = entry.what() == HistoryEntry.What.RESTORED ? latest : found;
            latest = entry.fills() || entry.what() == HistoryEntry.What.CANCELLED ? Optional.of(entry) : latest;
        }
        return found;
    }

    /// The registration that fills it, or the one that did last as far as it is kept.
    public Optional<Registration> latest() {
        return registration().or(() -> former().reversed().stream().findFirst().map(Former::registration));
    }

    /// How a registration by the address that everybody has is trusted here: not where the one before was disputed, and
    /// nobody found it right since.
    Registration.Trust trustInOthers() {
        return history().reversed().stream()
                        .filter(entry -> entry.what() == HistoryEntry.What.OBJECTED
                                || entry.what() == HistoryEntry.What.FOUND_RIGHT)
                        .findFirst()
                        .filter(entry -> entry.what() == HistoryEntry.What.OBJECTED)
                        .isPresent()
                ? Registration.Trust.DISPUTED
                : Registration.Trust.UNKNOWN;
    }

    /// Whether the organisation's mailbox on the list says that the registration is not its own, and nobody with a
    /// right to it has answered since.
    public boolean disputed() {
        return registration()
                .filter(standing -> standing.trust() == Registration.Trust.DISPUTED)
                .isPresent();
    }

    /// What people call its registration: `ITA-2564-6760607`.
    public String reference() {
        return seminar.reference(organisation().code());
    }

    /// Whether it counts as registered, also when its people were purged.
    public boolean filled() {
        return registeredAt().isPresent();
    }

    /// By whose code calendars know whatever stands here.
    public OrganisationCode calendar() {
        return moves.calendar().orElse(organisation().code());
    }

    /// This slot as strangers may see it.
    public Invitation invitation() {
        return new Invitation(organisation(), filled(), declined(), extendedUntil());
    }

    /// When this organisation's time ends: with the window, or with its own late exception.
    public Instant closes(Seminar held) {
        return invitation().closes(held);
    }

    /// Until when its people may still be swapped after that; empty where no longer.
    public Optional<Instant> swapsUntil(Seminar held) {
        return held.window().swapsUntil().filter(closes(held)::isBefore);
    }

    /// Where an instant lies for this organisation.
    public Window.Phase phase(Seminar held, Instant now) {
        return invitation().phase(held, now);
    }

    /// Whether anything here is of people: a registration, a former one, the addresses of messages, an officer's words.
    public boolean holdsPeople() {
        return registration().isPresent()
                || !former().isEmpty()
                || !post.messages().isEmpty()
                || history().stream().anyMatch(HistoryEntry::namesPeople);
    }

    /// Whether its people were told how things stand at this instant or later.
    public boolean toldSince(Instant news) {
        return history().stream()
                .anyMatch(entry -> entry.tells() && !entry.when().isBefore(news));
    }

    /// Whether a revision of it was made to tell the news of its seminar.
    public boolean announced(int revision) {
        return history().stream()
                .anyMatch(entry -> entry.revision() == revision && entry.what() == HistoryEntry.What.ANNOUNCED);
    }

    /// Whether the manage link may be owed once more: not while a message is under way that holds it, nor a moment
    /// after it was asked for.
    public boolean mayOweLink(Instant now) {
        return registration().isPresent()
                && post.messages().stream()
                        .noneMatch(message ->
                                (message.open() || message.held()) && message.kind() != Message.Kind.REMINDER)
                && post.linkOwedAt().filter(now.minus(LINK_PAUSE)::isBefore).isEmpty();
    }

    /// Whether a message speaks of this slot as it stands; one that does not is sent to nobody.
    public boolean isSubjectOf(Message message) {
        return message.revision() == revision;
    }

    /// The notes of calls, oldest first.
    public List<HistoryEntry> notes() {
        return history().stream().filter(HistoryEntry::remark).toList();
    }

    /// Whether just this was done to it already, by the same officer and for the same reason, since an instant.
    public boolean underwent(HistoryEntry.What what, Order order, Instant since) {
        return history().stream()
                .anyMatch(entry -> entry.what() == what
                        && entry.who().equals(order.who())
                        && entry.reason().orElse("").equals(order.reason())
                        && !entry.when().isBefore(since));
    }

    /// What was noted at an instant, where it still stands here.
    Optional<HistoryEntry> remark(Instant noted) {
        return notes().reversed().stream()
                .filter(entry -> entry.when().equals(noted))
                .findFirst();
    }

    /// This slot with another entry in the place of one, or with none there.
    Slot replacing(HistoryEntry entry, Optional<HistoryEntry> other) {
        return new Slot(seminar, invitee, terms, revision, occupancy, moves, post, past.replacing(entry, other));
    }

    /// What came of the last call; empty where nobody rang, or the organisation registered since.
    public Optional<HistoryEntry.Answered> answered() {
        Optional<HistoryEntry.Answered> last = Optional.empty();
        for (HistoryEntry entry : history()) {
            last = entry.fills() || entry.answered().isPresent() ? entry.answered() : last;
        }
        return last;
    }

    /// Where an officer moved the registration that stood here last; empty where one stands, or it was cancelled here.
    public Optional<Organisation> wentTo() {
        return history().reversed().stream()
                .filter(entry -> entry.fills() || entry.empties())
                .findFirst()
                .filter(last -> last.what() == HistoryEntry.What.MOVED_AWAY)
                .flatMap(_ -> moves.to());
    }

    /// Whether it said that it sends nobody; it may still register, which ends that.
    public boolean declined() {
        return !filled()
                && answered()
                        .filter(last -> last.said() == HistoryEntry.Answered.Said.DECLINED)
                        .isPresent();
    }

    /// Whether an officer said of those registered, as they stand, that they are meant though others send people of
    /// their names.
    public boolean namesRight() {
        return history().stream()
                .anyMatch(entry -> entry.what() == HistoryEntry.What.NAMES_RIGHT && entry.revision() == revision);
    }

    /// What became of the mail to each address of the registration, as far as it is known, the contact's first.
    public List<MailFate> mailFates() {
        return registration()
                .map(filled -> post.fates(filled.delegation().mailboxes()))
                .orElse(List.of());
    }

    /// Whether nothing was recorded between this and another reading: a write that builds on this one may happen.
    /// Whatever is done to a slot is recorded in its history, but for what whole lists do.
    public boolean unchangedIn(Slot other) {
        return past.recorded() == other.past.recorded()
                && withdrawn() == other.withdrawn()
                && invitee.equals(other.invitee)
                && post.linkOwedAt().equals(other.post.linkOwedAt());
    }

    /// Whether another reading shows that the write that was to leave this happened, and only its answer was lost.
    public boolean happenedIn(Slot other) {
        return revision == other.revision && registration().equals(other.registration()) && recordedIn(other);
    }

    /// Whether another reading shows that the recorded write that was to leave this happened, whoever wrote since.
    public boolean recordedIn(Slot other) {
        return other.history().stream().anyMatch(history().getLast()::records);
    }

    /// Whether a submission that nobody compared with it may fill it: untouched, invited, and by its code where one is
    /// asked for.
    public boolean untouched(Optional<InvitationCode> asked) {
        return revision == 0 && !withdrawn() && (asked.isEmpty() || asked.equals(code()));
    }

    Slot on(Terms others) {
        return new Slot(seminar, invitee, others, revision, occupancy, moves, post, past);
    }

    /// This slot on the list, which says this of it; by a first code where it has none yet.
    public Slot listed(Invitee other, Optional<InvitationCode> first) {
        return new Slot(seminar, other, terms.on(first), revision, occupancy, moves, post, past);
    }

    /// This slot off the list.
    public Slot struck() {
        return on(terms.off());
    }

    Slot with(Correspondence other) {
        return new Slot(seminar, invitee, terms, revision, occupancy, moves, other, past);
    }

    /// This slot, filled otherwise.
    Slot with(Occupancy other) {
        return new Slot(seminar, invitee, terms, revision, other, moves, post, past);
    }

    /// This slot, its registration trusted otherwise.
    Slot with(Registration.Trust trust) {
        return registration()
                .map(standing -> with(occupancy.by(standing.with(trust))))
                .orElse(this);
    }

    /// This slot in its next revision.
    Slot revised() {
        return new Slot(seminar, invitee, terms, revision + 1, occupancy, moves, post, past);
    }

    /// This slot in its next revision, filled by this; whoever others take the place of is kept.
    Slot filledAnew(Registration next) {
        return revised().with(leaving(Optional.of(next)).by(next));
    }

    /// This slot in its next revision, empty; its people are kept.
    Slot emptied() {
        return revised().with(leaving(Optional.empty()).cancelled());
    }

    /// This slot in its next revision, filled again by one who was kept.
    Slot restored(Former back, Registration next) {
        return revised().with(leaving(Optional.of(next)).restored(back, next));
    }

    /// This slot in its next revision, empty: the registration, and who stood in it before, are another's now. Nothing
    /// is told from here any more.
    Slot movedAway(Slot target) {
        return new Slot(
                seminar, invitee, terms, revision + 1, occupancy.movedAway(), moves.away(target), post.over(), past);
    }

    /// This slot, filled by the registration of another, whose revisions count on from this one's.
    Slot movedIn(Slot left, History happened) {
        return new Slot(
                seminar,
                invitee,
                terms,
                revision + left.revision + 1,
                occupancy.movedIn(left.occupancy, revision),
                moves.in(left),
                post,
                happened);
    }

    private Occupancy leaving(Optional<Registration> next) {
        return registration()
                .filter(left -> !next.map(Registration::delegation).equals(Optional.of(left.delegation())))
                .map(left -> occupancy.keeping(new Former(peopleSince(), revision, left)))
                .orElse(occupancy);
    }

    /// The first revision in which those registered stood.
    int peopleSince() {
        return history().stream()
                .filter(HistoryEntry::fills)
                .mapToInt(HistoryEntry::revision)
                .max()
                .orElse(revision);
    }

    Slot recording(HistoryEntry entry) {
        return new Slot(seminar, invitee, terms, revision, occupancy, moves, post, past.with(entry));
    }

    /// This slot without anybody's words and people, and the entry that records that they left.
    Slot purged(HistoryEntry entry) {
        return new Slot(
                seminar,
                invitee,
                terms,
                revision,
                occupancy.purged(),
                moves,
                Correspondence.NONE,
                past.wordless(entry));
    }
}
