package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// What keeps the house easy to find one's way in: small rooms, and a name that stands for one thing.
class HouseTest {
    private static final int MOST_FILES = 25;

    private static final List<Path> MAIN = List.of(Path.of("../functions/src/main/java"), Path.of("src/main/java"));
    private static final List<Path> TEST = List.of(Path.of("../functions/src/test/java"), Path.of("src/test/java"));

    /// What is part of no module.
    private static final List<Path> BESIDE =
            List.of(Path.of("../functions/src/build/java"), Path.of("../image/java"), Path.of("../bench/java"));

    /// A text that is `?` or `&` alone, or in which a parameter begins: `"?province="`.
    private static final Pattern QUERY_IN_JAVA = Pattern.compile("\"[?&]\"|\"[^\"\n]*[?&][A-Za-z]+=");

    private static final Pattern QUERY_IN_A_TEMPLATE = Pattern.compile("[?&][A-Za-z]+=");

    private static List<Path> sources(List<Path> roots) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<Path> sources() throws IOException {
        return sources(Stream.of(MAIN, TEST, BESIDE).flatMap(List::stream).toList());
    }

    private static Stream<Path> classes() throws IOException {
        return sources().stream().filter(file -> !file.endsWith("package-info.java"));
    }

    private static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    @Test
    void noRoomHoldsMoreThanTwentyFiveFiles() throws IOException {
        assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy(
                        (room, files) -> assertThat(files).as(room.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void noSimpleNameStandsForTwoClasses() throws IOException {
        assertThat(classes()
                        .map(HouseTest::nameOf)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .allSatisfy((name, files) -> assertThat(files).as(name).isOne());
    }

    /// Nested ones may share a name with each other: they are read with that of the class around them.
    @Test
    void noNestedClassHasTheNameOfATopLevelOne() throws IOException {
        List<Path> sources = sources(MAIN);
        Set<String> topLevel = sources.stream().map(HouseTest::nameOf).collect(Collectors.toSet());
        assertThat(nested(sources))
                .contains("Message.Kind")
                .allSatisfy(
                        name -> assertThat(topLevel).as(name).doesNotContain(name.substring(name.indexOf('.') + 1)));
    }

    /// What is asked for behind `?` is written by `thabian.link` alone, which escapes it.
    @Test
    void noPageAndNoRouteWritesAQuery() throws IOException {
        Path house = MAIN.getFirst().resolve("thabian");
        for (Path source : sources(Stream.of("page", "route", "mail", "export", "json", "picture", "words", "work")
                .map(house::resolve)
                .toList())) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(QUERY_IN_JAVA);
        }
        try (Stream<Path> files = Files.walk(Path.of("../functions/src/main/jte"))) {
            for (Path template : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern(QUERY_IN_A_TEMPLATE);
            }
        }
    }

    /// Every class that stands within another, as the compiler reads it: `Message.Kind`.
    private static List<String> nested(List<Path> sources) throws IOException {
        List<String> nested = new ArrayList<>();
        var scanner = new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree tree, String around) {
                var name = tree.getSimpleName().toString();
                if (!around.isEmpty() && !name.isEmpty()) {
                    nested.add(around + "." + name);
                }
                return super.visitClass(tree, name.isEmpty() ? around : name);
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(file -> scanner.scan(file, ""));
        }
        return nested;
    }
}
