package thabian.domain.form;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Window;
import thabian.domain.text.Check;
import thabian.domain.text.FaultCode;
import thabian.domain.text.TypedTime;

/// When registrations are taken, as somebody typed it.
///
/// @param closesAt exclusive
/// @param swapsUntil exclusive; may be empty: no longer than registrations are taken
public record WindowForm(TypedTime opensAt, TypedTime closesAt, TypedTime swapsUntil) {
    /// Nothing typed.
    static final WindowForm EMPTY = new WindowForm(TypedTime.Thai.EMPTY, TypedTime.Thai.EMPTY, TypedTime.Thai.EMPTY);

    static WindowForm of(Window window) {
        return new WindowForm(
                TypedTime.Thai.of(window.opens()),
                TypedTime.Thai.ofDeadline(window.closes()),
                window.swapsUntil().map(TypedTime.Thai::ofDeadline).orElse(TypedTime.Thai.EMPTY));
    }

    WindowForm opening(Instant opens) {
        return new WindowForm(TypedTime.Thai.of(opens), closesAt, swapsUntil);
    }

    static WindowForm read(FieldReader fields, WindowForm kept) {
        return new WindowForm(
                fields.time("opensAt"), fields.time("closesAt"), fields.time("swapsUntil", kept.swapsUntil));
    }

    void write(FieldWriter fields) {
        fields.time("opensAt", opensAt);
        fields.time("closesAt", closesAt);
        fields.time("swapsUntil", swapsUntil);
    }

    /// The window as it would be stored now.
    ///
    /// @param standing the window that it takes the place of
    Optional<Window> check(Check check, Optional<Window> standing, Instant now) {
        Optional<Instant> opens = check.take("/opensAt", opensAt, typed -> typed.moment(now));
        Optional<Instant> closes = check.take("/closesAt", closesAt, typed -> typed.deadline(now));
        Optional<Instant> swaps = swapsUntil.blank()
                ? Optional.empty()
                : check.take("/swapsUntil", swapsUntil, typed -> typed.deadline(now));
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (!opens.get().isBefore(closes.get())) {
            check.fault("/closesAt", FaultCode.CLOSES_BEFORE_OPENS);
            return Optional.empty();
        }
        if (swaps.filter(closes.get()::isAfter).isPresent()) {
            check.fault("/swapsUntil", FaultCode.SWAPS_BEFORE_CLOSING);
            return Optional.empty();
        }
        Window typed = new Window(opens.get(), closes.get(), swaps);
        return Optional.of(standing.map(old -> typed.replacing(old, now)).orElse(typed));
    }
}
