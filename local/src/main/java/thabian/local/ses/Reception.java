package thabian.local.ses;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What becomes of a mail at its recipient's, which its address alone decides: SES's mailbox simulator as on AWS
/// ("Using the mailbox simulator", SES developer guide), and below `.example` local parts that begin with a word, so
/// that trouble can be played with made-up offices too. Every other address takes the mail.
enum Reception {
    DELIVERED("ถึงแล้ว"),
    BOUNCED("ตีกลับ: ไม่มีที่อยู่นี้"),
    FULL("ตีกลับ: ตู้จดหมายเต็ม"),
    SUPPRESSED("ตีกลับ: อยู่ในรายการระงับของ SES"),
    COMPLAINED("ถึงแล้ว แต่ผู้รับแจ้งว่าเป็นสแปม"),
    OUT_OF_OFFICE("ถึงแล้ว มีคำตอบอัตโนมัติ");

    /// What stands before a `+` of the simulator's addresses.
    private static final Map<String, Reception> SIMULATOR = Map.of(
            "bounce", BOUNCED,
            "complaint", COMPLAINED,
            "ooto", OUT_OF_OFFICE,
            "suppressionlist", SUPPRESSED);

    /// How the local part of a made-up address begins.
    private static final Map<String, Reception> MADE_UP = Map.of(
            "bounce", BOUNCED,
            "complain", COMPLAINED,
            "full", FULL,
            "ooto", OUT_OF_OFFICE);

    private final String title;

    Reception(String title) {
        this.title = title;
    }

    /// What it is called on the mailbox's pages.
    String title() {
        return title;
    }

    /// What becomes of a mail to this address, perhaps with a name before it.
    static Reception of(String written) {
        var address = AddressRules.bare(written).toLowerCase(Locale.ROOT);
        var at = address.lastIndexOf('@');
        var local = address.substring(0, at);
        var domain = address.substring(at + 1);
        if (domain.equals("simulator.amazonses.com")) {
            return SIMULATOR.getOrDefault(local.replaceFirst("\\+.*", ""), DELIVERED);
        }
        return domain.endsWith(".example")
                ? MADE_UP.entrySet().stream()
                        .filter(word -> local.startsWith(word.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(DELIVERED)
                : DELIVERED;
    }

    /// Everything that comes of mails to these addresses, each once.
    static List<Reception> of(List<String> recipients) {
        return recipients.stream().map(Reception::of).distinct().toList();
    }
}
