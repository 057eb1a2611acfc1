package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aForm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedListCorpus;

class StrayListTest {
    /// Nothing in a box for one tells these lists: a letter, and names without a title.
    private static final String UNTITLED = "a29 c38 c40 g32 t08 t16 t18 t21";

    /// Lists of which one line, once the others are joined to it, is one row of a table to whoever reads it.
    private static final String TABLES = "g12 g13 g30";

    private static final String THREE =
            "1. นายหนึ่ง ใจดี ปลัด อบต.2. นางสอง ใจดี หัวหน้าสำนักปลัด3. นางสาวสาม ใจดี นิติกร";

    private static RegistrationForm contactNamed(String name) {
        return aForm().with("/contact/name", name).build();
    }

    static List<PastedListCorpus> lists() {
        return PastedListCorpus.all().stream()
                .filter(list ->
                        list.wanted().size() > 1 && !UNTITLED.contains(list.id()) && !TABLES.contains(list.id()))
                .toList();
    }

    /// Browsers drop what breaks lines, or put a space there.
    @ParameterizedTest
    @MethodSource("lists")
    void aListInABoxForOneNameIsFound(PastedListCorpus list) {
        for (String between : new String[] {"", " "}) {
            String joined = list.list().lines().collect(Collectors.joining(between));
            assertThat(StrayList.in(contactNamed(joined))).as(list.id()).hasValueSatisfying(stray -> {
                assertThat(stray.text()).isEqualTo(joined.strip());
                assertThat(stray.form()).isEqualTo(contactNamed(""));
                assertThat(PastedList.of(stray.text()).people()).hasSizeGreaterThan(1);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact/name",
                "/contact/phone",
                "/contact/email",
                "/attendees/0/firstName",
                "/attendees/1/position",
                "/attendees/2/phone"
            })
    void whateverTheBoxIsItIsEmptyThen(String box) {
        RegistrationForm form = aForm().with(box, THREE).build();
        assertThat(StrayList.in(form))
                .contains(new StrayList(aForm().with(box, "").build(), THREE));
    }

    @Test
    void oneListInTwoBoxesIsOne() {
        RegistrationForm form = aForm().with("/contact/name", THREE)
                .with("/contact/phone", THREE)
                .build();
        assertThat(StrayList.in(form)).map(StrayList::text).contains(THREE);
    }

    @Test
    void aNameInOneBoxThatIsTwoIsAList() {
        AttendeeForm typed = AttendeeForm.of("officer", _ -> "", Optional.of("นายหนึ่ง ใจดี นางสอง ใจดี"), false);
        RegistrationForm form = new RegistrationForm("", "", "", aForm().build().contact(), List.of(typed), true);
        assertThat(StrayList.in(form))
                .hasValueSatisfying(
                        stray -> assertThat(stray.form().attendees().getFirst().fullName())
                                .contains(""));
    }

    @ParameterizedTest
    @CsvSource({
        "/contact/name, นางสาววิภา ตั้งใจทำ",
        "/contact/name, นางสาววิภา ตั้งใจทำ หรือ นายก้อง เก่งดี",
        "/contact/name, งานธุรการ 2",
        "/contact/name, นางสาววิภา ตั้งใจทำ นักวิชาการ 081-234-5678",
        "/attendees/0/position, ปลัด อบต. ปฏิบัติหน้าที่นายก อบต.",
        "/attendees/0/position, นายช่างโยธา รักษาการนายช่างไฟฟ้า",
        "/attendees/0/position, ผู้แทนนายหนึ่ง ใจดี และนางสอง ใจดี",
        "/attendees/0/lastName, ศรีนางงาม ณ นางรอง",
    })
    void whatMayStandThereStays(String box, String text) {
        assertThat(StrayList.in(aForm().with(box, text).build())).isEmpty();
    }
}
