package thabian.page.console;

import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.like;
import static thabian.given.Given.threePeople;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.post.Carrier;
import thabian.domain.post.Mailer;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Altered;
import thabian.domain.standing.Altered.How;
import thabian.given.Given;
import thabian.link.Links;
import thabian.page.Assets;

/// Every console page of this room, by a name, with `said` wherever an office or an issuer may write what they like.
final class EveryConsolePage {
    private static final String FORM = "https://thabian.example/s/ita-2564";

    private EveryConsolePage() {}

    static Map<String, String> saying(String said, Links links) {
        ConsoleFrame frame = frame(said, links, true);
        ConsolePages pages = new ConsolePages(frame);
        Seminar seminar = aSeminar().saying(said).build();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("seminars", pages.seminars(List.of(seminar), NOW));
        all.put("seminars before", pages.seminars(List.of(seminar), Instant.EPOCH));
        all.put("seminars after", pages.seminars(List.of(seminar), Instant.parse("2022-01-01T00:00:00Z")));
        all.put("seminars of a viewer", new ConsolePages(frame(said, links, false)).seminars(List.of(), NOW));
        Province chosen = new Province("76", "เพชรบุรี" + said);
        List<Province> provinces = List.of(chosen, new Province("70", "ราชบุรี"));
        Seminar several =
                aSeminar().saying(said).in(chosen, provinces.getLast()).build();
        all.put("takeaways", pages.takeaways(seminar, seminar.provinces(), Optional.of(chosen), true, FORM + said));
        all.put("takeaways of several", pages.takeaways(several, provinces, Optional.empty(), true, FORM + said));
        all.put(
                "takeaways without codes",
                pages.takeaways(several, provinces, Optional.of(chosen), false, FORM + said));
        all.putAll(EveryOfficerPage.saying(said, links));
        all.put("changes", pages.altered(altered(frame, seminar, said)));
        all.put(
                "no changes",
                pages.altered(new AlteredPage(
                        frame, desk(several, provinces), Optional.of(NOW), NOW.minusSeconds(60), List.of())));
        all.putAll(EverySettingsPage.saying(said, links));
        all.put("problem", pages.problem("ไม่พบหน้านี้" + said, "โปรดตรวจที่อยู่อีกครั้ง" + said));
        ConsolePages signedOut = new ConsolePages(ConsoleFrame.of(links, new Assets(), Optional.empty()));
        for (SignInTrouble trouble : SignInTrouble.values()) {
            all.put("trouble " + trouble, signedOut.notSignedIn(trouble, "/staff" + said));
        }
        all.put(
                "ended with a form",
                signedOut.ended(
                        new SessionEnded(links.base() + "/staff" + said, Map.of("reason" + said, "โทร" + said))));
        all.put("ended with a file", signedOut.ended(new SessionEnded(links.base() + "/staff" + said, Map.of())));
        all.put("signed in aside", pages.signedInAside());
        all.put("outsider", signedOut.outsider(Optional.empty()));
        all.put(
                "outsider of an issuer to sign out at",
                signedOut.outsider(Optional.of(URI.create("https://issuer.example/out?client_id=thabian"))));
        ConsoleFrame everywhere = frame(said, links, true);
        Address slot = new Address.OfSlot(Given.SEMINAR, Given.code("6760607"));
        Carrier stopped = Carrier.NEW.stopped(new Carrier.Stop(Optional.of("สมหญิง" + said), "ตรวจ" + said, Given.NOW));
        all.put(
                "mails go",
                new ConsolePages(everywhere)
                        .mail(new SendingPage(
                                everywhere, Carrier.NEW, List.of(), List.of(), "fault.reason", said, true)));
        all.put(
                "mails stopped",
                new ConsolePages(everywhere)
                        .mail(new SendingPage(
                                everywhere,
                                stopped,
                                List.of(slot, new Address.OfSeminar(Given.SEMINAR)),
                                List.of(slot),
                                "",
                                "",
                                true)));
        all.put(
                "mails in an outage",
                new ConsolePages(everywhere)
                        .mail(new SendingPage(
                                everywhere,
                                Carrier.NEW.failed(slot, Mailer.Sent.CLOSED, Given.NOW),
                                List.of(slot),
                                List.of(),
                                "",
                                "",
                                false)));
        all.put("signed out", signedOut.signedOut());
        all.put("signing out at the issuer", signedOut.signedOutOnTheWayTo("https://issuer.example/" + said));
        return all;
    }

    private static AlteredPage altered(ConsoleFrame frame, Seminar seminar, String said) {
        Slot slot = aSlot().filledBy(threePeople()).build();
        Attendee person = like(threePeople().attendees().getFirst())
                .named("นาย", "วีระ" + said, "ใหม่" + said)
                .holding("ปลัด" + said)
                .build();
        Seat seat = new Seat("officer", "เจ้าหน้าที่" + said);
        return new AlteredPage(
                frame,
                desk(seminar, seminar.provinces()),
                Optional.empty(),
                CLOSES,
                List.of(
                        new Altered(
                                slot, How.SWAPPED, NOW, Optional.of(seat), Optional.of(person), Optional.of(person)),
                        new Altered(slot, How.LEFT, NOW, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static Desk desk(Seminar seminar, List<Province> provinces) {
        return new Desk(
                seminar,
                Optional.of(provinces.getFirst()),
                provinces.size() > 1,
                true,
                "https://thabian.example",
                CLOSES.plusSeconds(60));
    }

    static ConsoleFrame frame(String said, Links links, boolean officer) {
        return ConsoleFrame.of(
                links,
                new Assets(),
                Optional.of(new Viewer("สมหญิง" + said, "จังหวัดเพชรบุรี" + said, officer, officer)));
    }
}
