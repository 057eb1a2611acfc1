package thabian.page.print;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.HtmlChecker;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Turnout;
import thabian.given.AsRead;
import thabian.link.Links;
import thabian.page.Assets;

class PrintPagesTest {
    private static final String ADDRESS = "https://register.example/s/ita-2564";
    private static final FormAddress FORM =
            new FormAddress(ADDRESS, "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"></path></svg>");
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    private final PrintPages pages = new PrintPages(new Links("/prod"), new Assets());

    private static Organisation organisation(String digits, String name, String district) {
        return new Organisation(code(digits), name, "อบต.", district, "เพชรบุรี");
    }

    private static List<Organisation> list(String said) {
        return List.of(
                organisation("6760102", "อบต.นาวุ้ง" + said, "เมืองเพชรบุรี" + said),
                organisation("6760103", "อบต.บ้านกุ่ม" + said, "เมืองเพชรบุรี" + said),
                organisation("6760607", "อบต.เขาย้อย" + said, "เขาย้อย" + said));
    }

    private static Turnout turnout(List<Organisation> list) {
        List<Slot> slots = list.stream()
                .map(organisation -> organisation.code().digits().equals("6760103")
                        ? aSlot().of(organisation).filledBy(threePeople()).build()
                        : aSlot().of(organisation).build())
                .toList();
        return Turnout.of(theSeminar(), slots);
    }

    private static Invited invited(Organisation organisation, Optional<String> code) {
        return new Invited(organisation, code, FORM, CLOSES);
    }

    private Map<String, String> all(String said) {
        Seminar seminar = aSeminar().saying(said).build();
        List<Organisation> list = list(said);
        return Map.of(
                "general", pages.general(seminar, FORM),
                "annex", pages.annex(seminar, "เพชรบุรี" + said, list, FORM),
                "slips",
                        pages.slips(
                                seminar,
                                list.stream()
                                        .map(each -> invited(each, Optional.of("K7MP-Q9XD-4TAC" + said)))
                                        .toList(),
                                FORM),
                "slips without codes", pages.slips(seminar, List.of(invited(list.getFirst(), Optional.empty())), FORM),
                "report", pages.report(seminar, Optional.of("เพชรบุรี" + said), turnout(list), NOW),
                "report of all", pages.report(seminar, Optional.empty(), turnout(elsewhereToo(said)), NOW),
                "report of none", pages.report(seminar, Optional.empty(), turnout(List.of(list.get(1))), NOW));
    }

    private static List<Organisation> elsewhereToo(String said) {
        Organisation elsewhere =
                new Organisation(code("6700102"), "อบต.ดอนแร่", "อบต.", "เมืองราชบุรี", "ราชบุรี" + said);
        return Stream.concat(list(said).stream(), Stream.of(elsewhere)).toList();
    }

    @Test
    void theAnnexNumbersTheListThroughItsDistricts() {
        String annex = pages.annex(theSeminar(), "เพชรบุรี", list(""), FORM);

        assertThat(matches("<td class=\"number\">(\\d+)</td>", annex)).containsExactly("1", "2", "3");
        assertThat(annex)
                .contains("อำเภอเมืองเพชรบุรี (2 หน่วยงาน)", "รวม 3 หน่วยงาน ใน 2 อำเภอ", FORM.qr())
                .contains(">register.example/s/ita-2564<");
    }

    @Test
    void everyOrganisationHasASheetWithItsOwnCodeAndDeadline() {
        String slips = pages.slips(
                theSeminar(),
                List.of(
                        invited(list("").getFirst(), Optional.of("K7MP-Q9XD-4TAC")),
                        new Invited(
                                list("").getLast(), Optional.of("ACDE-FGHJ-KMNP"), FORM, CLOSES.plusSeconds(86_400))),
                FORM);

        assertThat(matches("<(section) class=\"page slip\">", slips)).hasSize(2);
        assertThat(matches("<b>([A-Z0-9-]+)</b>", slips)).containsExactly("K7MP-Q9XD-4TAC", "ACDE-FGHJ-KMNP");
        assertThat(slips)
                .containsSubsequence("วันศุกร์ที่ 19 มีนาคม 2564", "วันเสาร์ที่ 20 มีนาคม 2564")
                .contains("เลขที่รับ", "ปลัดองค์กรปกครองส่วนท้องถิ่น", "๐-๓๒๔๒-๔๕๑๘-๙");
    }

    @Test
    void whereNoCodeIsAskedForNoneIsSpokenOf() {
        assertThat(pages.slips(theSeminar(), List.of(invited(list("").getFirst(), Optional.empty())), FORM))
                .doesNotContain("รหัสลงทะเบียน", "กรอกรหัส");
    }

    @Test
    void theReportCountsByDistrictAndNamesTheSilent() {
        String report = pages.report(theSeminar(), Optional.of("เพชรบุรี"), turnout(list("")), NOW);

        assertThat(matches("<dd>([^<]+)</dd>", report)).containsExactly("3 แห่ง", "1 แห่ง", "33.33", "2 แห่ง", "3 คน");
        assertThat(matches("<li>([^<]+)</li>", AsRead.of(report))).containsExactly("อบต.นาวุ้ง", "อบต.เขาย้อย");
        assertThat(report).contains("จังหวัดเพชรบุรี", "เมืองเพชรบุรี (1)", "50.00", "ลงชื่อ");
    }

    @Test
    void theReportOfSeveralProvincesNamesNobody() {
        String report = pages.report(theSeminar(), Optional.empty(), turnout(elsewhereToo("")), NOW);

        assertThat(report)
                .contains("รวมทุกจังหวัด", "<th scope=\"row\">ราชบุรี</th>")
                .doesNotContain("อบต.นาวุ้ง");
    }

    @Test
    void theWholeCountryStandsInTwoTables() {
        List<Organisation> nation = IntStream.range(10, 87)
                .mapToObj(province -> new Organisation(
                        code("6" + province + "0101"), "อบต.", "อบต.", "เมือง", "จังหวัดที่ " + province))
                .toList();

        String report = pages.report(theSeminar(), Optional.empty(), turnout(nation), NOW);

        assertThat(matches("<(table)>", report)).hasSize(2);
        assertThat(matches("<th scope=\"row\">([^<]+)<", report)).hasSize(77);
    }

    @Test
    void whatPeopleWriteIsNeverMarkup() {
        assertThat(all("<script>alert(1)</script>\"'").values()).noneMatch(html -> html.contains("<script"));
    }

    @Test
    void noPlaceholderIsLeftUnfilled() {
        assertThat(all("").values())
                .noneMatch(html -> Pattern.compile("\\{[0-9]}").matcher(html).find());
    }

    @Test
    void noSentenceStandsInATemplate() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte/console/print"))) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    THAI.matcher(Files.readString(file)).find())
                            .isFalse());
        }
    }

    @Test
    void nothingRunsAndNothingIsStyledInPlace() {
        assertThat(all("").values())
                .allSatisfy(html -> assertThat(html)
                        .doesNotContain("<script", " style=", " onclick")
                        .contains("href=\"/prod/assets/print."));
    }

    @Test
    void everySheetIsValidHtml() {
        assertThat(HtmlChecker.faults(all(""))).isEmpty();
    }

    private static List<String> matches(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
