package thabian.local.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.list.ListColumn;
import thabian.domain.list.RowFault;
import thabian.domain.people.Capacity;
import thabian.domain.people.PersonField;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;
import thabian.http.HttpProblem;
import thabian.http.ProblemType;
import thabian.local.Stack;
import thabian.local.template.Route;
import thabian.local.template.Template;
import thabian.route.SeminarProblem;
import thabian.route.table.PublicTable;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;
import thabian.words.Words;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document and the code name the same routes, rights, parameters, problems and codes: neither has one that
/// the other has not.
class ContractTest {
    private static final Contract CONTRACT = new Contract();
    private static final Words WORDS = Words.of("problem");

    /// Those that only pages answer.
    private static final Set<ProblemType> OF_PAGES = Set.of(HttpProblem.FOREIGN_FORM, HttpProblem.UNKNOWN_ASSET);

    /// Those of an address that no operation has.
    private static final Set<ProblemType> OF_NO_OPERATION =
            Set.of(HttpProblem.UNKNOWN_ROUTE, HttpProblem.METHOD_NOT_ALLOWED);

    /// What only somebody who types into a form can get wrong.
    private static final Set<FaultCode> OF_FORMS = EnumSet.of(
            FaultCode.TITLE_MISSING,
            FaultCode.SURNAME_MISSING,
            FaultCode.NAME_SPLIT,
            FaultCode.DAY_UNKNOWN,
            FaultCode.CLOCK_FORMAT,
            FaultCode.YEAR_COMMON,
            FaultCode.SEMINAR_ID_FORMAT,
            FaultCode.SEMINAR_ID_TAKEN);

    /// The parameters that those without an account may name; any other is passed over.
    private static final Map<String, Set<String>> PUBLIC_PARAMETERS = Map.of(
            "GET /api/seminars/{seminar}", Set.of("province", "org"),
            "GET /api/seminars/{seminar}/organisations", Set.of("province"));

    @Test
    void itIsWhatTheInitiativeCallsAnOpenApiDocument() {
        var official = SchemaRegistry.withDialect(
                Dialects.getDraft202012(),
                registry -> registry.schemaIdResolvers(
                        ids -> ids.mapPrefix("https://spec.openapis.org/oas/", "classpath:openapi/")));
        var schema = Objects.requireNonNull(
                official.getSchema(SchemaLocation.of("https://spec.openapis.org/oas/3.1/schema-base/2025-09-15")));
        assertThat(schema.validate(CONTRACT.document())).isEmpty();
        var broken = CONTRACT.document().toString().replace("\"object\"", "\"objct\"");
        assertThat(schema.validate(Contract.json(broken.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        Map<String, JsonNode> examples = new TreeMap<>();
        collect("", CONTRACT.document(), examples);
        assertThat(examples).hasSizeGreaterThan(100);
        examples.forEach((place, example) -> assertThat(CONTRACT.faults(place.replaceFirst(" .*", ""), example))
                .as(place)
                .isEmpty());
    }

    /// Every example, by the place of its schema and a number of its own.
    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> found) {
        if (node.isObject() && node.has("schema")) {
            String schema = pointer + "/schema ";
            if (node.has("example")) {
                found.put(schema, node.get("example"));
            }
            for (String name : node.path("examples").propertyNames()) {
                found.put(
                        schema + name,
                        CONTRACT.at(pointer + "/examples/" + name).json().get("value"));
            }
        }
        if (node.path("examples").isArray()) {
            node.get("examples").forEach(example -> found.put(pointer + " " + example, example));
        }
        for (var field : node.properties()) {
            if (!Set.of("example", "examples", "value").contains(field.getKey())) {
                collect(new Contract.Place(pointer, node).below(field.getKey()), field.getValue(), found);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), found);
        }
    }

    @Test
    void itsOperationsAreTheTablesRoutesBelowTheApi() {
        var routes = Stream.concat(
                        PublicTable.routes().stream(), StaffTable.ROWS.stream().map(StaffRow::route))
                .filter(route -> route.contains(" /api/"));
        assertThat(CONTRACT.operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    @Test
    void itsPathsAreTheTemplatesAndThoseBehindTheAuthorizerWantAToken() {
        var routes = Template.read(Path.of("..", "template.yaml")).api().routes().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .collect(Collectors.toMap(Route::path, Route::authorized));
        assertThat(CONTRACT.document().get("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(routes.keySet());
        assertThat(CONTRACT.operations())
                .allSatisfy(operation -> assertThat(
                                operation.json().get("security").toString().equals("[{\"staffToken\":[]}]"))
                        .as(operation.name())
                        .isEqualTo(routes.get(operation.path())));
    }

    @Test
    void whoMayIsWhatTheTableSays() {
        assertThat(CONTRACT.operations().stream()
                        .filter(operation -> operation.json().has("x-right"))
                        .collect(Collectors.toMap(
                                Operation::name,
                                operation -> operation.json().get("x-right").asString())))
                .isEqualTo(staff(row -> Kebab.of(row.right())));
    }

    @Test
    void aRoutesParametersAreThoseThatItKnows() {
        assertThat(CONTRACT.operations().stream()
                        .collect(Collectors.toMap(Operation::name, operation -> operation.parameters("query"))))
                .allSatisfy((name, parameters) -> assertThat(parameters)
                        .as(name)
                        .isEqualTo(staff(StaffRow::parameters)
                                .getOrDefault(name, PUBLIC_PARAMETERS.getOrDefault(name, Set.of()))));
    }

    private static <T> Map<String, T> staff(Function<StaffRow, T> column) {
        return StaffTable.ROWS.stream()
                .filter(row -> row.route().contains(" /api/"))
                .collect(Collectors.toMap(StaffRow::route, column));
    }

    private static List<ProblemType> problems() {
        return Stream.<ProblemType[]>of(HttpProblem.values(), SeminarProblem.values())
                .flatMap(Arrays::stream)
                .filter(type -> !OF_PAGES.contains(type))
                .toList();
    }

    @Test
    void itsProblemsAreThoseOfTheCodeAndEachHasItsStatus() {
        Map<String, Set<String>> named = new TreeMap<>();
        for (var operation : CONTRACT.operations()) {
            for (var status : operation.statuses()) {
                operation
                        .problems(status)
                        .forEach(problem -> named.computeIfAbsent(problem, _ -> new TreeSet<>())
                                .add(status));
            }
        }
        assertThat(named)
                .isEqualTo(problems().stream()
                        .filter(type -> !OF_NO_OPERATION.contains(type))
                        .collect(Collectors.toMap(ProblemType::id, ContractTest::statuses)));
        assertThat(strings("/components/schemas/Problem/properties/type/examples"))
                .containsExactlyInAnyOrderElementsOf(problems().stream()
                        .map(type -> "/problems/" + type.id())
                        .toList());
    }

    /// What is nobody's fault but ours stands together.
    private static Set<String> statuses(ProblemType type) {
        boolean ours = type == HttpProblem.INTERNAL || type == HttpProblem.TIMEOUT;
        return Set.of(ours ? "5XX" : String.valueOf(type.status()));
    }

    @Test
    void aProblemsExampleIsInTheCodesWords() {
        var types = problems().stream().collect(Collectors.toMap(ProblemType::id, Function.identity()));
        for (var example : CONTRACT.document().at("/components/examples")) {
            var type = types.get(Operation.name(example.get("value")));
            if (type != null) {
                var said = example.get("value");
                assertThat(said.get("status").asInt()).as(type.id()).isEqualTo(type.status());
                assertThat(said.get("title").asString()).as(type.id()).isEqualTo(WORDS.get(type.id() + ".title"));
                assertThat(said.get("detail").asString()).as(type.id()).matches(detail(type));
            }
        }
    }

    private static String detail(ProblemType type) {
        var ours = WORDS.find(type.id() + ".detail").stream()
                .map(detail -> "(?s)\\Q" + detail.replaceAll("\\{[0-9]}", "\\\\E.+\\\\Q") + "\\E");
        return Stream.concat(ours, gateways(type)).collect(Collectors.joining("|"));
    }

    /// What the gateway says of it by itself.
    private static Stream<String> gateways(ProblemType type) {
        return Template.read(Path.of("..", "template.yaml")).api().responses().values().stream()
                .map(response -> Contract.json(response.body().getBytes(StandardCharsets.UTF_8)))
                .filter(problem -> Operation.name(problem).equals(type.id()))
                .map(problem -> "\\Q" + problem.get("detail").asString() + "\\E");
    }

    @Test
    void itsFaultsAreThoseThatTheApiCanFind() {
        var codes = Stream.concat(
                EnumSet.allOf(FaultCode.class).stream()
                        .filter(code -> !OF_FORMS.contains(code))
                        .map(FaultCode::code),
                Stream.of(RowFault.Code.values()).map(RowFault.Code::id));
        assertThat(strings("/components/schemas/Fault/properties/code/enum"))
                .containsExactlyInAnyOrderElementsOf(codes.collect(Collectors.toSet()));
    }

    static List<Arguments> choices() {
        return List.of(
                Arguments.of("Capacity", Capacity.values()),
                Arguments.of("Message/properties/kind", Message.Kind.values()),
                Arguments.of("Message/properties/state", Message.State.values()),
                Arguments.of("Message/properties/to/items/properties/role", Recipient.Role.values()),
                Arguments.of("Message/properties/to/items/properties/fate", Recipient.Fate.values()),
                Arguments.of("MailFate/properties/fate", MailFate.Fate.values()),
                Arguments.of("HistoryEntry/properties/what", HistoryEntry.What.values()),
                Arguments.of("Fault/properties/column", ListColumn.values()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatAFieldMayBeIsWhatTheCodeMayPutThere(String schema, Enum<?>[] constants) {
        assertThat(strings("/components/schemas/" + schema + "/enum"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(constants).map(Kebab::of).toList());
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonHasTheFieldsOfTheCode(String schema) {
        var fields = new TreeSet<>(schema.endsWith("Input") ? Set.of("seat", "insist") : Set.of("seat"));
        PersonField.ALL.forEach(field -> fields.add(field.key()));
        assertThat(CONTRACT.document()
                        .at("/components/schemas/" + schema + "/properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    static List<String> people() {
        return List.of("Attendee", "AttendeeInput");
    }

    @Test
    void itIsServedAsItLiesThere() throws IOException {
        var file = Path.of("..", "functions", "src", "main", "resources", "thabian", "json", "openapi.json");
        try (var stack = Stack.start()) {
            assertThat(stack.get("/api/openapi.json").bytes()).isEqualTo(Files.readAllBytes(file));
        }
    }

    private static List<String> strings(String pointer) {
        List<String> strings = new ArrayList<>();
        CONTRACT.document().at(pointer).forEach(string -> strings.add(string.asString()));
        return strings;
    }
}
