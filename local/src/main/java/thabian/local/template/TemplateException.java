package thabian.local.template;

/// Says in one sentence why a template cannot be used.
public final class TemplateException extends RuntimeException {
    /// Complains in one English sentence.
    public TemplateException(String sentence) {
        super(sentence);
    }
}
