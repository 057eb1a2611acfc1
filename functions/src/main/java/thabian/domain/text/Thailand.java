package thabian.domain.text;

import java.time.ZoneId;

/// What every date in Thailand goes by.
public final class Thailand {
    /// The zone that all of it lives in.
    public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    /// How far the Buddhist Era (พ.ศ.) is ahead of the common one.
    public static final int BUDDHIST_ERA = 543;

    private Thailand() {}
}
