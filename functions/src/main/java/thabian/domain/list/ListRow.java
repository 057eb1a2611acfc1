package thabian.domain.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.call.Reach;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneCell;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// One row of a target list read cell by cell and held against the register; what cannot be taken is noted as a fault,
/// what contradicts the register as a remark.
final class ListRow {
    private static final int NAME_LIMIT = 200;
    private static final int TYPE_LIMIT = 40;
    private static final int PLACE_LIMIT = 100;

    /// How many are named of those that a row may mean.
    private static final int FEW = 5;

    /// What begins a formula in a spreadsheet program, full-width forms among them. Source: OWASP, "CSV Injection".
    private static final String FORMULA = "=+-@＝＋－＠";

    /// A code that a spreadsheet program took for a number, and may have rounded.
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:[.,][0-9]+)+(?:[Ee]\\+?[0-9]+)?|[0-9]+[Ee]\\+?[0-9]+");

    /// A whole number as programs write it that know no other: `32111222.0`.
    private static final Pattern WHOLE = Pattern.compile("^([0-9]{7,10})\\.0$");

    /// The end of a line within a cell.
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /// A code with its parts set apart, type, province, district and number: `6-76-06-07`.
    private static final Pattern PARTS =
            Pattern.compile("^ *(\\p{Nd})[-. ](\\p{Nd}{2})[-. ](\\p{Nd}{2})[-. ](\\p{Nd}{2}) *$");

    /// What keeps a spreadsheet program from taking digits for a number: `'0812345678`, `="0812345678"`.
    private static final Pattern GUARD = Pattern.compile("^(?:['’‘`]|= *\")([\\p{Nd}][\\p{Nd} \\-]*)\"?$");

    private static final Pattern DISTRICT = Pattern.compile("^(?:กิ่งอำเภอ|อำเภอ|อ\\.) ?");
    private static final Pattern PROVINCE = Pattern.compile("^(?:จังหวัด|จ\\.) ?");

    /// What people write where there is nothing, and what stands there where a formula found nothing.
    private static final Set<String> NOTHING = Set.of(
            "",
            "0",
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "#num!",
            "#null!",
            "-",
            "–",
            "—",
            "--",
            "ไม่มี",
            "ไม่มีข้อมูล",
            "ไม่ระบุ",
            "ไม่ทราบ",
            "n/a",
            "na",
            "n.a.",
            "nan",
            "<na>",
            "none",
            "null");

    private final TypedRow row;
    private final NationalRegister register;
    private final ListAnswers answers;
    private final Set<ListColumn> columns;
    private final boolean seeksNear;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<ListRemark> remarks = new ArrayList<>();
    private boolean doubted;
    private Optional<OrganisationCode> meant = Optional.empty();
    private Optional<OrganisationCode> code = Optional.empty();
    private Optional<String> province = Optional.empty();
    private PhoneCell phone = PhoneCell.NONE;

    /// @param columns the columns of its list
    /// @param seeksNear whether names like its own are looked for where it is nobody's
    ListRow(TypedRow row, NationalRegister register, ListAnswers answers, Set<ListColumn> columns, boolean seeksNear) {
        this.row = row;
        this.columns = columns;
        this.seeksNear = seeksNear;
        this.register = register;
        this.answers = answers;
    }

    /// Who the row says it is: each column, where it says something.
    private record Said(
            Optional<OrganisationCode> code,
            Optional<String> name,
            Optional<String> type,
            Optional<String> district,
            Optional<String> province) {
        /// The type that its own column says, or else the one that its name begins with.
        Optional<OrganisationType> kind() {
            return type.flatMap(OrganisationType::of).or(() -> name.flatMap(OrganisationType::before));
        }

        /// The name with the type before it, written out.
        Optional<String> fullName() {
            return name.map(typed -> OrganisationType.before(typed)
                    .or(this::kind)
                    .map(kind -> kind.full(OrganisationType.bare(typed)))
                    .orElse(typed));
        }

        Optional<String> writtenType() {
            return kind().map(OrganisationType::written).or(() -> type);
        }

        /// This, and of what is not said what somebody else says.
        Said or(Said other) {
            return new Said(
                    code.or(other::code),
                    name.or(other::name),
                    type.or(other::type),
                    district.or(other::district),
                    province.or(other::province));
        }
    }

    /// The invitee that the row names, unless a fault was noted.
    Optional<Invitee> invitee() {
        Said said = said();
        boolean read = faults.isEmpty();
        Reach reach = new Reach(takeIfFilled(ListColumn.EMAIL, saying(ListColumn.EMAIL), ListRow::email), reached());
        Optional<Organisation> organisation = read ? organisation(said) : Optional.empty();
        if (!read && register.isEmpty()) {
            lacking(said);
        }
        code = organisation.map(Organisation::code).or(said::code);
        province = code.map(OrganisationCode::province)
                .or(() -> said.or(around(said)).province().flatMap(register::digits));
        return faults.isEmpty() ? organisation.map(each -> new Invitee(each, reach)) : Optional.empty();
    }

    /// Who its cells say it is. What is said of the place beside the name holds unless the place's own columns say
    /// another.
    private Said said() {
        NameCell cell = NameCell.read(row.cell(ListColumn.NAME), register);
        Places places = places(saying(ListColumn.DISTRICT), saying(ListColumn.PROVINCE));
        Optional<String> district = takeIfFilled(ListColumn.DISTRICT, places.district(), raw -> place(raw, DISTRICT));
        Optional<String> province = takeIfFilled(ListColumn.PROVINCE, places.province(), raw -> place(raw, PROVINCE));
        boolean apart = apart(district, cell.district()) || apart(province, cell.province());
        return new Said(
                takeIfFilled(ListColumn.CODE, ListRow::code),
                takeIfFilled(ListColumn.NAME, raw -> text(apart ? raw : cell.name(), NAME_LIMIT)),
                takeIfFilled(ListColumn.TYPE, saying(ListColumn.TYPE), raw -> text(raw, TYPE_LIMIT)),
                district.or(() -> cell.district().filter(_ -> !apart)),
                province.or(() -> cell.province().filter(_ -> !apart)));
    }

    private static boolean apart(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !NationalRegister.same(one.get(), other.get());
    }

    /// Where a row says that it is, in two columns or in the district's alone: `ท่ายาง / เพชรบุรี`.
    private record Places(String district, String province) {}

    private Places places(String district, String province) {
        return PlaceHeading.place(district, register)
                .filter(both -> both.district().isPresent())
                .flatMap(both -> both.province()
                        .map(second -> new Places(both.district().get(), province.isEmpty() ? second : province)))
                .orElseGet(() -> new Places(district, province));
    }

    /// What is wrong with it, from its first column to its last.
    List<RowFault> faults() {
        return faults.stream().sorted(Comparator.comparing(RowFault::column)).toList();
    }

    /// Whether the code of the organisation that it names is that one's.
    TargetList.Row.Trust trust() {
        return doubted
                ? TargetList.Row.Trust.DOUBTED
                : answers.register().isPresent() ? TargetList.Row.Trust.SAID : TargetList.Row.Trust.UNSAID;
    }

    /// The code by which the register has whoever the row seems to mean, by a name that is its own but for a slip.
    Optional<OrganisationCode> meant() {
        return meant;
    }

    /// The two digits of the province that it is of, as far as it tells.
    Optional<String> province() {
        return province;
    }

    /// Who it names: a code, or where it tells none nobody but itself.
    String who() {
        return code.map(OrganisationCode::digits).orElseGet(row.place()::toString);
    }

    /// What its cell of a telephone says.
    PhoneCell phone() {
        return phone;
    }

    /// What in it contradicts the register.
    List<ListRemark> remarks() {
        return List.copyOf(remarks);
    }

    private Optional<Organisation> organisation(Said said) {
        if (!register.isEmpty() && said.code().isEmpty()) {
            return said.name().isEmpty() ? nameless() : named(said, said.name().get());
        }
        Optional<Organisation> registered = said.code().flatMap(register::find);
        Optional<Organisation> named = said.code().flatMap(code -> meant(said, code, registered));
        if (named.isPresent()) {
            return Optional.of(byName(said.code().orElseThrow(), registered, named.get()));
        }
        Optional<Organisation> near = said.code().flatMap(code -> nearly(said, code, registered));
        if (near.isPresent()) {
            return Optional.of(byNearName(said, registered, near.get()));
        }
        if (registered.isPresent()) {
            return compared(said, registered.get());
        }
        Said whole = said.or(around(said)).or(inProvince(said.code().flatMap(register::province)));
        return lacking(whole) ? Optional.empty() : Optional.of(unregistered(whole));
    }

    /// The organisation whose name, type and place the row says, all of them, where its code is another's or
    /// nobody's. Where the row says no province it is looked for in the code's; elsewhere only if the row says
    /// its district, or the code is of no province, and the code's organisation goes by another name.
    private Optional<Organisation> meant(Said said, OrganisationCode code, Optional<Organisation> registered) {
        boolean called = registered.filter(each -> calls(said, each)).isPresent();
        if (said.name().isEmpty() || (called && isPlaced(said, registered.get()))) {
            return Optional.empty();
        }
        Said whole = said.or(around(said));
        String home = register.province(code).orElse("");
        boolean anywhere = !called && (home.isEmpty() || whole.district().isPresent());
        Optional<Organisation> successor =
                registered.isEmpty() ? register.successor(code, said.name().get()) : Optional.empty();
        return only(whole, whole.province().orElse(home))
                .or(() -> anywhere ? only(whole, whole.province().orElse("")) : Optional.empty())
                .filter(each -> !each.code().equals(code) && !successor.equals(Optional.of(each)));
    }

    /// The organisation that the row seems to mean where its code is another's or nobody's, and its name nobody's.
    /// Nobody else is looked for where the code's organisation goes by nearly that name, or is in that district.
    private Optional<Organisation> nearly(Said said, OrganisationCode code, Optional<Organisation> registered) {
        String name = said.name().orElse("");
        boolean own = registered
                .filter(each -> NationalRegister.isNear(name, each))
                .or(() -> register.successor(code, name))
                .isPresent();
        Said whole = said.or(around(said));
        String province = whole.province().or(() -> register.province(code)).orElse("");
        if (own || name.isEmpty() || province.isEmpty()) {
            return Optional.empty();
        }
        String district = whole.district().orElse("");
        boolean there = !district.isEmpty()
                && registered.filter(each -> isPlaced(said, each)).isPresent();
        return register.meant(name, whole.kind(), district, province)
                .filter(each -> !each.code().equals(code))
                .filter(each -> !there || NationalRegister.inDistrict(district, each));
    }

    /// One whose code and name are both not what the row says, as the row has it, unless the register is followed.
    private Organisation byNearName(Said said, Optional<Organisation> registered, Organisation near) {
        OrganisationCode code = said.code().orElseThrow();
        Organisation typed = byName(code, registered, compared(said, near).orElseThrow());
        boolean alike = said.kind()
                .filter(kind -> !OrganisationType.of(near.type()).equals(Optional.of(kind)))
                .isEmpty();
        boolean there = NationalRegister.inDistrict(said.district().orElse(""), near);
        meant = doubted && alike && there ? Optional.of(near.code()) : Optional.empty();
        return typed;
    }

    private Optional<Organisation> only(Said said, String province) {
        return register.only(
                said.name().orElse(""), said.kind(), said.district().orElse(""), province);
    }

    private static boolean isPlaced(Said said, Organisation registered) {
        return NationalRegister.inDistrict(said.district().orElse(""), registered)
                && said.province()
                        .filter(typed -> !NationalRegister.same(typed, registered.province()))
                        .isEmpty();
    }

    /// Whether an organisation goes by the name that a row says, with the type where it says that too.
    private static boolean calls(Said said, Organisation registered) {
        return said.fullName()
                .filter(typed -> NationalRegister.same(typed, registered.name())
                        || (said.kind().isEmpty()
                                && NationalRegister.same(typed, OrganisationType.bare(registered.name()))))
                .isPresent();
    }

    /// One whose code is not what the row says: with the code as it is typed, unless the register is followed.
    /// A code of another province is not taken for it unless somebody says so.
    private Organisation byName(OrganisationCode code, Optional<Organisation> registered, Organisation named) {
        String typed = registered.map(ListRow::told).orElse(code.digits());
        String right = register.find(named.code()).map(ListRow::told).orElseThrow();
        remarks.add(new ListRemark(row.place(), ListColumn.CODE, ListRemark.Code.CODE_DIFFERS, typed, right));
        boolean abroad = !code.province().equals(named.code().province());
        boolean followed = answers.register().orElse(abroad);
        doubted = !followed && answers.register().isEmpty();
        return followed
                ? named
                : new Organisation(code, named.name(), named.type(), named.district(), named.province());
    }

    private Optional<Organisation> nameless() {
        require(ListColumn.CODE, Optional.empty());
        require(ListColumn.NAME, Optional.empty());
        return Optional.empty();
    }

    /// Whether something is not said that whoever is not in the register needs; it is noted.
    private boolean lacking(Said said) {
        require(ListColumn.CODE, said.code());
        require(ListColumn.NAME, said.name());
        require(ListColumn.TYPE, said.writtenType());
        require(ListColumn.DISTRICT, said.district());
        require(ListColumn.PROVINCE, said.province());
        return !faults.isEmpty();
    }

    /// Notes a fault where a column says nothing; one that says what cannot be read has its fault already.
    private void require(ListColumn column, Optional<?> said) {
        if (said.isEmpty() && faults.stream().noneMatch(fault -> fault.column() == column)) {
            faults.add(RowFault.of(row.place(), column, RowFault.Code.REQUIRED));
        }
    }

    /// What stands around the row; of its type only where it says none itself.
    private Said around(Said said) {
        Places places = places(hint(ListColumn.DISTRICT), hint(ListColumn.PROVINCE));
        return new Said(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(row.around().get(ListColumn.TYPE))
                        .filter(_ -> said.kind().isEmpty()),
                hinted(places.district(), DISTRICT),
                hinted(places.province(), PROVINCE));
    }

    private static Said inProvince(Optional<String> province) {
        return new Said(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), province);
    }

    private String hint(ListColumn column) {
        return row.around().getOrDefault(column, "");
    }

    private static Optional<String> hinted(String hint, Pattern prefix) {
        return place(hint, prefix) instanceof ReadCell.Value<String>(String place)
                ? Optional.of(place)
                : Optional.empty();
    }

    private Optional<Organisation> named(Said said, String name) {
        Said whole = said.or(around(said));
        List<Organisation> found = register.named(
                name,
                whole.kind(),
                whole.district().orElse(""),
                whole.province().orElse(""));
        boolean there = found.stream()
                .allMatch(each -> NationalRegister.inDistrict(whole.district().orElse(""), each));
        Optional<Organisation> other = there && !found.isEmpty() ? Optional.empty() : otherwiseTyped(whole, name);
        if (other.isPresent() && !found.isEmpty()) {
            faults.add(asked(RowFault.Code.CODE_AMBIGUOUS, List.of(other.get(), found.getFirst())));
            return Optional.empty();
        }
        if (other.isPresent()) {
            return typeChanged(said, other.get());
        }
        if (found.size() == 1 && (there || said.district().isPresent())) {
            return compared(said, found.getFirst());
        }
        faults.add(found.size() < 2 ? unknown(whole, name) : asked(RowFault.Code.CODE_AMBIGUOUS, found));
        return Optional.empty();
    }

    /// The only one of that name there, which is of another type: it may have become the one that is said.
    private Optional<Organisation> otherwiseTyped(Said whole, String name) {
        return whole.kind()
                .flatMap(_ -> register.only(
                        name,
                        Optional.empty(),
                        whole.district().orElse(""),
                        whole.province().orElse("")));
    }

    /// One that the register has as another type. Its code by now the row does not say, so that it is asked
    /// back until the register is followed.
    private Optional<Organisation> typeChanged(Said said, Organisation registered) {
        Optional<Organisation> taken = compared(said, registered);
        if (!followsRegister()) {
            faults.add(asked(RowFault.Code.TYPE_CHANGED, List.of(registered)));
        }
        return taken;
    }

    /// Nobody goes by that name; those are told whose names are nearly that.
    private RowFault unknown(Said whole, String name) {
        List<Organisation> near = seeksNear && name.length() <= NAME_LIMIT
                ? register.near(
                        name,
                        whole.kind(),
                        whole.district().orElse(""),
                        whole.province().orElse(""))
                : List.of();
        return asked(RowFault.Code.CODE_UNKNOWN, near);
    }

    private RowFault asked(RowFault.Code code, List<Organisation> found) {
        boolean inOne = found.stream().map(Organisation::province).distinct().count() < 2;
        String told = found.stream()
                .limit(FEW)
                .map(each -> inOne ? told(each) : toldFar(each))
                .collect(Collectors.joining(", "));
        return new RowFault(row.place(), ListColumn.CODE, code, told);
    }

    private static String toldFar(Organisation found) {
        return found.code() + " " + found.name() + " (" + found.district() + " " + found.province() + ")";
    }

    private static String told(Organisation found) {
        return found.code() + " " + found.name() + " (" + found.district() + ")";
    }

    /// An organisation that the register knows, as the row has it, or as the register does. Where a list has
    /// names, a row without one is asked back: nothing else tells whether its code is the one that is meant.
    private Optional<Organisation> compared(Said said, Organisation registered) {
        if (columns.contains(ListColumn.NAME)) {
            require(ListColumn.NAME, said.name());
        }
        String name = said.fullName()
                .filter(typed -> differs(
                        ListColumn.NAME,
                        ListRemark.Code.NAME_DIFFERS,
                        typed,
                        registered.name(),
                        calls(said, registered)))
                .orElse(registered.name());
        String type = said.type()
                .map(typed -> OrganisationType.of(typed)
                        .map(OrganisationType::written)
                        .orElse(typed))
                .filter(typed -> differs(
                        ListColumn.TYPE,
                        ListRemark.Code.TYPE_DIFFERS,
                        typed,
                        registered.type(),
                        registered.type().startsWith(typed)))
                .orElse(registered.type());
        String district = said.district()
                .filter(typed -> differs(
                        ListColumn.DISTRICT,
                        ListRemark.Code.DISTRICT_DIFFERS,
                        typed,
                        registered.district(),
                        NationalRegister.inDistrict(typed, registered)))
                .orElse(registered.district());
        String province = said.province()
                .filter(typed -> differs(
                        ListColumn.PROVINCE,
                        ListRemark.Code.PROVINCE_DIFFERS,
                        typed,
                        registered.province(),
                        NationalRegister.same(typed, registered.province())))
                .orElse(registered.province());
        return Optional.of(
                followsRegister() ? registered : new Organisation(registered.code(), name, type, district, province));
    }

    /// Whether what is typed is something else than what is registered; if so, it is remarked.
    private boolean differs(ListColumn column, ListRemark.Code code, String typed, String registered, boolean theSame) {
        if (!theSame) {
            remarks.add(new ListRemark(row.place(), column, code, typed, registered));
        }
        return !theSame;
    }

    private boolean followsRegister() {
        return answers.register().orElse(false);
    }

    /// An organisation whose code the register does not know.
    private Organisation unregistered(Said said) {
        Organisation typed = new Organisation(
                said.code().orElseThrow(),
                said.fullName().orElseThrow(),
                said.writtenType().orElseThrow(),
                said.district().orElseThrow(),
                said.province().orElseThrow());
        if (register.isEmpty()) {
            return typed;
        }
        Optional<Organisation> successor = register.successor(typed.code(), typed.name());
        ListRemark.Code code = successor.isPresent() ? ListRemark.Code.CODE_CHANGED : ListRemark.Code.NOT_IN_REGISTER;
        String registered =
                successor.map(each -> each.code() + " " + each.name()).orElse("");
        boolean became = successor
                .filter(each -> typed.code().compareTo(each.code()) < 0)
                .isPresent();
        doubted = !became && answers.register().orElse(true);
        remarks.add(new ListRemark(row.place(), ListColumn.CODE, code, typed.code() + " " + typed.name(), registered));
        return successor.filter(_ -> followsRegister()).orElse(typed);
    }

    /// What a cell holds, or what is wrong with it.
    private sealed interface ReadCell<T> {
        record Value<T>(T value) implements ReadCell<T> {}

        record Wrong<T>(RowFault.Code code) implements ReadCell<T> {}
    }

    /// What a cell holds; empty where it holds nothing, which is no fault by itself.
    private <T> Optional<T> takeIfFilled(ListColumn column, Function<String, ReadCell<T>> parse) {
        return takeIfFilled(column, row.cell(column), parse);
    }

    private <T> Optional<T> takeIfFilled(ListColumn column, String raw, Function<String, ReadCell<T>> parse) {
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        return switch (parse.apply(raw)) {
            case ReadCell.Value<T>(T value) -> Optional.of(value);
            case ReadCell.Wrong<T>(RowFault.Code code) -> {
                if (code != RowFault.Code.REQUIRED) {
                    faults.add(RowFault.of(row.place(), column, code));
                }
                yield Optional.empty();
            }
        };
    }

    /// What a cell says; empty where it says that there is nothing, or is what a formula found.
    private String saying(ListColumn column) {
        String cell = row.cell(column);
        return NOTHING.contains(Text.fold(cell).toLowerCase(Locale.ROOT)) ? "" : cell;
    }

    private static String unguarded(String raw) {
        Matcher guarded = GUARD.matcher(raw.strip());
        return guarded.matches() ? guarded.group(1) : raw;
    }

    private static ReadCell<OrganisationCode> code(String guarded) {
        String raw = PARTS.matcher(unguarded(guarded)).replaceFirst("$1$2$3$4");
        boolean number = NUMBER.matcher(Text.arabicDigits(Text.fold(raw)).replace(" ", ""))
                .matches();
        return number ? new ReadCell.Wrong<>(RowFault.Code.CODE_NUMBER) : of(OrganisationCode.parse(raw));
    }

    private static ReadCell<EmailAddress> email(String raw) {
        return formula(Text.fold(raw)) ? new ReadCell.Wrong<>(RowFault.Code.FORMULA) : of(EmailAddress.parse(raw));
    }

    /// The telephone number, or what is asked of it; of several that lost their zeros both.
    private Optional<PhoneNumber> reached() {
        String guarded = row.cell(ListColumn.PHONE);
        if (saying(ListColumn.PHONE).isEmpty()) {
            return Optional.empty();
        }
        phone = PhoneCell.read(
                LINE_END.matcher(WHOLE.matcher(unguarded(guarded)).replaceFirst("$1"))
                        .replaceAll(" "));
        if (phone.silent()) {
            return Optional.empty();
        }
        if (phone.numbers().isEmpty()) {
            return wrong(phone.fault());
        }
        boolean several = phone.several() && !answers.first();
        boolean zero = phone.zeroless() && !answers.zero();
        if (several) {
            wrong(FaultCode.PHONE_TWO);
        }
        return zero ? wrong(FaultCode.PHONE_ZERO) : phone.first().filter(_ -> !several);
    }

    private Optional<PhoneNumber> wrong(FaultCode code) {
        if (code != FaultCode.REQUIRED) {
            faults.add(RowFault.of(row.place(), ListColumn.PHONE, RowFault.Code.valueOf(code.name())));
        }
        return Optional.empty();
    }

    private static ReadCell<String> place(String raw, Pattern prefix) {
        return text(Text.filledLine(raw, PLACE_LIMIT)
                .then(place -> Text.filledLine(prefix.matcher(place).replaceFirst(""), PLACE_LIMIT)));
    }

    private static ReadCell<String> text(String raw, int limit) {
        return text(Text.filledLine(raw, limit));
    }

    private static ReadCell<String> text(Parsed<String> parsed) {
        return parsed instanceof Parsed.Value<String>(String value) && formula(value)
                ? new ReadCell.Wrong<>(RowFault.Code.FORMULA)
                : of(parsed);
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static <T> ReadCell<T> of(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Value<T>(T value) -> new ReadCell.Value<>(value);
            case Parsed.Wrong<T>(FaultCode code) -> new ReadCell.Wrong<>(RowFault.Code.valueOf(code.name()));
        };
    }
}
