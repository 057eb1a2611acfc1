package thabian.dynamo;

import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.PersonField;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Submission;
import thabian.domain.text.Checked;
import thabian.domain.text.PhoneNumber;

/// The longest of everything that may be typed, in Thai where Thai may be: three bytes a letter.
final class Longest {
    static final OrganisationCode CODE = code("6760607");

    static final InvitationCode INVITATION = new InvitationCode("X".repeat(40));

    /// So late that the window is open whatever happens.
    private static final Instant CLOSES = OPENS.plus(Duration.ofDays(900));

    private Longest() {}

    /// A seminar with so many seats.
    static Seminar seminar(int seats) {
        return aSeminar()
                .called("s".repeat(40))
                .open(OPENS, CLOSES)
                .held(
                        CLOSES.plus(Duration.ofDays(4)),
                        CLOSES.plus(Duration.ofDays(4).plusHours(3)))
                .seating(IntStream.range(0, seats)
                        .mapToObj(seat -> new Seat("seat-%035d".formatted(seat), thai(200, seat)))
                        .toList())
                .build();
    }

    static Invitee invitee() {
        return invitee(CODE);
    }

    /// Another code of the province.
    static OrganisationCode neighbour(int number) {
        return new OrganisationCode(CODE.digits().substring(0, 6) + number);
    }

    static Invitee invitee(OrganisationCode code) {
        return new Invitee(
                new Organisation(code, thai(200, 1), thai(40, 2), thai(100, 3), thai(100, 4)),
                new Reach(Optional.of(mail(address(0, 0))), Optional.of(phone())));
    }

    /// Nobody of one submission is of another, nor reads its mailboxes.
    static Submission submission(Seminar seminar, int number) {
        return switch (form(seminar, number, "").check(seminar.seats())) {
            case Checked.Faultless<Submission>(Submission submission) -> submission;
            case Checked.Faulty<Submission> faulty -> throw new AssertionError(faulty.toString());
        };
    }

    /// As long, and of letters that nothing compresses well.
    static Submission random(Seminar seminar, RandomGenerator random, int number) {
        RegistrationForm form = new RegistrationForm(
                        CODE.digits(),
                        "",
                        new UUID(number, number).toString(),
                        new ContactForm(thai(200, random), phone().written(), address(random)),
                        seminar.seats().stream()
                                .map(seat -> AttendeeForm.of(seat.id(), field -> typed(field, random)))
                                .toList(),
                        true)
                .insisting();
        return switch (form.check(seminar.seats())) {
            case Checked.Faultless<Submission>(Submission submission) -> submission;
            case Checked.Faulty<Submission> faulty -> throw new AssertionError(faulty.toString());
        };
    }

    private static String typed(PersonField<?> field, RandomGenerator random) {
        return switch (field.key()) {
            case "email" -> address(random);
            case "capacity", "phone" -> typed(field, 1, 1);
            case "position" -> thai(200, random);
            case "prefix" -> thai(40, random);
            default -> thai(100, random);
        };
    }

    private static String thai(int letters, RandomGenerator random) {
        return random.ints(letters, 0x0E01, 0x0E2E)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String address(RandomGenerator random) {
        return IntStream.of(64, 63, 63, 61)
                .mapToObj(letters -> random.ints(letters, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("."))
                .replaceFirst("[.]", "@");
    }

    /// What fills a seminar's form, whose sender insists on it: such titles nobody knows.
    ///
    /// @param more what stands behind everything that is typed: where anything does, it is too long
    static RegistrationForm form(Seminar seminar, int number, String more) {
        return new RegistrationForm(
                        CODE.digits(),
                        "",
                        new UUID(number, number).toString(),
                        new ContactForm(thai(200, number) + more, phone().written() + more, address(number, 99) + more),
                        IntStream.range(0, seminar.seats().size())
                                .mapToObj(seat -> AttendeeForm.of(
                                        seminar.seats().get(seat).id(), field -> typed(field, number, seat) + more))
                                .toList(),
                        true)
                .insisting();
    }

    private static String typed(PersonField<?> field, int number, int seat) {
        return switch (field.key()) {
            case "capacity" -> number % 2 == 0 ? "acting" : "representative";
            case "phone" -> phone().written();
            case "email" -> address(number, seat);
            case "position" -> thai(200, number * 100 + seat);
            case "prefix" -> thai(40, number * 100 + seat);
            default -> thai(100, number * 100 + seat);
        };
    }

    /// A reason of an officer.
    static String reason(int number) {
        return thai(500, number);
    }

    static String thai(int letters, int number) {
        String digits = String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('ก' + digit - '0')))
                .reduce("", String::concat);
        return "ม".repeat(letters - digits.length()) + digits;
    }

    private static PhoneNumber phone() {
        return new PhoneNumber("032424518", Optional.of("29"), Optional.of("123456"));
    }

    private static String address(int number, int place) {
        return "%032d%032d@".formatted(number, place)
                + List.of("a".repeat(63), "b".repeat(63), "c".repeat(61)).stream()
                        .reduce((one, two) -> one + "." + two)
                        .orElseThrow();
    }
}
