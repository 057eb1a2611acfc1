package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Slot;
import thabian.local.Stack;
import thabian.local.client.Answer;

/// `PUT …/organisations`, over HTTP.
class ListApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS = "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด\r\n";
    private static final String KHAO_YOI = "6760202,องค์การบริหารส่วนตำบลเขาย้อย,อบต.,เขาย้อย,เพชรบุรี\r\n";
    private static final String HUAI_RONG = "6760208,องค์การบริหารส่วนตำบลห้วยโรง,อบต.,เขาย้อย,เพชรบุรี\r\n";
    private static final String PHOTHARAM = "4700701,เทศบาลเมืองโพธาราม,เทศบาลเมือง,โพธาราม,ราชบุรี\r\n";

    private static final List<Map<String, String>> LEFT = List.of(Map.of(
            "code", "6760202",
            "name", "องค์การบริหารส่วนตำบลเขาย้อย",
            "type", "อบต.",
            "district", "เขาย้อย",
            "province", "เพชรบุรี"));

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static int made;

    private String seminar = "";

    @BeforeEach
    void anEmptySeminarOfPhetchaburi() {
        seminar = "list-" + ++made;
        STACK.seminars().write(Stack.another(seminar, "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
    }

    private Answer put(String token, String query, String type, byte[] file) {
        return STACK.ask("PUT", "/api/staff/seminars/" + seminar + "/organisations" + query)
                .bearing(token)
                .body(type, file)
                .answer();
    }

    private Answer put(String query, String csv) {
        return put(STACK.staffToken("76", "officer"), query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<Slot> slots() {
        return STACK.slots().all(new SeminarId(seminar), "76");
    }

    @Test
    void aListIsToldThenTakenThenUnchanged() {
        var list = HEADINGS + KHAO_YOI;
        assertThat(put("?preview=true", list).text())
                .isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
        assertThat(slots()).isEmpty();
        assertThat(put("", list).text()).isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
        assertThat(slots()).hasSize(1);
        assertThat(put("", list).text()).isEqualTo("{\"added\":0,\"changed\":0,\"unchanged\":1,\"withdrawn\":0}");
        assertThat(put("?replace=true&confirm=1", HEADINGS + HUAI_RONG).json())
                .isEqualTo(Map.of(
                        "added", 1, "changed", 0, "unchanged", 0, "withdrawn", 1, "withdrawnOrganisations", LEFT));
    }

    @Test
    void whatWasPreviewedIsDoneOrNothing() {
        put("", HEADINGS + KHAO_YOI);
        var renamed = HEADINGS + KHAO_YOI.replace("ตำบลเขาย้อย", "ตำบลเขาย้อยใหม่");
        var seen = put("?preview=true&register=keep", renamed).header("ETag");
        assertThat(seen).matches("\"[0-9a-f]+\"");
        put("", HEADINGS + KHAO_YOI.replace("ตำบลเขาย้อย", "ตำบลเขาย้อยเดิม"));
        assertThat(seeing(seen, renamed).outcome()).isEqualTo("412 stale-seminar");
        assertThat(slots()).extracting(slot -> slot.organisation().name()).allMatch(name -> name.endsWith("เดิม"));
        var now = put("?preview=true&register=keep", renamed).header("ETag");
        assertThat(seeing(now, renamed).status()).isEqualTo(200);
        assertThat(seeing("*", renamed).status()).isEqualTo(200);
        assertThat(slots()).extracting(slot -> slot.organisation().name()).allMatch(name -> name.endsWith("ใหม่"));
    }

    private Answer seeing(String tag, String csv) {
        return STACK.ask("PUT", "/api/staff/seminars/" + seminar + "/organisations?register=keep")
                .bearing(STACK.staffToken("76", "officer"))
                .with("If-Match", tag)
                .body("text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .answer();
    }

    @Test
    void moreThanATenthLeaveOnlyIfTheirNumberIsSaid() {
        put("", HEADINGS + KHAO_YOI);
        var other = HEADINGS + KHAO_YOI.replace("6760202", "6760203");
        assertThat(put("?replace=true&preview=true", other).json()).containsEntry("withdrawnOrganisations", LEFT);
        for (var said : List.of("", "&confirm=0", "&confirm=2")) {
            var refused = put("?replace=true" + said, other);
            assertThat(refused.outcome()).isEqualTo("409 confirm-required");
            assertThat(refused.json()).containsEntry("confirm", 1).containsEntry("organisations", LEFT);
            assertThat(refused.field("detail")).contains("1 หน่วยงาน", "confirm=1");
        }
        for (var said : List.of("x", "-1", "1.0", "9999999", "")) {
            assertThat(put("?replace=true&confirm=" + said, other).outcome()).isEqualTo("400 malformed");
        }
        assertThat(slots()).hasSize(1).noneMatch(Slot::withdrawn);
        assertThat(put("?replace=true&confirm=1", other).json()).containsEntry("withdrawn", 1);
        assertThat(put("?replace=true&confirm=1", other).json())
                .as("sent again")
                .containsEntry("unchanged", 1)
                .containsEntry("withdrawn", 0);
    }

    private Answer order(String csv) {
        return STACK.ask("PUT", "/api/staff/seminars/" + seminar + "/organisations")
                .bearing(STACK.staffToken("76", "officer"))
                .with("Prefer", "handling=strict, Respond-Async")
                .body("text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .answer();
    }

    private Answer far(String province, Answer begun) {
        return STACK.ask("GET", begun.header("Location"))
                .bearing(STACK.staffToken(province, "viewer"))
                .answer();
    }

    @Test
    void whoeverDoesNotWaitIsToldWhereToLookAndTheMinutesRoundWritesIt() {
        var begun = order(HEADINGS + KHAO_YOI + HUAI_RONG);
        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.text()).isEqualTo("{\"added\":2,\"changed\":0,\"unchanged\":0,\"withdrawn\":0,\"left\":2}");
        assertThat(slots()).isEmpty();
        assertThat(far("76", begun).json()).containsEntry("added", 2).containsEntry("left", 2);
        assertThat(far("10", begun).status()).as("another province's").isEqualTo(403);
        assertThat(order(HEADINGS + KHAO_YOI).outcome()).isEqualTo("409 list-under-way");
        assertThat(slots()).isEmpty();

        STACK.moveClockTo("2021-03-08T09:00:29+07:00");
        assertThat(slots()).as("somebody may be at it").isEmpty();
        STACK.moveClockTo("2021-03-08T09:00:30+07:00");
        assertThat(slots()).hasSize(2);
        assertThat(far("76", begun).json()).containsEntry("added", 2).containsEntry("left", 0);
        assertThat(put("", HEADINGS + KHAO_YOI + HUAI_RONG).json()).containsEntry("unchanged", 2);
    }

    @Test
    void whoeverSendsAListAgainThatBrokeOffFindsItWritten() {
        order(HEADINGS + KHAO_YOI);
        assertThat(put("", HEADINGS + KHAO_YOI).text())
                .isEqualTo("{\"added\":0,\"changed\":0,\"unchanged\":1,\"withdrawn\":0}");
        assertThat(slots()).hasSize(1);
    }

    @Test
    void aListThatNobodyOrderedIsNotKnown() {
        var address = "/api/staff/seminars/" + seminar + "/lists/";
        for (var name : List.of("0123456789ab", "x", "0123456789AB", "0".repeat(2_000))) {
            assertThat(STACK.ask("GET", address + name)
                            .bearing(STACK.staffToken("76", "viewer"))
                            .answer()
                            .outcome())
                    .isEqualTo("404 unknown-list");
        }
    }

    @Test
    void whoeverMeansAPreviewOtherwiseWrittenHasNothingPutInForce() {
        var list = HEADINGS + KHAO_YOI;
        assertThat(put("?preview=1", list).outcome()).isEqualTo("400 malformed");
        assertThat(put("?replace=yes", list).outcome()).isEqualTo("400 malformed");
        assertThat(slots()).isEmpty();
        assertThat(put("?preview=false&replace=false", list).status()).isEqualTo(200);
    }

    @Test
    void aListReplacesInTheProvincesThatItIsOfAndWhomItLeavesOutComesBackWithTheNext() {
        var everywhere = STACK.staffToken("*", "officer");
        var both = (HEADINGS + KHAO_YOI + PHOTHARAM).getBytes(StandardCharsets.UTF_8);
        put(everywhere, "", "text/csv", both);
        var one = (HEADINGS + KHAO_YOI.replace("6760202", "6760203")).getBytes(StandardCharsets.UTF_8);
        assertThat(put(everywhere, "?replace=true&province=76&preview=true", "text/csv", one)
                        .json())
                .containsEntry("added", 1)
                .containsEntry("withdrawnOrganisations", LEFT);
        assertThat(put(everywhere, "?replace=true&confirm=1", "text/csv", one).json())
                .as("of all provinces")
                .containsEntry("confirm", 2);
        assertThat(put(everywhere, "?replace=true&confirm=2", "text/csv", one).json())
                .containsEntry("withdrawn", 2);
        assertThat(put(everywhere, "", "text/csv", both).text())
                .isEqualTo("{\"added\":2,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
    }

    @Test
    void aProvinceThatIsNoneIsMalformed() {
        var file = (HEADINGS + KHAO_YOI).getBytes(StandardCharsets.UTF_8);
        for (var province : List.of("xx", "99", "760")) {
            assertThat(put(STACK.staffToken("*", "officer"), "?province=" + province, "text/csv", file)
                            .outcome())
                    .isEqualTo("400 malformed");
            assertThat(put("?province=" + province, HEADINGS + KHAO_YOI).outcome())
                    .isEqualTo("403 forbidden");
        }
        assertThat(slots()).isEmpty();
    }

    @Test
    void aNewProvinceMayBeNamedByWhoeverBringsItIn() {
        var file = (HEADINGS + PHOTHARAM).getBytes(StandardCharsets.UTF_8);
        assertThat(put(STACK.staffToken("*", "officer"), "?province=70", "text/csv", file)
                        .text())
                .isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
    }

    @Test
    void windows874AndExcelAreTaken() throws Exception {
        var officer = STACK.staffToken("76", "officer");
        var thai = (HEADINGS + KHAO_YOI).replace(',', ';').getBytes(Charset.forName("x-windows-874"));
        assertThat(put(officer, "", "text/csv; charset=windows-874", thai).status())
                .isEqualTo(200);
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("อปท.");
            var row = 0;
            for (var line : (HEADINGS + KHAO_YOI).split("\r\n")) {
                var column = 0;
                for (var cell : line.split(",")) {
                    sheet.value(row, column++, cell);
                }
                row++;
            }
        }
        assertThat(put(officer, "", XLSX, file.toByteArray()).text())
                .isEqualTo("{\"added\":0,\"changed\":0,\"unchanged\":1,\"withdrawn\":0}");
        assertThat(slots().getFirst().organisation().name()).isEqualTo("องค์การบริหารส่วนตำบลเขาย้อย");
    }

    @Test
    void everyFaultIsToldByRowAndColumnAndNothingIsWritten() {
        var answer = put("", HEADINGS + KHAO_YOI + KHAO_YOI + "676020,=1+1,อบต.,เขาย้อย,เพชรบุรี");
        assertThat(answer.outcome()).isEqualTo("422 invalid");
        assertThat(answer.faults())
                .containsExactly("/rows/3/code code-twice", "/rows/4/code code-format", "/rows/4/name formula");
        assertThat(((List<?>) answer.json().get("errors")).getFirst())
                .isEqualTo(Map.of(
                        "pointer", "/rows/3/code",
                        "row", 3,
                        "column", "code",
                        "code", "code-twice",
                        "detail", "รหัสนี้ซ้ำกับแถวที่ 2 โปรดเหลือไว้แถวเดียว"));
        assertThat(slots()).isEmpty();
    }

    @Test
    void aKindOfFaultIsSaidOnceWithItsCount() {
        var answer = put("", HEADINGS + KHAO_YOI + "676020,=1+1,อบต.,เขาย้อย,เพชรบุรี\r\n".repeat(3));
        assertThat(answer.json().get("kinds"))
                .isEqualTo(List.of(
                        Map.of(
                                "column", "code",
                                "code", "code-format",
                                "count", 3,
                                "example", "/rows/3/code",
                                "detail",
                                        "รหัส อปท. ต้องเป็นตัวเลข 7 หลัก เช่น 6760607 โปรดตรวจกับทะเบียนของกรมส่งเสริมการปกครองท้องถิ่น"),
                        Map.of(
                                "column", "name",
                                "code", "formula",
                                "count", 3,
                                "example", "/rows/3/name",
                                "detail", "ช่องนี้เป็นสูตร หรือขึ้นต้นด้วย = + - @ โปรดพิมพ์เป็นข้อความธรรมดา")));
    }

    @Test
    void aWrongDistrictIsPointedOutAndTheRegisterFollowedWhereThatIsSaid() {
        var wrong = HEADINGS + KHAO_YOI.replace("เขาย้อย,เพชรบุรี", "ท่ายาง,เพชรบุรี");
        var told = put("?preview=true", wrong).json();
        assertThat(told.get("remarks"))
                .isEqualTo(List.of(Map.of(
                        "row", 2,
                        "column", "district",
                        "code", "district-differs",
                        "typed", "ท่ายาง",
                        "registered", "เขาย้อย",
                        "detail", "อำเภอที่ระบุคือ ท่ายาง แต่ทะเบียนคือ เขาย้อย")));
        assertThat(told).containsEntry("remarkCounts", Map.of("district-differs", 1));
        put("", wrong);
        assertThat(slots().getFirst().organisation().district()).isEqualTo("ท่ายาง");
        assertThat(put("?register=use", wrong).json()).containsEntry("changed", 1);
        assertThat(slots().getFirst().organisation().district()).isEqualTo("เขาย้อย");
    }

    @Test
    void aListWithoutCodesIsFoundInTheRegister() {
        var answer = put("", "อปท.,ประเภท,อำเภอ,จังหวัด\r\nเขาย้อย,อบต.,เขาย้อย,เพชรบุรี\r\nรวม,1,,\r\n");
        assertThat(answer.json())
                .containsEntry("added", 1)
                .containsEntry("passedOver", List.of(Map.of("row", 3, "reason", "total", "text", "รวม 1")));
        assertThat(slots().getFirst().organisation().code().digits()).isEqualTo("6760202");
        assertThat(put("", "อปท.,อำเภอ,จังหวัด\r\nเขาย้อย,เขาย้อย,เพชรบุรี\r\n").faults())
                .containsExactly("/rows/2/code code-ambiguous");
    }

    @Test
    void telephoneNumbersGetTheirZeroBackWhereThatIsSaid() {
        var list = HEADINGS.strip() + ",โทรศัพท์\r\n" + KHAO_YOI.strip() + ",32111222\r\n";
        assertThat(put("", list).faults()).containsExactly("/rows/2/phone phone-zero");
        assertThat(put("?zero=add", list).status()).isEqualTo(200);
        assertThat(slots().getFirst().reach().phone())
                .hasValueSatisfying(phone -> assertThat(phone.written()).isEqualTo("032-111-222"));
        for (var wrong : List.of("?zero=1", "?phones=last", "?hidden=true", "?register=yes")) {
            assertThat(put(wrong, list).outcome()).isEqualTo("400 malformed");
        }
    }

    @Test
    void aBodyThatFollowsAnotherIsToldWhereTheOtherLeaves() {
        put("", HEADINGS + "6760501,องค์การบริหารส่วนตำบลท่ายาง,อบต.,ท่ายาง,เพชรบุรี\r\n");
        var answer =
                put("?replace=true&preview=true", HEADINGS + "5760501,เทศบาลตำบลท่ายาง,เทศบาลตำบล,ท่ายาง,เพชรบุรี\r\n");
        assertThat(((Map<?, ?>) ((List<?>) answer.json().get("successions")).getFirst()).toString())
                .contains("6760501", "5760501");
    }

    @Test
    void aMistypedCodeMakesNoSecondOfABodyThatStands() {
        var wrong = HEADINGS + KHAO_YOI.replace("6760202", "6760299");
        put("", HEADINGS + KHAO_YOI);
        assertThat(put("", wrong).faults()).containsExactly("/rows/2/code body-standing");
        assertThat(put("?replace=true", wrong).outcome()).isEqualTo("409 confirm-required");
        assertThat(put("", wrong).text()).contains("6760202 องค์การบริหารส่วนตำบลเขาย้อย (เขาย้อย)", "code-differs");
        assertThat(put("?register=use", wrong).json()).containsEntry("unchanged", 1);
        assertThat(slots()).singleElement().matches(slot -> !slot.withdrawn());
        assertThat(put("?register=keep", wrong).json())
                .containsEntry("added", 1)
                .containsEntry("withdrawn", 1);
        assertThat(put("", wrong).json()).as("as typed").containsEntry("unchanged", 1);
        assertThat(put("?register=use", HEADINGS + KHAO_YOI).json()).containsEntry("withdrawn", 1);
    }

    @Test
    void organisationsOfOtherProvincesAreLeftWhereThatIsSaid() {
        var list = HEADINGS + KHAO_YOI + PHOTHARAM;
        assertThat(put("", list).faults()).containsExactly("/rows/3/code province-not-yours");
        assertThat(put("?others=take", list).outcome()).isEqualTo("400 malformed");
        assertThat(put("?others=leave", list).text())
                .isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0,\"withdrawn\":0}");
        assertThat(put(
                                STACK.staffToken("*", "officer"),
                                "?others=leave&province=76",
                                "text/csv",
                                list.getBytes(StandardCharsets.UTF_8))
                        .json())
                .containsEntry("unchanged", 1);
    }

    @Test
    void faultyCellsHideNoRowOfAnotherProvinceAndNoneOfAThousand() {
        assertThat(put(
                                "",
                                HEADINGS + "676020,ก,อบต.,เขาย้อย,เพชรบุรี\r\n" + PHOTHARAM
                                        + "6760203,,อบต.,เขาย้อย,เพชรบุรี")
                        .faults())
                .containsExactly(
                        "/rows/2/code code-format", "/rows/3/code province-not-yours", "/rows/4/name required");
        assertThat(put("", HEADINGS + "676020,ก,อบต.,เขาย้อย,เพชรบุรี\r\n".repeat(1_000))
                        .faults())
                .hasSize(1_000)
                .endsWith("/rows/1001/code code-format");
        assertThat(slots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"76, viewer, 403", "70, officer, 403", "76, officer, 200", "*, officer, 200", "*, viewer, 403"})
    void onlyOfficersOfItsProvincesBringLists(String provinces, String role, int status) {
        var token = STACK.staffToken(provinces, role);
        var file = (HEADINGS + KHAO_YOI).getBytes(StandardCharsets.UTF_8);
        assertThat(put(token, "", "text/csv", file).status()).isEqualTo(status);
        assertThat(slots()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void aRowOfAnotherProvinceIsAFault() {
        assertThat(put("", HEADINGS + KHAO_YOI + PHOTHARAM).faults())
                .containsExactly("/rows/3/code province-not-yours");
        assertThat(slots()).isEmpty();
    }

    @Test
    void theOwnersOfficeBringsInProvincesAndOthersDoNot() {
        var everywhere = STACK.staffToken("*", "officer");
        var file = (HEADINGS + PHOTHARAM).getBytes(StandardCharsets.UTF_8);
        assertThat(put(everywhere, "", "text/csv", file).status()).isEqualTo(200);
        assertThat(STACK.seminars()
                        .current(new SeminarId(seminar))
                        .orElseThrow()
                        .provinces())
                .extracting(Province::digits)
                .containsExactly("70", "76");
        var ratchaburi = STACK.staffToken("70", "officer");
        var more = (HEADINGS
                        + PHOTHARAM
                        + PHOTHARAM.replace("4700701", "4710701").replace("ราชบุรี", "กาญจนบุรี"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(put(ratchaburi, "", "text/csv", more).faults()).containsExactly("/rows/3/code province-not-yours");
        var both = STACK.staffToken("70,71", "officer");
        assertThat(put(both, "", "text/csv", more).faults()).containsExactly("/rows/3/province province-new");
    }

    @Test
    void whatIsNoListIsRefused() throws Exception {
        var officer = STACK.staffToken("76", "officer");
        assertThat(put(officer, "", "application/json", new byte[0]).outcome()).isEqualTo("415 unsupported-media-type");
        assertThat(put(officer, "", "text/csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .isEqualTo("415 list-unsupported");
        assertThat(put(officer, "", "text/csv", new byte[4 * 1024 * 1024 + 1]).outcome())
                .isEqualTo("413 list-too-large");
        assertThat(put(officer, "", "text/csv", "code,name\n6769999,ใหม่".getBytes(StandardCharsets.UTF_8))
                        .outcome())
                .isEqualTo("422 list-unreadable");
        assertThat(put(officer, "", XLSX, bomb()).outcome()).isEqualTo("413 list-too-large");
        assertThat(slots()).isEmpty();
    }

    private static byte[] bomb() throws Exception {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            zip.write("<x/>".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
