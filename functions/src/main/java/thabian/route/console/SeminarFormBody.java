package thabian.route.console;

import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.form.LetterForm;
import thabian.domain.form.OfficeForm;
import thabian.domain.form.ProvinceForm;
import thabian.domain.form.SeatForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.http.FormBody;

/// A seminar as a browser sends its form.
public final class SeminarFormBody {
    private SeminarFormBody() {}

    /// The seminar that was typed; rows without a title are no seats.
    public static SeminarForm seminar(FormBody body) {
        ProvinceForm own = province(body);
        return new SeminarForm(
                body.get("title"),
                body.get("organiser"),
                own.letter(),
                body.get("audience"),
                own.contact(),
                time(body, "startsAt"),
                time(body, "endsAt"),
                body.get("joinLink"),
                time(body, "opensAt"),
                time(body, "closesAt"),
                seats(body),
                !body.get("codeRequired").isEmpty(),
                body.get("purgeAfterDays"),
                body.get("owner"));
    }

    /// A province's own letter and office that were typed.
    public static ProvinceForm province(FormBody body) {
        return new ProvinceForm(
                new LetterForm(body.get("letter.number"), day(body, "letter.date"), body.get("letter.office")),
                new OfficeForm(body.get("contact.name"), body.get("contact.phone"), body.get("contact.email")));
    }

    private static List<SeatForm> seats(FormBody body) {
        return IntStream.range(0, SeminarForm.MOST_SEATS)
                .mapToObj(i -> new SeatForm(body.get("seats." + i + ".id"), body.get("seats." + i + ".title")))
                .filter(seat -> !seat.title().isBlank())
                .toList();
    }

    private static TypedTime time(FormBody body, String name) {
        return new TypedTime.Thai(day(body, name), body.get(name + ".time"));
    }

    private static TypedDay.Thai day(FormBody body, String name) {
        return new TypedDay.Thai(body.get(name + ".day"), body.get(name + ".month"), body.get(name + ".year"));
    }
}
