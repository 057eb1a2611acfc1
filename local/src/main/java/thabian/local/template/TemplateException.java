package thabian.local.template;

/// Why a template cannot be used, in one sentence.
public final class TemplateException extends RuntimeException {
    /// Complains in one English sentence.
    public TemplateException(String sentence) {
        super(sentence);
    }
}
