package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SesEventsTest {
    private final List<Map<String, Object>> events = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "saraban@a.example, Email Delivered",
        "bounce@a.example, Email Bounced",
        "full@a.example, Email Bounced",
        "suppressionlist@simulator.amazonses.com, Email Bounced",
        "complaint@simulator.amazonses.com, Email Delivered|Email Complaint Received",
        "ooto@simulator.amazonses.com, Email Delivered|Email Bounced"
    })
    void aMailHasTheEventsOfItsRecipient(String address, String titles) {
        tell(Set.of("delivery", "bounce", "complaint"), mailTo(address));
        assertThat(events).extracting(event -> event.get("detail-type")).isEqualTo(Arrays.asList((Object[])
                titles.split("\\|")));
    }

    @Test
    void anEventCarriesTheMailsTagsAndItsConfigurationSet() {
        tell(Set.of("bounce"), mailTo("bounce@a.example"));
        var event = events.getFirst();
        assertThat(event)
                .containsEntry("source", "aws.ses")
                .containsEntry("time", "2021-03-08T02:00:00Z")
                .containsKeys("version", "id", "account", "region", "resources");
        var detail = object(event, "detail");
        assertThat(detail).containsOnlyKeys("eventType", "mail", "bounce").containsEntry("eventType", "Bounce");
        assertThat(object(detail, "mail"))
                .containsEntry("messageId", "1-000000")
                .containsEntry("destination", List.of("bounce@a.example"));
        assertThat(object(object(detail, "mail"), "tags"))
                .containsEntry("ses:configuration-set", List.of("thabian"))
                .containsEntry("org", List.of("6760607"));
        assertThat(object(detail, "bounce")).containsEntry("bounceType", "Permanent");
    }

    @Test
    void eachOfSeveralRecipientsHasItsOwn() {
        tell(Set.of("delivery", "bounce"), mailTo("bounce@a.example", "b@a.example"));
        assertThat(events)
                .extracting(event -> event.get("detail-type"))
                .containsExactly("Email Bounced", "Email Delivered");
    }

    @Test
    void onlyKindsThatTheConfigurationSetPassesOnAreTold() {
        tell(Set.of("bounce"), mailTo("complain@a.example"));
        assertThat(events).isEmpty();
    }

    @Test
    void aMailWithoutAConfigurationSetIsNotTold() {
        tell(Set.of("delivery"), mail(Map.of("Destination", Map.of("ToAddresses", List.of("a@b.example")))));
        assertThat(events).isEmpty();
    }

    private void tell(Set<String> reported, SentMail mail) {
        new SesEvents(reported, events::add).tell(mail);
    }

    private static SentMail mailTo(String... addresses) {
        return mail(Map.of(
                "FromEmailAddress",
                "no-reply@thabian.example",
                "Destination",
                Map.of("ToAddresses", List.of(addresses)),
                "ConfigurationSetName",
                "thabian",
                "EmailTags",
                List.of(Map.of("Name", "org", "Value", "6760607"))));
    }

    private static SentMail mail(Map<String, Object> request) {
        return new SentMail("1-000000", Instant.parse("2021-03-08T02:00:00.9Z"), new SendEmail(new SesFields(request)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> at, String name) {
        return (Map<String, Object>) at.get(name);
    }
}
