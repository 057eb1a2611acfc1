package thabian.page.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.post.MailFate;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Particulars;
import thabian.domain.slot.Slot;
import thabian.domain.text.Kebab;
import thabian.link.Elsewhere;
import thabian.page.print.FormAddress;
import thabian.words.LogWords;
import thabian.words.RowFaults;
import thabian.words.ThaiDates;

/// An organisation in a seminar as its template shows it: whom it sends, what became of its mails, what happened to it,
/// and what an officer can do.
///
/// @param own the organisation's own link and its QR, for an officer to pass on; empty where nobody may, or time is
/// over
/// @param typed what could not be taken
/// @param news what was done a moment ago, or why nothing was; empty when the page is opened
public record OrganisationPage(
        ConsoleFrame frame, Desk desk, Slot slot, Optional<FormAddress> own, Typed typed, Optional<News> news) {
    /// What became of an act.
    ///
    /// @param done whether it was done
    /// @param onward whether the next organisation may be rung after it
    /// @param mends where it can be mended, where that is another page
    public record News(boolean done, String sentence, boolean onward, Optional<String> mends) {
        /// What became of an act to this organisation.
        public News(boolean done, String sentence, boolean onward) {
            this(done, sentence, onward, Optional.empty());
        }
    }

    /// The field of a form of a call's page that says that the next call follows it.
    public static final String RUN = "run";

    /// Where on the page the own link is passed on, as its form says where it stands.
    public static final String OWN = "own";

    /// The version of the organisation that the form of an act goes over.
    public String version(String act) {
        return typed.version(act, slot);
    }

    /// The end of its time that whoever extends it was shown.
    public String instead() {
        String shown = typed.value("extend", "instead");
        return shown.isEmpty() ? slot.closes(desk.seminar()).toString() : shown;
    }

    /// The organisation's name and type.
    public String name() {
        return frame.name(slot.organisation());
    }

    /// Where the page is, which takes its forms too.
    public String address() {
        return frame.links()
                .organisation(desk.seminar().id(), slot.organisation().code());
    }

    /// Where the registration is made or corrected on a caller's behalf.
    public String registration() {
        return frame.links()
                .registration(desk.seminar().id(), slot.organisation().code());
    }

    /// The board that one comes from.
    public String board() {
        return desk.board(frame);
    }

    /// Whether the person may do anything here at all.
    public boolean acting() {
        return frame.officer() && !slot.withdrawn() && !past();
    }

    /// Whether the person may answer whoever asks for their data, also where the organisation was struck off the list.
    public boolean answering() {
        return frame.officer() && !past() && !everybody().isEmpty();
    }

    /// Everybody of whom something is kept.
    public List<String> everybody() {
        return Particulars.everybody(slot);
    }

    /// Whether somebody was chosen whose data were asked for a moment ago.
    public boolean isChosen(String somebody) {
        return value("erase", "person").equals(somebody)
                || value("export", "person").equals(somebody);
    }

    /// Whether an officer should say whose registration it is.
    public boolean doubtful() {
        return slot.disputed() || slot.mailFates().stream().anyMatch(mail -> mail.fate() == MailFate.Fate.HELD);
    }

    /// Where one looks at what goes together with it.
    public String check() {
        return frame.links().check(desk.seminar().id(), slot.organisation().code());
    }

    /// Whether the person may put it back on the list that it was struck off.
    public boolean returnable() {
        return frame.officer() && slot.withdrawn() && !past();
    }

    /// What stands in an input about the list's line: what was typed and could not be taken, or what the list says,
    /// also where a colleague put that there since.
    public String line(ListColumn column) {
        String shown = typed.value("correct", "was." + column.id());
        return typed.values().containsKey(column.id())
                        && !typed.value("correct", column.id()).equals(shown)
                ? typed.value("correct", column.id())
                : said(column);
    }

    /// What the list says of the organisation.
    public String said(ListColumn column) {
        return column.of(slot.invitee());
    }

    /// What people call a column of the list.
    public String label(ListColumn column) {
        return RowFaults.column(column);
    }

    /// Whether it was one of the forms about the list's line that could not be taken.
    ///
    /// @param at where the form stands: [#OWN], or nothing for where the line itself is
    public boolean typedAt(String at) {
        return typed.value("correct", "from").equals(at);
    }

    /// What is wrong with what was typed there.
    public String fault(ListColumn column) {
        return typed.fault("correct", column.id());
    }

    /// What of it contradicts the register, to be decided; nothing where nothing does.
    public List<String> contradictions() {
        return typed.fault("correct", "register").lines().toList();
    }

    /// Whether who it is was typed and could not be taken, rather than how it is reached.
    public boolean renaming() {
        return typed.act().equals("correct") && typed.values().containsKey(ListColumn.NAME.id());
    }

    /// The types of organisations, its own among them.
    public List<String> types() {
        return Stream.concat(
                        Stream.of(OrganisationType.values()).map(OrganisationType::written),
                        Stream.of(slot.organisation().type()))
                .distinct()
                .toList();
    }

    /// Whether personal data have left, or must have by now.
    public boolean past() {
        return desk.seminar().purgeDue(desk.now());
    }

    /// Whether there is a code to show, or to give anew.
    public boolean coded() {
        return desk.seminar().codeRequired() || slot.code().isPresent();
    }

    /// The word for what became of a mail.
    public String fate(MailFate mail) {
        return frame.say("fate." + Kebab.of(mail.fate()));
    }

    /// Since when that is known of a mail in trouble.
    public String when(MailFate mail) {
        return mail.at().map(ThaiDates::moment).orElse("");
    }

    /// Whether mails to anybody of it are kept back, since earlier ones came back.
    public boolean dead() {
        return slot.mailFates().stream()
                .map(MailFate::fate)
                .anyMatch(fate -> fate == MailFate.Fate.BOUNCED
                        || fate == MailFate.Fate.COMPLAINED
                        || fate == MailFate.Fate.GIVEN_UP);
    }

    /// How that is: `good`, `pending` or `trouble`.
    public String tone(MailFate mail) {
        if (mail.fate().trouble()) {
            return "trouble";
        }
        return mail.fate().pending() ? "pending" : "good";
    }

    /// Whether a mailbox can be replaced from here: mail to it is in trouble, and the person may.
    public boolean replaceable(MailFate mail) {
        return acting() && mail.fate().trouble();
    }

    /// Whether the form that replaces a mailbox was sent a moment ago and could not be taken.
    public boolean replacing(MailFate mail) {
        return value("replace-address", "from").equals(mail.address().value());
    }

    /// Where something that happened is undone; empty where it cannot be, or the person may not.
    public Optional<String> undo(HistoryEntry entry) {
        return slot.former(entry)
                .filter(_ -> acting())
                .map(former -> frame.links()
                        .undo(desk.seminar().id(), slot.organisation().code(), former.until()));
    }

    /// Where its registration is moved to another organisation.
    public String move() {
        return frame.links().move(desk.seminar().id(), slot.organisation().code());
    }

    /// Where the registration came from, or went, by an officer's move; only of the latest is that kept.
    public Optional<Organisation> elsewhere(HistoryEntry entry) {
        boolean later = slot.history().stream()
                .skip(slot.history().lastIndexOf(entry) + 1L)
                .anyMatch(other -> other.what() == entry.what());
        return later
                ? Optional.empty()
                : switch (entry.what()) {
                    case MOVED_AWAY -> slot.moves().to();
                    case MOVED_IN -> slot.moves().from();
                    default -> Optional.empty();
                };
    }

    /// Another organisation's page.
    public String address(Organisation other) {
        return frame.links().organisation(desk.seminar().id(), other.code());
    }

    /// What happened, the latest first.
    public List<HistoryEntry> history() {
        return slot.history().reversed();
    }

    /// How many old notes and calls the history holds no more.
    public int left() {
        return slot.past().left();
    }

    /// What happened, in words.
    public String what(HistoryEntry entry) {
        return LogWords.what(entry);
    }

    /// Who did it, in words.
    public String who(HistoryEntry entry) {
        return LogWords.who(entry.who());
    }

    /// What was changed, in words; empty where nothing is named.
    public String fields(HistoryEntry entry) {
        return LogWords.fields(entry, desk.seminar().seats());
    }

    /// Whether what was noted can be said otherwise, or taken back, by this person.
    public boolean mendable(HistoryEntry entry) {
        return acting() && entry.remark();
    }

    /// Whether other words for it were sent a moment ago and could not be taken.
    public boolean mending(HistoryEntry entry) {
        return typed.act().equals("reword")
                && value("reword", "noted").equals(entry.when().toString());
    }

    /// What stands in a field of an act.
    public String value(String act, String field) {
        return typed.value(act, field);
    }

    /// What is wrong with it; empty where nothing is.
    public String fault(String act, String field) {
        return typed.fault(act, field);
    }

    /// Whether somebody is being rung: the number and what comes of the call stand before all else, also on a phone.
    public boolean calling() {
        return acting() && (typed.act().equals("note") || running());
    }

    /// Whether one call after the other is made: what comes of this one leads to the next.
    public boolean running() {
        return acting() && !value(typed.act(), RUN).isEmpty();
    }

    /// Whether the organisation said, at the last call, that it has not got the letter.
    public boolean unsent() {
        return !slot.filled()
                && slot.answered()
                        .filter(last -> last.said() == HistoryEntry.Answered.Said.NO_LETTER)
                        .isPresent();
    }

    /// The own link in a mail to the organisation's mailbox on the list, to be sent by the officer's own program; empty
    /// where there is no mailbox.
    public Optional<String> mailing() {
        return own.flatMap(form -> slot.reach()
                .email()
                .map(to -> Elsewhere.mail(
                        to,
                        frame.say("own.mail.subject"),
                        String.join(
                                "\n",
                                frame.say("own.mail.dear", name()),
                                frame.say("own.mail.deadline", ThaiDates.deadline(slot.closes(desk.seminar()))),
                                form.address(),
                                frame.say("own.mail.keep")))));
    }

    /// Whether a call ended a moment ago, so that the next one is offered first.
    public boolean ringsOn() {
        return acting() && news.filter(News::onward).isPresent();
    }

    /// Mails to the organisation that are in trouble, which this person can do something about.
    public List<MailFate> troubled() {
        return slot.registration().isPresent()
                ? slot.mailFates().stream().filter(this::replaceable).toList()
                : List.of();
    }

    /// Whether the form that replaces a mailbox stands open: it was sent a moment ago, or there is no other to choose.
    public boolean replacesAtOnce(MailFate mail) {
        return replacing(mail) || troubled().equals(List.of(mail));
    }

    /// Where a mailbox is replaced on this page.
    public String replacement(MailFate mail) {
        return "replace-" + slot.mailFates().indexOf(mail);
    }

    /// The inputs of the end of a late exception.
    public UntilInputs until() {
        return new UntilInputs(frame, typed, desk);
    }
}
