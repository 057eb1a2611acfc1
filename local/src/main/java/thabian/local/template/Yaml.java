package thabian.local.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads a YAML file without losing CloudFormation's tags: loading it into objects would refuse `!Ref`.
final class Yaml {
    /// How often something may stand for what was written before: a route does.
    private static final int MOST_ALIASES = 500;

    private Yaml() {}

    static Tree read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var settings = LoadSettings.builder()
                    .setLabel(name)
                    .setMaxAliasesForCollections(MOST_ALIASES)
                    .build();
            var root = new Compose(settings)
                    .composeString(Files.readString(file))
                    .orElseThrow(() -> new TemplateException(file + " is empty."));
            return new Tree(name, plain(root));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark()
                    .map(mark -> " in line " + (mark.getLine() + 1))
                    .orElse("");
            throw new TemplateException("%s is not good YAML%s: %s.".formatted(file, line, oneLine(e.getProblem())));
        } catch (YamlEngineException | CharacterCodingException e) {
            throw new TemplateException(
                    "%s is not good YAML: %s.".formatted(file, oneLine(String.valueOf(e.getMessage()))));
        } catch (IOException e) {
            throw new TemplateException("%s cannot be read.".formatted(file));
        }
    }

    private static Object plain(Node node) {
        var content = switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Yaml::plain).toList();
            case MappingNode mapping -> map(mapping);
            default -> throw new IllegalStateException("composed nodes are scalars, sequences and mappings");
        };
        var tag = node.getTag().getValue();
        return tag.startsWith("!") ? new Intrinsic(tag, content) : content;
    }

    private static Map<String, Object> map(MappingNode node) {
        var map = new LinkedHashMap<String, Object>();
        for (var entry : node.getValue()) {
            map.put(String.valueOf(plain(entry.getKeyNode())), plain(entry.getValueNode()));
        }
        return map;
    }

    private static String oneLine(String text) {
        return String.join(" ", List.of(text.strip().split("\\s+")));
    }
}
