package thabian.local.ses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way in which SES as a whole may behave, whoever a mail is for.
public enum SesMode {
    OK("ปกติ", "รับอีเมลและตอบทันที"),
    SLOW("ช้า", "รับอีเมล แต่ราว 2 วินาทีจึงตอบ"),
    SILENT("เงียบ", "ไม่รับอีเมล และไม่ตอบเลย"),
    THROTTLE("จำกัดอัตรา", "ไม่รับอีเมล ตอบว่าส่งถี่เกินไป (429)"),
    LOSE("คำตอบหาย", "รับอีเมล แต่คำตอบหายกลางทาง"),
    REFUSE("ปฏิเสธผู้ส่ง", "ไม่รับอีเมล ตอบว่าที่อยู่ผู้ส่งยังไม่ได้ยืนยัน");

    private final String title;
    private final String effect;

    SesMode(String title, String effect) {
        this.title = title;
        this.effect = effect;
    }

    /// The mode of this key; empty where there is none.
    static Optional<SesMode> of(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }

    /// What programs call it.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// What SES then does, in Thai.
    public String effect() {
        return effect;
    }

    /// What goes wrong with a mail that it strikes.
    Optional<SesFault> fault() {
        return switch (this) {
            case OK -> Optional.empty();
            case SLOW -> Optional.of(new SesFault.TakeSlowly());
            case SILENT -> Optional.of(new SesFault.StaySilent());
            case THROTTLE -> Optional.of(new SesFault.Refuse(SesRefusal.throttled()));
            case LOSE -> Optional.of(new SesFault.LoseAnswer());
            case REFUSE -> Optional.of(new SesFault.RefuseSender());
        };
    }
}
