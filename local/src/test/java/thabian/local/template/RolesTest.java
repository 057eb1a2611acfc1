package thabian.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RolesTest {
    private static final Tree ROOT = Deployed.ROOT;

    @ParameterizedTest
    @MethodSource("thabian.local.template.Deployed#functions")
    void noRoleHasAWildcardButForSesToPickTheIdentity(String id) {
        assertThat(statements(id.replace("Function", "Role")))
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(
                                (String.valueOf(statement.at("Action").value())
                                                + statement.at("Resource").value())
                                        .replace(":ses:${AWS::Region}:${AWS::AccountId}:identity/*", ""))
                        .doesNotContain("*"));
    }

    @ParameterizedTest
    @CsvSource({
        "PublicRole, dynamodb:UpdateItem, SLOT#*",
        "PublicRole, dynamodb:GetItem, SEMINAR SLOT#*",
        "PublicRole, dynamodb:Query, SEMINAR SLOT#*",
        "StaffRole, dynamodb:GetItem, SEMINAR CARRIER LISTS SLOT#* HANDED#* LIST#*",
        "StaffRole, dynamodb:Query, SEMINAR LISTS SLOT#* LOG#* DUTY#*",
        "StaffRole, dynamodb:UpdateItem, SEMINAR CARRIER LISTS SLOT#* HANDED#* LOG#* DUTY#* LIST#*",
        "StaffRole, dynamodb:BatchGetItem, MAILBOX#*",
        "MailRole, dynamodb:BatchGetItem, MAILBOX#*",
        "MailRole, dynamodb:GetItem, SEMINAR CARRIER SLOT#*",
        "MailRole, dynamodb:Query, SEMINAR SLOT#*",
        "MailRole, dynamodb:UpdateItem, SEMINAR CARRIER SLOT#* MAILBOX#*",
        "SweepRole, dynamodb:BatchGetItem, SEMINAR SLOT#*",
        "SweepRole, dynamodb:GetItem, SEMINAR CARRIER LISTS LIST#*",
        "SweepRole, dynamodb:Query, SEMINAR LISTS SLOT#*",
        "SweepRole, dynamodb:UpdateItem, SEMINAR CARRIER LISTS SLOT#* LIST#*",
        "DeliveryRole, dynamodb:UpdateItem, SEMINAR SLOT#* MAILBOX#*"
    })
    void aRoleTouchesTheItemsOfItsFunctionOnly(String role, String action, String keys) {
        assertThat(Rights.of(role))
                .filteredOn(statement -> statement.actions().contains(action)
                        && statement.resources().contains("Table.Arn"))
                .singleElement()
                .satisfies(statement -> assertThat(statement.keys()).containsExactly(keys.split(" ")));
    }

    /// What is not said in statements that allow, `LeastPrivilegeTest` would not see.
    @ParameterizedTest
    @MethodSource("thabian.local.template.Deployed#functions")
    void aRoleSaysItAllInStatementsThatAllow(String id) {
        var role = id.replace("Function", "Role");
        assertThat(ROOT.at("Resources", role, "Properties").entries())
                .extracting(Map.Entry::getKey)
                .containsExactly("AssumeRolePolicyDocument", "Policies");
        assertThat(statements(role)).allSatisfy(statement -> {
            assertThat(statement.entries())
                    .extracting(Map.Entry::getKey)
                    .isSubsetOf("Effect", "Action", "Resource", "Condition");
            assertThat(statement.at("Effect").text()).isEqualTo("Allow");
        });
    }

    /// Lambda asks the role when a function is made or changed, and starts each version before its snapshot is
    /// kept. A function waits for its role, and for no policy that is put beside it.
    @Test
    void aRoleIsWholeBeforeItsFunctionIsMade() {
        for (var type : List.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy")) {
            assertThat(Template.resources(ROOT, type)).as(type).isEmpty();
        }
        assertThat(Deployed.functions())
                .allSatisfy(id -> assertThat(
                                ROOT.at("Resources", id, "Properties", "Role").value())
                        .isEqualTo(new Intrinsic("!GetAtt", id.replace("Function", "Role") + ".Arn")));
    }

    /// A condition stands in a policy's statements: moto reads each policy's name, and a policy left out has none.
    @Test
    void aRoleHasThePoliciesThatItNamesWhateverTheConditions() {
        assertThat(Template.resources(ROOT, "AWS::IAM::Role").values())
                .isNotEmpty()
                .flatExtracting(role -> role.at("Properties", "Policies").items())
                .noneMatch(policy -> policy.value() instanceof Intrinsic);
    }

    @Test
    void onlyMailSendsAndOnlyFromTheSender() {
        var sending = Deployed.functions()
                .flatMap(id -> statements(id.replace("Function", "Role")).stream())
                .filter(statement -> String.valueOf(statement.value()).contains("ses:"))
                .toList();
        assertThat(sending).hasSize(1);
        assertThat(sending.getFirst()
                        .at("Condition", "StringEquals", "ses:FromAddress")
                        .reference())
                .isEqualTo("Sender");
    }

    @ParameterizedTest
    @CsvSource({
        "HasClientSecret, ClientSecret, Staff",
        "HasKey, KeyArn, Public Staff Mail Delivery Sweep",
        "IsTraced, '', Public Staff Authorizer Mail Delivery Sweep"
    })
    void whatNotEveryStackNeedsIsAllowedWhereItIsNeeded(String condition, String resource, String functions) {
        assertThat(Deployed.functions()
                        .filter(id ->
                                Rights.where(id.replace("Function", "Role")).containsKey(condition)))
                .containsExactlyInAnyOrder(
                        functions.replaceAll("(\\w+)", "$1Function").split(" "));
        for (var function : functions.split(" ")) {
            var statement = Rights.where(function + "Role").get(condition);
            assertThat(statement.at("Effect").text()).isEqualTo("Allow");
            assertThat(actions(statement.at("Action"))).noneMatch(action -> action.contains("*"));
            assertThat(statement.at("Resource").value())
                    .isEqualTo(resource.isEmpty() ? "*" : new Intrinsic("!Ref", resource));
        }
    }

    @Test
    void whatATableUnderAKeyOfOnesOwnNeedsWhoeverTouchesItHas() {
        assertThat(Deployed.functions()
                        .map(id -> id.replace("Function", "Role"))
                        .filter(role -> Rights.of(role).stream()
                                .anyMatch(statement -> statement.resources().contains("Table.Arn"))))
                .hasSize(5)
                .allSatisfy(role -> assertThat(Rights.where(role)
                                .get("HasKey")
                                .at("Condition", "StringEquals", "kms:ViaService")
                                .value())
                        .isEqualTo(new Intrinsic("!Sub", "dynamodb.${AWS::Region}.${AWS::URLSuffix}")));
    }

    private static List<Tree> statements(String role) {
        return ROOT.at("Resources", role, "Properties", "Policies").items().stream()
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .filter(statement -> !(statement.value() instanceof Intrinsic))
                .toList();
    }

    private static Stream<String> actions(Tree action) {
        return Optional.of(action)
                .flatMap(Tree::optionalText)
                .map(Stream::of)
                .orElseGet(() -> action.items().stream().map(Tree::text));
    }
}
