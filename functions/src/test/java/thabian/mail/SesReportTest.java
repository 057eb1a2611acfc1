package thabian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.code;
import static thabian.given.Given.messageId;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.text.EmailAddress;
import thabian.mail.SesReport.Nothing;
import thabian.mail.SesReport.OfSlot;
import thabian.mail.SesReport.Strange;

class SesReportTest {
    private static final String TAGS = "\"seminar\":[\"ita-2564\"],\"org\":[\"6760607\"],"
            + "\"message\":[\"00000000002a\"],\"copy\":[\"3\"],\"kind\":[\"changed\"]";
    private static final Copy COPY = new Copy(messageId(42), 3);
    private static final String CLOSING = "\"seminar\":[\"ita-2564\"],\"kind\":[\"closing-report\"]";
    private static final String DELIVERY = "\"eventType\":\"Delivery\",\"delivery\":{}";
    private static final String BOUNCE = "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "eventType":"Delivery"                                                                            | DELIVERED
            "eventType":"Bounce","bounce":{"bounceType":"Permanent"}                                          | BOUNCED
            "eventType":"Bounce","bounce":{"bounceType":"Permanent","bounceSubType":"OnAccountSuppressionList"} | BOUNCED
            "eventType":"Bounce","bounce":{"bounceType":"Transient","bouncedRecipients":[{"action":"failed"}]} | TEMPORARY
            "eventType":"Bounce","bounce":{"bounceType":"Undetermined","bouncedRecipients":[{"action":"failed"}]} | TEMPORARY
            "eventType":"Complaint","complaint":{"complaintFeedbackType":"abuse"}                             | COMPLAINED
            "eventType":"Complaint","complaint":{}                                                            | COMPLAINED
            "eventType":"Reject","reject":{"reason":"Bad content"}                                            | TEMPORARY
            """)
    void whatBecameOfACopyIsMarkedInItsSlot(String happened, What what) throws IOException {
        assertThat(read(happened, TAGS))
                .isEqualTo(new OfSlot(
                        SEMINAR,
                        code("6760607"),
                        new DeliveryReport(COPY, what, Instant.parse("2021-03-08T02:00:05Z")),
                        Optional.of(new EmailAddress("Saraban+ita@6760607.example"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Transient\",\"bouncedRecipients\":[{\"emailAddress\":\"x@y.example\"}]}",
                "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Transient\",\"bouncedRecipients\":[{\"action\":\"delayed\"}]}",
                "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Undetermined\",\"bouncedRecipients\":[]}",
                "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Transient\",\"bouncedRecipients\":[\"failed\"]}",
                "\"eventType\":\"Bounce\"",
                "\"eventType\":\"Complaint\",\"complaint\":{\"complaintFeedbackType\":\"not-spam\"}"
            })
    void anAutomaticAnswerADelayAndAKindWordChangeNothing(String happened) throws IOException {
        assertThat(read(happened, TAGS)).isEqualTo(new Nothing());
    }

    @Test
    void whomABounceNamesIsNotWhomWeWroteTo() throws IOException {
        String forwarded =
                "\"eventType\":\"Bounce\",\"bounce\":{\"bounceType\":\"Permanent\",\"bouncedRecipients\":[{\"emailAddress\":\"private@home.example\"}]}";
        assertThat(read(forwarded, TAGS))
                .isInstanceOfSatisfying(
                        OfSlot.class, found -> assertThat(found.report().copy()).isEqualTo(COPY));
    }

    @Test
    void aClosingReportMattersWhereItBounced() throws IOException {
        assertThat(read(BOUNCE, CLOSING))
                .isInstanceOfSatisfying(
                        SesReport.OfficeLost.class,
                        lost -> assertThat(lost.what()).isEqualTo(What.BOUNCED));
        assertThat(read("\"eventType\":\"Complaint\",\"complaint\":{}", CLOSING))
                .isInstanceOfSatisfying(
                        SesReport.OfficeLost.class,
                        lost -> assertThat(lost.what()).isEqualTo(What.COMPLAINED));
        assertThat(read(DELIVERY, CLOSING)).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            seminar     | "org":["6760607"]
            seminar     | "seminar":["ITA 2564"],"org":["6760607"],"message":["00000000002a"],"copy":["0"]
            seminar     | "seminar":"ita-2564","org":["6760607"],"message":["00000000002a"],"copy":["0"]
            seminar     | "seminar":["ita-2564","other"],"org":["6760607"],"message":["00000000002a"],"copy":["0"]
            org         | "seminar":["ita-2564"],"message":["00000000002a"],"copy":["0"]
            org         | "seminar":["ita-2564"],"org":["SLOT#"],"message":["00000000002a"],"copy":["0"]
            org         | "seminar":["ita-2564"],"org":[7],"message":["00000000002a"],"copy":["0"]
            message     | "seminar":["ita-2564"],"org":["6760607"],"copy":["0"]
            message     | "seminar":["ita-2564"],"org":["6760607"],"message":["2a"],"copy":["0"]
            message     | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002A"],"copy":["0"]
            message     | "seminar":["ita-2564"],"org":["6760607"],"message":["0000000000.a"],"copy":["0"]
            message     | "seminar":["ita-2564"],"org":["6760607"],"revision":["1"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"],"copy":["-1"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"],"copy":["01"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"],"copy":["100"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"],"copy":["99999999999"]
            copy        | "seminar":["ita-2564"],"org":["6760607"],"message":["00000000002a"],"copy":[0]
            """)
    void tagsThatAreNotOursAreStrange(String lacking, String tags) throws IOException {
        assertThat(read(DELIVERY, tags)).isEqualTo(new Strange(lacking));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"eventType\":\"Open\"", "\"eventType\":\"DeliveryDelay\"", "\"eventType\":7", "\"x\":1"})
    void whatIsNotAskedForIsStrange(String happened) throws IOException {
        assertThat(read(happened, TAGS)).isEqualTo(new Strange("eventType"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"detail\":null}",
                "{\"detail\":\"{}\"}",
                "{\"detail\":[]}",
                "{\"detail\":{\"mail\":[]}}",
                "{\"detail\":{\"mail\":{\"tags\":\"seminar\"}}}"
            })
    void anEventOfAnyOtherFormIsStrange(String event) throws IOException {
        assertThat(SesReport.of(JSON.std.mapFrom(event))).isEqualTo(new Strange("seminar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2021-03-08"})
    void anEventOfNoTimeIsStrange(String time) throws IOException {
        assertThat(SesReport.of(event(DELIVERY, TAGS, time))).isEqualTo(new Strange("time"));
    }

    @Test
    void sesHasANameOfItsOwnForTheMail() throws IOException {
        assertThat(SesReport.mail(JSON.std.mapFrom("{\"detail\":{\"mail\":{\"messageId\":\"0100\"}}}")))
                .contains("0100");
        assertThat(SesReport.mail(Map.of())).isEmpty();
    }

    @Test
    void whomItWasWrittenToIsToldWhereItIsOneAddress() throws IOException {
        for (String destination : List.of("", "\"nobody\"", "\"a@lao.example\",\"b@lao.example\"", "7")) {
            assertThat(SesReport.of(JSON.std.mapFrom("""
                            {"time":"2021-03-08T02:00:05Z","detail":{%s,"mail":{"destination":[%s],"tags":{%s}}}}
                            """.formatted(DELIVERY, destination, TAGS))))
                    .isInstanceOfSatisfying(
                            OfSlot.class, found -> assertThat(found.to()).isEmpty());
        }
    }

    private static SesReport read(String happened, String tags) throws IOException {
        return SesReport.of(event(happened, tags, "2021-03-08T02:00:05Z"));
    }

    private static Map<String, Object> event(String happened, String tags, String time) throws IOException {
        return JSON.std.mapFrom("""
                {"time":"%s","detail":{%s,"mail":{"destination":["Saraban+ita@6760607.example"],\
                "tags":{"ses:operation":["SendEmail"],%s}}}}
                """.formatted(time, happened, tags));
    }
}
