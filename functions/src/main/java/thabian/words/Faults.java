package thabian.words;

import thabian.domain.text.Fault;

/// What people read about a fault: what is wrong, and what to do. Pages and problems say it alike.
public final class Faults {
    private static final Words WORDS = Words.of("fault");

    private Faults() {}

    /// The sentence about a fault; one of its own where the field has it (`required.firstName`), else the code's.
    public static String detail(Fault fault) {
        String field = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
        String code = fault.code().code();
        return WORDS.find(code + "." + field).orElseGet(() -> WORDS.get(code));
    }

    /// The same in short, where it stands beside others and the whole is told at its field.
    public static String brief(Fault fault) {
        String field = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
        String code = "brief." + fault.code().code();
        return WORDS.find(code + "." + field).or(() -> WORDS.find(code)).orElseGet(() -> detail(fault));
    }

    /// The sentence about a fault in what an office types about its seminar.
    public static String ofSeminar(Fault fault) {
        String field = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
        String code = "seminar." + fault.code().code();
        return WORDS.find(code + "." + field).or(() -> WORDS.find(code)).orElseGet(() -> detail(fault));
    }
}
