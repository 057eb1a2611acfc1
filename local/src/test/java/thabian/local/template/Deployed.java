package thabian.local.template;

import java.nio.file.Path;
import java.util.stream.Stream;

/// The template that is deployed, as its tests read it.
final class Deployed {
    static final Tree ROOT = Yaml.read(Path.of("..", "template.yaml"));
    static final Template TEMPLATE = Template.of(ROOT);

    private Deployed() {}

    /// The logical id of every function.
    static Stream<String> functions() {
        return TEMPLATE.functions().stream().map(LambdaFunction::id);
    }

    /// The properties of the API.
    static Tree api() {
        return ROOT.at("Resources", "Api", "Properties");
    }
}
