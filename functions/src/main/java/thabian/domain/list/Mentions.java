package thabian.domain.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.text.Slips;
import thabian.domain.text.Text;

/// Finds the organisations of some provinces wherever a text speaks of them: by the word for their type, however it is
/// written, and a name that is theirs but for a letter; or by their code.
public final class Mentions {
    /// The words for types before a name, misspelt as they are seen to be; a group for each type, and the last for a
    /// municipality of any.
    private static final Pattern TYPE =
            Pattern.compile("(อง[ก-๎. ]{1,8}บ[รลิ][ก-๎. ]{1,12}?(?:จังหวัด|จ\\.)|อ ?\\.? ?บ ?\\.? ?จ)"
                    + "|(อง[ก-๎. ]{1,8}บ[รลิ][ก-๎. ]{1,12}?(?:ตำบ[ลน]|ต\\.|ต(?= ))|อ ?\\.? ?บ ?\\.? ?ต)"
                    + "|(เท[ศสษ] ?บ[าะ]?ล? ?(?:นคร|น\\.)|(?:(?<![ก-๎])ท ?\\.? ?น|ทน(?=\\.)))"
                    + "|(เท[ศสษ] ?บ[าะ]?ล? ?(?:เมือง|ม\\.)|(?:(?<![ก-๎])ท ?\\.? ?ม|ทม(?=\\.)))"
                    + "|(เท[ศสษ] ?บ[าะ]?ล? ?(?:ตำบ[ลน]|ต\\.)|(?:(?<![ก-๎])ท ?\\.? ?ต|ทต(?=\\.)))"
                    + "|(เท[ศสษ] ?บ[าะ]?ล)");

    private static final List<OrganisationType> TYPES = List.of(
            OrganisationType.PROVINCIAL,
            OrganisationType.SUBDISTRICT,
            OrganisationType.CITY,
            OrganisationType.TOWN,
            OrganisationType.SUBDISTRICT_MUNICIPALITY);

    private static final Set<OrganisationType> MUNICIPAL =
            Set.of(OrganisationType.CITY, OrganisationType.TOWN, OrganisationType.SUBDISTRICT_MUNICIPALITY);

    private static final Pattern MUNICIPALITY = Pattern.compile("เท[ศสษ] ?บ[าะ]?ล");
    private static final Pattern BEFORE_NAME = Pattern.compile("[ .:\"“'‘(–-]*(?:ตำบล *(?=[ก-๎]))?");
    private static final Pattern BEHIND_NAME = Pattern.compile("[^ก-๎. 0-9๐-๙-]");
    private static final Pattern STOP =
            Pattern.compile("และ|หรือ|กับ|ด้วย|อำเภอ|จังหวัด|ตำบล|เทศบาล|องค์ก|อบ[ตจ]|(?<![ก-๎])[อจต]\\.|ท[ตมน]\\.");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern NEXT = Pattern.compile(" *(?:[,/;+&\\n]|และ|หรือ|กับ) *");
    private static final Pattern MARK = Pattern.compile("^[ัิ-ฺ็-๎ะาำๅ]");
    private static final Pattern ORDINAL = Pattern.compile("^(?:[(]?[0-9๐-๙]{1,4}[.)]+|[-–•*]) *");
    private static final Pattern SUBDISTRICT = Pattern.compile("^(?:ตำบล|แขวง|ต\\.) *");
    private static final Pattern PLACE = Pattern.compile(" *[(\\[].*$| *(?:อำเภอ|จังหวัด|(?<![ก-๎])[อจ]\\.).*$");
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9][-. ]?)0?([2-7])([-. ]?)([0-9]{2})\\2([0-9]{2})\\2([0-9]{2})(?![-. ]?[0-9])");

    /// Shorter names are too easily another but for a letter, and too easily the beginning of another.
    private static final int FORGIVEN = 4;

    /// A name is not written in more pieces.
    private static final int PIECES = 4;

    /// As much text as a name may take.
    private static final int LONGEST = 60;

    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<String, Set<String>> nearly = new HashMap<>();
    private final Map<OrganisationCode, Organisation> byCode = new HashMap<>();

    private int longest;

    /// Those whose name begins with no type.
    private final Map<String, Organisation> untyped = new HashMap<>();

    /// @param provinces by their two digits
    public Mentions(NationalRegister register, Collection<String> provinces) {
        provinces.stream().map(register::in).flatMap(List::stream).forEach(this::know);
    }

    private void know(Organisation organisation) {
        byCode.put(organisation.code(), organisation);
        if (OrganisationType.before(organisation.name()).isEmpty()) {
            untyped.put(organisation.name(), organisation);
        }
        String name = key(OrganisationType.bare(organisation.name()));
        longest = Math.max(longest, name.length());
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(organisation);
        without(name)
                .forEach(variant ->
                        nearly.computeIfAbsent(variant, _ -> new HashSet<>()).add(name));
    }

    private static String key(String name) {
        return NationalRegister.key(name);
    }

    /// A text without each of its letters, one at a time; a short one is never another.
    private static Stream<String> without(String name) {
        return name.length() < FORGIVEN
                ? Stream.empty()
                : IntStream.range(0, name.length()).mapToObj(at -> name.substring(0, at) + name.substring(at + 1));
    }

    /// A place in a text where somebody is spoken of.
    ///
    /// @param from where it begins
    /// @param who one of these
    public record Mention(int from, List<Organisation> who) {
        public Mention {
            who = List.copyOf(who);
        }
    }

    /// All mentions by type and name, or by code.
    public List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Matcher type = TYPE.matcher(text);
        for (int from = 0; type.find(from); ) {
            from = type.end();
            Predicate<Organisation> such = such(type);
            Optional<Name> name = nameAt(text, from, such).or(() -> municipality(text, type.start(), such));
            while (name.isPresent()) {
                found.add(new Mention(
                        found.isEmpty() || from == type.end() ? type.start() : from,
                        name.get().who()));
                from = name.get().end();
                Matcher next = NEXT.matcher(text).region(from, text.length());
                name = next.lookingAt() ? alone(text, next.end(), such) : Optional.empty();
            }
        }
        untyped.forEach((name, who) -> {
            if (text.contains(name)) {
                found.add(new Mention(text.indexOf(name), List.of(who)));
            }
        });
        Matcher code = CODE.matcher(Text.arabicDigits(text));
        while (code.find()) {
            String digits = code.group(1) + code.group(3) + code.group(4) + code.group(5);
            Optional.ofNullable(byCode.get(new OrganisationCode(digits)))
                    .ifPresent(who -> found.add(new Mention(code.start(), List.of(who))));
        }
        return found;
    }

    private static Predicate<Organisation> such(Matcher type) {
        return IntStream.range(0, TYPES.size())
                .filter(index -> type.group(index + 1) != null)
                .mapToObj(TYPES::get)
                .findFirst()
                .<Predicate<Organisation>>map(
                        kind -> each -> OrganisationType.of(each.type()).equals(Optional.of(kind)))
                .orElse(each -> OrganisationType.of(each.type())
                        .filter(MUNICIPAL::contains)
                        .isPresent());
    }

    /// A name that begins as the type of a municipality ends: `เทศบาลเมืองแกลง`.
    private Optional<Name> municipality(String text, int from, Predicate<Organisation> such) {
        Matcher word = MUNICIPALITY.matcher(text).region(from, text.length());
        return word.lookingAt() ? nameAt(text, word.end(), such) : Optional.empty();
    }

    /// Somebody's name, and where it ends.
    private record Name(List<Organisation> who, int end) {}

    /// The name that stands somewhere: whole, or but for a letter, or with more letters behind it.
    private Optional<Name> nameAt(String text, int after, Predicate<Organisation> such) {
        Matcher before = BEFORE_NAME.matcher(text).region(after, text.length());
        int from = before.lookingAt() ? before.end() : after;
        List<Integer> ends = ends(text, from);
        return ends.reversed().stream()
                .flatMap(end -> named(exactly(text.substring(from, end)), such, end))
                .findFirst()
                .or(() -> ends.stream()
                        .flatMap(end -> named(but(key(text.substring(from, end))), such, end))
                        .findFirst())
                .or(() -> ends.isEmpty() ? Optional.empty() : begun(text, from, ends.getFirst(), such));
    }

    /// A name that stands somewhere whole, and is no place's.
    private Optional<Name> alone(String text, int from, Predicate<Organisation> such) {
        return ends(text, from).reversed().stream()
                .flatMap(end -> named(exactly(text.substring(from, end)), such, end))
                .filter(name -> name.who().stream()
                        .noneMatch(each -> NationalRegister.same(OrganisationType.bare(each.name()), each.district())
                                || NationalRegister.same(OrganisationType.bare(each.name()), each.province())))
                .findFirst();
    }

    /// Where a name that begins somewhere may end.
    private static List<Integer> ends(String text, int from) {
        int last = Math.min(text.length(), from + LONGEST);
        Matcher behind = BEHIND_NAME.matcher(text).region(from, last);
        last = behind.find() ? behind.start() : last;
        SortedSet<Integer> ends = new TreeSet<>();
        Matcher space = SPACE.matcher(text).region(from, last);
        while (ends.size() < PIECES && space.find()) {
            ends.add(space.start());
        }
        ends.add(last);
        Matcher stop = STOP.matcher(text).region(Math.min(from + 1, last), last);
        if (stop.find()) {
            ends.add(stop.start());
        }
        return ends.stream().filter(end -> end > from).toList();
    }

    private Optional<Name> begun(String text, int from, int to, Predicate<Organisation> such) {
        return IntStream.iterate(to, end -> end >= from + FORGIVEN, end -> end - 1)
                .filter(end -> !MARK.matcher(text.substring(end)).find())
                .boxed()
                .flatMap(end -> named(exactly(text.substring(from, end)), such, end))
                .findFirst();
    }

    private static Stream<Name> named(List<Organisation> who, Predicate<Organisation> such, int end) {
        List<Organisation> those = who.stream().filter(such).toList();
        return who.isEmpty() ? Stream.empty() : Stream.of(new Name(those.isEmpty() ? who : those, end));
    }

    private List<Organisation> exactly(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /// Those whose name is this one but for a letter that is missing, too many, another, or has changed places.
    private List<Organisation> but(String name) {
        if (name.length() > longest + 1) {
            return List.of();
        }
        return Stream.concat(Stream.of(name).filter(each -> each.length() >= FORGIVEN - 1), without(name))
                .flatMap(each -> Stream.concat(
                        nearly.getOrDefault(each, Set.of()).stream(),
                        Stream.of(each).filter(byName::containsKey)))
                .distinct()
                .filter(each -> Slips.between(name, each) == 1)
                .flatMap(each -> byName.getOrDefault(each, List.of()).stream())
                .toList();
    }

    /// Whom a text means that says nothing but names without their types, perhaps with the place of each, or their
    /// number; nobody where it says more.
    public List<Mention> bare(String text) {
        List<Mention> found = new ArrayList<>();
        for (String piece :
                NEXT.splitAsStream(ORDINAL.matcher(text).replaceFirst("")).toList()) {
            String name = PLACE.matcher(SUBDISTRICT
                            .matcher(ORDINAL.matcher(piece.strip()).replaceFirst(""))
                            .replaceFirst(""))
                    .replaceFirst("");
            List<Organisation> exactly = exactly(name);
            List<Organisation> who = exactly.isEmpty() ? but(key(name)) : exactly;
            if (who.isEmpty()) {
                return List.of();
            }
            found.add(new Mention(0, who));
        }
        return found;
    }
}
