package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.id;
import static thabian.given.Given.inSeat;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Submission;
import thabian.domain.standing.Brake.Why;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// Eighty-five honest offices of eight districts, as they come, and strangers among them who would have them held: by
/// seeds. Whatever the strangers mail is taken for sent and for come back, as bad as it can be for the others.
class HonestCrowdTest {
    private static final int HONEST = 85;
    private static final int SEEDS = 4;
    private static final Instant MORNING = Given.NOW;
    private static final List<String> FUNCTIONS =
            List.of("Admin ITA", "IT Support", "งานธุรการ สำนักปลัด", "ฝ่ายบริหาร ทั่วไป", "เจ้าหน้าที่ธุรการ");

    /// What strangers do among them.
    enum Strangers {
        NONE,
        TWO_WITH_DEAD_MAILBOXES_EVERY_FEW_MINUTES,
        ONE_HAND_ALL_AT_ONCE,
        ONE_HAND_IN_A_DISTRICT,
        ONE_THAT_IS_CHANGED_AGAIN_AND_AGAIN,
        MANY_HANDS_ALL_AT_ONCE
    }

    private final Map<OrganisationCode, Slot> province = new HashMap<>();
    private final List<OrganisationCode> honest = new ArrayList<>();
    private SplittableRandom random = new SplittableRandom(0);

    private static OrganisationCode code(int number) {
        return Given.code("67" + (60_010 + number));
    }

    /// The districts are as uneven as they are; two offices are listed at a vendor's domain.
    private Slot untouched(int number) {
        int district = (int) (8 * Math.pow((number % HONEST) / (double) HONEST, 1.5));
        Optional<String> listed = number < 2
                ? Optional.of("office" + number + "@vendor.example")
                : Optional.of("saraban@o" + number + ".example").filter(_ -> number % 3 == 0);
        return Slot.of(
                SEMINAR,
                new Invitee(
                        new Organisation(code(number), "อบต. " + number, "อบต.", "อำเภอที่ " + district, "เพชรบุรี"),
                        new Reach(listed.map(Given::mail), Optional.empty())),
                Optional.empty());
    }

    private static String letters(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf("กขคงจชดตนม".charAt(digit - '0')))
                .reduce("", String::concat);
    }

    private Delegation people(int number, boolean helped) {
        String domain = List.of("gmail.com", "dla.go.th", "vendor.example", "o" + number + ".example")
                .get(number % 4);
        Contact contact = helped
                ? new Contact("นางสาวช่วยเหลือ ทั้งอำเภอ", phone(555), mail("helper@district.example"))
                : new Contact(
                        number % 5 == 0
                                ? FUNCTIONS.get(random.nextInt(FUNCTIONS.size()))
                                : (number % 2 == 0 ? "นาง" : "") + "คน" + letters(number) + " นาม" + letters(number),
                        untouched(number).organisation().district().equals("อำเภอที่ 3") ? phone(777) : phone(number),
                        mail("clerk" + number + "@gmail.com"));
        return new Delegation(contact, attendees(number, "p" + number, domain));
    }

    private static List<Attendee> attendees(int number, String name, String domain) {
        return IntStream.range(0, 3)
                .mapToObj(seat -> inSeat(Given.SEATS.get(seat), "คน" + letters(number), name + seat + "@" + domain))
                .toList();
    }

    private static PhoneNumber phone(int number) {
        return new PhoneNumber("08%08d".formatted(number), Optional.empty());
    }

    private void comes(int number, Delegation people, Instant at, int bounced) {
        Slot slot = province.getOrDefault(code(number), untouched(number));
        Submission submission = new Submission(code(number), Optional.empty(), id(1), people);
        province.put(
                code(number),
                sent(
                        SlotChange.registering(submission, someTokens(), By.contact(at, messageId(1)))
                                .apply(slot),
                        bounced));
    }

    private void changes(int number, Delegation people, Instant at, int bounced) {
        Slot slot = province.get(code(number));
        province.put(
                code(number),
                sent(
                        SlotChange.changing(
                                        people, someTokens().manage(), By.contact(at, messageId(100 + slot.revision())))
                                .apply(slot),
                        bounced));
    }

    private static Slot sent(Slot slot, int bounced) {
        List<Message> sent = slot.post().messages().stream()
                .map(message -> {
                    Message after = message;
                    for (int place = 0; place < message.to().size(); place++) {
                        after = after.with(
                                place,
                                message.to().get(place).role() == Recipient.Role.LISTED
                                        ? Recipient.Fate.NEEDLESS
                                        : Recipient.Fate.SENT);
                    }
                    return after;
                })
                .toList();
        List<DeliveryReport> said = IntStream.range(0, bounced)
                .mapToObj(place ->
                        new DeliveryReport(new Copy(sent.getLast().id(), place), DeliveryReport.What.BOUNCED, MORNING))
                .toList();
        return Given.mailing(slot, new Correspondence(sent, said, Optional.empty(), Optional.empty()));
    }

    private Brake brake(Instant now) {
        return Brake.of(
                province.values().stream()
                        .sorted(Comparator.comparing(slot -> slot.organisation().code()))
                        .toList(),
                now);
    }

    /// All within two hours, each after some other; every twelfth mistyped a mailbox. The offices of the first district
    /// but three are registered by one helper.
    private void honestOffices() {
        for (int i = 0; i < HONEST; i++) {
            honest.add(code(i));
            boolean helped = i > 2 && untouched(i).organisation().district().equals("อำเภอที่ 0");
            comes(
                    i,
                    people(i, helped),
                    MORNING.plusSeconds(helped ? 600 + 40L * i : random.nextInt(7_200)),
                    !helped && i % 12 == 5 ? 1 : 0);
        }
    }

    private void strangers(Strangers what) {
        Instant start = MORNING.plusSeconds(random.nextInt(3_600));
        switch (what) {
            case NONE -> {}
            case TWO_WITH_DEAD_MAILBOXES_EVERY_FEW_MINUTES -> {
                for (int i = 0; i < 20; i++) {
                    strangerComes(i, i, start.plusSeconds(300L * (i / 2) + i % 2), 4);
                }
            }
            case ONE_HAND_ALL_AT_ONCE -> {
                for (int i = 0; i < 60; i++) {
                    strangerComes(i, 0, start.plusMillis(18L * i), 1);
                }
            }
            case ONE_HAND_IN_A_DISTRICT -> {
                for (int i = 0; i < 12; i++) {
                    strangerComes(i, 0, start.plusSeconds(20L * i), 3);
                }
            }
            case ONE_THAT_IS_CHANGED_AGAIN_AND_AGAIN -> {
                strangerComes(0, 0, start, 4);
                for (int i = 1; i <= 22; i++) {
                    changes(HONEST, strangersPeople(0, 100 + i), start.plusSeconds(2L * i), 2);
                }
            }
            case MANY_HANDS_ALL_AT_ONCE -> {
                for (int i = 0; i < 83; i++) {
                    strangerComes(i, i, start.plusMillis(500L * i), 1);
                }
            }
        }
    }

    private static Delegation strangersPeople(int hand, int victims) {
        return new Delegation(
                new Contact(
                        "นาย" + letters(hand) + " แปลกหน้า",
                        phone(9_000_000 + hand),
                        mail("x" + hand + "@x" + hand + ".example")),
                attendees(victims, "victim" + victims, "v" + victims + ".example"));
    }

    private void strangerComes(int number, int hand, Instant at, int bounced) {
        comes(HONEST + number, strangersPeople(hand, number), at, bounced);
    }

    /// Also whoever puts right what came back.
    private List<Slot> corrected() {
        for (int i = 5; i < HONEST; i += 12) {
            Delegation before =
                    province.get(code(i)).registration().orElseThrow().delegation();
            changes(
                    i,
                    new Delegation(before.contact(), attendees(i, "right" + i, "gmail.com")),
                    MORNING.plus(Duration.ofMinutes(150)).plusSeconds(i),
                    0);
        }
        return honest.stream().map(province::get).toList();
    }

    @ParameterizedTest
    @EnumSource(Strangers.class)
    void noHonestOfficeWaits(Strangers what) {
        for (int seed = 0; seed < SEEDS; seed++) {
            province.clear();
            honest.clear();
            random = new SplittableRandom(seed);
            honestOffices();
            strangers(what);
            Brake came = brake(MORNING.plus(Duration.ofHours(2)));
            Instant flooded = what == Strangers.MANY_HANDS_ALL_AT_ONCE
                    ? came.strangers().stream()
                            .filter(stranger -> !honest.contains(
                                    stranger.slot().organisation().code()))
                            .map(Stranger::at)
                            .min(Comparator.naturalOrder())
                            .orElseThrow()
                    : Instant.MAX;
            for (OrganisationCode office : honest) {
                Slot slot = province.get(office);
                Instant at = slot.registeredAt().orElseThrow();
                boolean amid = at.isAfter(flooded) && at.isBefore(flooded.plusSeconds(41 + 60));
                assertThat(came.holding(slot)
                                .filter(why -> !(amid && why == Why.FLOOD))
                                .filter(why -> what != Strangers.TWO_WITH_DEAD_MAILBOXES_EVERY_FEW_MINUTES
                                        || why != Why.AFTER_BOUNCES))
                        .as("seed %d, %s", seed, office)
                        .isEmpty();
            }
            List<Slot> corrected = corrected();
            Brake later = brake(MORNING.plus(Duration.ofHours(3)));
            assertThat(corrected)
                    .as("seed %d, as of their corrections", seed)
                    .allSatisfy(slot -> assertThat(later.holding(slot).filter(why -> why != Why.FLOOD))
                            .isEmpty());
        }
    }
}
