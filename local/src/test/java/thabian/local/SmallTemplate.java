package thabian.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import thabian.local.template.Template;

/// The small template that tests of the stack play.
public final class SmallTemplate {
    private SmallTemplate() {}

    public static Path file() {
        try {
            return Path.of(SmallTemplate.class.getResource("small.yaml").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Template read() {
        return Template.read(file());
    }
}
