package thabian.local.standin;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// template.yaml as JSON that CloudFormation takes: aliases unrolled, intrinsics in their long form, code named.
///
/// It does what `sam build` and bin/deploy do to the template; the SAM transform is the stand-in's.
final class UnrolledTemplate {
    private static final int MOST_ALIASES = 500;
    private static final List<String> METHODS = List.of("delete", "get", "head", "options", "patch", "post", "put");

    private final Map<String, Object> root;

    private UnrolledTemplate(Map<String, Object> root) {
        this.root = root;
        object(object(root.get("Globals")).get("Function")).remove("CodeUri");
        for (var function : functions()) {
            object(resources().get(function)).remove("Metadata");
        }
        object(object(object(object(resources().get("Api")).get("Properties")).get("DefinitionBody"))
                        .get("paths"))
                .values()
                .forEach(path -> nameMethods(object(path)));
        var deployedBy = object(object(root.get("Parameters")).get("DeployedBy"));
        deployedBy.put("Default", "make-stack-deploy");
        deployedBy.remove("AllowedPattern");
    }

    static UnrolledTemplate read(Path file) throws IOException {
        var settings =
                LoadSettings.builder().setMaxAliasesForCollections(MOST_ALIASES).build();
        var node = new Compose(settings).composeString(Files.readString(file)).orElseThrow();
        return new UnrolledTemplate(object(plain(node)));
    }

    /// The logical ids of its functions.
    List<String> functions() {
        return resources().entrySet().stream()
                .filter(resource -> "AWS::Serverless::Function"
                        .equals(object(resource.getValue()).get("Type")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The names of its parameters.
    Set<String> parameters() {
        return object(root.get("Parameters")).keySet();
    }

    /// The template as it is deployed.
    ///
    /// @param code where each function's code lies
    /// @param release what it is called (docs/decisions/0035)
    String json(Map<String, String> code, String release) throws IOException {
        for (var function : functions()) {
            object(object(resources().get(function)).get("Properties")).put("CodeUri", code.get(function));
        }
        return JSON.std.asString(root).replace("baresamdeploy", release);
    }

    /// Method by method what API Gateway takes as any: MiniStack imports no such.
    private static void nameMethods(Map<String, Object> path) {
        var any = path.remove("x-amazon-apigateway-any-method");
        for (var method : METHODS) {
            path.put(method, any);
        }
    }

    private Map<String, Object> resources() {
        return object(root.get("Resources"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw new IllegalStateException("the template is none of ours");
    }

    private static Object plain(Node node) {
        var tag = node.getTag().getValue();
        var content = content(node);
        return switch (tag) {
            case String own when !own.startsWith("!") -> content;
            case "!Ref", "!Condition" -> Map.of(tag.substring(1), content);
            case "!GetAtt" ->
                Map.of("Fn::GetAtt", List.of(String.valueOf(content).split("\\.", 2)));
            case String function -> Map.of("Fn::" + function.substring(1), content);
        };
    }

    private static Object content(Node node) {
        return switch (node) {
            case SequenceNode sequence ->
                new ArrayList<>(sequence.getValue().stream()
                        .map(UnrolledTemplate::plain)
                        .toList());
            case MappingNode mapping -> {
                var map = new LinkedHashMap<String, Object>();
                for (var entry : mapping.getValue()) {
                    map.put(String.valueOf(content(entry.getKeyNode())), plain(entry.getValueNode()));
                }
                yield map;
            }
            case ScalarNode scalar -> scalar(scalar.getTag().getValue(), scalar.getValue());
            default -> throw new IllegalStateException("composed nodes are scalars, sequences and mappings");
        };
    }

    private static Object scalar(String tag, String text) {
        return switch (tag) {
            case "tag:yaml.org,2002:int" -> Long.valueOf(text);
            case "tag:yaml.org,2002:float" -> Double.valueOf(text);
            case "tag:yaml.org,2002:bool" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
