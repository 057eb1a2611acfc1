package thabian.domain.call;

import java.util.regex.Pattern;

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

    /// What is typed of an organisation, with the type apart from the name: people leave out half of a type, or the
    /// space behind it.
    public static String typeApart(String typed) {
        return TYPE_BEFORE_NAME.matcher(typed).replaceAll("$1 ");
    }

    /// Its name and its type as people write them.
    public String calledBy() {
        String letters = switch (type) {
            case "เทศบาลตำบล" -> "ทต.";
            case "เทศบาลเมือง" -> "ทม.";
            case "เทศบาลนคร" -> "ทน.";
            default -> "";
        };
        return String.join("\n", name, type, letters);
    }

    /// Its name without its type, `เขาย้อย`: what people call it.
    String bareName() {
        return TYPE_IN_NAME.matcher(name).replaceFirst("");
    }

    /// Whether its name begins with its type, so that saying both would say it twice.
    public boolean tellsItsType() {
        return TYPE_IN_NAME.matcher(name).lookingAt();
    }

    /// Whether people take it for another: one of another type in the same district that is called the same.
    public boolean isTwinOf(Organisation other) {
        return !type.equals(other.type)
                && district.equals(other.district)
                && province.equals(other.province)
                && bareName().equals(other.bareName());
    }
}
