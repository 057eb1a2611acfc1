package thabian.platform;

/// Why a function cannot run as it was deployed: one sentence, for whoever deployed it.
public final class MisconfiguredException extends RuntimeException {
    public MisconfiguredException(String sentence) {
        super(sentence);
    }
}
