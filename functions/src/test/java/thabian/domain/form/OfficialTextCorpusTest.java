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

    /// Which box of a form a text is typed into.
    private enum Box {
        TITLE {
            @Override
            RegistrationForm typed(String text) {
                return attendee(PersonField.PREFIX, text);
            }

            @Override
            String taken(Attendee person) {
                return person.name().prefix();
            }
        },
        GIVEN {
            @Override
            RegistrationForm typed(String text) {
                return attendee(PersonField.FIRST_NAME, text);
            }

            @Override
            String taken(Attendee person) {
                return person.name().first();
            }
        },
        FAMILY {
            @Override
            RegistrationForm typed(String text) {
                return attendee(PersonField.LAST_NAME, text);
            }

            @Override
            String taken(Attendee person) {
                return person.name().last();
            }
        },
        POST {
            @Override
            RegistrationForm typed(String text) {
                return attendee(PersonField.POSITION, text);
            }

            @Override
            String taken(Attendee person) {
                return person.position();
            }
        },
        WHOLE {
            @Override
            RegistrationForm typed(String text) {
                AttendeeForm person = TYPED.attendees().getFirst();
                Map<PersonField<?>, String> beside = new HashMap<>(person.typed());
                beside.keySet().removeAll(PersonField.NAME);
                return with(new AttendeeForm(person.seat(), beside, Optional.of(text), false));
            }

            @Override
            String taken(Attendee person) {
                return person.name().full();
            }
        },
        CONTACT {
            @Override
            RegistrationForm typed(String text) {
                ContactForm contact = TYPED.contact();
                return new RegistrationForm(
                        "", "", "", new ContactForm(text, contact.phone(), contact.email()), TYPED.attendees(), true);
            }

            @Override
            String taken(Attendee person) {
                return "";
            }
        };

        abstract RegistrationForm typed(String text);

        abstract String taken(Attendee person);

        private static RegistrationForm attendee(PersonField<?> field, String text) {
            AttendeeForm person = TYPED.attendees().getFirst();
            Map<PersonField<?>, String> fields = new HashMap<>(person.typed());
            fields.put(field, text);
            return with(new AttendeeForm(person.seat(), fields, Optional.empty(), false));
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
