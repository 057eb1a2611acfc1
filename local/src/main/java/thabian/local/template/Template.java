package thabian.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// template.yaml: what is deployed, as far as the laptop plays it.
///
/// @param parameters every parameter that has a default, and that default
/// @param table the one that has a stream
/// @param asides tables without one
public record Template(
        Map<String, String> parameters,
        List<LambdaFunction> functions,
        RestApi api,
        TableResource table,
        List<TableResource> asides,
        List<StreamMapping> streams,
        List<Schedule> schedules,
        List<Wake> wakes,
        List<EventRule> rules,
        List<EventDestination> destinations) {

    /// Reads a template.
    ///
    /// @throws TemplateException that says in one sentence what is wrong with it
    public static Template read(Path file) {
        return of(Yaml.read(file));
    }

    static Template of(Tree root) {
        var globals = root.at("Globals", "Function");
        var functions = resources(root, "AWS::Serverless::Function").entrySet().stream()
                .map(entry -> new LambdaFunction(entry.getKey(), globals, entry.getValue()))
                .toList();
        var streams = new ArrayList<StreamMapping>();
        var schedules = new ArrayList<Schedule>();
        var wakes = new ArrayList<Wake>();
        var rules = new ArrayList<EventRule>();
        for (var function : functions) {
            for (var event : function.events().entries()) {
                var properties = event.getValue().at("Properties");
                var type = event.getValue().at("Type");
                switch (type.text()) {
                    case "DynamoDB" -> streams.add(StreamMapping.of(function.id(), properties));
                    case "ScheduleV2" -> {
                        if (properties.at("Input").exists()) {
                            wakes.add(Wake.of(function.id(), properties));
                        } else {
                            schedules.add(Schedule.of(function.id(), properties));
                        }
                    }
                    case "EventBridgeRule" -> rules.add(EventRule.of(function.id(), properties));
                    default -> throw type.isNot("an event the laptop plays (DynamoDB, ScheduleV2, EventBridgeRule)");
                }
            }
        }
        var apis = List.copyOf(resources(root, "AWS::Serverless::Api").values());
        var api = only("resources of type AWS::Serverless::Api", apis).at("Properties");
        var tables = resources(root, "AWS::DynamoDB::Table").entrySet().stream()
                .map(entry -> TableResource.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.partitioningBy(table -> table.streamView().isPresent()));
        return new Template(
                parameters(root),
                functions,
                RestApi.of(api),
                only("DynamoDB tables with a stream", tables.getOrDefault(true, List.of())),
                tables.getOrDefault(false, List.of()),
                streams,
                schedules,
                wakes,
                rules,
                EventDestination.of(root));
    }

    /// The function of that logical id.
    public LambdaFunction function(String id) {
        return functions.stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TemplateException("The template has no function " + id + "."));
    }

    private static Map<String, String> parameters(Tree root) {
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : root.at("Parameters").entries()) {
            parameter
                    .getValue()
                    .at("Default")
                    .optionalText()
                    .ifPresent(text -> parameters.put(parameter.getKey(), text));
        }
        return parameters;
    }

    private static <T> T only(String what, List<T> found) {
        if (found.size() != 1) {
            throw new TemplateException(
                    "The template has %d %s; the laptop plays exactly one.".formatted(found.size(), what));
        }
        return found.getFirst();
    }

    static Map<String, Tree> resources(Tree root, String type) {
        var found = new LinkedHashMap<String, Tree>();
        for (var resource : root.at("Resources").entries()) {
            if (resource.getValue().at("Type").text().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        }
        return found;
    }
}
