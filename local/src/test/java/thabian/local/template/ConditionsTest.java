package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each condition and each rule of the template comes to, by the parameters that are said.
class ConditionsTest {
    /// Each condition, what is said where it holds, and what where it does not; `-` where nothing is.
    private static final String CONDITIONS = """
            HasAddress       | PublicAddress=https://a.test      | -
            HasDomain        | DomainName=a.test                 | -
            HasZone          | DomainName=a.test HostedZoneId=Z1 | HostedZoneId=Z1
            HasZone          | DomainName=a.test HostedZoneId=Z1 | DomainName=a.test CertificateArn=arn
            MakesCertificate | DomainName=a.test HostedZoneId=Z1 | DomainName=a.test HostedZoneId=Z1 CertificateArn=arn
            MakesCertificate | DomainName=a.test HostedZoneId=Z1 | -
            OwnsPool         | -                                 | OidcIssuer=https://i.test
            HasSignInPrefix  | SignInPrefix=office               | -
            InvitesOfficer   | FirstOfficer=a@b.test             | -
            InvitesOfficer   | FirstOfficer=a@b.test             | FirstOfficer=a@b.test OidcIssuer=https://i.test
            VerifiesAddress  | SenderIdentity=address            | SenderIdentity=domain
            VerifiesAddress  | SenderIdentity=address            | -
            VerifiesDomain   | SenderIdentity=domain             | SenderIdentity=address
            VerifiesDomain   | SenderIdentity=domain             | -
            HasClientSecret  | OidcClientSecret=s OidcIssuer=i   | OidcIssuer=i
            HasClientSecret  | OidcClientSecret=s OidcIssuer=i   | OidcClientSecret=s
            HasKey           | KeyArn=arn                        | -
            HasBackups       | BackupDays=30                     | -
            HasBackups       | BackupDays=30                     | BackupDays=30 StandIn=true
            HasAlarmMail     | AlarmMail=a@b.test                | -
            HasBudget        | MonthlyBudget=100                 | -
            KeepsConcurrency | PublicConcurrency=100             | -
            IsTraced         | Tracing=Active                    | -
            LogsCallers      | LogCallers=true                   | -
            OnAws            | -                                 | StandIn=true
            HasWall          | -                                 | Wall=false
            HasWall          | -                                 | StandIn=true
            """;

    /// Each rule, a deploy that it takes, and one that it refuses.
    private static final String RULES = """
            AudiencesDiffer    | -                                   | OidcAudience=thabian-console
            AudiencesDiffer    | OidcAudience=a OidcClientId=b       | OidcAudience=a OidcClientId=a
            AddressIsOne       | PublicAddress=https://a.test        | DomainName=a.test HostedZoneId=Z1 PublicAddress=https://a.test
            AddressIsOne       | DomainName=a.test HostedZoneId=Z1   | DomainName=a.test
            AddressIsOne       | DomainName=a.test CertificateArn=a  | DomainName=a.test
            StandInIsRehearsal | StandIn=true Rehearsal=true         | StandIn=true
            StandInIsRehearsal | Rehearsal=true                      | StandIn=true
            OfficerHasPool     | FirstOfficer=a@b.test               | FirstOfficer=a@b.test OidcIssuer=https://i.test
            OfficerHasPool     | OidcIssuer=https://i.test           | FirstOfficer=a@b.test OidcIssuer=https://i.test
            """;

    static Stream<Arguments> aConditionHoldsByWhatIsSaid() {
        return rows(CONDITIONS);
    }

    @ParameterizedTest
    @MethodSource
    void aConditionHoldsByWhatIsSaid(String name, String holding, String not) {
        assertThat(holds(condition(name), values(holding))).as(holding).isTrue();
        assertThat(holds(condition(name), values(not))).as(not).isFalse();
    }

    static Stream<Arguments> aRuleRefusesWhatWouldNotWork() {
        return rows(RULES);
    }

    @ParameterizedTest
    @MethodSource
    void aRuleRefusesWhatWouldNotWork(String name, String taken, String refused) {
        assertThat(takes(name, values(taken))).as(taken).isTrue();
        assertThat(takes(name, values(refused))).as(refused).isFalse();
    }

    @Test
    void noneIsLeftOut() {
        assertThat(names(CONDITIONS)).hasSameElementsAs(keys("Conditions"));
        assertThat(names(RULES)).hasSameElementsAs(keys("Rules"));
    }

    private static Stream<Arguments> rows(String table) {
        return table.lines().map(line -> Arguments.of((Object[]) line.split(" +\\| +")));
    }

    private static List<String> names(String table) {
        return table.lines().map(line -> line.split(" ")[0]).toList();
    }

    private static List<String> keys(String section) {
        return Deployed.ROOT.at(section).entries().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> values(String said) {
        var values = new HashMap<>(Deployed.TEMPLATE.parameters());
        Arrays.stream(said.split(" "))
                .filter(one -> !one.equals("-"))
                .map(one -> one.split("=", 2))
                .forEach(one -> values.put(one[0], one[1]));
        return values;
    }

    private static Tree condition(String name) {
        return Deployed.ROOT.at("Conditions", name);
    }

    private static boolean takes(String rule, Map<String, String> values) {
        return Deployed.ROOT.at("Rules", rule, "Assertions").items().stream()
                .allMatch(assertion -> holds(assertion.at("Assert"), values));
    }

    private static boolean holds(Tree at, Map<String, String> values) {
        return switch (at.value()) {
            case Intrinsic(String tag, String name) when tag.equals("!Condition") -> holds(condition(name), values);
            case Intrinsic(String tag, List<?> parts) -> {
                var trees =
                        parts.stream().map(part -> new Tree(at.where(), part)).toList();
                yield switch (tag) {
                    case "!Not" -> !holds(trees.getFirst(), values);
                    case "!And" -> trees.stream().allMatch(part -> holds(part, values));
                    case "!Or" -> trees.stream().anyMatch(part -> holds(part, values));
                    case "!Equals" ->
                        Intrinsic.resolve(trees.getFirst(), values).equals(Intrinsic.resolve(trees.getLast(), values));
                    default -> throw new AssertionError(tag);
                };
            }
            case null, default -> throw at.isNot("a condition");
        };
    }
}
