package thabian.page.console.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.page.console.ConsoleFrame;
import thabian.page.open.Carried;
import thabian.words.ThaiDates;

/// A seminar once more, as it will be stored, before it is: what a change changes, and what follows from it.
///
/// @param form the form that was typed, to go back to
/// @param announcing how many registered organisations will be mailed
/// @param unreached who could not register any more, since nobody took their own link away yet to hand it out
public record SeminarCheckPage(SeminarFormPage form, Seminar next, int announcing, List<Organisation> unreached) {
    /// How many of those are named.
    private static final int NAMED = 100;

    public SeminarCheckPage {
        unreached = List.copyOf(unreached);
    }

    /// One thing that will be.
    ///
    /// @param before what it is now; empty where nothing stands
    public record Fact(String label, String before, String after) {}

    /// The frame that it stands in.
    public ConsoleFrame frame() {
        return form.frame();
    }

    /// Everything typed, to go back to or to send.
    public List<Carried> carried() {
        return SeminarCarried.all(form.entry());
    }

    /// Everything of a new seminar; of a change, what it changes.
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "title", Seminar::title);
        add(facts, "id", seminar -> seminar.id().value());
        add(facts, "organiser", Seminar::organiser);
        add(facts, "audience", Seminar::audience);
        add(facts, "startsAt", seminar -> ThaiDates.moment(seminar.starts()));
        add(facts, "endsAt", seminar -> ThaiDates.moment(seminar.ends()));
        add(facts, "joinLink", seminar -> seminar.joinLink().map(URI::toString).orElse(frame().say("seminar.none")));
        add(facts, "opensAt", seminar -> ThaiDates.moment(seminar.window().opens()));
        add(facts, "closesAt", seminar -> ThaiDates.deadline(seminar.window().closes()));
        add(
                facts,
                "swapsUntil",
                seminar -> seminar.window()
                        .swapsUntil()
                        .map(ThaiDates::deadline)
                        .orElse(frame().say("seminar.swapsUntil.none")));
        add(facts, "letter", seminar -> letter(seminar.letter()));
        add(facts, "contact", seminar -> contact(seminar.office()));
        add(facts, "seats", seminar -> seminar.seats().stream().map(Seat::title).collect(Collectors.joining(" · ")));
        add(facts, "codeRequired", seminar -> frame().say(seminar.codeRequired() ? "seminar.yes" : "seminar.no"));
        add(facts, "purgeAfterDays", seminar -> frame().say("seminar.days", seminar.purgeAfterDays()));
        return facts;
    }

    /// Whether only own links register from then on, and did not until now.
    public boolean asksForOwnLinks() {
        return next.codeRequired()
                && form.entry().standing().filter(now -> !now.codeRequired()).isPresent();
    }

    /// Those who are named of whose own link nobody took away.
    public List<String> named() {
        return unreached.stream()
                .limit(NAMED)
                .map(one -> frame().say(
                                next.provinces().size() > 1 ? "seminar.unreached.of" : "seminar.unreached.one",
                                frame().name(one),
                                one.district(),
                                one.province()))
                .toList();
    }

    /// How many more there are.
    public int more() {
        return unreached.size() - named().size();
    }

    /// Where the own links are taken away.
    public String letters() {
        return frame().links().letters(next.id());
    }

    /// Whether its time or link is another, and too late for a mail.
    public boolean newsTooLate() {
        return form.entry().standing().filter(next::isNewsAfter).isPresent() && next.begun(form.now());
    }

    /// Whether an earlier closing takes effect the moment it can.
    public boolean closesNow() {
        return form.entry()
                .standing()
                .filter(seminar -> next.closesAtOnce(seminar, form.now()))
                .isPresent();
    }

    /// Whether somebody could register by what stands for a moment after it is stored.
    public boolean holdsSoon() {
        return !closesNow()
                && form.entry().standing().filter(next::isStricterThan).isPresent();
    }

    private void add(List<Fact> facts, String field, Function<Seminar, String> words) {
        String before = form.entry().standing().map(words).orElse("");
        String after = words.apply(next);
        if (!after.equals(before)) {
            facts.add(new Fact(frame().say("seminar." + field), before, after));
        }
    }

    private String letter(Letter letter) {
        return frame().say("seminar.letter.words", letter.number(), ThaiDates.day(letter.date()), letter.office());
    }

    private String contact(Office office) {
        return frame().say(
                        "seminar.contact.words",
                        office.name(),
                        office.phone(),
                        office.email().value());
    }
}
