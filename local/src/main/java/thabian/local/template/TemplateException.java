package thabian.local.template;

/// Says in one sentence why a template cannot be used.
public final class TemplateException extends RuntimeException {
    TemplateException(String sentence) {
        super(sentence);
    }
}
