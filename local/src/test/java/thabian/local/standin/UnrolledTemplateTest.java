package thabian.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thabian.local.Options;

/// What of template.yaml is handed to a stand-in's CloudFormation.
class UnrolledTemplateTest {
    private static final Map<String, Object> UNROLLED = unrolled();

    private static Map<String, Object> unrolled() {
        try {
            var template = UnrolledTemplate.read(Options.parse(List.of()).template());
            var code = new LinkedHashMap<String, String>();
            template.functions().forEach(function -> code.put(function, "s3://code/" + function));
            return JSON.std.mapFrom(template.json(code, "r1"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Object at(String... names) {
        Object here = UNROLLED;
        for (var name : names) {
            here = ((Map<?, ?>) here).get(name);
        }
        return here;
    }

    @Test
    void intrinsicsHaveTheirLongForm() {
        assertThat(at("Conditions", "HasAddress"))
                .isEqualTo(Map.of(
                        "Fn::Not", List.of(Map.of("Fn::Equals", List.of(Map.of("Ref", "PublicAddress"), "")))));
        assertThat(at("Conditions", "HasZone").toString()).startsWith("{Fn::And=[{Condition=HasDomain}");
        assertThat(at("Resources", "StaffFunction", "Properties", "Role"))
                .isEqualTo(Map.of("Fn::GetAtt", List.of("StaffRole", "Arn")));
        assertThat(at("Resources", "StaffPermission", "Properties", "FunctionName"))
                .isEqualTo(Map.of("Ref", "StaffFunction.Alias"));
    }

    @Test
    void numbersAndTruthsAreNoTexts() {
        assertThat(at("Resources", "StaffFunction", "Properties", "Timeout")).isEqualTo(29);
        assertThat(at("Resources", "Table", "Properties", "DeletionProtectionEnabled"))
                .isEqualTo(true);
        assertThat(at("Parameters", "Rehearsal", "Default")).isEqualTo("false");
        assertThat(at("AWSTemplateFormatVersion")).isEqualTo("2010-09-09");
    }

    @Test
    void everyFunctionHasItsCodeAndTheRelease() {
        assertThat(at("Globals", "Function").toString()).doesNotContain("CodeUri");
        for (var function : List.of("PublicFunction", "SweepFunction")) {
            assertThat(at("Resources", function, "Properties", "CodeUri")).isEqualTo("s3://code/" + function);
            assertThat(at("Resources", function, "Properties", "AutoPublishCodeSha256"))
                    .isEqualTo("r1");
        }
        assertThat(at("Parameters", "DeployedBy").toString()).doesNotContain("nobody", "AllowedPattern");
    }
}
