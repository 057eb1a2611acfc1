package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEATS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.given.Given;

/// Names, titles and posts of every kind, and what strangers would have official mail say; what becomes of each was
/// written down before it was tried.
class OfficialTextCorpusTest {
    private static final RegistrationForm TYPED = Given.aForm().build();

    /// Which box of a form a text is typed into, and what of the person is what was taken from it.
    private enum Box {
        TITLE(
                text -> attendee(PersonField.PREFIX, text),
                person -> person.name().prefix()),
        GIVEN(
                text -> attendee(PersonField.FIRST_NAME, text),
                person -> person.name().first()),
        FAMILY(
                text -> attendee(PersonField.LAST_NAME, text),
                person -> person.name().last()),
        POST(text -> attendee(PersonField.POSITION, text), Attendee::position),
        WHOLE(Box::whole, person -> person.name().full()),
        CONTACT(Box::contact, _ -> "");

        private final Function<String, RegistrationForm> typed;
        private final Function<Attendee, String> taken;

        Box(Function<String, RegistrationForm> typed, Function<Attendee, String> taken) {
            this.typed = typed;
            this.taken = taken;
        }

        RegistrationForm typed(String text) {
            return typed.apply(text);
        }

        String taken(Attendee person) {
            return taken.apply(person);
        }

        private static RegistrationForm attendee(PersonField<?> field, String text) {
            AttendeeForm person = TYPED.attendees().getFirst();
            Map<PersonField<?>, String> fields = new HashMap<>(person.typed());
            fields.put(field, text);
            return with(new AttendeeForm(person.seat(), fields, Optional.empty(), false));
        }

        private static RegistrationForm whole(String text) {
            AttendeeForm person = TYPED.attendees().getFirst();
            Map<PersonField<?>, String> beside = new HashMap<>(person.typed());
            beside.keySet().removeAll(PersonField.NAME);
            return with(new AttendeeForm(person.seat(), beside, Optional.of(text), false));
        }

        private static RegistrationForm contact(String text) {
            ContactForm contact = TYPED.contact();
            return new RegistrationForm(
                    "", "", "", new ContactForm(text, contact.phone(), contact.email()), TYPED.attendees(), true);
        }

        private static RegistrationForm with(AttendeeForm person) {
            List<AttendeeForm> people = new ArrayList<>(TYPED.attendees());
            people.set(0, person);
            return new RegistrationForm("", "", "", TYPED.contact(), people, true);
        }
    }

    /// How far a hostile text comes at most.
    private enum Fate {
        /// No word takes it: it leads somewhere.
        NEVER,
        /// An officer's word alone may take it.
        OFFICE,
        /// It is asked back.
        ASK,
        /// It is asked back as a word for nothing.
        PLACEHOLDER
    }

    private static List<String[]> lines(String file) {
        try (InputStream lines = Objects.requireNonNull(
                OfficialTextCorpusTest.class.getResourceAsStream("/thabian/domain/people/" + file))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<FaultCode> faults(Checked<Delegation> checked) {
        return checked instanceof Checked.Faulty<Delegation>(List<Fault> found)
                ? found.stream().map(Fault::code).toList()
                : List.of();
    }

    private static Box box(String[] line) {
        return Box.valueOf(line[0].toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @EnumSource
    void whatPeopleAreCalledIsTakenWithoutAQuestion(Box box) {
        List<String> texts = lines("official-real.tsv").stream()
                .filter(line -> box(line) == box)
                .map(line -> line[1])
                .toList();
        assertThat(texts).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(faults(box.typed(text).checkChange(SEATS))).isEmpty());
    }

    @Test
    void whatPeopleAreCalledStandsAsTheyTypeIt() {
        assertThat(lines("official-real.tsv"))
                .filteredOn(line -> box(line) == Box.GIVEN || box(line) == Box.FAMILY || box(line) == Box.POST)
                .allSatisfy(line -> assertThat(box(line).typed(line[1]).checkChange(SEATS))
                        .isInstanceOfSatisfying(
                                Checked.Faultless.class,
                                taken -> assertThat(box(line)
                                                .taken(((Delegation) taken.value())
                                                        .attendees()
                                                        .getFirst()))
                                        .isEqualTo(line[1])));
    }

    @ParameterizedTest
    @EnumSource
    void whatAStrangerWouldSayIsRefusedOrAskedBack(Fate fate) {
        List<String[]> texts = lines("official-hostile.tsv").stream()
                .filter(line -> Fate.valueOf(line[1].toUpperCase(Locale.ROOT)) == fate)
                .toList();
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts).allSatisfy(line -> {
            RegistrationForm form = box(line).typed(line[2]);
            List<FaultCode> asked = faults(form.checkChange(SEATS));
            assertThat(asked).as(line[2]).isNotEmpty();
            switch (fate) {
                case NEVER ->
                    assertThat(faults(form.insisting().checkOnBehalf(SEATS)))
                            .as(line[2])
                            .isNotEmpty();
                case OFFICE ->
                    assertThat(faults(form.insisting().checkChange(SEATS)))
                            .as(line[2])
                            .isNotEmpty();
                case PLACEHOLDER ->
                    assertThat(asked)
                            .as(line[2])
                            .isSubsetOf(FaultCode.PLACEHOLDER, FaultCode.UNREADABLE, FaultCode.REQUIRED);
                case ASK -> {}
            }
        });
    }
}
