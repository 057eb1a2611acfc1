package thabian.domain.people;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles that are known where nothing else stands in their box. Before a name in one line they would be cut from names
/// that begin so: `คุณากร`, `พระพาย`, `ครูแก้ว`.
final class LoneTitles {
    private static final Set<String> THAI = Set.of(
            ("คุณ คุณครู ครู หมอ จ่า ดาบ ผู้กอง ผู้พัน ผู้หมวด สารวัตร กำนัน ผู้ใหญ่ ผู้ใหญ่บ้าน ทนาย ทนายความ อปพร. พลอาสา มว.เอก มว.โท มว.ตรี พระ"
                            + " หะยี หัจญี หัจยี ฮัจยี ฮัจญี ฮัจญะห์ โต๊ะครู โต๊ะอิหม่าม อิหม่าม บาบอ อุสตาซ หม่อม เจ้า เจ้านาง"
                            + " ท่านชาย ท่านหญิง นพ.ดร. นายกองเอกพิเศษ มาสเตอร์ มิส สิบเอกพิเศษ")
                    .split(" "));

    /// A word of a title in Latin letters; several make one, `Pol. Lt. Col.`, `Assoc. Prof. Dr.`
    private static final String LATIN_WORD =
            "(?:mr|mrs|ms|miss|mx|master|madam|mme|m|l|r|c|h|s|e|dr|doctor|prof|professor|assoc"
                    + "|associate|asst|assist|assistant|emeritus|lecturer|aj|ajarn|ajahn|khun|khunying|sir|dame|lord|lady|hon|honou?rable|rev"
                    + "|reverend|fr|father|sr|sister|br|brother|bro|pastor|ven|venerable|phra|phramaha|imam|haji|hajji|hajjah|hj|ustaz|tok|tuan"
                    + "|datuk|dato|datin|tan|sri|tun|syed|sharifah|eng|ir|arch|atty|acting|act|sub|second|first|2nd|1st|lt|lieutenant|col"
                    + "|colonel|gen|general|maj|major|brig|capt|captain|sgt|sergeant|msgt|cpl|corporal|pvt|private|adm|admiral|cdr|cmdr"
                    + "|commander|flt|wg|sqn|ldr|gp|grp|plt|off|fg|air|chf|mshl|marshal|pol|police|special|spec|sm|vol|ph|d)";

    private static final Pattern LATIN = Pattern.compile(
            "(?i)" + LATIN_WORD + "\\.?(?:[ -]?(?:(?<=[. -])" + LATIN_WORD + ")\\.?)*|prof\\.? ?\\(emeritus\\)\\.?");

    /// A rank with what its colonel may be.
    private static final Pattern SPECIAL =
            Pattern.compile("(.+?) ?(?:พิเศษ|\\( ?พิเศษ ?\\))(?: ?(?:หญิง|\\( ?หญิง ?\\)))?");

    private LoneTitles() {}

    /// Whether a title is one of them.
    static boolean has(String typed) {
        Matcher special = SPECIAL.matcher(typed);
        return THAI.contains(typed)
                || LATIN.matcher(typed).matches()
                || (special.matches() && Titles.known(special.group(1)).isPresent());
    }
}
