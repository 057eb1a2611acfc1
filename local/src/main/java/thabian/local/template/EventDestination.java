package thabian.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which fates of a mail SES tells the account's default bus.
///
/// @param configurationSet logical id of the set whose mails it is about
/// @param types in small letters: `delivery`, `bounce`, `complaint`, `reject`
public record EventDestination(String configurationSet, Set<String> types) {
    public EventDestination {
        types = Set.copyOf(types);
    }

    /// Those that a template defines.
    static List<EventDestination> of(Tree root) {
        return Template.resources(root, "AWS::SES::ConfigurationSetEventDestination").values().stream()
                .map(resource -> of(resource.at("Properties"), resource.at("Properties", "EventDestination")))
                .toList();
    }

    private static EventDestination of(Tree properties, Tree destination) {
        if (!destination.at("EventBridgeDestination").exists()) {
            throw destination.isNot("an EventBridgeDestination, the only one the laptop plays");
        }
        return new EventDestination(
                properties.at("ConfigurationSetName").reference(),
                destination.at("Enabled").optionalText().orElse("false").equals("true")
                        ? destination.at("MatchingEventTypes").items().stream()
                                .map(type -> type.text().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet())
                        : Set.of());
    }
}
