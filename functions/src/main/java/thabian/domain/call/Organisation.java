package thabian.domain.call;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.text.Sought;

/// A local administrative organisation (อปท.) as the register names it. Names are no keys: type and district tell
/// same-name pairs apart.
///
/// @param code its code in the register
/// @param name full name, `องค์การบริหารส่วนตำบลเขาย้อย`
/// @param type `อบจ.`, `เทศบาลนคร`, `เทศบาลเมือง`, `เทศบาลตำบล`, `อบต.` or a special form
/// @param district name of its district (อำเภอ)
/// @param province name of its province
public record Organisation(OrganisationCode code, String name, String type, String district, String province) {
    /// What a name begins with that tells the type.
    private static final Pattern TYPE_IN_NAME = Pattern.compile(
            "^(?:องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล)|อบต\\.|อบจ\\.|ท[นมต]\\.) *");

    /// What people write a name together with, and mean its type.
    private static final Pattern TYPE_BEFORE_NAME = Pattern.compile(
            "(องค์การบริหารส่วน(?:จังหวัด|ตำบล)|เทศบาล(?:นคร|เมือง|ตำบล)?|อบต\\.?|อบจ\\.?|ท[นมต]\\.) *");

    /// What is written before a type where its house is meant.
    private static final Pattern HOUSE = Pattern.compile("(?:สำนักงาน|สนง\\.?|ที่ทำการ) *(?=องค์|เทศ|อบ|ท[นมต]\\.)");

    /// A type's letters with a dot behind each, `อ.บ.ต.`.
    private static final Pattern DOTTED = Pattern.compile("([อท])\\.(บ?)\\.?([ตจนม])\\.");

    /// What is written short before the names of places.
    private static final Pattern PLACE = Pattern.compile("(^|[\\s,(])([ตอจ])\\. *(?=[\\u0E01-\\u0E4E]{2})");

    private static final Map<String, String> PLACES = Map.of("ต", "", "อ", "อำเภอ", "จ", "จังหวัด");

    /// What is typed to look for an organisation: people leave out half of a type, or the space behind it, and write
    /// places as `อ.ท่ายาง`.
    public static Sought sought(String typed) {
        return Sought.of(typed, Organisation::apart);
    }

    static String apart(String typed) {
        String letters = DOTTED.matcher(typed).replaceAll("$1$2$3.");
        String apart =
                TYPE_BEFORE_NAME.matcher(HOUSE.matcher(letters).replaceAll("")).replaceAll("$1 ");
        return PLACE.matcher(apart).replaceAll(place -> place.group(1) + PLACES.get(place.group(2)));
    }

    /// What it is found by.
    public Sought.Target target() {
        String place = "อำเภอ" + district + "\nจังหวัด" + province;
        return new Sought.Target(bareName(), calledBy(), String.join("\n", calledBy(), place, code.digits()));
    }

    /// Its name and its type as people write them.
    String calledBy() {
        String letters = switch (type) {
            case "เทศบาลตำบล" -> "ทต." + bareName();
            case "เทศบาลเมือง" -> "ทม." + bareName();
            case "เทศบาลนคร" -> "ทน." + bareName();
            default -> "";
        };
        return String.join("\n", name, type, letters);
    }

    /// Its name without its type, `เขาย้อย`: what people call it.
    String bareName() {
        return TYPE_IN_NAME.matcher(name).replaceFirst("");
    }

    /// Its type, to be said beside its name; empty where the name begins with it, so that it would be said twice.
    public Optional<String> typeBeside() {
        Optional<OrganisationType> told = OrganisationType.before(name);
        return told.isPresent() && told.equals(OrganisationType.of(type)) ? Optional.empty() : Optional.of(type);
    }

    /// Whether people take it for another: one of another type in the same district that is called the same.
    public boolean isTwinOf(Organisation other) {
        return !type.equals(other.type)
                && district.equals(other.district)
                && province.equals(other.province)
                && bareName().equals(other.bareName());
    }
}
