package thabian.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Province;
import thabian.domain.standing.Board;
import thabian.domain.standing.Tally;

/// How far registration is, as the API answers it to the offices.
public final class ProgressJson {
    private ProgressJson() {}

    /// The numbers of provinces, of their districts, and of all together.
    public static Map<String, Object> of(Map<Province, Board> boards) {
        List<Map<String, Object>> provinces = new ArrayList<>();
        boards.forEach((province, board) -> provinces.add(province(province, board)));
        Map<String, Object> json =
                counts(Tally.sum(boards.values().stream().map(Board::tally).toList()));
        json.put("provinces", provinces);
        return json;
    }

    private static Map<String, Object> province(Province province, Board board) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("province", province.digits());
        json.put("name", province.name());
        json.putAll(counts(board.tally()));
        json.put(
                "districts",
                board.districts().stream().map(ProgressJson::district).toList());
        return json;
    }

    private static Map<String, Object> district(Board.District district) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", district.name());
        json.putAll(counts(district.tally()));
        return json;
    }

    private static Map<String, Object> counts(Tally tally) {
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("sent", tally.mails().sent());
        mail.put("bounced", tally.mails().bounced());
        mail.put("owed", tally.mails().owed());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invited", tally.invited());
        json.put("registered", tally.registered());
        json.put("outstanding", tally.outstanding());
        json.put("declined", tally.declined());
        json.put("mail", mail);
        return json;
    }
}
