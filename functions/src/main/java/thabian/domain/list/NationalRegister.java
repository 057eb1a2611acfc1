package thabian.domain.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.text.Slips;

/// The register of the country's local administrative organisations, as the Department of Local Administration
/// published it. It may be older than a list: who is not in it is no error.
public final class NationalRegister {
    /// Knows nobody.
    public static final NationalRegister EMPTY = new NationalRegister(List.of());

    private static final String CAPITAL = "เมือง";

    private static final Pattern WORD = Pattern.compile("[ก-๎]+");
    private static final Pattern PROVINCE_WORD = Pattern.compile("(?:จังหวัด|จ\\.) *");
    private static final Pattern NEXT = Pattern.compile("[ ,]+(?:และ|กับ)? *|(?:และ|กับ) *");
    private static final Pattern BETWEEN_ENDS = Pattern.compile("[ .-]$");
    private static final String BETWEEN = " .-ฯ";

    /// So many letters of a name hold one slip.
    private static final int SLIP_IN = 4;

    /// As long as the name of a district or a province may be.
    private static final int LONGEST_PLACE = 40;

    private final Map<OrganisationCode, Organisation> byCode = new HashMap<>();
    private final Map<String, List<Organisation>> byName = new HashMap<>();
    private final Map<String, Organisation> byLastSix = new HashMap<>();
    private final NavigableMap<String, List<Organisation>> byProvince = new TreeMap<>();
    private final Set<String> districts = new HashSet<>();
    private final Set<String> provinces = new HashSet<>();
    private final Set<String> districtsOfProvinces = new HashSet<>();

    public NationalRegister(List<Organisation> organisations) {
        List<Organisation> sorted = organisations.stream()
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
        for (Organisation organisation : sorted) {
            byCode.put(organisation.code(), organisation);
            byName.computeIfAbsent(key(OrganisationType.bare(organisation.name())), _ -> new ArrayList<>())
                    .add(organisation);
            byLastSix.put(lastSix(organisation.code()), organisation);
            byProvince
                    .computeIfAbsent(organisation.code().province(), _ -> new ArrayList<>())
                    .add(organisation);
            districts.add(key(organisation.district()));
            provinces.add(key(organisation.province()));
            districtsOfProvinces.add(pair(organisation.district(), organisation.province()));
        }
    }

    /// The two digits of each province, in their order.
    public NavigableSet<String> provinces() {
        return Collections.unmodifiableNavigableSet(byProvince.navigableKeySet());
    }

    /// Those of a province, by its two digits, district by district.
    public List<Organisation> in(String province) {
        return Collections.unmodifiableList(byProvince.getOrDefault(province, List.of()));
    }

    /// Whether it knows nobody.
    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /// The organisation of this code.
    public Optional<Organisation> find(OrganisationCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The name of the province that a code is of.
    public Optional<String> province(OrganisationCode code) {
        return in(code.province()).stream().findFirst().map(Organisation::province);
    }

    /// The two digits of a province, by its name.
    Optional<String> digits(String province) {
        return provinces().stream()
                .filter(digits -> same(province, in(digits).getFirst().province()))
                .findFirst();
    }

    /// The organisation that one of this code and name became, or was before: when its type changes only the first
    /// digit of its code does.
    public Optional<Organisation> successor(OrganisationCode code, String name) {
        return Optional.ofNullable(byLastSix.get(lastSix(code)))
                .filter(other -> !other.code().equals(code) && sameBare(other.name(), name));
    }

    /// Those who go by a name. Where nobody does in that district but one does in that province, it is that one.
    ///
    /// @param name with or without its type
    /// @param type empty where it is not said, as are district and province
    public List<Organisation> named(String name, Optional<OrganisationType> type, String district, String province) {
        List<Organisation> there = byName.getOrDefault(key(OrganisationType.bare(name)), List.of()).stream()
                .filter(each ->
                        type.isEmpty() || OrganisationType.of(each.type()).equals(type))
                .filter(each -> province.isEmpty() || same(province, each.province()))
                .toList();
        List<Organisation> nearer =
                there.stream().filter(each -> inDistrict(district, each)).toList();
        boolean elsewhere = nearer.isEmpty() && there.size() == 1 && !province.isEmpty();
        return elsewhere ? there : nearer;
    }

    /// The one who goes by a name there, and nobody else does.
    Optional<Organisation> only(String name, Optional<OrganisationType> type, String district, String province) {
        List<Organisation> there = named(name, type, district, province).stream()
                .filter(each -> inDistrict(district, each))
                .toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /// Those of a province, or of the country, whose names are this one but for a few letters, the nearest first, and
    /// of these those of the district. Those of another type are told only where there are none of this one.
    List<Organisation> near(String name, Optional<OrganisationType> type, String district, String province) {
        List<Near> nearest = nearest(name, province).stream()
                .sorted(Comparator.comparingInt(Near::slips)
                        .thenComparing(near -> district.isEmpty() || !near.in(district)))
                .toList();
        List<Near> alike = nearest.stream().filter(near -> near.of(type)).toList();
        return (alike.isEmpty() ? nearest : alike)
                .stream().map(Near::organisation).toList();
    }

    /// The one whom a name means there that is nobody's: that very name in another district, or of another type in
    /// the district, or else of its type there the one that it is but for the fewest letters. Empty where it may
    /// be two.
    Optional<Organisation> meant(String name, Optional<OrganisationType> type, String district, String province) {
        List<Near> nearest = nearest(name, province);
        int fewest = nearest.stream()
                .filter(near -> near.of(type) && near.in(district))
                .mapToInt(Near::slips)
                .min()
                .orElse(0);
        return Stream.<Predicate<Near>>of(
                        near -> near.slips() == 0 && near.of(type),
                        near -> near.slips() == 0 && near.in(district),
                        near -> near.slips() == fewest && near.of(type) && near.in(district))
                .map(such -> nearest.stream().filter(such).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.getFirst().organisation());
    }

    /// Whether a name is that of an organisation but for a few letters.
    static boolean isNear(String name, Organisation organisation) {
        return near(key(OrganisationType.bare(name)), organisation).isPresent();
    }

    /// Those of a province, or where none is said of the country, whose names are this one but for a few letters.
    private List<Near> nearest(String name, String province) {
        String typed = key(OrganisationType.bare(name));
        return byProvince.values().stream()
                .filter(those ->
                        province.isEmpty() || same(province, those.getFirst().province()))
                .flatMap(List::stream)
                .flatMap(each -> near(typed, each).stream())
                .toList();
    }

    private static Optional<Near> near(String typed, Organisation organisation) {
        String bare = key(OrganisationType.bare(organisation.name()));
        int most = Math.max(1, typed.length() / SLIP_IN);
        return Math.abs(typed.length() - bare.length()) > most
                ? Optional.empty()
                : Optional.of(new Near(organisation, Slips.between(typed, bare)))
                        .filter(near -> near.slips() <= most);
    }

    private record Near(Organisation organisation, int slips) {
        private boolean of(Optional<OrganisationType> type) {
            return type.isEmpty() || OrganisationType.of(organisation.type()).equals(type);
        }

        private boolean in(String district) {
            return inDistrict(district, organisation);
        }
    }

    /// Whether a cell names somebody that it knows, perhaps with the place.
    public boolean names(String cell) {
        return NameCell.read(cell, this).known();
    }

    /// Whether it does so with the type, which no district has in its name.
    public boolean namesInFull(String cell) {
        NameCell read = NameCell.read(cell, this);
        return read.known() && OrganisationType.before(read.name()).isPresent();
    }

    /// Whom a cell may name, perhaps with the place: of its type where one of that type goes by that name.
    ///
    /// @param type what is said of it elsewhere
    public List<Organisation> mayMean(String cell, Optional<OrganisationType> type) {
        NameCell read = NameCell.read(cell, this);
        if (!read.known()) {
            return List.of();
        }
        List<Organisation> found = named(
                read.name(),
                OrganisationType.before(read.name()).or(() -> type),
                read.district().orElse(""),
                read.province().orElse(""));
        return found.isEmpty() ? named(read.name(), Optional.empty(), "", "") : found;
    }

    private boolean knowsDistrict(String name) {
        return districts.contains(key(name)) || same(name, CAPITAL);
    }

    /// Whether a province has a district, as far as it knows: it knows nothing against it where it knows nobody.
    public boolean has(String district, String province) {
        return isEmpty()
                || province.isEmpty()
                || districtsOfProvinces.contains(pair(district, province))
                || (same(district, CAPITAL) && districtsOfProvinces.contains(pair(CAPITAL + province, province)));
    }

    private static String pair(String district, String province) {
        return key(district) + "/" + key(province);
    }

    /// The district whose name stands in a text from there on, the longest; where it knows nobody, any word.
    Optional<String> districtAt(String text, int from) {
        return placeAt(text, from, this::knowsDistrict);
    }

    /// The province whose name stands there, likewise.
    Optional<String> provinceAt(String text, int from) {
        return placeAt(text, from, name -> provinces.contains(key(name)));
    }

    /// The provinces that a title names, one by one or in a row: `จังหวัดเพชรบุรี ราชบุรี และกาญจนบุรี`.
    public Set<String> provincesIn(String title) {
        Set<String> named = new LinkedHashSet<>();
        Matcher word = PROVINCE_WORD.matcher(title);
        for (int from = 0; word.find(from); ) {
            from = word.end();
            Optional<String> name = provinceAt(title, from);
            while (name.isPresent()) {
                named.add(key(name.get()));
                from += name.get().length();
                Matcher next = NEXT.matcher(title).region(from, title.length());
                name = isEmpty() || !next.lookingAt() ? Optional.empty() : provinceAt(title, next.end());
                from = name.isPresent() ? next.end() : from;
            }
        }
        return named;
    }

    private Optional<String> placeAt(String text, int from, Predicate<String> known) {
        if (isEmpty()) {
            Matcher word = WORD.matcher(text).region(from, text.length());
            return word.lookingAt() ? Optional.of(word.group()) : Optional.empty();
        }
        for (int end = Math.min(text.length(), from + LONGEST_PLACE); end > from; end--) {
            String name = text.substring(from, end);
            if (Character.isLetter(name.charAt(0))
                    && !BETWEEN_ENDS.matcher(name).find()
                    && known.test(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /// Whether a district is that of an organisation; a provincial capital's is often called no more than `เมือง`.
    static boolean inDistrict(String district, Organisation organisation) {
        String capital = CAPITAL + organisation.province();
        return district.isEmpty()
                || same(district, organisation.district())
                || (same(district, CAPITAL) && same(capital, organisation.district()));
    }

    /// Whether two names are the same but for spaces, dots and dashes.
    static boolean same(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    private static boolean sameBare(String one, String other) {
        return same(OrganisationType.bare(one), OrganisationType.bare(other));
    }

    /// Whether two codes are of one body: its type changed, or its name stands at the same place twice.
    public static boolean sameBody(Organisation one, Organisation other) {
        return became(one, other)
                || (!one.code().equals(other.code()) && placed(one).equals(placed(other)));
    }

    /// Whether two codes are of one body whose type changed, going by its name.
    public static boolean became(Organisation before, Organisation after) {
        return !before.code().equals(after.code())
                && lastSix(before.code()).equals(lastSix(after.code()))
                && sameBare(before.name(), after.name());
    }

    /// A name with its place, of which one organisation is.
    static String placed(Organisation organisation) {
        return key(organisation.name()) + "/" + pair(organisation.district(), organisation.province());
    }

    /// What of a code stays when its organisation's type changes.
    static String lastSix(OrganisationCode code) {
        return code.digits().substring(1);
    }

    /// A name without what people put between its parts, or leave out.
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (BETWEEN.indexOf(name.charAt(i)) < 0) {
                key.append(name.charAt(i));
            }
        }
        return key.toString();
    }
}
