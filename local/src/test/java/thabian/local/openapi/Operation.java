package thabian.local.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import thabian.local.openapi.Contract.Place;
import tools.jackson.databind.JsonNode;

/// A route as the document describes it.
///
/// @param method in capitals
record Operation(Contract contract, String method, String path, JsonNode json) {
    Operation {
        method = method.toUpperCase(Locale.ROOT);
    }

    /// As the tables of routes call it: `GET /api/seminars/{seminar}`.
    String name() {
        return method + " " + path;
    }

    private Place place() {
        return new Place(new Place("/paths", json).below(path) + "/" + method.toLowerCase(Locale.ROOT), json);
    }

    /// The statuses that it names, `5XX` among them.
    Collection<String> statuses() {
        return json.get("responses").propertyNames();
    }

    /// The answer of a status; empty where it names none.
    Optional<Place> response(int status) {
        return Stream.of(String.valueOf(status), status / 100 + "XX")
                .filter(statuses()::contains)
                .findFirst()
                .map(this::response);
    }

    /// The answer of a status that it names.
    Place response(String status) {
        return contract.at(place().pointer() + "/responses/" + status);
    }

    /// Its parameters of a kind, `query` or `header`, by name.
    Set<String> parameters(String in) {
        Set<String> names = new TreeSet<>();
        List<String> lists = List.of(place().pointer(), new Place("/paths", json).below(path));
        for (String list : lists) {
            int count = contract.document().at(list + "/parameters").size();
            for (int i = 0; i < count; i++) {
                JsonNode parameter = contract.at(list + "/parameters/" + i).json();
                if (parameter.get("in").asString().equals(in)) {
                    names.add(parameter.get("name").asString());
                }
            }
        }
        return names;
    }

    /// What it takes of a media type.
    Place body(String media) {
        return contract.at(new Place(place().pointer() + "/requestBody/content", json).below(media));
    }

    /// The media types of what it takes.
    Collection<String> bodies() {
        return json.at("/requestBody/content").propertyNames();
    }

    /// The problems that an answer names by its examples; none where it is no refusal.
    Set<String> problems(String status) {
        Place problem = new Place(response(status).pointer() + "/content", json);
        String examples = problem.below("application/problem+json") + "/examples";
        Set<String> names = new TreeSet<>();
        for (String example : contract.document().at(examples).propertyNames()) {
            names.add(name(contract.at(examples + "/" + example).json().get("value")));
        }
        return names;
    }

    /// The name of a problem (RFC 9457): what its type ends with.
    static String name(JsonNode problem) {
        return problem.path("type").asString("").replaceFirst("^/problems/", "");
    }

    @Override
    public String toString() {
        return name();
    }
}
