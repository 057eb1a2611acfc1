package thabian.dynamo;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Edition;
import thabian.domain.call.Letter;
import thabian.domain.call.Meeting;
import thabian.domain.call.Office;
import thabian.domain.call.Province;
import thabian.domain.call.Rules;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;
import thabian.domain.text.EmailAddress;

/// A seminar as it lies in the table.
final class SeminarItem {
    /// The closing that the report became owed for; another closing owes another.
    static final String CLOSING_OWED_FOR = "closingOwedFor";
    /// When a mail last reached nobody of which the seminar's office has not been told.
    static final String TROUBLED_AT = "troubledAt";
    static final String TROUBLES_TOLD_AT = "troublesToldAt";
    static final String PURGED_FOR = "purgedFor";

    /// The reminder that is out; another start is reminded of anew.
    static final String REMINDED_FOR = "remindedFor";

    static final String REVISION = "revision";
    static final String NEWS_SINCE = "newsSince";

    private SeminarItem() {}

    /// The seminar's own attributes, without its key; what is empty is absent.
    static Values write(Seminar seminar) {
        return Values.empty()
                .put("title", seminar.title())
                .put("organiser", seminar.organiser())
                .put("letter", write(seminar.letter()))
                .put("audience", seminar.audience())
                .put("office", write(seminar.office()))
                .put("starts", Values.instant(seminar.starts()))
                .put("ends", Values.instant(seminar.ends()))
                .put("joinLink", seminar.joinLink(), link -> fromS(link.toString()))
                .put("opens", Values.instant(seminar.window().opens()))
                .put("closes", Values.instant(seminar.window().closes()))
                .put("swapsUntil", seminar.window().swapsUntil(), Values::instant)
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
                .put(NEWS_SINCE, seminar.newsSince(), Values::instant);
    }

    static Seminar read(Map<String, AttributeValue> attributes) {
        Values item = Values.of(attributes);
        return new Seminar(
                new SeminarId(item.text(Schema.SK)),
                new Subject(
                        item.text("title"), item.text("organiser"), letter(item.get("letter")), item.text("audience")),
                office(item.get("office")),
                new Meeting(
                        item.time("starts"), item.time("ends"), item.find("joinLink", value -> URI.create(value.s()))),
                new Window(item.time("opens"), item.time("closes"), item.find("swapsUntil", Values::moment)),
                item.get("seats").l().stream()
                        .map(Values::in)
                        .map(seat -> new Seat(seat.text("id"), seat.text("title")))
                        .toList(),
                new Rules(item.flag("codeRequired"), item.count("purgeAfterDays")),
                new Territory(
                        item.text("owner"),
                        item.get("provinces").l().stream()
                                .map(Values::in)
                                .map(SeminarItem::province)
                                .toList()),
                new Edition(item.count(REVISION), item.find(NEWS_SINCE, Values::moment)));
    }

    private static AttributeValue write(Letter letter) {
        return Values.empty()
                .put("number", letter.number())
                .put("date", letter.date().toString())
                .put("office", letter.office())
                .asValue();
    }

    private static Letter letter(AttributeValue value) {
        Values letter = Values.in(value);
        return new Letter(letter.text("number"), LocalDate.parse(letter.text("date")), letter.text("office"));
    }

    private static AttributeValue write(Office office) {
        return Values.empty()
                .put("name", office.name())
                .put("phone", office.phone())
                .put("dial", PhoneItem.write(office.dial()))
                .put("email", office.email().value())
                .asValue();
    }

    private static Office office(AttributeValue value) {
        Values office = Values.in(value);
        return new Office(
                office.text("name"),
                office.text("phone"),
                PhoneItem.read(office.get("dial")),
                new EmailAddress(office.text("email")));
    }

    private static AttributeValue write(Seat seat) {
        return Values.empty().put("id", seat.id()).put("title", seat.title()).asValue();
    }

    private static Province province(Values province) {
        return new Province(
                province.text("digits"),
                province.text("name"),
                province.find("letter", SeminarItem::letter),
                province.find("office", SeminarItem::office));
    }

    private static AttributeValue write(Province province) {
        return Values.empty()
                .put("digits", province.digits())
                .put("name", province.name())
                .put("letter", province.letter(), SeminarItem::write)
                .put("office", province.office(), SeminarItem::write)
                .asValue();
    }
}
