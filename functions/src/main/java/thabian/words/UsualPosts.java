package thabian.words;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The posts that those hold who come for the letter's seats, as they are called in each type of organisation. Whoever
/// comes for another seat may hold any.
public final class UsualPosts {
    private static final Words WORDS = Words.of("seats");

    /// What a code begins with, which is its type's.
    private static final String TYPES = "23456";

    private UsualPosts() {}

    /// The post of a seat in the organisation of a code; empty where the seat or, of some, the type tells none.
    public static String of(String seat, String organisation) {
        String type = organisation.isEmpty() ? "" : organisation.substring(0, 1);
        return WORDS.find("post." + seat)
                .or(() -> WORDS.find("post." + seat + "." + type))
                .orElse("");
    }

    /// A post as it was typed, or the usual one where none was, or where the usual one of another organisation was put.
    ///
    /// @param before the code of the organisation for which posts were put in; empty where they were for none
    public static String of(String seat, String before, String organisation, String typed) {
        String usual = of(seat, organisation);
        boolean put = typed.isBlank() || (!before.isEmpty() && typed.equals(of(seat, before)));
        return usual.isEmpty() || !put ? typed : usual;
    }

    /// The posts of a seat that differ by type, by what codes of the type begin with.
    public static Map<String, String> byType(String seat) {
        return Stream.of(TYPES.split(""))
                .filter(type -> WORDS.find("post." + seat + "." + type).isPresent())
                .collect(Collectors.toMap(type -> type, type -> WORDS.get("post." + seat + "." + type)));
    }
}
