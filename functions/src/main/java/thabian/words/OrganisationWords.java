package thabian.words;

import thabian.domain.call.Organisation;

/// An organisation as people tell it apart, its type said once: by its name, else beside it.
public final class OrganisationWords {
    private static final Words WORDS = Words.of("organisation");

    private OrganisationWords() {}

    /// `เทศบาลตำบลเขาย้อย`, and `เขาย้อย (เทศบาลตำบล)` where the name alone does not tell.
    public static String name(Organisation organisation) {
        return organisation
                .typeBeside()
                .map(type -> WORDS.get("typed", organisation.name(), type))
                .orElseGet(organisation::name);
    }

    /// `เทศบาลตำบลเขาย้อย อำเภอเขาย้อย`.
    public static String inDistrict(Organisation organisation) {
        return WORDS.get("in-district", name(organisation), organisation.district());
    }

    /// `อำเภอเขาย้อย จังหวัดเพชรบุรี`, to stand below the name.
    public static String where(Organisation organisation) {
        String place = WORDS.get("where", organisation.district(), organisation.province());
        return organisation
                .typeBeside()
                .map(type -> WORDS.get("where.typed", type, place))
                .orElse(place);
    }
}
