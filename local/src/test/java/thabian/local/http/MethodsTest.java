package thabian.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;
import thabian.route.table.PublicTable;
import thabian.route.table.StaffRow;
import thabian.route.table.StaffTable;

/// Which methods a path has, and that `HEAD` is a `GET` without its body.
class MethodsTest {
    /// Those that API Gateway hands on.
    private static final List<String> ALL = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static String organisation = "";
    private static String token = "";
    private static String officer = "";

    @BeforeAll
    static void oneHasRegistered() {
        organisation = STACK.nextOrganisation();
        token = STACK.register(TypedForm.of(organisation)).field("manageToken");
        STACK.settleMails();
        officer = STACK.staffToken("*", "officer");
    }

    /// A path, and the methods that the tables give it.
    record Path(String path, TreeSet<String> methods) {
        boolean has(String method) {
            return methods.contains("ANY") || methods.contains(method.equals("HEAD") ? "GET" : method);
        }

        String allow() {
            var allowed = new TreeSet<>(methods);
            allowed.add("OPTIONS");
            if (methods.contains("GET")) {
                allowed.add("HEAD");
            }
            return String.join(", ", allowed);
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static List<Path> paths() {
        Map<String, TreeSet<String>> paths = new TreeMap<>();
        Stream.concat(PublicTable.routes().stream(), StaffTable.ROWS.stream().map(StaffRow::route))
                .map(route -> route.split(" "))
                .forEach(route ->
                        paths.computeIfAbsent(route[1], _ -> new TreeSet<>()).add(route[0]));
        return paths.entrySet().stream()
                .map(path -> new Path(path.getKey(), path.getValue()))
                .toList();
    }

    static List<Path> known() {
        return paths().stream().filter(path -> !path.methods().contains("ANY")).toList();
    }

    private static Asking ask(String method, Path path) {
        var concrete = path.path()
                .replace("{seminar}", "ita-2564")
                .replace("{org}", organisation)
                .replace("{province}", "76")
                .replace("{list}", "0123456789ab")
                .replace("{name}", "closed")
                .replace("{file}", "icon.svg")
                .replace("{proxy+}", "nothing/here");
        var query = concrete.startsWith("/s/") ? "?t=" + token : concrete.endsWith("/letters") ? "?kind=general" : "";
        var asking = STACK.ask(method, concrete + query);
        return concrete.startsWith("/staff")
                ? asking.with("Cookie", "thabian_session=" + STACK.session(officer))
                        .with("Origin", STACK.home().resolve("/").toString().replaceAll("/$", ""))
                : asking.bearing(officer).holding(token);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void headIsGetWithoutTheBody(Path path) {
        var before = STACK.everythingStored();
        var head = ask("HEAD", path).answer();
        assertThat(head.bytes()).isEmpty();
        assertThat(STACK.everythingStored()).isEqualTo(before);
        if (path.has("GET")) {
            var get = ask("GET", path).answer();
            assertThat(head.status()).isEqualTo(get.status()).isNotEqualTo(405);
            for (var header : List.of("Content-Type", "Cache-Control", "ETag", "Content-Disposition", "Vary")) {
                assertThat(head.header(header)).as(header).isEqualTo(get.header(header));
            }
        } else {
            assertThat(head.status()).isEqualTo(405);
            assertThat(head.header("Allow")).isEqualTo(path.allow());
        }
        assertThat(butForWhoTookWhat(STACK.everythingStored())).isEqualTo(butForWhoTookWhat(before));
    }

    /// What a download leaves is who took it, and whose own links were handed out.
    private static List<String> butForWhoTookWhat(String stored) {
        return stored.lines()
                .filter(item ->
                        !item.contains("pk=AttributeValue(S=LOG#") && !item.contains("pk=AttributeValue(S=HANDED#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("known")
    void aMethodThatAPathLacksIsNotAllowedAndTheAnswerSaysWhichAre(Path path) {
        var before = STACK.everythingStored();
        for (var method : ALL) {
            if (!path.has(method) && !method.equals("OPTIONS")) {
                assertNotAllowed(
                        ask(method, path).with("Accept", "application/json").answer(), method, path);
                var page = ask(method, path).with("Accept", "text/html").answer();
                assertThat(page.status()).as(method).isEqualTo(405);
                assertThat(page.header("Allow")).as(method).isEqualTo(path.allow());
                assertThat(page.header("Content-Type")).as(method).startsWith("text/html");
            }
        }
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }

    private static void assertNotAllowed(Answer answer, String method, Path path) {
        if (method.equals("HEAD")) {
            assertThat(answer.status()).isEqualTo(405);
        } else {
            assertThat(answer.outcome()).as(method).isEqualTo("405 method-not-allowed");
            assertThat(answer.field("detail")).contains(method);
        }
        assertThat(answer.header("Allow")).as(method).isEqualTo(path.allow());
    }

    @ParameterizedTest
    @MethodSource("known")
    void optionsTellsWhatThereIs(Path path) {
        var answer = ask("OPTIONS", path).answer();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo(path.allow());
        assertThat(answer.bytes()).isEmpty();
    }
}
