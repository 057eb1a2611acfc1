package thabian.mail;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.Veil;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Leeway;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;
import thabian.link.Links;
import thabian.mail.Sheet.Block;
import thabian.mail.Sheet.Fact;
import thabian.mail.Sheet.Line;
import thabian.words.OrganisationWords;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// What a letter about a slot says.
///
/// @param role why its recipient gets it
/// @param links below the public address
/// @param now when it is written
record SlotLetter(
        Words words, Seminar seminar, Slot slot, Matter matter, Recipient.Role role, Links links, Instant now) {

    Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Paragraph(
                words.get("dear." + Kebab.of(role), slot.organisation().name())));
        blocks.add(new Sheet.Paragraph(opening()));
        switch (matter) {
            case CONFIRMATION, CHANGED, RESTORED, MOVED, UPDATED -> tellEverything(registration(), blocks);
            case REMINDER -> remind(registration(), blocks);
            case MANAGE_LINK -> giveLinkAgain(registration(), blocks);
            case CANCELLED, FORMER -> blocks.add(facts(what(), List.of(when())));
            case NOTICE -> notice(registration(), blocks);
            case OBJECTED -> objected(registration(), blocks);
        }
        blocks.add(signature());
        blocks.add(new Sheet.Heading(words.get("notice.title")));
        blocks.add(new Sheet.Note(notice()));
        return new Sheet(seminar.office().name(), words.get("title." + Kebab.of(matter)), blocks);
    }

    private String opening() {
        return switch (matter) {
            case RESTORED -> restored();
            case MOVED -> moved();
            case NOTICE ->
                words.get("opening.notice", ThaiDates.moment(registration().registeredAt()));
            case OBJECTED -> words.get("opening.objected." + Kebab.of(role));
            default -> words.get("opening." + Kebab.of(matter));
        };
    }

    /// What it was that was undone, and when.
    private String restored() {
        Optional<HistoryEntry> undone = slot.undone();
        boolean changed = undone.filter(HistoryEntry::fills).isPresent();
        return words.get(
                "opening.restored" + (changed ? ".change" : ""),
                undone.map(entry -> ThaiDates.moment(entry.when())).orElse(""));
    }

    /// Whose registration it was taken for.
    private String moved() {
        Organisation now = slot.organisation();
        return words.get(
                "opening.moved",
                slot.moves().from().map(Organisation::name).orElse(""),
                slot.moves()
                        .from()
                        .map(left -> seminar.id().reference(left.code()))
                        .orElse(""),
                now.name(),
                slot.reference());
    }

    /// Nobody changes anything by it: the link only shows, and may be passed on.
    private void remind(Registration registration, List<Block> blocks) {
        Delegation delegation = registration.delegation();
        invite(delegation, blocks);
        blocks.add(action(Recipient.Role.ATTENDEE, registration.tokens().view()));
        blocks.add(facts(what(), List.of(contact(registration))));
        blocks.add(new Sheet.Paragraph(words.get("calendar")));
    }

    /// Names and posts, and how to say that they are not the organisation's; not how anybody is reached.
    private void notice(Registration registration, List<Block> blocks) {
        blocks.add(facts(what(), List.of(when())));
        people(registration.delegation(), SlotLetter::nameAndPost, blocks);
        blocks.add(new Sheet.Paragraph(words.get("object.right")));
        blocks.add(new Sheet.Action(
                words.get("action.listed"),
                URI.create(links.object(
                        seminar.id(),
                        slot.organisation().code(),
                        registration.tokens().object()))));
        blocks.add(new Sheet.Paragraph(words.get("object.then")));
    }

    private void objected(Registration registration, List<Block> blocks) {
        blocks.add(facts(what(), List.of(when())));
        people(registration.delegation(), SlotLetter::nameAndPost, blocks);
    }

    private static Fact nameAndPost(Attendee attendee) {
        return Fact.of(attendee.seat().title(), Line.of(attendee.name().full()), Line.of(PersonWords.post(attendee)));
    }

    private void people(Delegation delegation, Function<Attendee, Fact> person, List<Block> blocks) {
        blocks.add(new Sheet.Heading(words.get("people")));
        blocks.add(new Sheet.Facts(delegation.attendees().stream().map(person).toList()));
    }

    /// The one thing to click where the seminar is joined by nothing else.
    private Block action(Recipient.Role whose, Token token) {
        String label = words.get("action." + Kebab.of(whose));
        URI slip = URI.create(links.slip(seminar.id(), slot.organisation().code(), token));
        return joins() ? new Sheet.Second(label, slip) : new Sheet.Action(label, slip);
    }

    /// Whether the letter's first button leads into the seminar.
    private boolean joins() {
        return matter != Matter.MANAGE_LINK && seminar.joinLink().isPresent();
    }

    /// How to join, when, where and who else; then the slip; then what stands in the office's letter already.
    private void tellEverything(Registration registration, List<Block> blocks) {
        Delegation delegation = registration.delegation();
        invite(delegation, blocks);
        giveLink(registration, blocks);
        blocks.add(facts(what(), List.of(contact(registration), changes())));
        blocks.add(new Sheet.Paragraph(words.get("calendar")));
    }

    private void invite(Delegation delegation, List<Block> blocks) {
        seminar.joinLink().ifPresent(link -> blocks.add(new Sheet.Action(words.get("action.join"), link)));
        blocks.add(facts(List.of(when(), place()), List.of()));
        people(delegation, SlotLetter::person, blocks);
    }

    private void giveLinkAgain(Registration registration, List<Block> blocks) {
        blocks.add(facts(what(), List.of(changes())));
        giveLink(registration, blocks);
        blocks.add(new Sheet.Paragraph(words.get("unasked")));
    }

    private void giveLink(Registration registration, List<Block> blocks) {
        Tokens tokens = registration.tokens();
        Token token = role == Recipient.Role.CONTACT ? tokens.manage() : tokens.view();
        blocks.add(action(leeway() == Leeway.NOTHING ? Recipient.Role.ATTENDEE : role, token));
        blocks.add(new Sheet.Paragraph(words.get("keep." + Kebab.of(role))));
    }

    private Registration registration() {
        return slot.registration()
                .orElseThrow(() -> new IllegalStateException("a letter about a registration needs one"));
    }

    private static Block facts(List<Fact> first, List<Fact> then) {
        return new Sheet.Facts(Stream.concat(first.stream(), then.stream()).toList());
    }

    private List<Fact> what() {
        Letter letter = seminar.letter();
        Organisation organisation = slot.organisation();
        return List.of(
                Fact.of(words.get("fact.title"), seminar.title()),
                Fact.of(words.get("fact.organiser"), seminar.organiser()),
                Fact.of(words.get("fact.letter"), words.get("letter", letter.number(), ThaiDates.day(letter.date()))),
                Fact.of(
                        words.get("fact.organisation"),
                        Line.of(organisation.name()),
                        Line.of(OrganisationWords.where(organisation))),
                Fact.of(words.get("fact.reference"), slot.reference()));
    }

    private Fact when() {
        return Fact.of(words.get("fact.when"), ThaiDates.span(seminar.starts(), seminar.ends()));
    }

    private Fact place() {
        Line place = seminar.joinLink()
                .map(link -> Line.linking(link.toString(), link))
                .orElseGet(() -> Line.of(words.get("place.later")));
        return Fact.of(words.get("fact.place"), place);
    }

    private Fact changes() {
        Line closes = Line.of(ThaiDates.deadline(slot.closes(seminar)));
        Instant over = slot.swapsUntil(seminar).orElse(slot.closes(seminar));
        Optional<String> swaps = slot.swapsUntil(seminar).map(ThaiDates::deadline);
        return switch (leeway()) {
            case EVERYTHING ->
                new Fact(
                        words.get("fact.changes"),
                        Stream.concat(
                                        Stream.of(closes),
                                        swaps.map(until -> Line.of(words.get("swaps", until))).stream())
                                .toList());
            case SWAPS -> Fact.of(words.get("fact.swaps"), swaps.orElseThrow());
            case NOTHING -> Fact.of(words.get("fact.unchanged"), words.get("closed", ThaiDates.closing(over)));
        };
    }

    private Leeway leeway() {
        return Amendment.leeway(seminar, slot, now);
    }

    /// Whom to ask among the organisation's own. A telephone that anybody may have typed stands in no mail, nor
    /// does one that whoever named the mail's reader was not told.
    private Fact contact(Registration registration) {
        Contact contact = registration.delegation().contact();
        Veil veil = registration.veil();
        boolean hidden = role == Recipient.Role.CONTACT
                ? veil.fromContact().contains(Veil.ofContact("phone"))
                : veil.fromViewers();
        if (registration.trust() != Registration.Trust.VOUCHED || hidden) {
            return Fact.of(words.get("fact.contact"), contact.name());
        }
        PhoneNumber phone = contact.phone();
        Line ring = Line.linking(words.get("phone", phone.written()), URI.create("tel:" + phone.dialled()));
        return Fact.of(words.get("fact.contact"), Line.of(contact.name()), ring);
    }

    private static Fact person(Attendee attendee) {
        Stream<String> lines = Stream.concat(
                Stream.of(attendee.name().full(), PersonWords.post(attendee)),
                PersonWords.everywhere(attendee).stream());
        return new Fact(attendee.seat().title(), lines.map(Line::of).toList());
    }

    private Block signature() {
        Office office = seminar.office();
        return new Sheet.Lines(List.of(
                Line.of(words.get("signature")),
                Line.of(office.name()),
                Line.linking(
                        words.get("phone", office.phone()),
                        URI.create("tel:" + office.dial().dialled())),
                Line.of(words.get("signature.hours")),
                Line.linking(
                        words.get("signature.email", office.email()),
                        URI.create("mailto:" + office.email().value()))));
    }

    private String notice() {
        Office office = seminar.office();
        LocalDate last = seminar.purgeDate().atZone(ThaiDates.BANGKOK).toLocalDate();
        return words.get(
                "notice",
                office.name(),
                slot.organisation().province(),
                seminar.organiser(),
                seminar.purgeAfterDays(),
                ThaiDates.day(last),
                office.phone(),
                office.email());
    }
}
