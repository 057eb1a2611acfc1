package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFaultsTest {
    private static final Template TEMPLATE = Deployed.TEMPLATE;

    @TempDir
    Path directory;

    @Test
    void twoNamesForOnePlaceAreRefused() {
        var routes = List.of(
                new Route("GET", "/s/{seminar}/{org}", "A", false),
                new Route("GET", "/s/{seminar}/{organisation}/edit", "B", false));
        assertThatThrownBy(() -> RouteRules.check(routes))
                .isInstanceOf(TemplateException.class)
                .hasMessage("API Gateway refuses two names for one place: {org} in /s/{seminar}/{org}"
                        + " and {organisation} in /s/{seminar}/{organisation}/edit.");
    }

    @Test
    void theSameNameAtDifferentPlacesIsFine() {
        RouteRules.check(List.of(
                new Route("GET", "/s/{seminar}/{org}", "A", false), new Route("GET", "/api/{org}", "B", false)));
    }

    @Test
    void nothingStandsAfterAGreedyVariable() {
        assertThatThrownBy(() -> RouteRules.check(List.of(new Route("GET", "/a/{rest+}/b", "A", false))))
                .isInstanceOf(TemplateException.class)
                .hasMessage("API Gateway refuses /a/{rest+}/b: nothing stands after a greedy variable.");
    }

    @Test
    void aRouteStandsOnce() {
        var route = new Route("GET", "/", "A", false);
        assertThatThrownBy(() -> RouteRules.check(List.of(route, route))).hasMessageContaining("stands twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: [            | is not good YAML in line
            ''              | is empty.
            Resources: {}   | The template has 0 resources of type AWS::Serverless::Api; the laptop plays exactly one.
            Resources: 7    | template.yaml.Resources is not a map.
            Resources: {F: {Type: 'AWS::Serverless::Function', Properties: {Events: {E: {Type: SNS}}}}} | is not an event the laptop plays
            """)
    void aBrokenTemplateIsOneSentence(String yaml, String sentence) throws IOException {
        var file = Files.writeString(directory.resolve("template.yaml"), yaml);
        assertThatThrownBy(() -> Template.read(file))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n")
                .endsWith(".");
    }

    @Test
    void anAbsentTemplateIsOneSentence() {
        assertThatThrownBy(() -> Template.read(directory.resolve("none.yaml")))
                .isInstanceOf(TemplateException.class)
                .hasMessageEndingWith("none.yaml cannot be read.");
    }

    @Test
    void anUnknownReferenceIsOneSentence() {
        assertThatThrownBy(() -> TEMPLATE.function("SweepFunction").environment(Map.of("Rehearsal", "true")))
                .hasMessage("template.yaml.Resources.SweepFunction.Properties.Environment.Variables.TABLE"
                        + " refers to Table, which has no value here.");
    }
}
