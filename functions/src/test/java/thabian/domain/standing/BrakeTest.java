package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.inSeat;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Brake.Why;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

class BrakeTest extends Strangers {
    private static Slot registeredIn(Slot slot, String district) {
        Slot elsewhere = Slot.of(
                SEMINAR,
                Invitee.of(new Organisation(
                        slot.organisation().code(), slot.organisation().name(), "อบต.", district, "เพชรบุรี")),
                Optional.of(OWN));
        return registered(
                elsewhere,
                slot.registration().orElseThrow().delegation(),
                slot.registeredAt().orElseThrow(),
                false);
    }

    private void anew(Delegation people, Instant at) {
        Slot cancelled = SlotChange.cancelling(
                        By.contact(at, messageId(100 + province.getFirst().revision())))
                .apply(sent(province.getFirst(), Optional.empty()));
        province.set(0, registered(sent(cancelled, Optional.empty()), people, at, false));
    }

    @Test
    void fiveOfOneHandGoOutHoweverManyThereAre() {
        come(83, Duration.ofMillis(18), false, true, false);
        assertThat(held()).isEqualTo(78);
        assertThat(last()).contains(Why.HAND);
    }

    @Test
    void oneHandIsKnownByWhateverItLeaves() {
        List<Delegation> same = List.of(
                people("นายคนเดียว กัน", "0810000001", "x1@x1.example", "y1.example"),
                people("นางอีกคน หนึ่ง", "0812345678", "x2@x2.example", "y2.example"),
                people("นางอีกคน สอง", "0810000003", "ONE@one.example", "y3.example"),
                people("นางอีกคน สาม", "0810000004", "x4@x4.example", "same.example"));
        for (Delegation last : same) {
            province.clear();
            for (int i = 0; i < 5; i++) {
                province.add(registered(
                        untouched(i, "อำเภอที่ " + i),
                        people("นายคนเดียว กัน", "0812345678", "one@one.example", "same.example"),
                        NOW.plus(Duration.ofHours(i)),
                        false));
            }
            province.add(registered(untouched(6, "อำเภอที่ 6"), last, NOW.plus(Duration.ofHours(23)), false));
            assertThat(last()).as(last.toString()).contains(Why.HAND);
        }
    }

    @Test
    void asManyAddressesAsAMailboxHasAreOneAndAsManyNamesAsADomain() {
        for (String trace : List.of("one+%d@one.example", "o%d.example")) {
            province.clear();
            for (int i = 0; i < 6; i++) {
                boolean contacts = trace.contains("@");
                province.add(registered(
                        untouched(i, "อำเภอที่ " + i),
                        people(
                                "งานธุรการ",
                                "081000000" + i,
                                contacts ? trace.formatted(i) : "c" + i + "@c" + i + ".example",
                                contacts
                                        ? "o" + i + ".example"
                                        : trace.formatted(i).replace(".", ".evil.")),
                        NOW.plus(Duration.ofHours(i)),
                        false));
            }
            assertThat(last()).as(trace).contains(Why.HAND);
        }
    }

    @Test
    void whatIsGivenToPublicBodiesAloneIsNoHand() {
        for (String domain : List.of("phetchaburi.go.th", "moph.go.th", "obec.go.th", "sanook.com")) {
            province.clear();
            for (int i = 0; i < 9; i++) {
                province.add(registered(
                        untouched(i, "อำเภอที่ " + i),
                        new Delegation(
                                others(i).contact(),
                                List.of(
                                        inSeat(Given.CHIEF, "สมชาย", "chief" + i + "@" + domain),
                                        inSeat(Given.HEAD, "สมหญิง", "head" + i + "@" + domain))),
                        NOW.plusSeconds(30L * i),
                        false));
            }
            assertThat(held()).as(domain).isZero();
        }
    }

    @Test
    void oneTraceAloneIsAHandsForADayAndTwoAreForEver() {
        Delegation hand = people("นายคนเดียว กัน", "0812345678", "one@one.example", "same.example");
        for (int i = 0; i < 5; i++) {
            province.add(registered(untouched(i, "อำเภอที่ " + i), hand, NOW, false));
        }
        Instant later = NOW.plus(Duration.ofHours(25));
        for (Delegation borrowed : List.of(
                people("นายคนเดียว กัน", "0810000001", "x1@x1.example", "y1.example"),
                people("นางอีกคน สาม", "0810000004", "x4@x4.example", "same.example"))) {
            province.add(registered(untouched(6, "อำเภอที่ 6"), borrowed, later, false));
            assertThat(last())
                    .as("a clerk's name, an office's domain: %s", borrowed)
                    .isEmpty();
            province.removeLast();
        }
        province.add(registered(
                untouched(6, "อำเภอที่ 6"),
                people("นายคนเดียว กัน", "0810000001", "x1@x1.example", "same.example"),
                later,
                false));
        assertThat(last()).contains(Why.HAND);
    }

    @Test
    void whoeverIsReachedByTheListsOwnMailboxIsHeldForNoBorrowedTrace() {
        Delegation hand = people("นางสาวของตน เอง", "0812345678", "one@one.example", "y.example");
        for (int i = 0; i < 5; i++) {
            province.add(registered(untouched(i, "อำเภอที่ " + i), hand, NOW, false));
        }
        Slot untouched = untouched(7, "อำเภอที่ 7");
        Slot listed = Slot.of(
                SEMINAR,
                new Invitee(
                        untouched.organisation(), new Reach(Optional.of(mail("saraban@o7.example")), Optional.empty())),
                Optional.of(OWN));
        Instant later = NOW.plus(Duration.ofHours(1));
        province.add(registered(
                listed, people("นางสาวของตน เอง", "0810000001", "Saraban@o7.example", "o7.example"), later, false));
        assertThat(last()).isEmpty();
        province.set(
                5,
                registered(
                        listed,
                        people("นางสาวของตน เอง", "0812345678", "saraban@o7.example", "o7.example"),
                        later,
                        false));
        assertThat(last()).as("its name and its number").contains(Why.HAND);
    }

    @Test
    void aDomainThatTheListOrAnOfficerGivesToSeveralIsNoHand() {
        for (boolean known : List.of(true, false)) {
            province.clear();
            for (int i = 0; i < 12; i++) {
                Slot slot = untouched(i, "อำเภอที่ " + i);
                Delegation people = new Delegation(
                        others(i).contact(), List.of(inSeat(Given.CHIEF, "สมชาย", "chief" + i + "@vendor.example")));
                province.add(registered(slot, people, NOW.plus(Duration.ofHours(i)), known && i < 2));
            }
            assertThat(held()).as("two by their own links: " + known).isEqualTo(known ? 0 : 7);
            province.replaceAll(slot -> Slot.of(
                    SEMINAR,
                    new Invitee(
                            slot.organisation(),
                            new Reach(
                                    Optional.of(
                                            mail("saraban" + slot.organisation().code() + "@vendor.example")),
                                    Optional.empty())),
                    Optional.of(OWN)));
            for (int i = 0; i < 12; i++) {
                Delegation people = new Delegation(
                        others(i).contact(), List.of(inSeat(Given.CHIEF, "สมชาย", "chief" + i + "@vendor.example")));
                province.set(i, registered(province.get(i), people, NOW.plus(Duration.ofHours(i)), false));
            }
            assertThat(held()).as("by the list").isZero();
        }
    }

    @Test
    void whatOneHandIsHeldForFillsNobodysMinute() {
        come(60, Duration.ofMillis(18), false, true, false);
        Slot honest = untouched(70, "อำเภอที่ 7");
        province.add(registered(honest, others(70), NOW.plusSeconds(3), false));
        assertThat(last()).isEmpty();
    }

    @Test
    void aProviderThatEverybodyUsesMakesNoHandButOneAddressOfItDoes() {
        for (int i = 0; i < 30; i++) {
            province.add(registered(
                    untouched(i, "อำเภอที่ " + i / 10),
                    new Delegation(
                            others(i).contact(),
                            List.of(
                                    inSeat(Given.CHIEF, "สมชาย", "a" + i + "@gmail.com"),
                                    inSeat(Given.HEAD, "สมหญิง", "saraban_067600" + (10 + i) + "@dla.go.th"),
                                    inSeat(
                                            Given.OFFICER,
                                            "สมศักดิ์",
                                            "c" + i + "@"
                                                    + List.of(
                                                                    "hotmail.com",
                                                                    "zoho.com",
                                                                    "thaimail.com",
                                                                    "lgo.mail.go.th")
                                                            .get(i % 4)))),
                    NOW.plus(Duration.ofMinutes(i)),
                    false));
        }
        assertThat(held()).isZero();
        province.clear();
        for (int i = 0; i < 7; i++) {
            province.add(registered(
                    untouched(i, "อำเภอที่ " + i),
                    new Delegation(others(i).contact(), List.of(inSeat(Given.CHIEF, "สมชาย", "victim@gmail.com"))),
                    NOW.plus(Duration.ofMinutes(i)),
                    false));
        }
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void whatManyOfficesCallTheirContactIsNoHand() {
        for (int i = 0; i < 8; i++) {
            province.add(registered(
                    untouched(i, "อำเภอที่ " + i),
                    people("เจ้าหน้าที่ธุรการ", "08123" + (10_000 + i), "x" + i + "@gmail.com", "mail.go.th"),
                    NOW.plus(Duration.ofHours(i)),
                    false));
        }
        assertThat(last())
                .as("the same three addresses of one domain that everybody has")
                .contains(Why.HAND);
        province.clear();
        for (int i = 0; i < 8; i++) {
            Delegation people =
                    people("งานการเจ้าหน้าที่ สำนักปลัด", "08123" + (10_000 + i), "x" + i + "@gmail.com", "x.example");
            province.add(registered(
                    untouched(i, "อำเภอที่ " + i),
                    new Delegation(
                            people.contact(), List.of(inSeat(Given.CHIEF, "สมชาย", "chief" + i + "@mail.go.th"))),
                    NOW.plus(Duration.ofHours(i)),
                    false));
        }
        assertThat(held()).isZero();
    }

    @Test
    void oneHandsChangesCountAsItsRegistrationsDo() {
        come(5, Duration.ofHours(1), false, true, false);
        province.replaceAll(
                slot -> registeredIn(slot, "อำเภอที่ " + slot.organisation().code()));
        assertThat(held()).isZero();
        province.set(0, changed(province.getFirst(), 1));
        assertThat(Brake.of(province, LATER).holding(province.getFirst())).contains(Why.HAND);
        assertThat(Brake.of(province, LATER).holding(province.get(4)))
                .as("whose mails are due since before")
                .isEmpty();
    }

    @Test
    void whoRegistersAnewAgainAndAgainIsAFlood() {
        come(4, Duration.ofSeconds(2), false, false, false);
        for (int i = 0; i < 20; i++) {
            int slot = i % 4;
            Instant at = NOW.plusSeconds(10 + i);
            Slot cancelled =
                    SlotChange.cancelling(By.contact(at, messageId(100 + i))).apply(province.get(slot));
            province.set(slot, registered(cancelled, others(slot), at, false));
        }
        assertThat(held()).isPositive();
    }

    @Test
    void whoHelpsTheOfficesOfTheirDistrictNoticesNothing() {
        come(13, Duration.ofSeconds(3), true, true, false);
        assertThat(held()).isZero();
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.HAND);
            assertThat(line.slots()).hasSize(13);
            assertThat(line.districts()).isOne();
            assertThat(line.held()).isFalse();
        });
    }

    @Test
    void nobodyTypesSixInAFewSecondsAlsoInOneDistrict() {
        come(13, Duration.ofMillis(300), true, true, false);
        assertThat(held()).isEqualTo(8);
    }

    @Test
    void aFloodOfDifferentHandsIsStoppedAfterTwentyInAMinute() {
        come(83, Duration.ofMillis(500), false, false, false);
        assertThat(held()).isEqualTo(63);
        assertThat(last()).contains(Why.FLOOD);
    }

    @Test
    void aFullProvinceThatComesOneAfterTheOtherIsNotHeldButLookedAt() {
        come(85, Duration.ofSeconds(4), false, false, false);
        assertThat(held()).isZero();
        assertThat(Suspicion.among(province, LATER)).singleElement().satisfies(line -> {
            assertThat(line.why()).isEqualTo(Why.FLOOD);
            assertThat(line.slots()).hasSize(85);
            assertThat(line.held()).isFalse();
        });
    }

    @Test
    void whoComesByTheirOwnLinkIsNeverHeldNorCounted() {
        come(85, Duration.ofMillis(20), false, true, true);
        assertThat(held()).isZero();
        province.add(registered(untouched(88, "อำเภอที่ 9"), others(88), NOW.plusSeconds(2), false));
        assertThat(held()).isZero();
    }

    @Test
    void oneRegistrationThatIsChangedAgainAndAgainIsNoFlood() {
        come(1, Duration.ZERO, true, false, false);
        for (int i = 0; i < 25; i++) {
            province.set(0, changed(province.getFirst(), i, Duration.ofSeconds(i)));
        }
        province.add(registered(untouched(30, "อำเภอที่ 3"), others(30), NOW.plusSeconds(40), false));
        assertThat(last()).isEmpty();
    }

    @Test
    void aNumberIsTheSameWithWhateverExtensionAndANameWithoutItsTitle() {
        for (String trace : List.of("phone", "name")) {
            province.clear();
            for (int i = 0; i < 6; i++) {
                boolean phone = trace.equals("phone");
                Contact contact = new Contact(
                        phone ? "นายคนที่ " + "กขคงจฉ".charAt(i) : (i % 2 == 0 ? "นาย" : "") + "คนเดียว กันหมด",
                        phone
                                ? new PhoneNumber("0812345678", Optional.of(String.valueOf(i)))
                                : new PhoneNumber("081234567" + i, Optional.empty()),
                        mail("c" + i + "@c" + i + ".example"));
                province.add(registered(
                        untouched(i, "อำเภอที่ " + i),
                        new Delegation(contact, others(i).attendees()),
                        NOW.plus(Duration.ofHours(i)),
                        false));
            }
            assertThat(last()).as(trace).contains(Why.HAND);
            assertThat(Suspicion.among(province, LATER))
                    .singleElement()
                    .satisfies(line -> assertThat(line.oneContact()).isTrue());
        }
    }

    @Test
    void whoSharesADomainAloneIsNotOneContact() {
        for (int i = 0; i < 6; i++) {
            province.add(registered(
                    untouched(i, "อำเภอที่ " + i),
                    new Delegation(others(i).contact(), others(70).attendees()),
                    NOW.plus(Duration.ofHours(i)),
                    false));
        }
        assertThat(Suspicion.among(province, LATER))
                .singleElement()
                .satisfies(line -> assertThat(line.oneContact()).isFalse());
    }

    @Test
    void thatOthersNamedAnOrganisationsOwnMailboxesAndTelephoneDoesNotHoldIt() {
        for (int i = 0; i < 6; i++) {
            province.add(registered(untouched(i, "อำเภอที่ " + i), others(70), NOW.plus(Duration.ofHours(i)), false));
        }
        Slot elsewhere = untouched(7, "อำเภอที่ 7");
        PhoneNumber phone = others(70).contact().phone();
        Slot named = Slot.of(
                SEMINAR,
                new Invitee(
                        elsewhere.organisation(),
                        new Reach(Optional.of(mail("saraban@o70.example")), Optional.of(phone))),
                Optional.of(OWN));
        Contact own = new Contact("นางสาวของตน เอง", phone, mail("saraban@o70.example"));
        province.add(
                registered(named, new Delegation(own, others(70).attendees()), NOW.plus(Duration.ofDays(1)), false));
        assertThat(last()).isEmpty();
    }

    @Test
    void whoRegistersOthersAnewForTheThirdTimeInADayWaits() {
        come(1, Duration.ZERO, true, false, false);
        for (int i = 1; i <= 3; i++) {
            Instant at = NOW.plus(Duration.ofHours(i));
            anew(others(i), i < 3 ? at : at.plus(Duration.ofDays(2)));
            assertThat(last().isPresent()).as("registration " + (i + 1)).isEqualTo(i == 2);
        }
    }

    @Test
    void whoCancelsByMistakeRegistersTheSamePeopleOnceMore() {
        come(1, Duration.ZERO, true, false, false);
        Delegation corrected = new Delegation(
                others(0).contact(),
                List.of(
                        others(0).attendees().getFirst(),
                        inSeat(Given.HEAD, "สมหญิง", "put.right@o0.example"),
                        others(0).attendees().getLast()));
        for (int i = 1; i <= 4; i++) {
            anew(i == 1 ? others(0) : corrected, NOW.plus(Duration.ofHours(i)));
            assertThat(last().isPresent()).as("registration " + (i + 1)).isEqualTo(i == 4);
        }
    }

    @Test
    void whatWasFoundRightCountsNoMore() {
        come(10, Duration.ofMillis(18), false, true, false);
        province.replaceAll(slot -> SlotChange.of(
                        new Act.FindRight(), By.officer(Order.now("officer", "", NOW), messageId(2)))
                .apply(slot));
        assertThat(held()).isZero();
        assertThat(Suspicion.among(province, LATER)).isEmpty();
    }

    @Test
    void aHandThatWasCancelledIsKnownWhenItComesAgain() {
        come(6, Duration.ofMinutes(5), false, true, false);
        province.clear();
        come(11, Duration.ofMinutes(5), false, true, false);
        province.replaceAll(slot -> slot.equals(province.getLast())
                ? slot
                : SlotChange.cancelling(By.contact(NOW.plus(Duration.ofDays(1)), messageId(2)))
                        .apply(slot));
        assertThat(last()).contains(Why.HAND);
        assertThat(Suspicion.among(province, LATER)).as("one stands").isEmpty();
    }

    @Test
    void whoHasEverNewPeopleToldWaits() {
        come(1, Duration.ZERO, true, false, false);
        Slot slot = sent(province.getFirst(), Optional.empty());
        for (int i = 0; i < 4; i++) {
            slot = sent(
                    SlotChange.changing(others(20 + i), someTokens().manage(), By.contact(NOW, messageId(10 + i)))
                            .apply(slot),
                    Optional.empty());
        }
        province.set(0, slot);
        assertThat(last()).contains(Why.CHANGES);
    }

    @Test
    void whoIsChangedAgainAndAgainWaits() {
        come(1, Duration.ZERO, true, false, false);
        for (int revision = 2; revision <= 8; revision++) {
            assertThat(last()).as("revision " + (revision - 1)).isEmpty();
            province.set(
                    0,
                    SlotChange.changing(
                                    others(revision % 2),
                                    someTokens().manage(),
                                    By.contact(NOW, messageId(10 + revision)))
                            .apply(province.getFirst()));
        }
        assertThat(last()).contains(Why.CHANGES);
    }
}
