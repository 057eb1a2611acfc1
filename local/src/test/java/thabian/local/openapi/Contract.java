package thabian.local.openapi;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import thabian.json.OpenApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document as it is served. Its schemas are judged as if closed: an object has no field that its schema
/// does not name.
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AT = "https://thabian.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode document = JSON.readTree(OpenApi.document(""));
    private final SchemaRegistry schemas = schemas(closed(document.deepCopy()));
    private final List<Operation> operations = document.get("paths").properties().stream()
            .flatMap(path -> path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> new Operation(this, method.getKey(), path.getKey(), method.getValue())))
            .toList();

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::closed);
        return node;
    }

    private static SchemaRegistry schemas(JsonNode closed) {
        return SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(AT, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /// Reads JSON as the judges of it do.
    static JsonNode json(byte[] bytes) {
        return JSON.readTree(bytes);
    }

    /// The document, as it is written.
    JsonNode document() {
        return document;
    }

    /// What stands at a place, and there where it refers to another place.
    Place at(String pointer) {
        JsonNode found = document.at(pointer);
        String reference = found.path("$ref").asString("");
        return reference.isEmpty() ? new Place(pointer, found) : at(reference.substring(1));
    }

    /// Something in the document, and where it stands.
    record Place(String pointer, JsonNode json) {
        /// Where a field of it stands.
        String below(String name) {
            return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        }
    }

    /// Every operation, in the order of the document.
    List<Operation> operations() {
        return operations;
    }

    /// The operation of a method on a path as the document writes it.
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst();
    }

    /// What is wrong with a value by the schema at a place; empty where nothing is.
    List<String> faults(String pointer, JsonNode value) {
        return Objects.requireNonNull(schemas.getSchema(SchemaLocation.of(AT + "#" + pointer))).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /// Every field that an answer by the schema at a place may have, by its place.
    Set<String> fields(String pointer) {
        Set<String> found = new TreeSet<>();
        fields(pointer, found);
        return found;
    }

    private void fields(String pointer, Set<String> found) {
        Place schema = at(pointer);
        for (String name : schema.json().path("properties").propertyNames()) {
            if (found.add(schema.pointer() + "/properties/" + name)) {
                fields(schema.pointer() + "/properties/" + name, found);
            }
        }
        if (schema.json().has("items")) {
            fields(schema.pointer() + "/items", found);
        }
    }

    /// Those of them that a value has.
    Set<String> fields(String pointer, JsonNode value) {
        Set<String> found = new TreeSet<>();
        fields(pointer, value, found);
        return found;
    }

    private void fields(String pointer, JsonNode value, Set<String> found) {
        Place schema = at(pointer);
        for (var field : value.properties()) {
            String at = schema.pointer() + "/properties/" + field.getKey();
            found.add(at);
            fields(at, field.getValue(), found);
        }
        if (value.isArray()) {
            value.forEach(item -> fields(schema.pointer() + "/items", item, found));
        }
    }

    /// A value with every field that a request by the schema at a place may have, none of them meant.
    JsonNode sample(String pointer) {
        Place schema = at(pointer);
        if (schema.json().has("oneOf")) {
            return sample(schema.pointer() + "/oneOf/0");
        }
        ObjectNode object = JSON.createObjectNode();
        for (String name : schema.json().path("properties").propertyNames()) {
            object.set(name, sample(schema.pointer() + "/properties/" + name));
        }
        return switch (schema.json().path("type").asString("")) {
            case "object" -> object;
            case "array" -> JSON.createArrayNode().add(sample(schema.pointer() + "/items"));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            default -> JSON.getNodeFactory().stringNode("x");
        };
    }
}
