package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.EmailAddress;
import thabian.domain.Letter;
import thabian.domain.Office;
import thabian.domain.Province;
import thabian.domain.Seat;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Window;

/// A seminar as it lies in the table.
final class SeminarItem {
    /// The closing that the report became owed for; another closing owes another.
    static final String CLOSING_OWED_FOR = "closingOwedFor";
    /// The purge date on which the personal data went; another date purges again.
    static final String PURGED_FOR = "purgedFor";

    static final String JOIN_LINK = "joinLink";

    private SeminarItem() {}

    /// The seminar's own attributes, without its key; an empty join link is left out.
    static Map<String, AttributeValue> write(Seminar seminar) {
        return Values.empty()
                .put("title", seminar.title())
                .put("organiser", seminar.organiser())
                .put(
                        "letter",
                        Values.empty()
                                .put("number", seminar.letter().number())
                                .put("date", seminar.letter().date().toString())
                                .put("office", seminar.letter().office())
                                .asValue())
                .put("audience", seminar.audience())
                .put(
                        "office",
                        Values.empty()
                                .put("name", seminar.office().name())
                                .put("phone", seminar.office().phone())
                                .put("dial", PhoneItem.write(seminar.office().dial()))
                                .put("email", seminar.office().email().value())
                                .asValue())
                .put("starts", Values.instant(seminar.starts()))
                .put("ends", Values.instant(seminar.ends()))
                .put(JOIN_LINK, seminar.joinLink(), link -> fromS(link.toString()))
                .put("opens", Values.instant(seminar.window().opens()))
                .put("closes", Values.instant(seminar.window().closes()))
                .put(
                        "seats",
                        fromL(seminar.seats().stream().map(SeminarItem::write).toList()))
                .put("codeRequired", fromBool(seminar.codeRequired()))
                .put("owner", seminar.owner())
                .put(
                        "provinces",
                        fromL(seminar.provinces().stream()
                                .map(SeminarItem::write)
                                .toList()))
                .put("purgeAfterDays", Values.number(seminar.purgeAfterDays()))
                .asMap();
    }

    static Seminar read(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        Values letter = Values.in(item.get("letter"));
        Values office = Values.in(item.get("office"));
        return new Seminar(
                new SeminarId(item.text(Schema.SK)),
                item.text("title"),
                item.text("organiser"),
                new Letter(letter.text("number"), LocalDate.parse(letter.text("date")), letter.text("office")),
                item.text("audience"),
                new Office(
                        office.text("name"),
                        office.text("phone"),
                        PhoneItem.read(office.get("dial")),
                        new EmailAddress(office.text("email"))),
                item.time("starts"),
                item.time("ends"),
                item.find(JOIN_LINK, value -> URI.create(value.s())),
                new Window(item.time("opens"), item.time("closes")),
                item.get("seats").l().stream()
                        .map(Values::in)
                        .map(seat -> new Seat(seat.text("id"), seat.text("title")))
                        .toList(),
                item.flag("codeRequired"),
                item.text("owner"),
                item.get("provinces").l().stream()
                        .map(Values::in)
                        .map(province -> new Province(province.text("digits"), province.text("name")))
                        .toList(),
                item.count("purgeAfterDays"));
    }

    private static AttributeValue write(Seat seat) {
        return Values.empty().put("id", seat.id()).put("title", seat.title()).asValue();
    }

    private static AttributeValue write(Province province) {
        return Values.empty()
                .put("digits", province.digits())
                .put("name", province.name())
                .asValue();
    }
}
